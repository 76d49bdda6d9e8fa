// What is measured: one row of the table each. A row names its door, who knocks, and the SQL the bare server runs for it: the product's own
// text, with what the law answers there put in by hand.
import { OVERVIEW } from '../../dist/libs/participation/overview/overview.queries.js';
import { MY_PARTICIPATIONS } from '../../dist/libs/participation/participation.queries.js';
import { OPEN_GAPS, SPANS } from '../../dist/libs/continuity/gap.queries.js';
import { WHOLE_TIMELINE } from '../../dist/libs/continuity/timeline/timeline.queries.js';
import { OUTCOMES } from '../../dist/libs/outcomes/outcomes.queries.js';
import { Gaps, Overviews, Outcomes, Pages, Timelines } from './answers.mjs';

const RUNS = 'x.starts_on <= bench.today() and (x.ends_on is null or x.ends_on >= bench.today())';

/** The law's answer -> the same in plain SQL, given who asks. */
const BY_HAND = {
  'law.today()': 'bench.today()',
  'opened.today': 'bench.today()',
  'opened.account': '{account}',
  'opened.branch': '{branch}',
  'law.now()': 'now()',
  'law.account()': '{account}',
  'law.branch()': '{branch}',
  "law.writable('ALL')": `x.casefile_id from app.assignment x where x.account_id = {account} and ${RUNS}`,
  'law.carried()': `y.participation_id from app.assignment x join app.casefile y on y.id = x.casefile_id where x.account_id = {account} and ${RUNS}`,
  'law.coordinated()': 'm.project_id from app.membership m where m.account_id = {account} and m.ended_at is null and bench.today() between m.valid_from and m.valid_to',
  'law.watched_days()': 'bench.watched_days({account})',
  'law.late_referrals()': `(select r.id as referral_id, r.project_id, r.to_unit_id as unit_id, r.due_on, r.handler_id from app.referral r where r.status in ('SENT', 'MORE_INFO') and r.due_on < bench.today()
    and r.to_unit_id in (select m.unit_id from app.membership m where m.account_id = {account} and m.ended_at is null and bench.today() between m.valid_from and m.valid_to))`,
  'law.referral_days()': "(select r.participation_id, (r.sent_at at time zone 'Europe/Stockholm')::date as sent_on, (r.decided_at at time zone 'Europe/Stockholm')::date as decided_on from app.referral r where r.status = 'ACCEPTED')",
  'law.count_doubled($1)': '(select current_date as since, null as gender, null as county, 0 as n where false)', // Nobody here takes part twice.
  'law.course_facts(': 'bench.course_facts(',
  'law.support_facts(': 'bench.support_facts(',
  'p.project_id = $1 and p.counted': 'p.project_id = $1 and p.counted and not p.protected',
};

export const plain = (text) => Object.entries(BY_HAND).reduce((sql, [law, hand]) => sql.replaceAll(law, hand), text);

/** What row security lets case staff see of each table, written by hand upon `edge`, the edges of whoever asks. */
const SEEN_BY_HAND = {
  participation: 'id = any (array(select participation_id from edge))',
  casefile: 'id = any (array(select casefile_id from edge))',
  assignment: 'casefile_id = any (array(select casefile_id from edge))',
  identity: "participant_id = any (array(select z.participant_id from app.participation z join edge on edge.participation_id = z.id where edge.category = 'identity'))",
  protection: "participant_id = any (array(select z.participant_id from app.participation z join edge on edge.participation_id = z.id where edge.category in ('ALL', 'identity') and edge.writes))",
  consent: 'participation_id = any (array(select participation_id from edge)) and (from_branch_id = {branch} or to_unit_id = any ({units}))',
};

export const checked = (text) => Object.entries(SEEN_BY_HAND).reduce((sql, [table, seen]) => sql.replaceAll(`app.${table} `, `(select * from app.${table} where ${seen}) `), text);

const NOW = 'x.valid_from <= now() and now() < x.valid_to';

/** The list of gaps and the spans beside it, which the API asks one after the other, as one question: the account and the day stand in it. */
const RADAR = {
  text: `select (select coalesce(json_agg(g), '[]') from (${OPEN_GAPS.text}) g) as items, (select coalesce(json_agg(s), '[]') from (${SPANS.text.replaceAll('$1::date', 'bench.today()').replaceAll('$2', 'null')}) s) as spans`
    .replaceAll('$3', 'null').replaceAll('$2', 'bench.today()').replaceAll('$1', '{account}'),
};
/** About one person, the days of that person alone. */
const TIMELINE = { text: WHOLE_TIMELINE.text.replaceAll('law.watched_days()', 'bench.days_of($1)') };
const SEEN = 'exists (select from law.access_edge e where e.participation_id = $1 and e.party = any ({parties}) and e.valid_from <= now() and now() < e.valid_to)';


/**
 * What a careful bare server checks besides session and permission: `edges`, those by which the rows are seen, or `seen`, one condition for all.
 * `participation`: which column the log line takes its persons from. `strangers`: who else asks, to see that both answer alike.
 */
export const ROWS = {
  'case file': {
    permission: 'participation.read', question: OVERVIEW, route: /^GET \/api\/v1\/participations\/([0-9a-f-]{36})$/, participation: 'id',
    values: ([id]) => [id], answer: Overviews, about: 'id',
    edges: `select * from law.access_edge x where x.participation_id in (select q.id from app.participation p join app.participation q on q.participant_id = p.participant_id where p.id = $1)
      and x.party = any ({parties}) and x.seat = any ({units}) and ${NOW}`,
    asks: ({ cases }) => cases.map(({ by, id }) => ({ by, method: 'GET', path: `/participations/${id}` })),
    strangers: ({ cases, caseworkers, shared }) => [
      ...cases.slice(0, 25).map(({ id }, at) => ({ by: caseworkers[at % caseworkers.length], method: 'GET', path: `/participations/${id}` })),
      ...shared.map(({ by, id }) => ({ by, method: 'GET', path: `/participations/${id}` })),
    ],
  },
  'caseload page': {
    permission: 'participation.read', question: MY_PARTICIPATIONS, route: /^GET \/api\/v1\/participations\?mine=true&status=ACTIVE,PAUSED$/, participation: 'id',
    values: () => [null, 51, ['ACTIVE', 'PAUSED'], null, null, null, []], answer: Pages, // Its own question asks for one's own cases alone.
    asks: ({ caseworkers }) => caseworkers.map((by) => ({ by, method: 'GET', path: '/participations?mine=true&status=ACTIVE,PAUSED' })),
  },
  'gap radar': {
    permission: 'gap.read', question: RADAR, route: /^GET \/api\/v1\/gaps$/,
    values: () => [], answer: Gaps, seen: 'true',
    asks: ({ caseworkers }) => caseworkers.map((by) => ({ by, method: 'GET', path: '/gaps' })),
  },
  'whole timeline': {
    permission: 'timeline.read', question: TIMELINE, route: /^GET \/api\/v1\/participations\/([0-9a-f-]{36})\/whole-timeline$/, participation: 'id',
    values: ([id]) => [id], answer: Timelines, about: 'id', seen: SEEN,
    asks: ({ cases }) => cases.map(({ by, id }) => ({ by, method: 'GET', path: `/participations/${id}/whole-timeline` })),
  },
  'save note': {
    permission: 'note.write', route: /^POST \/api\/v1\/participations\/([0-9a-f-]{36})\/notes$/, writes: 'note',
    asks: ({ cases }) => cases.map(({ by, id }) => ({ by, method: 'POST', path: `/participations/${id}/notes`, body: NOTE })),
  },
  'save assessment': {
    permission: 'step.write', route: /^POST \/api\/v1\/participations\/([0-9a-f-]{36})\/steps$/, writes: 'assessment',
    asks: ({ cases }) => cases.map(({ by, id }) => ({ by, method: 'POST', path: `/participations/${id}/steps`, body: { position: HIGHEST } })),
  },
  'outcomes of one project': {
    permission: 'outcome.read', question: OUTCOMES, route: /^GET \/api\/v1\/projects\/([0-9a-f-]{36})\/outcomes$/,
    values: ([id]) => [id, null, 'gender'], answer: Outcomes,
    seen: 'exists (select from app.membership m where m.account_id = {account} and m.project_id = $1 and m.ended_at is null and bench.today() between m.valid_from and m.valid_to)',
    asks: ({ coordinators }) => coordinators.map((by) => ({ by, method: 'GET', path: `/projects/${by.projectId}/outcomes` })),
  },
};

/** Nobody stands higher: no words are asked for. */
const HIGHEST = 8;
const NOTE = { kind: 'CONVERSATION', body: 'Vi talade om veckan som gått, om sömnen och om platsen på lagret. Nästa steg är ett studiebesök tillsammans. '.repeat(3) };
