import { CASE_MANAGEMENT_OPEN } from '#casemanagement';
import { CONTINUITY_OPEN } from '#continuity';
import { INTERVENTIONS_OPEN } from '#interventions';
import { VISITS_OPEN } from '#learning';
import { OWN_WORDS_OPEN } from '#own';
import type { OpenThing } from '#participation';
import { REVIEWS_OPEN } from '#plans';
import { SIPS_OPEN } from '#sip';

/** What may be open when a participation ends, in the order it is told; what closes each of them stands in `listeners.ts`. */
export const ENDINGS: readonly OpenThing[] = [
  ...INTERVENTIONS_OPEN, ...CASE_MANAGEMENT_OPEN, ...VISITS_OPEN, ...SIPS_OPEN, ...CONTINUITY_OPEN, ...REVIEWS_OPEN, ...OWN_WORDS_OPEN,
];
