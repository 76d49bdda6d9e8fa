import type { TargetKind, TargetPopulation, TargetStrength } from './claims.js';
import { asWords } from './claims-numbers.js';

// The Swedish words by which a project text tells what it is to reach, how binding that is, and whom it is counted of.

const oneOf = (...patterns: string[]) => patterns.join('|');

export const PEOPLE = oneOf(
  'deltagare', 'deltagarna', 'deltagarplatser', 'personer', 'individer', 'människor', 'ungdomar', 'unga vuxna', 'unga', 'kvinnor och män', 'män och kvinnor',
);

export const PURPOSES: readonly { strength: TargetStrength; says: RegExp }[] = [
  { strength: 'AMBITION', says: asWords('ambition(?:en|er|erna)?|strävan|strävar|eftersträvar|förhoppning(?:en)?|vision(?:en)?|önskan|siktar|hoppas') },
  { strength: 'GOAL', says: asWords('(?:del)?mål|(?:del)?målet|målen|målsättning(?:en|ar)?|målvärde(?:t)?') },
  { strength: 'PLANNED', says: asWords('planera(?:r|s|t)|beräkna(?:r|s|t)|förvänta(?:r|s|t)|uppskatta(?:r|s|t)|räknar med') },
];

export const INTENDED = asWords('ska|skall|kommer att|bör');

export const MINIMUM = /(?<!\p{L})(?:minst|åtminstone|lägst|inte färre än|mer än|fler än|över)\s+(?:totalt\s+)?$/iu;

const STEPS = oneOf(
  '(?:\\p{L}*stegförfl\\p{L}*)', 'förflytta(?:r|t|ts)?\\s+sig', '(?:ett|flera)\\s+steg', 'steg\\s+närmare',
  '(?:närma(?:r|t)?\\s+sig|komm(?:a|er|it)\\s+närmare)\\s+(?:arbetsmarknaden|arbete|studier)',
);
const LIVELIHOOD = oneOf('(?:ökad|ökat|förbättrad|högre|större)\\s+(?:grad\\s+av\\s+)?försörjning', 'egen\\s+försörjning', 'självförsörj\\p{L}*');
const WORK = oneOf('arbete', 'arbeten', 'jobb', 'anställning', 'studier', 'studera', 'studerar', 'utbildning', 'sysselsättning', 'egenföretagande');

/** What a measure counts. The first row that fits decides: steps are taken "mot arbete", livelihood grows "genom arbete eller studier". */
export const KINDS: readonly { kind: TargetKind; says: RegExp }[] = [
  { kind: 'STEP_PROGRESS', says: asWords(STEPS) },
  { kind: 'INCREASED_LIVELIHOOD', says: asWords(LIVELIHOOD) },
  { kind: 'WORK_OR_STUDIES', says: asWords(WORK) },
];

export const TAKES_PART = asWords(
  oneOf(
    '(?:ta|tar|tagit)\\s+del\\s+av', 'delta(?:r|ga|gar|git)?\\s+(?:i|vid)', 'medverka(?:r|t)?', 'omfatta(?:r|s|t)?', 'nå(?:r|s|tt)?', 'erbjud\\p{L}*',
    '(?:få|får|ges|ge)\\s+(?:ett\\s+)?(?:\\p{L}+t\\s+)?stöd', 'skriv(?:as|s|a)?\\s+in', '(?:genomgå|påbörja)r?\\s+(?:projekt|insats)\\p{L}*',
    'plats\\s+i\\s+projekt\\p{L}*',
  ),
);

const HAVE_LEFT = oneOf(
  '(?:avslutade|utskrivna|färdiga)\\s+(?:deltag|person|individ|ungdom)\\p{L}*',
  '(?:deltagar\\p{L}*|person\\p{L}*|individ\\p{L}*|ungdom\\p{L}*|de|dem|alla)\\s+som\\s+(?:har\\s+)?(?:avslut|fullfölj|lämna|skrivits\\s+ut)\\p{L}*',
);
const HAVE_ENTERED = oneOf('inskrivna|antagna', 'som\\s+(?:har\\s+)?(?:skrivits\\s+in|skrivs\\s+in|påbörjat\\s+projektet|startat)');
const TAKE_PART = oneOf('deltagare|deltagarna|deltagande|personerna|individerna', 'som\\s+(?:deltar|deltagit|tar\\s+del)');

/** Whom a percentage is counted of. */
export const POPULATIONS: readonly { population: TargetPopulation; says: RegExp }[] = [
  { population: 'COMPLETED', says: asWords(HAVE_LEFT) },
  { population: 'ALL_ENROLLED', says: asWords(HAVE_ENTERED) },
  { population: 'PLANNED', says: asWords('planerade\\s+deltag\\p{L}*|planerat\\s+antal') },
  { population: 'ALL_PARTICIPANTS', says: asWords(`(?:av|bland)\\s+(?:(?:projekt(?:et)?s|alla|samtliga|de|dem)\\s+)*(?:${TAKE_PART})`) },
];

/** "av projektets [584 deltagare]": the number after it is a whole, no measure. */
export const WHOLE = /(?<!\p{L})av\s+(?:(?:projekt(?:et)?s|de|dessa|alla|samtliga|totalt|våra|planerade)\s+)*$/iu;

/** A percentage of something else than the participants. */
export const OTHER_WHOLE = /^\s*av\s+(?!.{0,60}?(?:delta|inskriv|avslut|person|individ|målgrupp|dem|de som|kvinnor|män|unga|ungdom|\d))/isu;

/** "på 50 procent", "öka med 10 procent", "varav 40 procent": an extent, a change or a share of a share. */
export const NO_LEVEL = /(?<!\p{L})(?:på|med|varav|öka(?:r|t)?|minska(?:r|t)?|från)\s+(?:minst\s+|cirka\s+|ca\.?\s+)?$/iu;

const BOTH = '(?:kvinnor\\s+(?:och|respektive)\\s+män|män\\s+(?:och|respektive)\\s+kvinnor|kvinnor\\/män|män\\/kvinnor)';
export const BY_GENDER = new RegExp(
  oneOf(`\\((?:både\\s+)?${BOTH}\\)`, '(?:både|såväl|för|bland)\\s+kvinnor\\s+(?:och|som|respektive)\\s+män', `(?:fördelat|uppdelat)\\s+på\\s+${BOTH}`),
  'iu',
);

/** How many there are, not how many are to be reached. */
export const BACKGROUND = {
  before: /(?<!\p{L})(?:finns|fanns|bor|lever|saknas)\s+(?:det\s+)?(?:(?:cirka|ca\.?|omkring|drygt|nästan|minst|över)\s+)?$/iu,
  after: /^\s+(?:är|var|saknar|uppbär|lever|bor|har\s+(?:ett|en|försörjningsstöd)|per\s+(?:år|kommun|grupp)|årligen|åt gången|i taget)(?!\p{L})/iu,
};
