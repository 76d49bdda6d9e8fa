import { spreadsheet, type Language } from '#platform';
import type { Extract } from './extract.entity.js';
import { VARIABLES, type Variable } from './variables.js';

const WORDS = {
  sv: {
    code: 'kod', gender: 'kön', ageBand: 'ålder vid start', municipality: 'kommun eller län', entered: 'började', completed: 'har avslutat', stepProgress: 'stegförflyttning', increasedLivelihood: 'ökad egen försörjning',
    workOrStudies: 'arbete eller studier', readyForOrdinary: 'redo för ordinarie verksamhet', support: 'stöd efter egna behov', parallelAreas: 'parallella insatser',
    FEMALE: 'kvinna', MALE: 'man', OTHER: 'övrig', YES: 'ja', NO: 'nej', UNKNOWN: 'inte känt', '*': 'visas inte',
  },
  en: {
    code: 'code', gender: 'gender', ageBand: 'age at start', municipality: 'municipality or county', entered: 'began', completed: 'has finished', stepProgress: 'step progress', increasedLivelihood: 'increased own livelihood',
    workOrStudies: 'work or studies', readyForOrdinary: 'ready for ordinary services', support: 'support by own needs', parallelAreas: 'parallel interventions',
    FEMALE: 'woman', MALE: 'man', OTHER: 'other', YES: 'yes', NO: 'no', UNKNOWN: 'not known', '*': 'not shown',
  },
} as const satisfies Record<Language, Record<Variable | 'code', string> & Record<string, string>>;

/** An extract as a file: a line for each person, a column for each variable that was asked for. */
export function extractFile({ variables }: Pick<Extract, 'variables'>, people: readonly Record<string, string>[], language: Language): string {
  const words: Record<string, string> = WORDS[language];
  const columns = VARIABLES.filter((name) => variables.includes(name));
  return spreadsheet([[words['code']!, ...columns.map((name) => words[name]!)], ...people.map((one) => [one['code']!, ...columns.map((name) => words[one[name]!] ?? one[name]!)])]);
}
