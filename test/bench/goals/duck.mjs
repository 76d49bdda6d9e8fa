// DuckDB in this very process, with a copy of the rows of a question. Nothing when the package is not there.
import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';

const AT_A_TIME = 50_000;

/** `tables`: name -> the SQL whose rows it is to hold, and its columns with DuckDB's types. No cell of them may hold a comma. */
export async function openDuck({ owner, dataDir }, tables) {
  const duck = await import('@duckdb/node-api').catch(() => undefined);
  if (!duck) return undefined;
  const instance = await duck.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, { text, columns }] of Object.entries(tables)) {
    const file = join(dataDir, `${name}.csv`);
    await write(owner, text, file);
    await connection.run(`create table ${name} as select * from read_csv('${file}', header = true, columns = {${Object.entries(columns).map(([column, type]) => `${column}: '${type}'`).join()}})`);
  }
  return {
    ask: async (text) => (await connection.runAndReadAll(text)).getRowObjectsJson(),
    close: () => { connection.closeSync(); instance.closeSync(); },
  };
}

async function write(owner, text, name) {
  const file = await openFile(name, 'w');
  await owner.query('begin');
  await owner.query(`declare rows no scroll cursor for ${text}`);
  for (let first = true; ; first = false) {
    const { rows, fields } = await owner.query({ text: `fetch ${AT_A_TIME} from rows`, rowMode: 'array' });
    if (first) await file.write(`${fields.map((field) => field.name).join()}\n`);
    if (rows.length === 0) break;
    await file.write(rows.map((row) => `${row.map((cell) => cell ?? '').join()}\n`).join(''));
  }
  await owner.query('commit');
  await file.close();
}
