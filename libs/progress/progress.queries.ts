import { statement } from '#platform';
import type { periodOf } from '#projects';
import type { Ladder } from './ladder.entity.js';
import type { StepWay } from './progress.entity.js';
import type { Course, Standing } from './progress.rules.js';
import type { StepAssessmentView, LadderView, OutcomeEventView } from './progress.view.js';

/** The ladder that holds for project `project`: its own newest edition, else the one every project begins with. */
const holding = (project: string, columns: string) => `
  select ${columns} from app.ladder l left join app.account a on a.id = l.made_by
  where l.project_id = ${project} or l.project_id is null order by l.project_id nulls last, l.edition desc`;

const LADDER_COLUMNS = `l.id, case when l.project_id is null then 0 else l.edition end as edition, l.project_id is not null as own, l.name, l.steps, l.checklist,
  l.ready_at as "readyAt", l.reason, l.made_at as "madeAt", a.name as "madeByName"`;

/** $1 project -> every edition, the one that holds first. */
export const LADDERS = statement<[string], LadderView>()('progress.ladders', holding('$1', LADDER_COLUMNS));

/** $1 participation, $2 acting branch, $3 a ladder (or none for the one that holds) -> the branch's own file on that person, the course, and the ladder. */
export const GROUND = statement<[string, string, string | null], Ground>()('progress.ground', `
  select p.id as "participationId", f.id as "casefileId", p.starts_on as "startsOn", p.ends_on as "endsOn",
    (select jsonb_build_object('id', l.id, 'steps', l.steps, 'checklist', l.checklist) from app.ladder l
      where l.id = coalesce($3::uuid, (select x.id from (${holding('p.project_id', 'l.id')} limit 1) x))) as ladder,
    jsonb_build_object('startsOn', j.starts_on, 'endsOn', j.ends_on, 'shiftMonths', j.shift_months) as project
  from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = $2 join app.project j on j.id = p.project_id
  where p.id = $1`, (row) => row);

export interface Ground extends Course {
  participationId: string;
  casefileId: string;
  ladder: Pick<Ladder, 'id' | 'steps' | 'checklist'>;
  project: Parameters<typeof periodOf>[0];
}

/** $1 participation, $2 day, $3 an assessment to leave out (or none) -> where the person stood before. */
export const STANDING_BEFORE = statement<[string, string, string | null], Standing>()('progress.before', `
  select ladder_id as "ladderId", position from app.step_assessment
  where participation_id = $1 and assessed_on <= $2 and ($3::uuid is null or id <> $3)
  order by assessed_on desc, written_at desc, id desc limit 1`);

/** $1 ids, $2 participation -> those of them that are notes about that person. */
export const EVIDENCE = statement<[string[], string], { id: string }>()('progress.evidence',
  'select id from app.note where id = any ($1::uuid[]) and participation_id = $2');

/**
 * How far each person of the relation `people (person, participation_id)` has come by `asOf`: on each edition of the ladder the last
 * step less the first, added up. Editions are not compared with each other. The one place where steps are counted.
 * Where the project asks for it (`confirmed`) a later step counts once somebody has confirmed it as it stands; the first needs nobody.
 */
export const stepMoves = (people: string, asOf: string, confirmed: string): string => `
  select w.person, sum(coalesce(w.last, w.first) - w.first)::int as steps, min(w.first_on) as first_on, max(w.last_on) as last_on, sum(w.times)::int as times, sum(w.times - 1)::int as later, sum(w.waiting)::int as waiting
  from (
    select m.person, s.ladder_id, min(s.assessed_on) as first_on, max(s.assessed_on) as last_on, count(*) as times,
      (array_agg(s.position order by s.assessed_on, s.written_at, s.id))[1] as first, count(*) filter (where not ${counts(confirmed)}) - (array_agg((not ${counts(confirmed)})::int order by s.assessed_on, s.written_at, s.id))[1] as waiting,
      (array_agg(s.position order by s.assessed_on desc, s.written_at desc, s.id desc) filter (where ${counts(confirmed)}))[1] as last
    from ${people} m join app.step_assessment s on s.participation_id = m.participation_id
    where s.assessed_on <= ${asOf} group by m.person, s.ladder_id) w
  group by w.person`;

/** The confirmed are looked up once for all, and not at all where nobody asks for it. */
const counts = (confirmed: string) => `(not ${confirmed} or (s.id, s.version) in (select c.assessment_id, c.assessment_version from app.step_confirmation c))`;

/** The definition that holds for project `project`. */
export const definitionOf = (project: string): string => `
  select d.* from app.outcome_definition d where d.project_id = ${project} or d.project_id is null
  order by d.project_id nulls last, d.edition desc limit 1`;

export interface TrackRow {
  participationId: string;
  pseudonym: string;
  startsOn: string;
  ladder: LadderView;
  gain: number;
  way: StepWay;
  asksConfirmation: boolean;
  waiting: number | null;
  baselineDueOn: string;
  baselineOn: string | null;
  steps: number | null;
}

/** $1 participation, $2 today -> who, the ladder, and how far. */
export const TRACK = statement<[string, string], TrackRow>()('progress.track', `
  with who as (select p.participant_id as person, p.id as participation_id, p.pseudonym, p.project_id, p.starts_on from app.participation p where p.id = $1),
  held as (select d.* from who w cross join lateral (${definitionOf('w.project_id')}) d)
  select w.participation_id as "participationId", w.pseudonym, w.starts_on as "startsOn", d.step_gain as gain, d.step_way as way, d.step_confirmed as "asksConfirmation", m.waiting,
    w.starts_on + d.baseline_days as "baselineDueOn", m.first_on as "baselineOn", m.steps,
    (select to_jsonb(x) from (${holding('w.project_id', LADDER_COLUMNS)} limit 1) x) as ladder
  from who w cross join held d left join (${stepMoves('who', '$2', '(select d.step_confirmed from held d)')}) m on true`, (row) => row);

/** $1 participation, $2 account -> its assessments, the newest first. */
export const ASSESSMENTS = statement<[string, string], StepAssessmentView>()('progress.assessments', `
  select s.id, s.ladder_id as "ladderId", case when l.project_id is null then 0 else l.edition end as edition, l.steps -> s.position ->> 'name' as "stepName",
    s.position, s.self_position as "selfPosition", s.assessed_on as "assessedOn", s.next_on as "nextOn", s.checked, s.evidence, r.body as why,
    a.name as "assessorName", s.position - lag(s.position) over (partition by s.ladder_id order by s.assessed_on, s.written_at, s.id) as change,
    s.written_at as "writtenAt", s.written_by = $2 as mine, s.version,
    (select to_jsonb(x) from (select c.confirmed_by_whom as "byWhom", c.confirmed_on as "on", w.name as "writtenByName" from app.step_confirmation c left join app.account w on w.id = c.written_by
      where c.assessment_id = s.id and c.assessment_version = s.version order by c.written_at limit 1) x) as confirmed
  from app.step_assessment s join app.ladder l on l.id = s.ladder_id join app.account a on a.id = s.written_by
    left join app.progress_remark r on r.id = s.remark_id
  where s.participation_id = $1 order by s.assessed_on desc, s.written_at desc, s.id desc`);

/** $1 participation -> its results, the newest first. */
export const OUTCOME_EVENTS = statement<[string], OutcomeEventView>()('progress.outcome-events', `
  select e.id, e.kind, e.starts_on as "startsOn", e.work_percent as "workPercent", e.work_form as "workForm", e.study_percent as "studyPercent",
    e.receiver, e.evidence, r.body as remark, a.name as "recordedByName", e.withdrawn_at as "withdrawnAt", e.version
  from app.outcome_event e join app.account a on a.id = e.written_by left join app.progress_remark r on r.id = e.remark_id
  where e.participation_id = $1 order by e.starts_on desc, e.written_at desc`);

/** $1 file: whoever tells of a result in it meanwhile waits until this is told, and then sees it. */
export const ONE_AT_A_TIME = statement<[string], { waited: boolean }>()('progress.one-at-a-time', 'select true as waited from pg_advisory_xact_lock(hashtextextended($1::text, 2))');

/** $1 project -> whether the scope sees it at all, and its newest own edition. */
export const NEWEST_EDITION = statement<[string], { edition: number }>()('progress.newest-edition', `
  select coalesce(max(l.edition), 0) as edition from app.project p left join app.ladder l on l.project_id = p.id where p.id = $1 group by p.id`);
