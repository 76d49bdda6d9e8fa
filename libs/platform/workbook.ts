import { StreamableFile } from '@nestjs/common';
import { unzipSync, zipSync } from 'fflate';
import writeExcel, { type CellObject } from 'write-excel-file/node';
import { NO_TIME } from './archive.js';
import type { Cell, Row } from './spreadsheet.js';

/** What a browser and a spreadsheet know the file by. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDEST = 60;

/**
 * The same rows as a spreadsheet of its own kind (XLSX): the first is a heading that stays in sight. Words are kept as words, whatever they begin with: in such a file only
 * what is said to be a formula is one, so nothing is put before them, and a number can be counted with.
 */
export async function workbook(name: string, rows: readonly Row[]): Promise<Buffer> {
  const [head = [], ...others] = rows;
  const sheet = [head.map((cell) => ({ ...kept(cell), fontWeight: 'bold' as const })), ...others.map((row) => row.map(kept))];
  const columns = head.map((_, n) => ({ width: Math.min(WIDEST, rows.reduce((widest, row) => Math.max(widest, lengthOf(row[n] ?? '')), 0)) + 2 }));
  const made = await writeExcel(sheet, { sheet: name, stickyRowsCount: 1, columns }).toBuffer();
  return Buffer.from(zipSync(unzipSync(made), { mtime: NO_TIME }));
}

/** It as the answer of a door. */
export const workbookFile = async (name: string, rows: readonly Row[]): Promise<StreamableFile> => new StreamableFile(await workbook(name, rows));

function kept(cell: Cell): CellObject {
  if (typeof cell === 'string') return cell === '' ? {} : { type: String, value: cell };
  if (typeof cell === 'number') return { type: Number, value: cell };
  return { type: Number, value: cell.value, format: `0.${'0'.repeat(cell.decimals)}` };
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell.length : String(typeof cell === 'number' ? cell : cell.value.toFixed(cell.decimals)).length);
