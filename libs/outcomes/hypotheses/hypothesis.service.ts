import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Hypothesis } from '#learning';
import { Broken, Unseen, type Reading, type Scope } from '#platform';
import { mustBeOpen, Project, SMALL } from '#projects';
import { courseOf } from '../outcomes.service.js';
import { mustBeShown } from '../reviews/review.rules.js';
import { unitOf } from './hypotheses.js';
import { HypothesisTest } from './hypothesis.entity.js';
import type { JudgeHypothesis, PutToTest } from './hypothesis.input.js';
import { HYPOTHESIS_BASELINE, HYPOTHESIS_TESTS, HYPOTHESIS_TESTS_HELD, type HypothesisTestsRow, type TestRow } from './hypothesis.queries.js';
import { differenceOf, measureOf, mustBeJudged, mustBeTestable, standing } from './hypothesis.rules.js';
import type { HypothesisFigures, HypothesisTestMade, HypothesisTests, HypothesisTestView } from './hypothesis.view.js';

/** Hypotheses put to the test against the figures of the project, read live until a person has judged them. */
@Injectable()
export class HypothesisService {
  async all(reading: Reading, projectId: string): Promise<HypothesisTests> {
    const row = await reading.one(HYPOTHESIS_TESTS, projectId, null, 'gender');
    return { projectId, projectName: row.name, asOf: row.asOf, tests: row.tests.map((test) => viewOf(test, row)), untested: row.untested, least: SMALL };
  }

  /** Counts what the figure stands at, and freezes it with the day. */
  async put(scope: Scope, projectId: string, asked: PutToTest): Promise<HypothesisTestMade> {
    await courseOf(scope, projectId);
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    const { id: hypothesisId, words } = await this.untested(scope, projectId, asked.hypothesisId);
    const { figure, population = null, baselineFrom, expectation, level = null, lastOn } = asked;
    const [fromOn, toOn] = [baselineFrom, scope.today];
    const [counted] = await scope.read(HYPOTHESIS_BASELINE, projectId, null, 'gender', figure, population, fromOn, toOn);
    const baseline = measureOf(figure, { fromOn, toOn }, counted!);
    mustBeTestable({ figure, population, baselineFrom, expectation, level, lastOn }, baseline.total.value, scope.today);
    const id = await scope.insert(HypothesisTest, { projectId, hypothesisId, words, figure, population, baselineFrom, baselineOn: toOn, baseline, expectation, level, lastOn, addedBy: scope.account });
    await scope.record({ type: 'hypothesis.tried', id, participationId: null });
    return { id };
  }

  /** Counts the figure anew, and freezes it if it is the one that was shown. */
  async judge(scope: Scope, id: string, version: number, asked: JudgeHypothesis): Promise<void> {
    const { projectId } = await scope.get(HypothesisTest, id);
    const [row] = await scope.read(HYPOTHESIS_TESTS_HELD, projectId, null, 'gender');
    const found = row?.tests.find((test) => test.id === id);
    if (!row || !found) throw new Unseen();
    const test = viewOf(found, row);
    mustBeJudged(asked, test, scope.today);
    mustBeShown(asked.mark, test.mark);
    await scope.change(HypothesisTest, id, version, { judgement: asked.judgement, grounds: asked.grounds.trim(), shown: test.figures, judgedAt: scope.now, judgedBy: scope.account });
    await scope.record({ type: 'hypothesis.judged', id, participationId: null });
  }

  private async untested(scope: Scope, projectId: string, id: string): Promise<Hypothesis> {
    const [hypothesis] = await scope.find(Hypothesis, { where: { id, projectId } });
    if (!hypothesis) throw new Broken('hypothesis.not-of-project', {}, 'hypothesisId');
    if ((await scope.find(HypothesisTest, { where: { hypothesisId: id, judgedAt: IsNull() } })).length > 0) throw new Broken('hypothesis.tested-already', {}, 'hypothesisId');
    return hypothesis;
  }
}

function viewOf(test: TestRow, row: HypothesisTestsRow): HypothesisTestView {
  const { nth: _nth, fromOn: _from, toOn: _to, shown, judgedAt, ...told } = test;
  const figures = shown ?? liveOf(test, row);
  const mark = createHash('sha256').update(JSON.stringify([figures.measure, figures.definitionEdition])).digest('hex');
  return { ...told, unit: unitOf(test.figure), figures, mark, due: judgedAt === null && test.lastOn <= row.asOf, judgedAt: judgedAt === null ? null : new Date(judgedAt) };
}

function liveOf(test: TestRow, { asOf, definitionEdition, ...counts }: HypothesisTestsRow): HypothesisFigures {
  const mine = <T extends { nth: number }>(rows: T[]) => rows.filter(({ nth }) => nth === test.nth);
  const measure = measureOf(test.figure, { fromOn: test.fromOn!, toOn: test.toOn! }, { persons: mine(counts.persons), times: mine(counts.times) });
  const difference = differenceOf(test.baseline.total, measure.total);
  return { asOf, measure, difference, standing: standing(test, measure.total, difference), definitionEdition };
}
