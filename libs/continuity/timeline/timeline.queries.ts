import { partyName } from '#organisations';
import { question } from '#platform';
import { stretchesOf } from '../gap.queries.js';
import type { TimelineStretch, WholeTimelineItem } from './timeline.view.js';

export interface TimelineRow {
  id: string;
  startsOn: string;
  endsOn: string | null;
  today: string;
  items: WholeTimelineItem[];
  gaps: TimelineStretch[] | null;
  hidden: TimelineStretch[] | null;
}

const DAY = (moment: string) => `(${moment} at time zone 'Europe/Stockholm')::date`;

const PARTY = partyName('b');
const PROVIDER = partyName('pb');

/** What stands on the timeline, a part for each that tells of a person's way; each says its own columns, in this order, and the law says which rows there are. */
const PARTS: readonly string[] = [
  `select 'INTERVENTION', i.id, t.area, coalesce(${PROVIDER}, i.provider_name, ${PARTY}), t.sv, t.en, s."startsOn", s."endsOn", i.status, false, i.hours_per_week, i.type_code, null::int
    from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = f.branch_id
      left join app.branch pb on pb.id = i.provider_branch_id cross join jsonb_to_recordset(i.periods) as s("startsOn" date, "endsOn" date) where i.participation_id = $1`,
  `select 'INTERVENTION', i.id, t.area, coalesce(${PROVIDER}, i.provider_name, ${PARTY}), t.sv, t.en, i.planned_from, i.planned_to, i.status, true, i.hours_per_week, i.type_code, null
    from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = f.branch_id
      left join app.branch pb on pb.id = i.provider_branch_id where i.participation_id = $1 and i.status in ('OFFERED', 'ACCEPTED') and i.planned_from is not null`,
  `select 'PLAN', x.id, null, ${PARTY}, null, null, x.agreed_on,
      (select min(y.agreed_on) - 1 from app.plan y where y.casefile_id = x.casefile_id and y.no > x.no and y.agreed_on > x.agreed_on), x.status, false, null, null, x.no
    from app.plan x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id where x.participation_id = $1 and x.agreed_on is not null`,
  `select 'REVIEW', r.id, null, ${PARTY}, null, null, r.reviewed_on, r.reviewed_on, null, false, null, null, null
    from app.plan_review r join app.casefile f on f.id = r.casefile_id join app.branch b on b.id = f.branch_id where r.participation_id = $1`,
  `select * from (select distinct on (x.casefile_id) 'REVIEW_DUE', x.id, null, ${PARTY}, null, null, due.on_day as starts_on, due.on_day, null, true, null::real, null, null::int
    from app.plan x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id
      cross join lateral (select coalesce((select r.next_review_on from app.plan_review r where r.plan_id = x.id order by r.reviewed_on desc, r.id desc limit 1), x.review_on) as on_day) due
    where x.participation_id = $1 and x.agreed_on is not null order by x.casefile_id, x.agreed_on desc, x.no desc) due where due.starts_on is not null`,
  `select 'REFERRAL', $1, null, ${PARTY}, null, null, r.sent_on, r.decided_on, null, false, null, null, null
    from law.referral_days() r join app.participation p on p.id = r.participation_id join app.branch b on b.id = p.branch_id where r.participation_id = $1`,
  `select 'HANDOVER', h.id, null, ${PARTY}, u.name, u.name, ${DAY('h.offered_at')},
      case h.status when 'COMPLETED' then ${DAY('h.completed_at')} when 'RETURNED' then ${DAY('h.returned_at')} when 'WITHDRAWN' then ${DAY('h.offered_at')} end, h.status, false, null, null, null
    from app.handover h join app.unit u on u.id = h.to_unit_id join app.branch b on b.id = u.branch_id where h.participation_id = $1`,
  `select 'MEETING', h.id, null, ${PARTY}, u.name, u.name, h.meeting_on, h.meeting_on, h.status, h.meeting_on >= me.today, null, null, null
    from app.handover h join app.unit u on u.id = h.to_unit_id join app.branch b on b.id = u.branch_id cross join me
    where h.participation_id = $1 and h.meeting_on is not null and h.status in ('OFFERED', 'ACCEPTED', 'COMPLETED')`,
  `select 'SIP_MEETING', x.id, null, ${PARTY}, null, null, ${DAY('x.meeting_at')}, ${DAY('x.meeting_at')}, x.status, x.held_on is null and ${DAY('x.meeting_at')} >= me.today, null, null, null
    from app.sip x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id cross join me where x.participation_id = $1 and x.meeting_at is not null and x.ended_on is null`,
  `select 'COMMITMENT', c.id, null, coalesce(${PROVIDER}, y.name, ${PARTY}), c.words, c.words, ${DAY('coalesce(c.sent_at, c.written_at)')}, greatest(coalesce(c.done_on, c.due_on), ${DAY('coalesce(c.sent_at, c.written_at)')}), c.status, false, null, null, null
    from app.commitment c join app.sip x on x.id = c.sip_id join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id left join app.sip_party y on y.id = c.party_id
      left join app.unit u on u.id = y.unit_id left join app.branch pb on pb.id = u.branch_id where x.participation_id = $1 and c.status in ('SENT', 'ACCEPTED', 'DONE')`,
  `select 'PAUSE', x.id, null, ${PARTY}, null, null, x.starts_on, coalesce(x.ends_on, x.resumes_on), null, false, null, null, null
    from app.pause x join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id where x.participation_id = $1`,
  `select 'STEP', a.id, null, ${PARTY}, null, null, a.assessed_on, a.assessed_on, null, false, null, null, a.position
    from app.step_assessment a join app.casefile f on f.id = a.casefile_id join app.branch b on b.id = f.branch_id where a.participation_id = $1`,
  `select 'HOME', h.id, null, ${PARTY}, u.name, u.name, h.starts_on, h.ends_on, null, false, null, null, null
    from app.home h join app.unit u on u.id = h.unit_id join app.branch b on b.id = h.branch_id where h.participation_id = $1`,
  `select 'RESPONSIBLE', x.id, null, ${PARTY}, a.name, a.name, x.starts_on, x.ends_on, null, false, null, null, null
    from app.assignment x join app.account a on a.id = x.account_id join app.casefile f on f.id = x.casefile_id join app.branch b on b.id = f.branch_id
    where f.participation_id = $1 and x.part = 'RESPONSIBLE'`,
];

const spans = (days: string) => `coalesce((select json_agg(json_build_object('startsOn', lower(each.days), 'endsOn', case when upper(each.days) <= me.today then upper(each.days) - 1 end) order by each.days)
  from unnest(${days}) as each(days)), '[]')`;

/**
 * The whole way of participation $1 in one question.
 * That something runs of which one sees nothing is taken from the days the law tells those who answer for the person: all days less those one sees oneself.
 */
export const WHOLE_TIMELINE = question<[string], TimelineRow>()('timeline.whole', `
  with me as materialized (select law.today() as today),
  item(kind, id, area, party, sv, en, "startsOn", "endsOn", status, planned, "hoursPerWeek", "typeCode", number) as materialized (${PARTS.join('\n  union all\n  ')}),
  seen as (select coalesce(range_agg(daterange(x."startsOn", x."endsOn", '[]')), '{}') as days from item x where x.kind = 'INTERVENTION' and not x.planned),
  told as materialized (select d.ran from law.watched_days() d where d.participation_id = $1),
  ${stretchesOf('(select today from me)', '$1')}
  select p.id, p.starts_on as "startsOn", p.ends_on as "endsOn", me.today,
    coalesce((select json_agg(x order by x."startsOn", x.kind, x.id) from item x), '[]') as items,
    case when exists (select from told) then coalesce((select json_agg(json_build_object('startsOn', c.starts_on, 'endsOn', case when not c.open then c.until - 1 end) order by c.starts_on) from counted c), '[]') end as gaps,
    (select ${spans("(told.ran - seen.days) * datemultirange(daterange(p.starts_on, greatest(p.starts_on, coalesce(p.ends_on, me.today) + 1)))")} from told cross join seen) as hidden
  from app.participation p cross join me where p.id = $1`, { participation: 'id' });
