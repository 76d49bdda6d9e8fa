import { question, statement } from '#platform';
import { definitionOf, stepMoves } from '#progress';
import { definitionBefore, otherMoves, STEP_REASON } from './steps/step-progress.js';
import type { Count, Definition, Part, ProjectCourse, TargetClaim } from './outcomes.rules.js';
import type { Measure, Reason } from './outcomes.js';
import type { GoalInWords, PersonRow } from './outcomes.view.js';

export const DAY = 'coalesce($2::date, (select law.today()))';

/**
 * Each measure, and why somebody counts in it or not: of the latest `l`, the whole `w`, the steps `s`, the other moves `m`, what happened `e`, the support `u`, by a definition `d`.
 * Nothing: not of those it is about. Asked as an array, since PostgreSQL makes the expressions of a `values` ready anew for each row.
 */
const REASONS = {
  PARTICIPANTS: `'TAKEN_ON'`,
  STEP_PROGRESS: STEP_REASON,
  INCREASED_LIVELIHOOD: `case
    when not w.completed then 'NOT_COMPLETED' when w.own_before is null then 'LIVELIHOOD_BEFORE_UNKNOWN' when l.own_after is null then 'LIVELIHOOD_AFTER_UNKNOWN'
    when l.own_after > w.own_before and l.own_after - w.own_before >= d.livelihood_points then 'LIVELIHOOD_INCREASED'
    when l.own_after > w.own_before then 'LIVELIHOOD_TOO_LITTLE' when l.own_after = w.own_before then 'LIVELIHOOD_SAME' else 'LIVELIHOOD_LESS' end`,
  WORK_OR_STUDIES: `case
    when e.work and e.studies then 'STARTED_BOTH' when e.work then 'STARTED_WORK' when e.studies then 'STARTED_STUDIES' when not w.completed then 'NOT_STARTED_YET'
    when l.closed_as = 'WORK' then 'CLOSED_TO_WORK' when l.closed_as = 'STUDIES' then 'CLOSED_TO_STUDIES'
    when l.closed_as is null or (l.closed_as = 'OTHER' and l.own_after is null) then 'ENDING_UNKNOWN' else 'ENDED_WITHOUT' end`,
  LEFT_EXCLUSION: `case when l.track = 'REACTIVE' then case
    when e.work and e.studies then 'STARTED_BOTH' when e.work then 'STARTED_WORK' when e.studies then 'STARTED_STUDIES' when not w.completed then 'NOT_COMPLETED'
    when l.closed_as = 'WORK' then 'CLOSED_TO_WORK' when l.closed_as = 'STUDIES' then 'CLOSED_TO_STUDIES'
    when w.own_before is null then 'LIVELIHOOD_BEFORE_UNKNOWN' when l.own_after is null then 'LIVELIHOOD_AFTER_UNKNOWN'
    when l.own_after > w.own_before then 'LIVELIHOOD_INCREASED' when l.own_after = w.own_before then 'LIVELIHOOD_SAME' else 'LIVELIHOOD_LESS' end end`,
  EXCLUSION_AVOIDED: `case when l.track = 'PROACTIVE' then case
    when not w.completed then 'NOT_COMPLETED' when l.closed_as = 'WORK' then 'CLOSED_TO_WORK' when l.closed_as = 'STUDIES' then 'CLOSED_TO_STUDIES'
    when w.own_before is null then 'LIVELIHOOD_BEFORE_UNKNOWN' when l.own_after is null then 'LIVELIHOOD_AFTER_UNKNOWN'
    when l.own_after >= w.own_before then 'LIVELIHOOD_KEPT' else 'LIVELIHOOD_LESS' end end`,
  READY_FOR_ORDINARY: `case e.receiver when 'AF' then 'READY_AT_AF' when 'MUNICIPALITY' then 'READY_AT_MUNICIPALITY' else 'NOT_READY_YET' end`,
  SUPPORT: `case when u.agreed_on <= ${DAY} and u.need_on <= ${DAY} then 'PLAN_AND_NEED' when u.agreed_on <= ${DAY} then 'PLAN_WITHOUT_NEED' else 'NO_AGREED_PLAN' end`,
  PARALLEL_AREAS: `case when u.parallel_on <= ${DAY} then 'SEVERAL_AREAS' when u.ran_on <= ${DAY} then 'NEVER_AT_ONCE' else 'NOTHING_RAN' end`,
};

/**
 * Every person of project $1 as of day $2 (today, when empty), judged by every measure, with the reason: one row for each person and measure.
 * $3 how the rows are divided. Figures and the lists behind them are made of this and nothing else.
 *  1. One who took part twice is one person: entered with the first time, completed when every time has ended.
 *  2. Whoever was registered by mistake is nobody.
 *  3. Who belongs to no track is in the outcome of none.
 *  4. Those who died leave every share, unless the definition keeps them; they did take part.
 */
const JUDGEMENT = `
  spell as (select f.*, coalesce(f.ends_on <= ${DAY}, false) as completed from course_fact f where f.starts_on <= ${DAY}),
  whole as (
    select person, min(starts_on) as entered_on, bool_and(completed) as completed, (array_agg(own_before order by starts_on))[1] as own_before from spell group by person),
  latest as (select distinct on (person) * from spell order by person, starts_on desc, participation_id desc),
  step as (${stepMoves('spell', DAY, '(select step_confirmed from definition)')}),
  move as (${otherMoves('spell', DAY)}),
  event as (
    select s.person, bool_or(e.kind in ('STARTED_WORK', 'BOTH')) as work, bool_or(e.kind in ('STARTED_STUDIES', 'BOTH')) as studies,
      (array_agg(e.receiver order by e.starts_on desc) filter (where e.receiver is not null))[1] as receiver, min(e.starts_on) filter (where e.kind <> 'READY_FOR_ORDINARY') as began_on
    from spell s join app.outcome_event e on e.participation_id = s.participation_id
    where e.withdrawn_at is null and e.starts_on <= ${DAY} group by s.person),
  support as (
    select s.person, min(f.agreed_on) as agreed_on, min(f.ran_on) as ran_on, min(f.need_on) as need_on, min(f.parallel_on) as parallel_on
    from spell s join support_fact f on f.participation = s.participation_id group by s.person),
  judged as (
    select l.person, l.participation_id, l.pseudonym, l.gender, w.entered_on, w.completed, case when w.completed then l.ends_on end as ended_on, v.kind, v.reason,
      case $3 when 'subproject' then l.subproject_id::text when 'municipality' then l.municipality_code when 'track' then l.track end as part,
      w.own_before, case when w.completed then l.own_after end as own_after, coalesce(m.first_on, s.first_on) as first_on, coalesce(m.last_on, s.last_on) as last_on, s.steps, e.began_on
    from latest l join whole w on w.person = l.person cross join definition d
      left join step s on s.person = l.person left join move m on m.person = l.person left join event e on e.person = l.person left join support u on u.person = l.person
      cross join lateral unnest(array['${Object.keys(REASONS).join("', '")}'], array[${Object.values(REASONS).join(', ')}]) v(kind, reason)
    where v.reason is not null and (v.kind = 'PARTICIPANTS' or d.counts_deceased or not (w.completed and l.closed_as is not distinct from 'DECEASED')))`;

/**
 * What does not turn on the day: who there are, and what is known of their course and support. Asked once, however many days are judged, and one by one (`offset 0`): joined with all
 * participations, PostgreSQL takes them for a single one, and what comes after takes the square of the time.
 */
export const FACTS = `
  course_fact as materialized (
    select p.participant_id as person, p.id as participation_id, p.pseudonym, p.gender, p.subproject_id, p.municipality_code, p.starts_on, p.ends_on, c.track, c.own_before, c.own_after, c.closed_as
    from law.course_facts($1) c cross join lateral (select p.* from app.participation p where p.id = c.participation and p.project_id = $1 and p.counted offset 0) p),
  support_fact as materialized (select * from law.support_facts($1))`;

const judgedBy = (definition: string): string => `
  definition as (${definition}),${JUDGEMENT}`;
/** Judged of the `FACTS`, which stand before it. */
export const OF_THE_DAY = judgedBy(definitionOf('$1'));
export const JUDGED = `${FACTS},${OF_THE_DAY}`;

/** $1 project, $2 day, $3 division; $4 measure, $5 completed alone, $6 genders (or all), $7 part (or all; '' for none), $8 reasons, $9 pseudonym to go on after, $10 how many. */
export const PERSONS = statement<[string, string, string, string, boolean, string[] | null, string | null, string[], string, number], PersonRow>()('outcomes.persons', `
  with ${JUDGED}
  select j.participation_id as "participationId", j.pseudonym, i.given_name as "givenName", i.family_name as "familyName", j.gender, j.part, j.reason,
    j.entered_on as "enteredOn", j.ended_on as "endedOn", j.first_on as "firstAssessedOn", j.last_on as "lastAssessedOn", j.steps,
    j.own_before as "ownBefore", j.own_after as "ownAfter", j.began_on as "beganOn"
  from judged j left join app.identity i on i.participant_id = j.person
  where j.kind = $4 and (j.completed or not $5) and ($6::text[] is null or j.gender = any ($6)) and ($7::text is null or coalesce(j.part, '') = $7)
    and j.reason = any ($8) and j.pseudonym > $9
  order by j.pseudonym limit $10`, (row) => row);

/** $1 project -> its course, when the scope follows it. */
export const COURSE = statement<[string], ProjectCourse>()('outcomes.course', `
  select p.id, p.display_name as name, p.starts_on as "startsOn", p.ends_on as "endsOn", p.shift_months as "shiftMonths"
  from app.project p where p.id = $1 and p.id = any (array(select law.coordinated()))`, (row) => ({ objectId: row.id }));

/** $1 project -> what it promises, the governing claim of each kind first. */
export const CLAIMS = statement<[string], TargetClaim>()('outcomes.claims', `
  select t.id, t.kind, t.strength, t.value, t.unit, coalesce(t.counted_of, t.population) as population, t.by_gender as "byGender", t.quote, t.governing, t.reason
  from app.target t where t.project_id = $1
  order by array_position(array['PARTICIPANTS', 'STEP_PROGRESS', 'INCREASED_LIVELIHOOD', 'WORK_OR_STUDIES'], t.kind), t.governing desc, t.value`);

/** $1 project -> its goals in words, with the figure each is followed by, where one is chosen; those that follow a survey stand with it. */
export const GOALS = statement<[string], GoalInWords>()('outcomes.goals', `
  select g.id, g.words, g.origin, g.measure from app.project_goal g where g.project_id = $1 and (g.measure in ('SELF_ASSESSMENT', 'COLLABORATION')) is not true order by g.origin desc, g.line, g.id`);

/** $1 project -> whether there is one. */
export const PROJECT_SEEN = statement<[string], { id: string }>()('outcomes.project', 'select id from app.project where id = $1');

/** The columns of a definition `d`, with what its instrument is called. */
const DEFINED = `d.id, case when d.project_id is null then 0 else d.edition end as edition, d.project_id is not null as own, d.step_gain as "stepGain",
    d.baseline_days as "baselineDays", d.livelihood_points as "livelihoodPoints", d.counts_deceased as "countsDeceased", d.fit_at_least as "fitAtLeast", d.independent_own as "independentOwn", d.independent_rating as "independentRating", d.step_way as "stepWay", d.instrument_key as "instrumentKey",
    d.instrument_change as "instrumentChange", d.step_events as "stepEvents", d.step_confirmed as "stepConfirmed", d.reason, d.made_at as "madeAt", a.name as "madeByName",
    (select json_build_object('sv', i.name_sv, 'en', i.name_en) from app.instrument i where i.key = d.instrument_key and (i.project_id is null or i.project_id = d.project_id)
      order by i.project_id nulls last, i.edition desc limit 1) as instrument`;

/** $1 project -> every definition, the one that holds first. */
export const DEFINITIONS = statement<[string], Definition>()('outcomes.definitions', `
  select ${DEFINED}
  from app.outcome_definition d left join app.account a on a.id = d.made_by
  where d.project_id = $1 or d.project_id is null order by d.project_id nulls last, d.edition desc`);

/** $1 project, $2 day -> step progress as the last definition that told it otherwise would tell it: the definition, and the counts; nothing where it was always told so. */
export const STEPS_BEFORE = question<[string, string | null], { id: string; asOf: string; today: string; definition: OutcomesRow['definition'] | null; counts: Count[] }>()('outcomes.steps-before', `
  with course as (${COURSE.text}), ${FACTS}, ${judgedBy(definitionBefore('$1')).replaceAll('$3', "'gender'")}
  select c.id, ${DAY} as "asOf", (select law.today()) as today, (select to_json(x) from (select ${DEFINED} from definition d left join app.account a on a.id = d.made_by) x) as definition,
    (select coalesce(json_agg(n), '[]') from (select kind, reason, completed, gender, null as part, count(*) as persons from judged where kind = 'STEP_PROGRESS' group by kind, reason, completed, gender) n) as counts
  from course c`, { object: 'id' });

/**
 * All that the figures of project $1 are made of, when the scope follows it: its course, the definition that holds, what it promises, its goals and parts, and how many persons
 * there are by measure, reason, gender, part, and whether completed. $2 day, $3 division.
 */
export const OUTCOMES = question<[string, string | null, string], OutcomesRow>()('outcomes.all', `
  with course as (${COURSE.text}), ${JUDGED},
  counted as (select kind, reason, completed, gender, part, count(*) as persons from judged group by kind, reason, completed, gender, part)
  select c.*, ${DAY} as "asOf", (select law.today()) as today, (select law.now()) as "readAt",
    (select to_json(d) from (${DEFINITIONS.text} limit 1) d) as definition,
    (select coalesce(json_agg(t), '[]') from (${CLAIMS.text}) t) as claims,
    (select coalesce(json_agg(g), '[]') from (${GOALS.text}) g) as goals,
    (select coalesce(json_agg(s), '[]') from (select s.id as key, s.name, s.target_participants as planned from app.subproject s where s.project_id = $1 order by s.name) s) as subprojects,
    (select coalesce(json_agg(n), '[]') from counted n) as counts
  from course c`, { object: 'id' });

/** $1 project, $2 day, $3 division -> how many persons there are by measure, reason, gender, part, and whether completed. */
export const COUNTS = statement<[string, string, string], Count>()('outcomes.counts', `
  with ${JUDGED}
  select kind, reason, completed, gender, part, count(*)::integer as persons from judged group by kind, reason, completed, gender, part`);

/** When the first intervention began, counted from the entry. */
export interface WaitCount {
  wait: 'SOON' | 'LATER' | 'NOT_YET';
  gender: Count['gender'];
  /** The municipality. */
  part: string | null;
  persons: number;
}

/** Within how many days of the entry an intervention began soon. */
export const SOON_DAYS = 30;

/** $1 project, $2 day -> how many persons had begun an intervention soon, later or not yet, by gender and municipality: everybody who was taken on, once. */
export const WAITS = statement<[string, string], WaitCount>()('outcomes.waits', `
  with ${JUDGED.replaceAll('$3', "'municipality'")}
  select case when u.ran_on is null or u.ran_on > ${DAY} then 'NOT_YET' when u.ran_on <= j.entered_on + ${SOON_DAYS} then 'SOON' else 'LATER' end as wait, j.gender, j.part, count(*)::integer as persons
  from judged j left join support u on u.person = j.person where j.kind = 'PARTICIPANTS' group by 1, 2, 3`);

/** A person of the project as every measure judges her. `person` names her in the database alone. */
export interface PersonMeasured {
  person: string;
  gender: Count['gender'];
  age: number | null;
  municipality: string | null;
  /** YYYY-MM. */
  entered: string;
  completed: boolean;
  reasons: Partial<Record<Measure, Reason>>;
}

/** $1 project, $2 day -> its persons, each with what every measure says; those of whom nothing is judged, since they died, are not there. */
export const MEASURED = statement<[string, string], PersonMeasured>()('outcomes.measured', `
  with ${JUDGED.replaceAll('$3', "'municipality'")}
  select j.person, j.gender, p.age_at_entry as age, j.part as municipality, to_char(j.entered_on, 'YYYY-MM') as entered, j.completed, json_object_agg(j.kind, j.reason) as reasons
  from judged j join app.participation p on p.id = j.participation_id group by 1, 2, 3, 4, 5, 6 having count(*) > 1`);

export interface OutcomesRow extends ProjectCourse {
  asOf: string;
  today: string;
  readAt: string;
  definition: Omit<Definition, 'madeAt'> & { madeAt: string };
  claims: TargetClaim[];
  goals: GoalInWords[];
  subprojects: Part[];
  counts: Count[];
}
