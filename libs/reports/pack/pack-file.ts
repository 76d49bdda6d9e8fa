import { createHash } from 'node:crypto';
import { archive, Broken, spreadsheet, workbook, type Row, type Typesetter } from '#platform';
import { figureFile } from '../paper/figure-file.js';
import type { AskedPeriod } from '../period/period-parts.js';
import { codebookOf, codebookReport, type PackedFile } from './codebook.rules.js';
import type { Released } from './pack-parts.js';
import { figureRows, targetRows } from './pack-tables.rules.js';
import { PACK_WORDS } from './pack-words.js';

/** A pack for evaluation: the tables of the releases as CSV and XLSX, and what they mean as JSON and as tagged pages. The same releases make the same tables, byte for byte. */
export async function packFile({ projectName, releases }: Released, { startsOn, endsOn, language }: AskedPeriod, typesetter: Typesetter): Promise<Buffer> {
  if (releases.length === 0) throw new Broken('report.nothing-released');
  const { file } = PACK_WORDS[language];
  const figures = figureRows(releases, language);
  const tables = { ...(await bothOf(file.figures, figures)), ...(await bothOf(file.targets, targetRows(releases))) };
  const files = Object.entries(tables).map(([name, { bytes, rows }]): PackedFile => ({ name, rows, sha256: createHash('sha256').update(bytes).digest('hex') }));
  const book = codebookOf({ projectName, releases, startsOn, endsOn, files }, language);
  const pages = await figureFile(codebookReport(book, figures.length - 1), { format: 'PDF', language }, typesetter);
  return archive({
    ...Object.fromEntries(Object.entries(tables).map(([name, { bytes }]) => [name, bytes])),
    [`${file.codebook}.json`]: Buffer.from(`${JSON.stringify(book, null, 2)}\n`, 'utf8'), [`${file.codebook}.pdf`]: pages,
  });
}

interface Packed {
  bytes: Buffer;
  /** Lines below the head. */
  rows: number;
}

async function bothOf(name: string, rows: readonly Row[]): Promise<Record<string, Packed>> {
  const lines = rows.length - 1;
  return { [`${name}.csv`]: { bytes: Buffer.from(spreadsheet(rows), 'utf8'), rows: lines }, [`${name}.xlsx`]: { bytes: await workbook(name, rows), rows: lines } };
}
