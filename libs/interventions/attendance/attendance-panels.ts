import { dayPanel, MINE, WHO, type DayPanel } from '#participation';

/** Months that are over, in which attendance is written and that nobody has certified. */
const MONTH_TO_CERTIFY = dayPanel('monthToCertify', `
  select ${WHO}, null as "on", to_char(w.month, 'YYYY-MM') as detail from app.participation p ${MINE}
    cross join lateral (select distinct date_trunc('month', a.held_on)::date as month from app.attendance a
      where a.casefile_id = f.id and a.held_on < date_trunc('month', $2::date)::date) w
  where ($3::uuid is null or p.id = $3)
    and not exists (select from app.attendance_month m where m.casefile_id = f.id and m.month = w.month and m.reopened_at is null) order by w.month, p.id`);

export const ATTENDANCE_PANELS: readonly DayPanel[] = [MONTH_TO_CERTIFY];
