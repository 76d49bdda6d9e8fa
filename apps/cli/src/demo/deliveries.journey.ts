import type { MonthDetail, MonthList } from '#deliveries';
import type { Visitor } from './visitor.js';

type Made = { id: string };

export const monthsOf = (visitor: Visitor, projectId: string): Promise<MonthList> => visitor.must(visitor.get<MonthList>(`/projects/${projectId}/months`));

export const monthAt = (visitor: Visitor, projectId: string, month: string): Promise<MonthDetail> => visitor.must(visitor.get<MonthDetail>(`/projects/${projectId}/months/${month}`));

/** The lead of a home branch hands over its part. */
export async function handOverMonth(lead: Visitor, projectId: string, month: string): Promise<void> {
  await lead.must(lead.post(`/projects/${projectId}/months/${month}/hand`));
}

export const stepMonth = async (visitor: Visitor, projectId: string, month: string, step: 'prepare' | 'undo' | 'submit' | 'reopen', body: object = {}) =>
  visitor.change<Made & { code?: string }>('POST', `/projects/${projectId}/months/${month}/${step}`, (await monthAt(visitor, projectId, month)).version, body);

/** Joined by one, and submitted by another; the id of the file. */
export async function closeMonth({ preparer, submitter }: { preparer: Visitor; submitter: Visitor }, projectId: string, month: string): Promise<string> {
  const { id } = await preparer.must(stepMonth(preparer, projectId, month, 'prepare'));
  await submitter.must(stepMonth(submitter, projectId, month, 'submit'));
  return id;
}
