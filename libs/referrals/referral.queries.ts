import type { ReferralStatus } from '#access';
import { statement } from '#platform';
import type { KnownPerson, ReceivingUnitView, ReferralConsentView, ReferralCounts, ReferralEntryView, ReferralFeedbackView, ReferralReasonView, ReferralSenderView, StaffMember, WaitingPanel } from './referral.view.js';

/** What every page shows of a referral, as it comes from the database. */
export interface FoundReferral {
  id: string;
  version: number;
  status: ReferralStatus;
  protected: boolean;
  person: Buffer | null;
  projectName: string | null;
  toUnitName: string | null;
  sender: ReferralSenderView | null;
  handlerName: string | null;
  sentAt: Date | null;
  changedAt: Date;
  dueOn: string | null;
  ageDays: number | null;
  overdue: boolean;
  participationId: string | null;
}

const OPEN = `('SENT', 'MORE_INFO', 'WAITLISTED')`;
/** Waiting for the receiver after its day; on the waiting list it has been answered, and a question waits for the sender. */
const overdue = (today: string) => `coalesce(r.status = 'SENT' and r.due_on < ${today}::date, false)`;

const shown = (today: string) => `
  r.id, r.version, r.status, r.protected, c.person, j.display_name as "projectName", u.name as "toUnitName", h.name as "handlerName",
  case when x.referral_id is not null then json_build_object('organisation', o.name, 'branch', b.name, 'unit', w.name, 'person', a.name, 'masked', x.masked) end as sender,
  r.sent_at as "sentAt", r.changed_at as "changedAt", r.due_on as "dueOn", r.participation_id as "participationId",
  ${today}::date - (r.sent_at at time zone 'Europe/Stockholm')::date as "ageDays", ${overdue(today)} as overdue`;

const FROM = `
  from app.referral r
    left join app.referral_content c on c.referral_id = r.id
    left join app.referral_sender x on x.referral_id = r.id
    left join app.unit w on w.id = x.unit_id left join app.branch b on b.id = w.branch_id left join app.organisation o on o.id = b.organisation_id
    left join app.account a on a.id = x.account_id left join app.account h on h.id = r.handler_id
    left join app.project j on j.id = r.project_id left join app.unit u on u.id = r.to_unit_id`;

const FEEDBACK = `json_build_object('status', f.status, 'onDay', f.on_day, 'result', f.result)`;
const seen = (row: { id: string; participationId?: string | null }) => ({ objectId: row.id, participationId: row.participationId });
type Boxed = FoundReferral & { feedback: ReferralFeedbackView | null };

const box = (name: string, where: string, order: { by: string; after: string }) => statement<[string, string | null, string, number], Boxed>()(`referral.${name}`, `
  select ${shown('$1')}, (select ${FEEDBACK} from app.referral_feedback f where f.referral_id = r.id order by f.id desc limit 1) as feedback ${FROM}
  where ${where} and ($3 = 'all' or ($3 = 'open') = (r.status in ${OPEN} or r.status = 'DRAFT')) and ($2::uuid is null or ${order.after})
  order by ${order.by} limit $4`, seen);

const NEWEST_FIRST = { by: 'r.id desc', after: 'r.id < $2' };

/** A page of a box: $1 the scope's day, $2 the last id of the page before, $3 which state, $4 how many. The inbox comes by deadline. */
export const BOX_PAGES = {
  inbox: box('inbox', 'r.id = any (array(select law.received_referrals()))', { by: 'r.due_on, r.id', after: '(r.due_on, r.id) > (select q.due_on, q.id from app.referral q where q.id = $2)' }),
  sent: box('sent', "r.id = any (array(select law.sent_referrals())) and r.status <> 'DRAFT'", NEWEST_FIRST),
  drafts: box('drafts', "r.id = any (array(select law.sent_referrals())) and r.status = 'DRAFT'", NEWEST_FIRST),
} as const;

/** $1 the scope's day: how many wait in each box. */
export const COUNTS = statement<[string], ReferralCounts>()('referral.counts', `
  with sent as materialized (select law.sent_referrals() as id), received as materialized (select law.received_referrals() as id)
  select count(*) filter (where r.id in (select id from received) and r.status in ${OPEN}) as inbox,
    count(*) filter (where r.id in (select id from received) and ${overdue('$1')}) as overdue,
    count(*) filter (where r.id in (select id from sent) and r.status in ${OPEN}) as sent,
    count(*) filter (where r.id in (select id from sent) and r.status = 'DRAFT') as drafts
  from app.referral r`);

/**
 * What waits for account $2 on day $1, a few of each: referrals to answer, unless a colleague has them in hand; questions on those one has sent; one's own drafts.
 * It stands under the permissions of referrals (7c.6), and so beside the panels of `day.read`, not among them.
 */
export type WaitingReferral = FoundReferral & { panel: WaitingPanel; count: number };
const waiting = (name: string, few: string) => statement<[string, string], WaitingReferral>()(name, `
  select * from (
    select ${shown('$1')}, waits.panel, count(*) over (partition by waits.panel)::int as count, row_number() over (partition by waits.panel order by r.due_on, r.id) as place
    ${FROM} cross join lateral (select case
      when r.status = 'SENT' and r.id = any (array(select law.received_referrals())) and coalesce(r.handler_id, $2) = $2 then 'toAnswer'
      when r.status = 'MORE_INFO' and x.account_id = $2 then 'questions'
      when r.status = 'DRAFT' and x.account_id = $2 then 'drafts' end as panel) waits
    where waits.panel is not null) found
  ${few}
  order by panel = 'drafts', panel = 'toAnswer', place`, seen);
export const WAITING = waiting('referral.waiting', 'where place <= 10');
/** All of them: what a reminder counts. */
export const ALL_WAITING = waiting('referral.waiting.whole', '');

export interface ReferralDetail extends FoundReferral {
  isSender: boolean;
  projectId: string | null;
  toUnitId: string | null;
  handlerId: string | null;
  reason: string | null;
  wish: string | null;
  ongoing: string | null;
  consent: ReferralConsentView;
  decidedAt: Date | null;
  decidedByName: string | null;
  decisionReason: string | null;
  entries: ReferralEntryView[];
  feedback: ReferralFeedbackView[];
}

/** $1 the scope's day, $2 referral. */
export const REFERRAL = statement<[string, string], ReferralDetail>()('referral.one', `
  select ${shown('$1')}, r.id = any (array(select law.sent_referrals())) as "isSender", r.project_id as "projectId", r.to_unit_id as "toUnitId", r.handler_id as "handlerId",
    c.reason, c.wish, c.ongoing,
    json_build_object('form', r.consent_form, 'givenOn', r.consent_given_on, 'validTo', r.consent_to, 'feedback', r.consent_feedback, 'endedAt', r.consent_ended_at) as consent,
    r.decided_at as "decidedAt", d.name as "decidedByName", r.decision_reason as "decisionReason",
    coalesce((select json_agg(json_build_object('id', e.id, 'move', e.move, 'side', e.side, 'reason', e.reason, 'body', e.body, 'at', e.at, 'name', p.name) order by e.id)
      from app.referral_entry e left join app.account p on p.id = e.account_id where e.referral_id = r.id), '[]') as entries,
    coalesce((select json_agg(${FEEDBACK} order by f.id) from app.referral_feedback f where f.referral_id = r.id), '[]') as feedback
  ${FROM} left join app.account d on d.id = r.decided_by
  where r.id = $2`, seen);

/** Case staff of unit $1 on day $2, whose roles are $3. */
export const CASE_STAFF = statement<[string, string, string[]], StaffMember>()('referral.case-staff', `
  select distinct a.id, a.name from app.membership m join app.account a on a.id = m.account_id
  where m.unit_id = $1 and m.ended_at is null and $2::date between m.valid_from and m.valid_to and m.role = any ($3) order by a.name`);

/** Who receives at unit $1, for those who refer. */
export const RECEIVERS = statement<[string], StaffMember>()('referral.receivers', 'select id, name from law.receivers($1)');

/** Somebody of branch $1 with the number's digest $2. */
export const KNOWN = statement<[string, Buffer], KnownPerson>()('referral.known', `
  select i.participant_id as "participantId", p.id as "participationId", p.project_id as "projectId", j.display_name as "projectName", p.status
  from app.identity i join app.participation p on p.participant_id = i.participant_id join app.project j on j.id = p.project_id
  where i.branch_id = $1 and i.number_hash = $2 order by p.id desc`, (row) => row);

/** The catalogue in language $1. */
export const REASONS = statement<[string], ReferralReasonView>()('referral.reasons', `
  select code, move, case $1 when 'en' then en else sv end as words, hidden from app.referral_reason order by move, position`);

/** Units that receive in project $1, or in any; those that serve municipality $2, or one's own, come first. */
export const RECEIVING_UNITS = statement<[string | null, string | null], ReceivingUnitView>()('referral.receiving-units', `
  with place as materialized (select coalesce($2, (select min(w.municipality_code) from app.unit w where w.id = any (array(select law.units())))) as code)
  select q.id, q.version, q.project_id as "projectId", j.display_name as "projectName", q.unit_id as "unitId", u.name as "unitName", o.name as organisation,
    q.municipality_codes as "municipalityCodes", q.answer_within_days as "answerWithinDays", q.open,
    coalesce(place.code = any (q.municipality_codes) or place.code = u.municipality_code, false) as suggested
  from app.receiving_unit q cross join place join app.project j on j.id = q.project_id join app.unit u on u.id = q.unit_id
    join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id
  where $1::uuid is null or q.project_id = $1 order by suggested desc, q.open desc, j.display_name collate "sv-x-icu", u.name collate "sv-x-icu"`);

/** Within how many working days unit $2 answers in project $1. */
export const ANSWER_WITHIN = statement<[string, string], { days: number }>()('referral.answer-within',
  'select answer_within_days as days from app.receiving_unit where project_id = $1 and unit_id = $2');

/** What referral $1 tells. */
export const CONTENT = statement<[string], { person: Buffer | null; reason: string | null; wish: string | null; ongoing: string | null }>()('referral.content',
  'select person, reason, wish, ongoing from app.referral_content where referral_id = $1');
