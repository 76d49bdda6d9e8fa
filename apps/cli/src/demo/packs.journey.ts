import type { LearningPacks, PackContent } from '#releases';
import type { Visitor } from './visitor.js';

/** The packs a project has loaded, with one of them beside its own figures. */
export const packsOf = (visitor: Visitor, projectId: string, { shown, beside }: { shown?: string; beside?: string } = {}): Promise<LearningPacks> => {
  const query = new URLSearchParams({ ...(shown ? { shown } : {}), ...(beside ? { beside } : {}) }).toString();
  return visitor.must(visitor.get<LearningPacks>(`/projects/${projectId}/packs${query && `?${query}`}`));
};

/** A quarter as a file for others. */
export async function fetchPack(coordinator: Visitor, releaseId: string): Promise<string> {
  const fetched = await coordinator.must(coordinator.get<PackContent | string>(`/releases/${releaseId}/pack.json`));
  return typeof fetched === 'string' ? fetched : JSON.stringify(fetched, null, 2);
}

export const loadPack = async (visitor: Visitor, projectId: string, file: string): Promise<string> => (await visitor.must(visitor.post<{ id: string }>(`/projects/${projectId}/packs`, { file }))).id;
