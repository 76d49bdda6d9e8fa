import type { Gender } from '#participants';
import { question, statement } from '#platform';
import { COURSE, JUDGED } from '../outcomes.queries.js';
import type { Reason } from '../outcomes.js';
import type { HypothesisFigure, TestedPopulation } from './hypotheses.js';
import type { HypothesisFigures, HypothesisTestView, UntestedHypothesis } from './hypothesis.view.js';

export interface PersonsWithin {
  nth: number;
  reason: Reason;
  gender: Gender;
  persons: number;
}

export interface TimesWithin {
  nth: number;
  family: string;
  asked: number;
  met: number;
  refused: number;
  measured: number;
  medianDays: number | null;
  lowDays: number | null;
  highDays: number | null;
}

/**
 * `asked`: rows of nth (1, 2, 3 …), figure, population, from_on and to_on. Each is counted of those who entered or completed within its days, judged as the figures of today judge them,
 * and of what parties asked of each other within them; all in one pass.
 */
const counted = (asked: string): string => `
  ${JUDGED},
  asked as (${asked}),
  persons as (
    select a.nth, j.reason, j.gender, count(*)::integer as persons from asked a join judged j on j.kind = a.figure and case a.population when 'COMPLETED' then j.ended_on else j.entered_on end between a.from_on and a.to_on
    group by a.nth, j.reason, j.gender),
  times as (
    select t.nth, t.family, t.asked, t.met, t.refused, t.measured, t.median_days as "medianDays", t.low_days as "lowDays", t.high_days as "highDays"
    from law.count_within($1, (select array_agg(a.from_on order by a.nth) from asked a), (select array_agg(a.to_on order by a.nth) from asked a)) t)`;
const COUNTS = `(select coalesce(json_agg(p), '[]') from persons p) as persons, (select coalesce(json_agg(t), '[]') from times t) as times`;

/** $1 project, $2 empty (today), $3 always 'gender' -> every test, those that are not judged with what they are counted to since their baseline. */
export const HYPOTHESIS_TESTS = question<[string, null, 'gender'], HypothesisTestsRow>()('outcomes.hypothesis-tests', `
  with course as (${COURSE.text}), ${counted(`
    select t.id, row_number() over (order by t.id) as nth, t.figure, t.population, t.baseline_on + 1 as from_on, least(t.last_on, (select law.today())) as to_on
    from app.hypothesis_test t where t.project_id = $1 and t.judged_at is null`)},
  test as (
    select t.id, t.version, t.words, t.figure, t.population, t.baseline, t.expectation, t.level, t.last_on as "lastOn", b.name as "addedByName", a.nth, a.from_on as "fromOn", a.to_on as "toOn",
      t.shown, t.judgement, t.grounds, t.judged_at as "judgedAt", j.name as "judgedByName"
    from app.hypothesis_test t join app.account b on b.id = t.added_by left join app.account j on j.id = t.judged_by left join asked a on a.id = t.id where t.project_id = $1)
  select c.id, c.name, (select law.today()) as "asOf", (select case when d.project_id is null then 0 else d.edition end from definition d) as "definitionEdition", ${COUNTS},
    (select coalesce(json_agg(x order by x."judgedAt" desc nulls first, x."lastOn", x.id), '[]') from test x) as tests,
    (select coalesce(json_agg(json_build_object('id', h.id, 'words', h.words) order by h.id), '[]') from app.hypothesis h
      where h.project_id = $1 and not exists (select from app.hypothesis_test t where t.hypothesis_id = h.id and t.judged_at is null)) as untested
  from course c`, { object: 'id' });

/** The same, within a scope that goes on to freeze it. */
export const HYPOTHESIS_TESTS_HELD = statement<[string, null, 'gender'], HypothesisTestsRow>()('outcomes.hypothesis-tests.held', HYPOTHESIS_TESTS.text, (row) => ({ objectId: row.id }));

/** $1 project, $2 empty, $3 always 'gender', $4 figure, $5 population, $6 first day, $7 last day -> what is counted of the figure on those days. */
export const HYPOTHESIS_BASELINE = statement<[string, null, 'gender', HypothesisFigure, TestedPopulation | null, string, string], { persons: PersonsWithin[]; times: TimesWithin[] }>()('outcomes.hypothesis-baseline', `
  with ${counted('select 1::bigint as nth, $4::text as figure, $5::text as population, $6::date as from_on, $7::date as to_on')} select ${COUNTS}`);

type Told = Pick<HypothesisTestView, 'id' | 'version' | 'words' | 'figure' | 'population' | 'baseline' | 'expectation' | 'level' | 'lastOn' | 'addedByName' | 'judgement' | 'grounds' | 'judgedByName'>;

export interface TestRow extends Told {
  /** Of those that are not judged. */
  nth: number | null;
  fromOn: string | null;
  toOn: string | null;
  shown: HypothesisFigures | null;
  judgedAt: string | null;
}

export interface HypothesisTestsRow {
  id: string;
  name: string;
  asOf: string;
  definitionEdition: number;
  persons: PersonsWithin[];
  times: TimesWithin[];
  tests: TestRow[];
  untested: UntestedHypothesis[];
}
