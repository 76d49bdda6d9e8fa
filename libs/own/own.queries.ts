import { partyName } from '#organisations';
import { GUEST_TABLES, GUEST_TOLD, GUEST_WITHDRAWN, guestStatus } from '#participants';
import { question, statement } from '#platform';
import type { OwnConsent, OwnLogLine, OwnParticipation } from './own.view.js';

const WORD = (word: string) => `'id', ${word}.id, 'kind', ${word}.kind, 'planId', ${word}.plan_id, 'interventionId', ${word}.intervention_id, 'given', ${word}.given, 'saidOn', ${word}.said_on,
  'words', ${word}.words, 'answer', ${word}.answer, 'answeredAt', ${word}.answered_at, 'version', ${word}.version`;

/** The words about participation `about`, the newest first, with whom answered. */
const wordsOf = (about: string): string => `(select coalesce(json_agg(json_build_object(${WORD('w')}, 'aboutSv', t.sv, 'aboutEn', t.en, 'answeredByName', a.name) order by w.said_on desc, w.id desc), '[]')
  from app.own_word w left join app.intervention i on i.id = w.intervention_id left join app.intervention_type t on t.code = i.type_code left join app.account a on a.id = w.answered_by
  where w.participation_id = ${about})`;

/** How participation `about` has rated the support, the newest first. */
const ratingsOf = (about: string): string => `(select coalesce(json_agg(json_build_object('id', r.id, 'fit', r.fit, 'words', r.words, 'given', r.given, 'ratedOn', r.rated_on) order by r.rated_on desc, r.id desc), '[]')
  from app.own_rating r where r.participation_id = ${about})`;

/** Months of participation `p` that are certified and have not been opened again, with their days. */
const MONTHS = `(select coalesce(json_agg(json_build_object('id', m.id, 'month', m.month, 'plannedHours', round(m.planned_hours::numeric, 2), 'attendedHours', round(m.attended_hours::numeric, 2),
    'certifiedOn', (m.written_at at time zone 'Europe/Stockholm')::date, 'participantOn', m.participant_on, 'version', m.version, 'days', (
      select coalesce(json_agg(json_build_object('on', d.held_on, 'whatSv', t.sv, 'whatEn', t.en, 'plannedHours', round(d.planned_hours::numeric, 2), 'attendedHours', round(d.attended_hours::numeric, 2)) order by d.held_on, t.place), '[]')
        from app.attendance d join app.intervention i on i.id = d.intervention_id join app.intervention_type t on t.code = i.type_code
        where d.casefile_id = m.casefile_id and date_trunc('month', d.held_on)::date = m.month)) order by m.month desc, m.id), '[]')
  from app.attendance_month m where m.participation_id = p.id and m.reopened_at is null)`;

export interface OwnRow extends Omit<OwnParticipation, 'steps' | 'running'> {
  status: 'ACTIVE' | 'PAUSED' | 'ENDED';
  today: string;
}

/** Everything of the plan and the interventions that is the person's own, one row for each participation. */
export const OWN_PAGES = question<[], OwnRow>()('own.pages', `
  select p.id, j.display_name as "projectName", u.name as "unitName", o.name as "organisationName", p.starts_on as "startsOn", p.ends_on as "endsOn", p.status, (select law.today()) as today,
    (select coalesce(json_agg(json_build_object('name', a.name, 'part', g.part) order by g.part desc, a.name), '[]')
      from app.assignment g join app.casefile f on f.id = g.casefile_id and f.branch_id = p.branch_id join app.account a on a.id = g.account_id
      where f.participation_id = p.id and g.part in ('RESPONSIBLE', 'DEPUTY') and g.starts_on <= (select law.today()) and (g.ends_on is null or g.ends_on >= (select law.today()))) as helpers,
    (select coalesce(json_agg(json_build_object('id', x.id, 'no', x.no, 'status', x.status, 'competence', x.competence, 'wishes', x.wishes, 'obstacles', x.obstacles, 'needs', x.needs,
        'goals', x.goals, 'hoursPerWeek', x.hours_per_week, 'schedule', x.schedule, 'steps', x.steps, 'contributions', x.contributions, 'agreedOn', x.agreed_on,
        'reviewOn', case when r.plan_id is null then x.review_on else r.review_on end, 'version', x.version) order by x.status desc, x.no desc), '[]')
      from app.plan x left join law.own_review_days() r on r.plan_id = x.id
      where x.participation_id = p.id and (x.status = 'PROPOSED' or not exists (select from app.plan l where l.casefile_id = x.casefile_id and l.status = 'AGREED' and l.no > x.no))) as plans,
    (select coalesce(json_agg(json_build_object('id', i.id, 'typeSv', t.sv, 'typeEn', t.en, 'status', i.status, 'purpose', i.purpose, 'providerName', coalesce(${partyName('pb')}, i.provider_name, ${partyName('b')}),
        'contact', i.contact, 'hoursPerWeek', i.hours_per_week, 'plannedFrom', i.planned_from, 'plannedTo', i.planned_to, 'offeredOn', i.offered_on, 'answeredOn', i.answered_on,
        'declineReason', i.decline_reason, 'periods', i.periods, 'endedOn', i.ended_on, 'version', i.version)
        order by array_position(array['OFFERED','STARTED','PAUSED','ACCEPTED','ENDED','DECLINED'], i.status), i.offered_on desc, i.id), '[]')
      from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = f.branch_id
        left join app.branch pb on pb.id = i.provider_branch_id
      where i.participation_id = p.id) as interventions,
    (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'on', b.on_day, 'at', b.at_time, 'place', b.place, 'with', b.with_whom) order by b.on_day, b.id), '[]')
      from law.own_bookings() b where b.participation_id = p.id) as bookings,
    ${MONTHS} as months, ${ratingsOf('p.id')} as ratings,
    (select max(s.answered_on) from app.own_survey s where s.participation_id = p.id) as "surveyedOn",
    ${wordsOf('p.id')} as words
  from app.participation p join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id join app.branch hb on hb.id = p.branch_id join app.organisation o on o.id = hb.organisation_id
  order by p.status = 'ENDED', p.starts_on desc, p.id`, { participation: 'id' });

export type OwnConsentRow = Omit<OwnConsent, 'effect'> & { toUnitId: string; toAccountId: string | null; participationId: string };

/** Every consent about the person, those that run first; among them those to be a guest elsewhere. */
export const OWN_CONSENTS = question<[], OwnConsentRow>()('own.consents', `
  select * from (select c.id, c.participation_id as "participationId", j.display_name as "projectName", ${partyName('b')} as "fromBranchName", c.to_unit_id as "toUnitId", u.name as "toUnitName", o.name as "toOrganisation",
    c.to_account_id as "toAccountId", r.name as "toAccountName", c.categories, c.purpose, c.valid_from as "validFrom", c.valid_to as "validTo", c.withdrawn_at as "withdrawnAt", c.version,
    case when c.withdrawn_at is not null then 'WITHDRAWN' when c.valid_to < (select law.today()) then 'ENDED' when c.valid_from > (select law.today()) then 'FUTURE' else 'ACTIVE' end as status, null::json as guest
  from app.consent c join app.participation p on p.id = c.participation_id join app.project j on j.id = p.project_id join app.branch b on b.id = c.from_branch_id
    join app.unit u on u.id = c.to_unit_id join app.branch ub on ub.id = u.branch_id join app.organisation o on o.id = ub.organisation_id left join app.account r on r.id = c.to_account_id
  union all
  select v.id, v.participation_id, j.display_name, ${partyName('b')}, u.id, u.name, o.name, null, null, '{}', a.name, v.consent_from, v.consent_to, ${GUEST_WITHDRAWN}, v.version, ${guestStatus('(select law.today())')}, ${GUEST_TOLD}
  from ${GUEST_TABLES} join app.project j on j.id = p.project_id) x
  order by x."withdrawnAt" is not null, x.status = 'ENDED', x."toOrganisation", x."toUnitName", x.id`, { participation: 'participationId', object: 'id' });

/** Who did what about the person before day $1; $2 at most so many lines. */
export const OWN_LOG = question<[string | null, number], Omit<OwnLogLine, 'matter'> & { what: string }>()('own.log', `
  select on_day as "onDay", branch_name as "branchName", organisation_name as "organisationName", roles, kind, what, times::int as times from law.own_lines($1, $2)`);

/** $1 participation -> the file of its home, where her words belong. */
export const HOME_FILE = statement<[string], { id: string; ended: boolean }>()('own.home-file',
  'select f.id, p.status = \'ENDED\' as ended from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id where p.id = $1');

/** $1 project -> itself, where the scope follows it. */
export const FOLLOWED = statement<[string], { id: string }>()('own.followed', 'select id from app.project where id = $1 and id = any (array(select law.coordinated()))');

/** Counts of project $1, for those who follow it. */
export const INFLUENCE = statement<[string], InfluenceRow>()('own.influence', `
  select gender, agreed::int, co_designed::int as "coDesigned", answered::int, take_part::int as "takePart" from law.count_influence($1)`);

export interface InfluenceRow {
  gender: string;
  agreed: number;
  coDesigned: number;
  answered: number;
  takePart: number;
}

/** The words about participation $1 that one at work may read. */
export const WORDS = question<[string], { id: string } & Pick<OwnParticipation, 'words' | 'ratings'>>()('own.words', `
  select p.id, ${wordsOf('p.id')} as words, ${ratingsOf('p.id')} as ratings from app.participation p where p.id = $1`, { participation: 'id' });

/** The accesses of the person of participation $1, an open one first, then the newest. */
export const ACCESSES = question<[string], { id: string; participantId: string; accesses: object[] }>()('own.accesses', `
  select p.id, p.participant_id as "participantId", (select coalesce(json_agg(json_build_object('id', o.id, 'agreedOn', o.agreed_on, 'askedExpressly', o.asked_expressly, 'openedAt', o.opened_at,
      'openedByName', a.name, 'closedAt', o.closed_at, 'closedByName', c.name, 'closeReason', o.close_reason, 'version', o.version) order by o.closed_at desc nulls first), '[]')
    from app.own_access o join app.account a on a.id = o.opened_by left join app.account c on c.id = o.closed_by where o.participant_id = p.participant_id) as accesses
  from app.participation p where p.id = $1`, { participation: 'id' });
