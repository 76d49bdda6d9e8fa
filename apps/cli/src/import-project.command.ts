import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { appDataSource, Refused, Scopes } from '#platform';
import { asJson, ImportService, NotARecord, readRecord, recordText, type RecordImported, type RecordReading } from '#projects';
import type { Call } from './call.js';
import type { OpenDatabase } from './database.js';

interface Read {
  file: string;
  reading: RecordReading;
}

/** Reads project records into the register, all of them or none; with --dry-run only tells what they say, without a database. */
export async function run({ words, database, say }: Call): Promise<void> {
  const { files, dryRun, json } = asked(words);
  const read: Read[] = [];
  for (const file of files) read.push(await readFrom(file));
  const taken = dryRun ? [] : await take(read, await database());
  if (json) console.log(JSON.stringify(read.map(({ reading }) => asJson(reading)), null, 2));
  else read.forEach((one, at) => console.log(summary(one, taken[at])));
  if (dryRun) say('Inget är sparat.');
}

function asked(words: string[]): { files: string[]; dryRun: boolean; json: boolean } {
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, strict: false });
  const unknown = Object.keys(values).find((name) => !['dry-run', 'json'].includes(name));
  if (unknown) throw new Refused(`Valet --${unknown} finns inte. Välj bland --dry-run och --json.`, 'There is no such option.');
  if (positionals.length > 0) return { files: positionals, dryRun: 'dry-run' in values, json: 'json' in values };
  throw new Refused('Ange minst en fil: import-project FIL... [--dry-run] [--json].', 'Name at least one file.');
}

async function readFrom(file: string): Promise<Read> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(`${file} går inte att läsa (${error.code ?? error.message}).`, 'The file cannot be read.');
  });
  try {
    return { file, reading: readRecord(recordText(bytes)) };
  } catch (error) {
    if (error instanceof NotARecord) throw new Refused(`${file}: ${error.message}`, 'Not a project record; nothing was stored.');
    throw error;
  }
}

/** On behalf of whoever owns the database: a scope of its own, as for everyone else (law.order_as_owner). */
async function take(read: Read[], { ownerUrl, appUrl }: OpenDatabase): Promise<RecordImported[]> {
  if (!ownerUrl) throw new Refused('Ange DATABASE_URL: bara den som äger databasen läser in projekt härifrån.', 'Set DATABASE_URL.');
  const { ENTITIES } = await import('../../api/src/entities.js');
  const source = appDataSource(appUrl, ENTITIES, 1);
  await source.initialize();
  try {
    const job = await orderAsOwner(ownerUrl);
    return await new Scopes(source).run({ job }, job, async (scope) => {
      const records = new ImportService();
      const taken: RecordImported[] = [];
      for (const { file, reading } of read) taken.push(await records.take(scope, { text: reading.source, fileName: basename(file) }));
      await scope.call('finish_job', job);
      return taken;
    });
  } finally {
    await source.destroy();
  }
}

async function orderAsOwner(ownerUrl: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ job: string }>("select law.order_as_owner('project.import', 'project.import') as job");
    return rows[0]!.job;
  } finally {
    await owner.end();
  }
}

function summary({ file, reading }: Read, taken: RecordImported | undefined): string {
  const { registrationNo, name, targets, discrepancies, missing } = asJson(reading);
  const done = taken ? (taken.outcome === 'ADDED' ? 'tillagt' : 'uppdaterat') : 'läst';
  const counts = `mål: ${targets.length}, avvikelser: ${discrepancies.length}, uppgifter som saknas: ${missing.length}`;
  return `${basename(file)}: ${[registrationNo, name].filter(Boolean).join(' ')} ${done} (${counts})`;
}
