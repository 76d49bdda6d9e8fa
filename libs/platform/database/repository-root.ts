import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json` and `migrations/law.sql`, found from where this file runs (source or build). */
export const repositoryRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'migrations/law.sql')) && existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('migrations/law.sql is missing');
  return findRoot(dirname(folder));
}
