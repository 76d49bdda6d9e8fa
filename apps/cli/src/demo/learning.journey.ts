import type {
  ActivityList, ActivityVisitList, AnswerSurvey, BeginStructure, JoinActivity, LearningRegisters, OpenActivity, StructureMeetingInput, StructureOverview, SurveyOverview,
} from '#learning';
import type { Made } from '#organisations';
import type { Visitor } from './visitor.js';

/** Adds a line to a register of the project: `log(karin, projectId, 'iterations', {...})`. */
export const log = async (keeper: Visitor, projectId: string, register: string, line: object): Promise<string> =>
  (await keeper.must(keeper.post<Made>(`/projects/${projectId}/${register}`, line))).id;

export const registersOf = (visitor: Visitor, projectId: string): Promise<LearningRegisters> => visitor.must(visitor.get<LearningRegisters>(`/projects/${projectId}/learning`));

export const structuresOf = (visitor: Visitor, projectId: string): Promise<StructureOverview> => visitor.must(visitor.get<StructureOverview>(`/projects/${projectId}/local-structures`));

export async function buildStructure(keeper: Visitor, projectId: string, structure: BeginStructure, meetings: readonly StructureMeetingInput[] = []): Promise<string> {
  const id = await log(keeper, projectId, 'local-structures', structure);
  for (const meeting of meetings) await keeper.must(keeper.post(`/local-structures/${id}/meetings`, meeting));
  return id;
}

export const surveysOf = (visitor: Visitor, projectId: string): Promise<SurveyOverview> => visitor.must(visitor.get<SurveyOverview>(`/projects/${projectId}/surveys`));

/** Answers every statement of a survey alike, but for those given. */
export async function answerSurvey(visitor: Visitor, projectId: string, { score, ...asked }: Omit<AnswerSurvey, 'scores'> & { score: number }): Promise<string> {
  const { statements } = await surveysOf(visitor, projectId);
  const scores = statements.filter(({ instrument }) => instrument === asked.instrument).map(({ code }) => ({ code, score }));
  return log(visitor, projectId, 'survey-answers', { ...asked, scores });
}

export const openActivity = (host: Visitor, projectId: string, activity: OpenActivity): Promise<string> => log(host, projectId, 'shared-activities', activity);

export const joinActivity = async (caseworker: Visitor, participationId: string, visit: JoinActivity): Promise<string> =>
  (await caseworker.must(caseworker.post<Made>(`/participations/${participationId}/activity-visits`, visit))).id;

export const visitsOf = (visitor: Visitor, participationId: string): Promise<ActivityVisitList> => visitor.must(visitor.get<ActivityVisitList>(`/participations/${participationId}/activity-visits`));

export const activitiesOf = (visitor: Visitor): Promise<ActivityList> => visitor.must(visitor.get<ActivityList>('/shared-activities'));
