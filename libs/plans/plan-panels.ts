import { dayPanel, MINE, WHO, type DayPanel } from '#participation';
import { holds, reviewOn } from './plan.queries.js';

/** Who has agreed to no plan yet: nothing else may start before. */
const PLAN_MISSING = dayPanel('planMissing', `
  select ${WHO}, p.starts_on as "on", null as detail from app.participation p ${MINE}
  where p.status = 'ACTIVE' and ($3::uuid is null or p.id = $3) and not exists (select from app.plan l where l.casefile_id = f.id and l.status = 'AGREED')
  order by p.starts_on, p.id`);

/** Plans to be looked over within a fortnight, or that should have been; for one person, whenever it is. */
const PLAN_REVIEW = dayPanel('planReview', `
  select ${WHO}, ${reviewOn('l')} as "on", null as detail from app.participation p ${MINE} join app.plan l on l.casefile_id = f.id and ${holds('l')}
  where p.status <> 'ENDED' and (${reviewOn('l')} <= $2::date + 14 or p.id = $3) and ${reviewOn('l')} is not null and ($3::uuid is null or p.id = $3)
  order by 9, p.id`);

/** Whether the panel above lists participation `who` on day `day`, for account $1: what else tells of reviews leaves it out. */
export const reviewListed = (who: string, day: string): string => `exists (select from app.casefile f join app.assignment x on x.casefile_id = f.id and x.account_id = $1
    and x.starts_on <= ${day}::date and (x.ends_on is null or x.ends_on >= ${day}::date)
  join app.plan l on l.casefile_id = f.id and ${holds('l')} where f.participation_id = ${who} and ${reviewOn('l')} <= ${day}::date + 14)`;

export const PLAN_PANELS: readonly DayPanel[] = [PLAN_MISSING, PLAN_REVIEW];
