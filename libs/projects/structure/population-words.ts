import type { Language } from '#platform';
import type { TargetPopulation } from '../claims/claims.js';

/** Of whom a number is counted, said in full wherever the number stands. */
export const POPULATION_WORDS: Record<TargetPopulation | 'PERSONS' | 'UNSAID' | 'TAKEN_PART' | 'AT_HOME', Record<Language, string>> = {
  ALL_PARTICIPANTS: { sv: 'av alla deltagare, både avslutade och pågående', en: 'of all participants, both completed and current' },
  ALL_ENROLLED: { sv: 'av alla som skrivits in', en: 'of all who were enrolled' },
  COMPLETED: { sv: 'av deltagare som avslutat', en: 'of participants who have completed' },
  PLANNED: { sv: 'av det planerade antalet deltagare', en: 'of the planned number of participants' },
  PERSONS: { sv: 'unika personer som deltar i projektet', en: 'unique persons taking part in the project' },
  UNSAID: { sv: 'källan säger inte av vilka', en: 'the source does not say of whom' },
  TAKEN_PART: { sv: 'unika personer som deltar eller har deltagit i projektet', en: 'unique persons who take or have taken part in the project' },
  AT_HOME: { sv: 'deltaganden som har sin hemvist i kommunen, utan personer med skyddade uppgifter', en: 'participations at home in the municipality, protected persons left out' },
};
