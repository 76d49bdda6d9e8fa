import { OutcomesService } from '#outcomes';
import type { PermissionName } from '#access';
import type { Scope } from '#platform';
import { ReleasesService, type ReleaseShown, type Span } from '#releases';
import type { AskedPeriod } from '../period/period-parts.js';

/** The releases of one span, as they were read. */
export interface ReadRelease {
  name: string;
  told: { projectName: string; items: ReleaseShown[] };
}

/** All that a pack is made of: frozen figures, and nothing else. */
export interface Released {
  projectName: string;
  releases: ReleaseShown[];
}

interface PackPart {
  name: string;
  under: PermissionName;
  read: (scope: Scope, asked: AskedPeriod) => Promise<ReadRelease['told']>;
}

const ofSpan = (span: Span): PackPart['read'] => (scope, { projectId, startsOn, endsOn }) => new ReleasesService(new OutcomesService()).between(scope, projectId, { span, startsOn, endsOn });

/** Read at the door of released figures: there no living figure is told, whoever asks. */
export const PACK_PARTS: readonly PackPart[] = [
  { name: 'months', under: 'release.read', read: ofSpan('MONTH') },
  { name: 'quarters', under: 'release.read', read: ofSpan('QUARTER') },
];

export const releasesIn = (read: readonly ReadRelease[]): Released => ({ projectName: read[0]!.told.projectName, releases: read.flatMap(({ told }) => told.items) });
