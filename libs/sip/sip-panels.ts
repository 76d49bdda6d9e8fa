import { dayPanel, MINE, WHO, type DayPanel } from '#participation';

/** SIPs to be followed up within a week, or that should have been; for one person, whenever it is. */
const SIP_FOLLOW_UP = dayPanel('sipFollowUp', `
  select ${WHO}, s.follow_up_on as "on", null as detail from app.participation p ${MINE} join app.sip s on s.casefile_id = f.id
  where p.status <> 'ENDED' and s.status in ('ESTABLISHED', 'FOLLOWED_UP') and (s.follow_up_on <= $2::date + 7 or p.id = $3) and ($3::uuid is null or p.id = $3) order by s.follow_up_on, s.id`);

/** Told of a discharge, and not called yet. */
const SIP_CALL = dayPanel('sipCall', `
  select ${WHO}, s.call_due_on as "on", null as detail from app.participation p ${MINE} join app.sip s on s.casefile_id = f.id
  where p.status <> 'ENDED' and s.call_due_on is not null and s.first_called_on is null and s.status in ('NEED_IDENTIFIED', 'CONSENT_PENDING', 'CONSENTED', 'PREPARING') and ($3::uuid is null or p.id = $3)
  order by s.call_due_on, s.id`);

/** Meetings within a week that I have called to. */
const SIP_MEETING = dayPanel('sipMeeting', `
  select ${WHO}, (s.meeting_at at time zone 'Europe/Stockholm')::date as "on", to_char(s.meeting_at at time zone 'Europe/Stockholm', 'HH24:MI') as detail
  from app.participation p ${MINE} join app.sip s on s.casefile_id = f.id
  where p.status <> 'ENDED' and s.status = 'CALLED' and (s.meeting_at at time zone 'Europe/Stockholm')::date between $2::date and $2::date + 7 and ($3::uuid is null or p.id = $3) order by s.meeting_at, s.id`);

export const SIP_PANELS: readonly DayPanel[] = [SIP_CALL, SIP_MEETING, SIP_FOLLOW_UP];
