import type { PermissionName } from '#access';
import type { Language, Scopes, Typesetter } from '#platform';
import { periodFile } from '../period/period-file.js';
import { PERIOD_PARTS, toldBy, type AskedPeriod, type ReadPart } from '../period/period-parts.js';
import type { ReportFormat } from './orders.js';

/** An order as the worker takes it: what has been read already, and the jobs by which the rest is read. */
export interface ClaimedReport {
  project: string;
  format: ReportFormat;
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
  const parts = [...claimed.parts];
  for (const { name, under, read } of PERIOD_PARTS.slice(parts.length)) {
    const told = await scopes.run({ job: claimed.jobs[under]! }, order, (scope) => read(scope, asked));
    const part = { name, told } as ReadPart;
    if (!(await keep(parts.push(part), part))) return null;
  }
  return periodFile(toldBy(parts), { ...asked, format: claimed.format }, typesetter);
}
