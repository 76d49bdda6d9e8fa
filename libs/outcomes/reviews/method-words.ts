import type { Language } from '#platform';
import type { Method } from './forecast.rules.js';

const METHOD: Record<Language, Record<Method, string>> = {
  sv: {
    PERSONS: 'Prognosen räknar med lika många i månaden som de senaste sex. Spannet (95 %) visar vad slumpen kan göra. Den vet inget om att arbetet ändras, att fler kommer på slutet eller att intaget stängs.',
    SHARE_AT_PACE: 'Prognosen låter både de som räknas och alla som deltar bli fler i samma takt som de senaste sex månaderna. Spannet (95 %) visar vad slumpen kan göra med de förra. Den vet inget om att arbetet ändras.',
    SHARE_OF_THOSE_TO_COME: 'Prognosen räknar med att det går likadant för dem som har kvar att avsluta som för dem som har avslutat. Spannet (95 %) visar vad slumpen kan göra. Den som deltar längre kan skilja sig från den som avslutade tidigt.',
  },
  en: {
    PERSONS: 'The forecast expects as many a month as the last six. The interval (95 %) shows what chance may do. It knows nothing of changes in the work, of more coming towards the end, or of the intake closing.',
    SHARE_AT_PACE: 'The forecast lets both those who count and all who take part grow as in the last six months. The interval (95 %) shows what chance may do with the former. It knows nothing of changes in the work.',
    SHARE_OF_THOSE_TO_COME: 'The forecast expects those still to complete to do as those who have completed. The interval (95 %) shows what chance may do. Those who take part longer may differ from those who completed early.',
  },
};

export const methodWords = (language: Language, method: Method): string => METHOD[language][method];
