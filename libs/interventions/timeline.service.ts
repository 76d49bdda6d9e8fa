import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { PlanService } from '#plans';
import type { Scope } from '#platform';
import { INTERVENTIONS, MARKS, OUTCOMES, PARALLEL } from './intervention.queries.js';
import type { GoalResultList, InterventionView, ParallelAreas, Timeline, TimelineBar, TimelineLane } from './intervention.view.js';

/** The whole side by side: lanes over areas and parties, goals with what is done for them, and the share with several areas at once. */
@Injectable()
export class TimelineService {
  constructor(private readonly plans: PlanService) {}

  async of(scope: Scope, participationId: string): Promise<Timeline> {
    const { startsOn, endsOn } = await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const interventions = await scope.read(INTERVENTIONS, participationId, scope.branch);
    return { startsOn, endsOn, today: scope.today, lanes: lanesOf(interventions), marks: await scope.read(MARKS, participationId) };
  }

  /** SBR-11: goal, intervention, result, on one line. */
  async goalResults(scope: Scope, participationId: string): Promise<GoalResultList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const { goals } = await this.plans.aims(scope, participationId);
    const interventions = await scope.read(INTERVENTIONS, participationId, scope.branch);
    const outcomes = await scope.read(OUTCOMES, participationId);
    const items = goals.map(({ id, words }) => {
      const last = outcomes.find(({ goalId }) => goalId === id);
      return { goalId: id, words, outcome: last?.outcome ?? null, reviewedOn: last?.reviewedOn ?? null, interventions: interventions.filter(({ goalIds }) => goalIds.includes(id)).map(result) };
    });
    return { items, withoutGoal: interventions.filter(({ goalIds, status }) => goalIds.length === 0 && status !== 'DECLINED').length };
  }

  async parallelAreas(scope: Scope, projectId: string): Promise<ParallelAreas> {
    const items = await scope.read(PARALLEL, projectId);
    const sum = (of: 'participants' | 'everParallel') => items.reduce((total, row) => total + row[of], 0);
    const [participants, everParallel] = [sum('participants'), sum('everParallel')];
    return { items, participants, everParallel, everParallelPercent: participants === 0 ? null : Math.round((everParallel / participants) * 1000) / 10 };
  }
}

const result = ({ id, typeSv, typeEn, status, result: reached, resultWords }: InterventionView) => ({ id, typeSv, typeEn, status, result: reached, resultWords });

function lanesOf(interventions: readonly InterventionView[]): TimelineLane[] {
  const lanes = Map.groupBy(interventions.filter(({ status }) => status !== 'DECLINED'), ({ area, providerName }) => `${area} ${providerName}`);
  return [...lanes.values()]
    .map((inLane) => ({ area: inLane[0]!.area, party: inLane[0]!.providerName, bars: inLane.flatMap(barsOf) }))
    .filter(({ bars }) => bars.length > 0)
    .sort((a, b) => a.area.localeCompare(b.area) || a.party.localeCompare(b.party, 'sv'));
}

function barsOf({ id, typeSv, typeEn, status, periods, plannedFrom, plannedTo }: InterventionView): TimelineBar[] {
  const bar = { interventionId: id, typeSv, typeEn, status };
  if (periods.length > 0) return periods.map(({ startsOn, endsOn }) => ({ ...bar, startsOn, endsOn, planned: false }));
  return plannedFrom && status !== 'ENDED' ? [{ ...bar, startsOn: plannedFrom, endsOn: plannedTo, planned: true }] : [];
}
