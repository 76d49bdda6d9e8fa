import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import { mustBeOpen, Project } from '#projects';
import { notAhead } from '../register.rules.js';
import { INSTRUMENTS, SurveyAnswer, SurveyItem } from './survey.entity.js';
import type { AnswerSurvey } from './survey.input.js';
import { ACTORS, ANSWERS } from './survey.queries.js';
import { beforeAndAfter, changeOver, indexOf, themesOf, whole } from './survey.rules.js';
import type { ActorTrend, SurveyOverview } from './survey.view.js';

/** How the actors see themselves and the collaboration: before, under way, after. */
@Injectable()
export class SurveyService {
  async overview(scope: Scope, projectId: string): Promise<SurveyOverview> {
    const { displayName } = await scope.get(Project, projectId);
    const statements = await scope.find(SurveyItem, { order: { place: 'ASC' } });
    const answers = await scope.read(ANSWERS, projectId);
    const trends = [...Map.groupBy(answers, ({ branchId, instrument }) => `${branchId} ${instrument}`).values()].map((of): ActorTrend => {
      const { branchId, branchName, organisationName, instrument } = of[0]!;
      const seen = of.map(({ id, moment, answeredOn, scores, words }) => ({ id, moment, answeredOn, words, index: indexOf(Object.values(scores)), themes: themesOf(scores, statements) }));
      return { branchId, branchName, organisationName, instrument, answers: seen, change: changeOver(seen) };
    });
    return {
      projectName: displayName, today: scope.today, trends,
      statements: statements.map(({ code, instrument, theme, sv, en }) => ({ code, instrument, theme, sv, en })),
      summary: INSTRUMENTS.map((instrument) => beforeAndAfter(instrument, trends)),
      mayAnswerFor: await scope.read(ACTORS, projectId, scope.branch),
    };
  }

  async answer(scope: Scope, projectId: string, { scores, branchId = scope.branch!, answeredOn = scope.today, ...asked }: AnswerSurvey): Promise<string> {
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    notAhead('answeredOn', answeredOn, scope.today);
    const given = whole(asked.instrument, scores, await scope.find(SurveyItem));
    const id = await scope.insert(SurveyAnswer, { ...asked, projectId, branchId, answeredOn, scores: given, answeredBy: scope.account });
    await scope.record({ type: 'survey.answered', id, participationId: null });
    return id;
  }
}
