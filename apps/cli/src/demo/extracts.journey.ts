import type { AskForExtract, Extracts, ExtractPreview, ExtractView } from '#releases';
import type { Visitor } from './visitor.js';

/** The extracts of a project, as somebody sees them. */
export const extractsOf = (visitor: Visitor, projectId: string): Promise<Extracts> => visitor.must(visitor.get<Extracts>(`/projects/${projectId}/extracts`));

export const extractOf = async (visitor: Visitor, projectId: string, id: string): Promise<ExtractView> => (await extractsOf(visitor, projectId)).items.find((one) => one.id === id)!;

export const askForExtract = async (evaluator: Visitor, projectId: string, asked: AskForExtract): Promise<string> =>
  (await evaluator.must(evaluator.post<{ id: string }>(`/projects/${projectId}/extracts`, asked))).id;

export const previewExtract = (coordinator: Visitor, id: string): Promise<ExtractPreview> => coordinator.must(coordinator.get<ExtractPreview>(`/extracts/${id}/preview`));

export async function approveExtract(coordinator: Visitor, projectId: string, { id, decision }: { id: string; decision: string }): Promise<void> {
  const { version } = await extractOf(coordinator, projectId, id);
  await coordinator.must(coordinator.change('POST', `/extracts/${id}/approve`, version, { decision }));
}

export const writeFinding = async (evaluator: Visitor, id: string, words: string): Promise<string> => (await evaluator.must(evaluator.post<{ id: string }>(`/extracts/${id}/findings`, { words }))).id;

/** Shows how a finding was spread: the entry of the project's log. */
export const spreadFinding = (visitor: Visitor, { id, version }: { id: string; version: number }, disseminationId: string | null): Promise<unknown> =>
  visitor.must(visitor.change('POST', `/findings/${id}/spread`, version, { disseminationId }));
