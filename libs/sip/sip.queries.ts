import { partyName } from '#organisations';
import { question, statement } from '#platform';
import type { SipStatus } from '#access';
import type { CommitmentView, SipCallRow, SipEditionView, SipFigures, SipInHand, SipPartyView, SipRow, SipTermView, SipView } from './sip.view.js';

type Stored<T extends { status: unknown }> = Omit<T, 'status'> & { status: SipStatus };

/** SIPs about participation $1 that the scope sees, newest first. */
export const SIPS = statement<[string], Stored<SipRow> & { participationId: string }>()('sip.list', `
  select x.id, x.participation_id as "participationId", x.version, x.status, x.cause, x.need_on as "needOn", x.call_due_on as "callDueOn", x.meeting_at as "meetingAt", x.follow_up_on as "followUpOn",
    x.overall_responsible as "overallResponsible", ${partyName('b')} as "branchName",
    (select count(*)::int from app.commitment c where c.sip_id = x.id and c.status in ('SENT', 'ACCEPTED')) as "openCommitments"
  from app.sip x left join app.casefile f on f.id = x.casefile_id left join app.branch b on b.id = f.branch_id
  where x.participation_id = $1 order by x.need_on desc, x.id desc`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** SIPs that are not over yet, and closed ones with a promise that goes on, of the files I keep, by the next day something is to happen; a unit has no more than a page of them. */
export const IN_HAND = question<[], Stored<SipInHand> & { today: string }>()('sip.in-hand', `
  with me as materialized (select law.today() as today)
  select x.id, x.participation_id as "participationId", x.person_name as "personName", x.status, me.today,
    x.need_on as "needOn", x.call_due_on as "callDueOn", x.meeting_at as "meetingAt", x.follow_up_on as "followUpOn",
    (select count(*)::int from app.commitment c where c.sip_id = x.id and c.status = 'ACCEPTED' and c.due_on < me.today) as "lateCommitments"
  from app.sip x cross join me where x.casefile_id = any (array(select law.sip_files())) and (x.status = any ('{NEED_IDENTIFIED,CONSENT_PENDING,CONSENTED,PREPARING,CALLED,MEETING_HELD,ESTABLISHED,FOLLOWED_UP}')
    or x.status = 'CLOSED' and exists (select from app.commitment c where c.sip_id = x.id and c.status = 'ACCEPTED'))
  order by coalesce(x.follow_up_on, (x.meeting_at at time zone 'Europe/Stockholm')::date, x.call_due_on, x.need_on), x.id limit 200`, { participation: 'participationId', object: 'id' });

export type SipHead = Omit<SipView, 'status' | 'moves' | 'lacksForCall' | 'lacksForPlan' | 'content' | 'parties' | 'commitments' | 'editions' | 'knowledge' | 'approvals'> & { status: SipStatus; casefileId: string; atHome: boolean };

/** SIP $1, of which the scope sees the call at least. Who prepares it is told to its parties, who see no file. */
export const SIP = statement<[string], SipHead>()('sip.one', `
  select x.id, x.version, x.participation_id as "participationId", x.casefile_id as "casefileId", x.status, x.casefile_id = any (array(select law.sip_files())) as preparing, not exists (select from app.participation t join app.casefile f on f.participation_id = t.id where f.id = x.casefile_id and f.branch_id <> t.branch_id) as "atHome",
    x.person_name as "personName", law.sip_branch(x.id) as "branchName", x.cause, x.need_on as "needOn", x.notice_on as "noticeOn", x.call_due_on as "callDueOn", x.legal_base as "legalBase",
    x.consent_form as "consentForm", x.consent_given_on as "consentGivenOn", x.consent_to as "consentTo", x.consent_ended_at as "consentEndedAt", x.meeting_at as "meetingAt",
    x.meeting_minutes as "meetingMinutes", x.meeting_form as "meetingForm", x.meeting_place as "meetingPlace", x.meeting_link as "meetingLink", x.called_at as "calledAt", x.held_on as "heldOn",
    x.overall_responsible as "overallResponsible", x.main_responsible as "mainResponsible", x.established_on as "establishedOn", x.edition, x.follow_up_on as "followUpOn",
    x.follow_up_form as "followUpForm", x.follow_up_caller_id as "followUpCallerId", (select coalesce(u.name, p.name) from app.sip_party p left join app.unit u on u.id = p.unit_id where p.id = x.follow_up_caller_id) as "followUpCallerName",
    x.followed_up_on as "followedUpOn", x.ended_on as "endedOn", x.end_reason as "endReason", x.refused_by as "refusedBy", x.casefile_id = any (array(select law.writable('sip'))) as "speaksForPerson"
  from app.sip x where x.id = $1`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** The parties of SIP $1 that the scope sees; $2 the scope's day. A consent is read by its giver alone. */
export const PARTIES = statement<[string, string], Omit<SipPartyView, 'calling'>>()('sip.parties', `
  select p.id, p.version, p.kind, p.unit_id as "unitId", coalesce(u.name, p.name) as name, o.name as organisation, a.name as "personName", p.called_at as "calledAt", p.called_to as "calledTo", p.mailed_at as "mailedAt",
    p.answer, p.answer_words as "answerWords", p.proposed_at as "proposedAt", p.attended, p.contribution, p.insured_consent_on as "insuredConsentOn", p.insured_consent_source as "insuredConsentSource",
    p.insured_consent_form as "insuredConsentForm", p.insured_consent_ended_at as "insuredConsentEndedAt", p.contact_name as "contactName", p.contact_role as "contactRole", p.contact, p.gets_copy as "getsCopy",
    case when p.kind = 'SOCIAL_INSURANCE' then p.insured_consent_on <= $2::date and p.insured_consent_ended_at is null and $2::date <= (select x.consent_to from app.sip x where x.id = p.sip_id) end as "insuredRuns",
    (select c.withdrawn_at is null and $2::date between c.valid_from and c.valid_to from app.consent c where c.id = p.consent_id) as "consentRuns",
    p.called_at is null and p.sip_id = any (array(select law.driven_sips())) and (select x.status in ('MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP') from app.sip x where x.id = p.sip_id)
      and (p.consent_id is null or (select c.withdrawn_at is null and $2::date between c.valid_from and c.valid_to from app.consent c where c.id = p.consent_id)) as callable,
    p.id = any (array(select law.own_parties())) as own, p.id = any (array(select law.speaks_for())) as speaks
  from app.sip_party p left join app.unit u on u.id = p.unit_id left join app.branch b on b.id = u.branch_id left join app.organisation o on o.id = b.organisation_id left join app.account a on a.id = p.account_id
  where p.sip_id = $1 order by array_position(array['MUNICIPALITY','REGION'], p.kind), p.id`);

/** The columns of a commitment `c` of party `p`, unit `u`, as it stands on a day. */
const promiseOn = (today: string): string => `c.id, c.version, c.party_id as "partyId", coalesce(u.name, p.name) as "partyName", c.goal_id as "goalId", c.words, c.starts_on as "startsOn", c.due_on as "dueOn", c.follow_up_on as "followUpOn", c.contact_name as "contactName", c.status,
    c.status = 'ACCEPTED' and c.due_on < ${today} as late, c.reason, c.done_on as "doneOn", c.id = any (array(select law.answerable_commitments())) as answerable`;

export type PromiseRow = Omit<CommitmentView, 'moves'> & { answerable: boolean };

/** What has been promised, or is asked for, in SIP $1. */
export const COMMITMENTS = statement<[string, string], PromiseRow>()('sip.commitments', `
  select ${promiseOn('$2::date')} from app.commitment c left join app.sip_party p on p.id = c.party_id left join app.unit u on u.id = p.unit_id
  where c.sip_id = $1 order by c.due_on, c.id`);

export const EDITIONS = statement<[string], SipEditionView>()('sip.editions', `
  select e.no, e.made_on as "madeOn", a.name as "writtenByName", e.content from app.sip_edition e join app.account a on a.id = e.written_by where e.sip_id = $1 order by e.no desc`);

export interface InboxRow {
  participationId: string;
  sipId: string;
  call: Omit<SipCallRow, 'sipId' | 'personName' | 'fromBranch'> | null;
  promise: PromiseRow | null;
  personName: string | null;
  fromBranch: string;
}

/** Calls that I have got as a party, whose meeting is not over, the unanswered first; and promises asked of my units, or that they have made and not kept yet, as a unit that is called and as one that prepares. */
export const INBOX = question<[], InboxRow>()('sip.inbox', `
  with me as materialized (select law.today() as today),
  called as (
    select x.participation_id, x.id as sip_id, x.person_name, json_build_object('partyId', p.id, 'version', p.version, 'unitName', u.name, 'meetingAt', x.meeting_at, 'meetingForm', x.meeting_form, 'calledTo', p.called_to, 'answer', p.answer) as call,
      row_number() over (order by p.answer is not null, x.meeting_at, p.id) as at
    from app.sip_party p join app.sip x on x.id = p.sip_id join app.unit u on u.id = p.unit_id
    where p.id = any (array(select law.own_parties())) and (p.called_to = 'MEETING' and x.status = 'CALLED' or p.called_to = 'PLAN' and p.answer is null and x.status in ('MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'))
    order by at limit 200),
  promised as (
    select x.participation_id, x.id as sip_id, x.person_name, to_jsonb(c) - 'sip_id' as promise, row_number() over (order by c.status = 'ACCEPTED', c."dueOn", c.id) as at
    from (select c.sip_id, ${promiseOn('me.today')} from app.commitment c join app.sip_party p on p.id = c.party_id join app.unit u on u.id = p.unit_id cross join me
        where c.status in ('SENT', 'ACCEPTED') and c.id = any (array(select law.answerable_commitments()))) c join app.sip x on x.id = c.sip_id
    order by at limit 200),
  waiting as (
    select 1 as part, at, participation_id, sip_id, person_name, call, null::jsonb as promise from called
    union all select 2, at, participation_id, sip_id, person_name, null, promise from promised)
  select w.participation_id as "participationId", w.sip_id as "sipId", w.person_name as "personName", law.sip_branch(w.sip_id) as "fromBranch", w.call, w.promise
  from waiting w order by w.part, w.at`, { participation: 'participationId', object: 'sipId' });

/** What unit $1 is, and whether its branch stands behind the project of participation $2: as owner, partner, lead, deliverer, receiver or named actor. */
export const UNIT_IN_PROJECT = statement<[string, string], { name: string; branchId: string; branchKind: string; organisationKind: string; inProject: boolean }>()('sip.unit-in-project', `
  select u.name, b.id as "branchId", b.kind as "branchKind", o.kind as "organisationKind",
    exists (select from app.project j where j.id = t.project_id and j.owner_organisation_id = o.id)
      or exists (select from app.project_partner q where q.project_id = t.project_id and q.organisation_id = o.id and q.role <> 'LEARNING_RECIPIENT')
      or exists (select from app.subproject q where q.project_id = t.project_id and q.lead_organisation_id = o.id)
      or exists (select from app.project_municipality q where q.project_id = t.project_id and q.unit_id = u.id)
      or exists (select from app.receiving_unit q where q.project_id = t.project_id and q.unit_id = u.id and q.open)
      or exists (select from app.project_actor q where q.project_id = t.project_id and q.branch_id = b.id) as "inProject"
  from app.unit u join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id join app.participation t on t.id = $2 where u.id = $1`);

export const FIGURES = statement<[string], { figures: SipFigures }>()('sip.figures', 'select law.sip_figures($1) as figures');

export const TERMS = statement<[], SipTermView>()('sip.terms', 'select id, code, days, source, version from app.sip_term order by code');

/** The name of participation $1, where it is no secret. */
export const TOLD_NAME = statement<[string], { name: string }>()('sip.told-name', `
  select i.given_name || ' ' || i.family_name as name from app.participation p join app.identity i on i.participant_id = p.participant_id where p.id = $1 and not p.protected`);

/** Consents that let the parties of SIP $1 in, not yet taken back. */
export const CONSENTS_OF = statement<[string], { id: string; version: number }>()('sip.consents', `
  select c.id, c.version from app.sip_party p join app.consent c on c.id = p.consent_id where p.sip_id = $1 and c.withdrawn_at is null`);

/** Calls the parties of SIP $1: all of them when $2, else those not called yet; past those in $3. */
export const CALL_PARTIES = statement<[string, boolean, string[]], { party: string }>()('sip.call-parties', 'select p as party from law.call_parties($1, $2, $3) p');

/** Ends the calls of parties $2 in SIP $1. */
export const UNCALL_PARTIES = statement<[string, string[]], { party: string }>()('sip.uncall-parties', 'select p as party from law.uncall_parties($1, $2) p');

/** Who is mailed for party $1: an account, or nobody's for a party outside. */
export const RECEIVERS = statement<[string], { account: string | null }>()('sip.receivers', 'select r as account from law.sip_receivers($1) r');
