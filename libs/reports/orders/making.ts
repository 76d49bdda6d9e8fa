import type { PermissionName } from '#access';
import type { Language, Scope, Scopes, Typesetter } from '#platform';
import { packFile } from '../pack/pack-file.js';
import { PACK_PARTS, releasesIn, type ReadRelease } from '../pack/pack-parts.js';
import { periodFile } from '../period/period-file.js';
import { PERIOD_PARTS, toldBy, type AskedPeriod, type ReadPart as ReadFigures } from '../period/period-parts.js';
import type { OrderedFormat, ReportFormat, ReportKind } from './orders.js';

/** What has been read, as it is kept until the file is made. */
export interface ReadPart {
  name: string;
  told: object;
}

interface Part {
  name: string;
  /** The permission of the page, under which it is read. */
  under: PermissionName;
  read: (scope: Scope, asked: AskedPeriod) => Promise<object>;
}

type AskedFile = AskedPeriod & { format: OrderedFormat };

interface Making {
  parts: readonly Part[];
  file: (read: readonly ReadPart[], asked: AskedFile, typesetter: Typesetter) => Promise<Buffer>;
}

/** Each kind of report: the parts it is read in, in order, and the file that is made of them. */
const MAKING: Record<ReportKind, Making> = {
  PERIOD: { parts: PERIOD_PARTS, file: (read, asked, typesetter) => periodFile(toldBy(read as readonly ReadFigures[]), { ...asked, format: asked.format as ReportFormat }, typesetter) },
  EVALUATION: { parts: PACK_PARTS, file: (read, asked, typesetter) => packFile(releasesIn(read as readonly ReadRelease[]), asked, typesetter) },
};

/** How many parts a report is read in, and under which permissions. */
export function partsOf(kind: ReportKind): { total: number; under: PermissionName[] } {
  const { parts } = MAKING[kind];
  return { total: parts.length, under: [...new Set(parts.map(({ under }) => under))] };
}

/** An order as the worker takes it: what has been read already, and the jobs by which the rest is read. */
export interface ClaimedReport {
  project: string;
  kind: ReportKind;
  format: OrderedFormat;
  language: Language;
  starts_on: string;
  ends_on: string;
  parts: ReadPart[];
  jobs: Partial<Record<PermissionName, string>>;
}

/** Where a report is kept while it is made. `keep` tells whether it is still wanted. */
export interface Keeping {
  keep(no: number, part: ReadPart): Promise<boolean>;
}

/**
 * Reads what has not been read, each part in a scope of its own as the one who ordered it, keeps it, and makes the file of all.
 * Null when it was called off meanwhile, or another goes on with it.
 */
export async function makeReport(order: string, claimed: ClaimedReport, { scopes, typesetter }: { scopes: Scopes; typesetter: Typesetter }, { keep }: Keeping): Promise<Buffer | null> {
  const asked: AskedPeriod = { projectId: claimed.project, startsOn: claimed.starts_on, endsOn: claimed.ends_on, language: claimed.language };
  const making = MAKING[claimed.kind];
  const parts = [...claimed.parts];
  for (const { name, under, read } of making.parts.slice(parts.length)) {
    const told = await scopes.run({ job: claimed.jobs[under]! }, order, (scope) => read(scope, asked));
    const part = { name, told };
    if (!(await keep(parts.push(part), part))) return null;
  }
  return making.file(parts, { ...asked, format: claimed.format }, typesetter);
}
