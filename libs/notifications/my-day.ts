import { METHOD_PANELS } from '#catalogue';
import { CONTINUITY_PANELS } from '#continuity';
import { ATTENDANCE_PANELS } from '#interventions';
import { FACT_PANELS } from '#outcomes';
import { OWN_PANELS } from '#own';
import { PARTICIPATION_PANELS, type DayPanel } from '#participation';
import { PLAN_PANELS } from '#plans';
import { SIP_PANELS } from '#sip';

/** What "Min dag" shows, in order: each context adds its own panels here, and a row in `reminders.ts` that says whether they are told by letter. */
export const MY_DAY: readonly DayPanel[] = [...OWN_PANELS, ...CONTINUITY_PANELS, ...PARTICIPATION_PANELS, ...PLAN_PANELS, ...SIP_PANELS, ...ATTENDANCE_PANELS, ...FACT_PANELS, ...METHOD_PANELS];
