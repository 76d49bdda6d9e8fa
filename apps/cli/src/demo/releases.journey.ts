import type { MakeRelease, ReleaseMade, ReleasePreview, Releases } from '#releases';
import type { Visitor } from './visitor.js';

/** The released figures of a project, as somebody sees them. */
export const releasesOf = (visitor: Visitor, projectId: string, shown?: string): Promise<Releases> => visitor.must(visitor.get<Releases>(`/projects/${projectId}/releases${shown ? `?shown=${shown}` : ''}`));

export const previewRelease = (coordinator: Visitor, projectId: string, { span, endsOn }: MakeRelease): Promise<ReleasePreview> =>
  coordinator.must(coordinator.get<ReleasePreview>(`/projects/${projectId}/release-preview?span=${span}&endsOn=${endsOn}`));

export const makeRelease = async (coordinator: Visitor, projectId: string, asked: MakeRelease): Promise<string> =>
  (await coordinator.must(coordinator.post<ReleaseMade>(`/projects/${projectId}/releases`, asked))).id;
