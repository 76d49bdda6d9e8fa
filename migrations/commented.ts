import type { QueryRunner } from 'typeorm';

const TABLE = /^create table (\w+\.\w+) \($/;
const COLUMN = /^ {2}(\w+) .*-- (\[(?:plain|identity|sensitive)\] .+)$/;
const ADDED = /^alter table (\w+\.\w+) add column (\w+) .*-- (\[(?:plain|identity|sensitive)\] .+)$/;

/** Runs hand-written SQL and turns each column's trailing `-- [class] meaning` into its comment in the data dictionary. */
export async function commented(runner: QueryRunner, sql: string): Promise<void> {
  await runner.query(sql);
  for (const statement of columnComments(sql)) await runner.query(statement);
}

/** The `comment on column` statements that the trailing comments of `sql` ask for. */
export function columnComments(sql: string): string[] {
  const statements: string[] = [];
  let table = '';
  for (const line of sql.split('\n')) {
    table = TABLE.exec(line)?.[1] ?? table;
    const [, owner, name, text] = ADDED.exec(line) ?? insideTable(table, line);
    if (name && text) statements.push(`comment on column ${owner}.${name} is '${text.replaceAll("'", "''")}'`);
    if (line.startsWith(')')) table = '';
  }
  return statements;
}

function insideTable(table: string, line: string): (string | undefined)[] {
  const found = table ? COLUMN.exec(line) : null;
  return found ? [undefined, table, found[1], found[2]] : [];
}
