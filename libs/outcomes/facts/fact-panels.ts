import { dayPanel, MINE, WHO, type DayPanel } from '#participation';

/**
 * Follow-ups to make: the window is open, and nobody has written what was seen. By its last day.
 * Nobody asks after one who died or was registered by mistake, nor after the last day on which the project follows its people.
 */
const FOLLOW_UP_DUE = dayPanel('followUpDue', `
  select ${WHO}, due.closes_on as "on", w.moment as detail from app.participation p ${MINE}
    join app.project j on j.id = p.project_id
    join lateral (select distinct on (t.moment) t.* from app.observation_window t where t.project_id = p.project_id or t.project_id is null order by t.moment, t.project_id nulls last) w on true
    cross join lateral (select (p.ends_on + make_interval(months => w.months))::date - w.days_before as opens_on, (p.ends_on + make_interval(months => w.months))::date + w.days_after as closes_on) due
  where p.status = 'ENDED' and p.counted and $2::date between due.opens_on and due.closes_on and ($3::uuid is null or p.id = $3)
    and (j.ends_on is null or $2::date <= (j.ends_on + make_interval(months => j.shift_months + 6))::date)
    and not exists (select from app.exit_observation o where o.participation_id = p.id and o.moment = w.moment and o.replaced_at is null)
    and not exists (select from app.participation_exit e where e.participation_id = p.id and e.reopened_at is null and e.reason = 'DECEASED')
  order by due.closes_on, p.id`);

export const FACT_PANELS: readonly DayPanel[] = [FOLLOW_UP_DUE];
