import { Injectable } from '@nestjs/common';
import { PersonSeal } from '#participants';
import { Broken, newId, spreadsheet, Unseen, wordsFor, type Language, type Reading, type Scope } from '#platform';
import { wordsToChoose } from './choices.js';
import { COLUMNS, columnNamed, type Column } from './columns.js';
import type { ImportList, ListOfParticipants, UndoImport } from './import.input.js';
import { IMPORT, IMPORTS, LEFT } from './import.queries.js';
import type { ImportRows, ImportView, ListColumns, ListImported, ListJudged, RowFault } from './import.view.js';
import { JudgingService, type Judgement } from './judging.service.js';

/** As many as one looks through on a page. */
const SHOWN = 500;

/** Lists of participants: what would come of one, taking it, and taking it back. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly judging: JudgingService,
    private readonly seal: PersonSeal,
  ) {}

  async judge(scope: Scope, asked: ListOfParticipants, language: Language): Promise<ListJudged> {
    const judgement = await this.judging.judge(scope, asked);
    const faults = told(judgement, language);
    const here = judgement.rows.flatMap(({ row, already }) => (already ? [{ row, by: already }] : []));
    const { rows, heading } = judgement;
    return { rows: rows.length, taken: entrantsOf(judgement).length, here, refused: rows.filter((one) => one.faults.length > 0).length, faults: faults.slice(0, SHOWN), faultCount: faults.length, ignoredColumns: heading.ignored };
  }

  /** What is wrong as a file for a spreadsheet. */
  async faults(scope: Scope, asked: ListOfParticipants, language: Language): Promise<string> {
    const words = wordsFor(language);
    const header = ['row', 'column', 'fault', 'proposal'].map((name) => words(`import.header.${name}`).title);
    const faults = told(await this.judging.judge(scope, asked), language);
    return spreadsheet([header, ...faults.map(({ row, column, message, proposal }) => [String(row), column, message, proposal])]);
  }

  /** The list is judged anew: what was shown is taken, or nothing. */
  async take(scope: Scope, asked: ImportList): Promise<ListImported> {
    const judgement = await this.judging.judge(scope, asked);
    const entrants = entrantsOf(judgement);
    if (entrants.length !== asked.taken) throw new Broken('import.judged-otherwise', { now: entrants.length, then: asked.taken });
    const { rows, digest } = judgement;
    const [hereCount, refusedCount] = [rows.filter(({ already }) => already).length, rows.filter(({ faults }) => faults.length > 0).length];
    const batch = { id: newId(), fileDigest: digest, rowCount: rows.length, hereCount, refusedCount };
    await scope.call('import_participants', asked.unitId, asked.projectId, JSON.stringify(batch), JSON.stringify(entrants), scope.requestId);
    await scope.record({ type: 'import.completed', id: batch.id, participationId: null });
    return { id: batch.id, taken: entrants.length };
  }

  async undo(scope: Scope, id: string, version: number, { reason }: UndoImport): Promise<void> {
    await scope.call('undo_import', id, version, reason, scope.requestId);
    await scope.record({ type: 'import.undone', id, participationId: null });
  }

  async list(reading: Reading): Promise<ImportRows> {
    return { items: await reading.all(IMPORTS, []) };
  }

  async show(scope: Scope, id: string): Promise<ImportView> {
    const [row] = await scope.read(IMPORT, id);
    if (!row) throw new Unseen();
    const left = await scope.read(LEFT, id);
    return { ...row, left: left.map(({ participantId, nameCipher, ...one }) => ({ ...one, ...this.seal.nameOf({ participantId, nameCipher, givenName: one.givenName, familyName: one.familyName }) })) };
  }

  template(): string {
    return spreadsheet([COLUMNS.map(({ name }) => name)]);
  }

  columns(language: Language): ListColumns {
    return { items: COLUMNS.map((column) => ({ name: column.name, needed: column.needed ?? false, takes: takes(column, language) })) };
  }
}

const entrantsOf = ({ rows }: Judgement) => rows.flatMap(({ entrant }) => (entrant ? [entrant] : []));

const takes = ({ reads, field }: Column, language: Language): string =>
  typeof reads === 'object' ? wordsToChoose('one' in reads ? reads.one : reads.some) : wordsFor(language)(field === 'rowKey' ? 'import.takes.key' : `import.takes.${reads}`).title;

/** What is wrong, in words: where the rule's own words say what to do, that; else what the column takes. */
function told({ rows, header }: Judgement, language: Language): RowFault[] {
  const headers = new Map(header.map((name) => [columnNamed(name)?.field, name.trim()]));
  return rows.flatMap(({ row, faults }) => faults.map(({ field, code, details }) => {
    const { title, detail } = wordsFor(language)(code, details);
    const column = COLUMNS.find((one) => one.field === field || one.field === `person.${field}` || field.startsWith(`${one.field}.`));
    return { row, column: headers.get(column?.field) ?? column?.name ?? '', message: title, proposal: detail !== title ? detail : column ? takes(column, language) : '' };
  }));
}
