import type { MonthDetail, MonthList } from '#deliveries';
import type { Visitor } from './visitor.js';

type Made = { id: string };

export const monthsOf = (visitor: Visitor, projectId: string): Promise<MonthList> => visitor.must(visitor.get<MonthList>(`/projects/${projectId}/months`));

export const monthAt = (visitor: Visitor, projectId: string, month: string): Promise<MonthDetail> => visitor.must(visitor.get<MonthDetail>(`/projects/${projectId}/months/${month}`));

/** The lead of a home branch hands over its part. */
export async function handOverMonth(lead: Visitor, projectId: string, month: string): Promise<void> {
  await lead.must(lead.post(`/projects/${projectId}/months/${month}/hand`));
}

/** A month of a project. */
export interface At {
  projectId: string;
  month: string;
}

export type MonthStep = 'prepare' | 'undo' | 'submit' | 'reopen';

export const stepMonth = async (visitor: Visitor, { projectId, month }: At, step: MonthStep, body: object = {}) =>
  visitor.change<Made & { code?: string }>('POST', `/projects/${projectId}/months/${month}/${step}`, (await monthAt(visitor, projectId, month)).version, body);

/** Joined by one, and submitted by another; the id of the file. */
export async function closeMonth({ preparer, submitter }: { preparer: Visitor; submitter: Visitor }, at: At): Promise<string> {
  const { id } = await preparer.must(stepMonth(preparer, at, 'prepare'));
  await submitter.must(stepMonth(submitter, at, 'submit'));
  return id;
}
