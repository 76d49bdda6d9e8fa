import { Injectable } from '@nestjs/common';
import { TRACKS } from '#participation';
import { Broken, Unseen, UUID, type Asks, type Language, type Scope } from '#platform';
import { demandDay, demandDayBy } from '#progress';
import { municipalities, periodOf } from '#projects';
import { figuresOf, type Asked } from './figures.js';
import type { Group, OutcomesQuery, PersonsQuery } from './outcomes.input.js';
import { MEASURES, REASONS, reasonsOf, VERDICTS, type Division, type Measure } from './outcomes.js';
import { CLAIMS, COUNTS, COURSE, DEFINITIONS, MEASURED, OUTCOMES, PERSONS, PROJECT_SEEN, WAITS, type PersonMeasured, type WaitCount } from './outcomes.queries.js';
import type { Count, Part, ProjectCourse, TargetClaim } from './outcomes.rules.js';
import type { DefinitionView, Outcomes, PersonsBehind } from './outcomes.view.js';
import { reasonWords, trackWords, type Track } from './words.js';

const PAGE = 200;
const GENDERS: Record<Group, string[]> = { women: ['FEMALE'], men: ['MALE'], others: ['OTHER', 'UNKNOWN'] };

/** What came of a project, against what it promised, and the persons behind. */
@Injectable()
export class OutcomesService {
  async outcomes(reading: Asks, projectId: string, query: OutcomesQuery, language: Language): Promise<Outcomes> {
    const { by = 'gender', asOf = null, population = null } = query;
    if (asOf) demandDay('asOf', asOf);
    const { claims, goals, counts, subprojects, ...told } = await reading.one(OUTCOMES, projectId, asOf, by);
    demandDayBy('asOf', told.asOf, told.today);
    const definition = { ...told.definition, madeAt: new Date(told.definition.madeAt) };
    const period = periodOf(told);
    const asked: Asked = { claims, goals, counts, parts: partsOf(by, subprojects, language), period, asOf: told.asOf, population, definition, language };
    return {
      projectId, projectName: told.name, asOf: told.asOf, readAt: new Date(told.readAt), startsOn: period?.startsOn ?? null, endsOn: period?.endsOn ?? null,
      shiftMonths: told.shiftMonths, by, definition, figures: figuresOf(asked), goalsWithoutFigure: goals.filter(({ measure }) => measure === null),
    };
  }

  /** `target` is a target's id, or what is counted without being a target. */
  async persons(scope: Scope, ask: { projectId: string; target: string; language: Language }, query: PersonsQuery): Promise<PersonsBehind> {
    await courseOf(scope, ask.projectId);
    const { kind, population } = await this.meant(scope, ask, query);
    const { by = 'gender', asOf = scope.today, group, part, verdict, after = '' } = query;
    demandDayBy('asOf', asOf, scope.today);
    const reasons = verdict ? reasonsOf(verdict) : VERDICTS.flatMap(reasonsOf);
    const rows = await scope.read(PERSONS, ask.projectId, asOf, by, kind, population === 'COMPLETED', group ? GENDERS[group] : null, part ?? null, reasons, after, PAGE + 1);
    const items = rows.slice(0, PAGE).map((row) => ({ ...row, verdict: REASONS[row.reason], reasonWords: reasonWords(ask.language, row.reason) }));
    return { items, next: rows.length > PAGE ? items.at(-1)!.pseudonym : null };
  }

  /** The persons as they stood on a day, divided in one way: what a release is made of. */
  async counts(scope: Scope, projectId: string, { asOf, by }: { asOf: string; by: Division }): Promise<Count[]> {
    await courseOf(scope, projectId);
    return scope.read(COUNTS, projectId, asOf, by);
  }

  /** How soon an intervention began for those who had been taken on by a day. */
  async waits(scope: Scope, projectId: string, asOf: string): Promise<WaitCount[]> {
    await courseOf(scope, projectId);
    return scope.read(WAITS, projectId, asOf);
  }

  /** Each person as every measure judges her on a day: what an extract for evaluation is made of. */
  async measured(scope: Scope, projectId: string, asOf: string): Promise<PersonMeasured[]> {
    await courseOf(scope, projectId);
    return scope.read(MEASURED, projectId, asOf);
  }

  claims(scope: Scope, projectId: string): Promise<TargetClaim[]> {
    return scope.read(CLAIMS, projectId);
  }

  /** What counts is as public as the project; the figures are not. */
  async definitions(scope: Scope, projectId: string): Promise<DefinitionView[]> {
    if (!UUID.test(projectId) || (await scope.read(PROJECT_SEEN, projectId)).length === 0) throw new Unseen();
    return scope.read(DEFINITIONS, projectId);
  }

  private async meant(scope: Scope, { projectId, target }: { projectId: string; target: string }, query: PersonsQuery) {
    if (MEASURES.includes(target as Measure)) return { kind: target as Measure, population: query.population ?? 'ALL_PARTICIPANTS' };
    const claim = (await scope.read(CLAIMS, projectId)).find((c) => c.id === target);
    if (!claim) throw new Unseen();
    const population = query.population ?? claim.population;
    if (claim.unit === 'percent' && !population) throw new Broken('outcome.population-not-chosen');
    return { kind: claim.kind, population };
  }
}

export async function courseOf(scope: Scope, projectId: string): Promise<ProjectCourse> {
  if (!UUID.test(projectId)) throw new Unseen();
  const [course] = await scope.read(COURSE, projectId);
  if (!course) throw new Unseen();
  return course;
}

function partsOf(by: Division, subprojects: Part[], language: Language): Part[] | null {
  if (by === 'gender') return null;
  if (by === 'subproject') return subprojects;
  if (by === 'track') return (Object.keys(TRACKS) as Track[]).map((track) => ({ key: track, name: trackWords(language, track), planned: null }));
  return municipalities.map(({ code, name }) => ({ key: code, name, planned: null }));
}
