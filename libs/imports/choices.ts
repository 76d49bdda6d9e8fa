/** The words a cell may hold for what a form chooses: as the pages say them in Swedish, and what other systems write. A code stands for itself. */
export const CHOICES = {
  gender: { FEMALE: ['kvinna', 'k', 'f'], MALE: ['man', 'm'], OTHER: ['annat'], UNKNOWN: ['okänt', 'vet ej'] },
  numberKind: {
    PERSONNUMMER: ['personnummer', 'pnr'], SAMORDNINGSNUMMER: ['samordningsnummer', 'samnr'], TF: ['tillfälligt nummer', 'tf-nummer'], RESERVE: ['reservnummer'], NONE: ['nummer saknas', 'saknas'],
  },
  track: { REACTIVE: ['står redan utanför arbetslivet', 'reaktiv', 'reaktivt'], PROACTIVE: ['riskerar att hamna utanför', 'förebyggande', 'proaktiv'] },
  ground: {
    LONG_UNEMPLOYED: ['lång arbetslöshet'], LONG_SICK: ['lång sjukskrivning'], LONG_SOCIAL_ASSISTANCE: ['långvarigt försörjningsstöd'], NEVER_WORKED: ['har aldrig arbetat'],
    SCHOOL_ABSENCE: ['frånvaro från skolan'], UNFINISHED_STUDIES: ['ofullständiga studier'], ACTIVITY_RESPONSIBILITY: ['kommunala aktivitetsansvaret', 'kaa'],
    HOUSEHOLD_ASSISTANCE: ['familjen lever på bidrag'], LOW_LANGUAGE: ['svag svenska'], SHORT_JOBS: ['bara korta jobb'], OTHER: ['annat'],
  },
  livelihood: {
    WAGE: ['lön'], SUBSIDISED_WAGE: ['lön med stöd', 'lönebidrag'], SELF_EMPLOYMENT: ['eget företag'], STUDY_SUPPORT: ['studiestöd', 'csn'], SICKNESS_BENEFIT: ['sjukpenning'],
    REHAB_BENEFIT: ['rehabiliteringspenning'], ACTIVITY_COMPENSATION: ['aktivitetsersättning'], SICKNESS_COMPENSATION: ['sjukersättning'], UNEMPLOYMENT_BENEFIT: ['a-kassa', 'arbetslöshetsersättning'],
    ACTIVITY_SUPPORT: ['aktivitetsstöd'], DEVELOPMENT_ALLOWANCE: ['utvecklingsersättning'], ESTABLISHMENT_BENEFIT: ['etableringsersättning'],
    SOCIAL_ASSISTANCE: ['försörjningsstöd', 'ekonomiskt bistånd'], PARENTAL_BENEFIT: ['föräldrapenning'], PENSION: ['pension'], SUPPORTED_BY_OTHER: ['försörjs av annan'],
    NONE: ['ingen försörjning', 'ingen'], OTHER: ['annat'],
  },
  targetGroup: {
    FAR_FROM_WORK: ['långt från arbetsmarknaden'], LONG_SICK: ['långtidssjuka', 'långtidssjuk'], LONG_UNEMPLOYED: ['långtidsarbetslösa', 'långtidsarbetslös'], YOUNG: ['unga', 'ung'],
    NEWLY_ARRIVED: ['nyanlända', 'nyanländ'], DISABILITY: ['funktionsnedsättning'], OTHER: ['annan'],
  },
  actor: { EMPLOYMENT_SERVICE: ['arbetsförmedlingen', 'af'], MUNICIPALITY: ['kommunen'], SOCIAL_INSURANCE: ['försäkringskassan', 'fk'], REGION: ['regionen'], OTHER: ['annan'] },
  unavailable: {
    TOO_FAR_FROM_WORK: ['står för långt från arbete'], NOT_ADAPTED: ['inte anpassad'], NO_PLACE: ['ingen plats'], NOT_ELIGIBLE: ['omfattas inte'], NOT_OFFERED: ['erbjuds inte'], OTHER: ['annat'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Choice = keyof typeof CHOICES;

const plain = (text: string): string => text.trim().toLocaleLowerCase('sv').replace(/\s+/gu, ' ');

/** The code a cell names; nothing, where it names none. */
export function chosen(choice: Choice, cell: string): string | undefined {
  const said = plain(cell);
  return Object.entries<readonly string[]>(CHOICES[choice]).find(([code, words]) => code === cell.trim() || words.includes(said))?.[0];
}

/** The words to choose from, as one writes them. */
export const wordsToChoose = (choice: Choice): string =>
  Object.values<readonly string[]>(CHOICES[choice]).map(([word = '']) => word.charAt(0).toLocaleUpperCase('sv') + word.slice(1)).join(', ');
