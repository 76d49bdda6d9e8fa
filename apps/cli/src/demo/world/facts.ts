import { Temporal } from 'temporal-polyfill';
import type { EntryFactsInput, ObservationInput, RateIndependence } from '#outcomes';
import type { Course } from './crowd.js';

const pick = <T>(many: readonly T[], n: number): T => many[n % many.length]!;
const before = (day: string, months: number) => Temporal.PlainDate.from(day).subtract({ months }).toString();

const LABOUR = ['UNEMPLOYED', 'UNEMPLOYED', 'INACTIVE', 'UNEMPLOYED', 'INACTIVE', 'EMPLOYED'] as const;
const EDUCATION = ['PRIMARY_9', 'UPPER_SECONDARY', 'UPPER_SECONDARY', 'PRIMARY_6', 'HIGHER_3', 'NO_PRIMARY', 'POST_SECONDARY'] as const;
const HOUSING = ['SECURE', 'SECURE', 'SECURE', 'INSECURE', 'SECURE', 'NOT_ASKED'] as const;

/** How somebody of the crowd stood at entry. Of one in nine nobody has written it yet; some would not tell. */
export function factsOf({ n, startsOn }: Pick<Course, 'n' | 'startsOn'>): EntryFactsInput | null {
  if (n % 9 === 5) return null;
  const labour = pick(LABOUR, n);
  return {
    labour, ...(labour === 'UNEMPLOYED' && { unemployedSince: before(startsOn, 3 + ((n * 7) % 40)) }), inEducation: n % 8 === 2 ? 'YES' : 'NO', education: pick(EDUCATION, n),
    citizenship: pick(['SWEDEN', 'SWEDEN', 'SWEDEN', 'EU', 'THIRD_COUNTRY'] as const, n), birthCountry: pick(['SWEDEN', 'SWEDEN', 'SWEDEN', 'EU', 'OUTSIDE_EU'] as const, n),
    parentsAbroad: 'NO', housing: pick(HOUSING, n), otherDisadvantage: pick(['NO', 'NOT_ASKED', 'NO'] as const, n), disability: pick(['NO', 'NO', 'YES', 'REFUSED', 'NO', 'NOT_ASKED'] as const, n),
  };
}

/** What was seen on the last day of those who left. Of one in five nobody has asked. */
export function outcomeAfter({ n, exit }: Pick<Course, 'n' | 'exit'>): ObservationInput[] {
  if (!exit || n % 5 === 3) return [];
  const [work, studies] = [exit.reason === 'PLAN_COMPLETED_WORK', exit.reason === 'PLAN_COMPLETED_STUDIES'];
  return [{
    moment: 'LEAVING', observedOn: exit.endsOn, labour: work ? 'EMPLOYED' : studies ? 'INACTIVE' : 'UNEMPLOYED', ...(work && { employment: n % 2 === 0 ? 'SUBSIDISED' : 'REGULAR' }),
    jobSearching: work || studies ? 'NO' : 'YES', inEducation: studies ? 'YES' : 'NO', qualified: n % 7 === 0 ? 'YES' : 'NO', improved: 'NOT_ASKED', toldBy: 'DECLARED', method: 'MEETING',
  }];
}

/** What one in four says of how independent she is: at entry, and along the way or when leaving. Of some nobody has asked again. */
export function ratingsOf({ n, startsOn, noteOn, exit }: Pick<Course, 'n' | 'startsOn' | 'noteOn' | 'exit'>): RateIndependence[] {
  if (n % 4 !== 1) return [];
  const first: RateIndependence = { moment: 'ENTRY', ratedOn: startsOn, rating: 1 + (n % 5), askedHow: 'MEETING' };
  if (n % 24 === 5) return [first];
  if (!exit) return [first, { moment: 'DURING', ratedOn: noteOn, rating: 3 + (n % 6), ...(n % 8 === 1 && { ownPercent: 25 }), askedHow: pick(['MEETING', 'PHONE'] as const, n) }];
  const well = exit.reason === 'PLAN_COMPLETED_WORK' || exit.reason === 'PLAN_COMPLETED_STUDIES';
  return [first, { moment: 'EXIT', ratedOn: exit.endsOn, rating: well ? 8 + (n % 3) : 3 + (n % 5), askedHow: 'FORM' }];
}
