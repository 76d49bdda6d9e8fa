import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { PersonSeal } from '#participants';
import { AdmissionService, OpenParticipation, type Conditions } from '#participation';
import { Broken, faultsOf, Invalid, newId, type Scope } from '#platform';
import type { ListOfParticipants } from './import.input.js';
import { COLLEAGUES, JUDGE, SUBPROJECTS } from './import.queries.js';
import { headingOf, readRow, type Fault, type Heading, type Known } from './row.rules.js';
import { readTable } from './table-file.rules.js';

/** A row as it fares: with its faults, here already, or as the law takes it. */
export interface Judged {
  row: number;
  faults: Fault[];
  already: 'KEY' | 'NUMBER' | null;
  entrant: Record<string, unknown> | null;
}

export interface Judgement {
  heading: Heading;
  header: string[];
  rows: Judged[];
  digest: string;
}

/** Rows read between two turns of the others: a long list holds nobody else up. */
const TURN = 50;

/** What would come of a list: row by row as the form would be read, and then all of them before the law at once. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly admission: AdmissionService,
    private readonly seal: PersonSeal,
  ) {}

  async judge(scope: Scope, asked: ListOfParticipants): Promise<Judgement> {
    const bytes = Buffer.from(asked.file, 'base64');
    const table = readTable(bytes);
    const heading = headingOf(table.header);
    const conditions = await this.admission.conditions(scope, asked.projectId);
    const known = await this.known(scope, asked);
    const rows: Judged[] = [];
    for (const { row, cells } of table.rows) {
      rows.push(this.read({ row, ...readRow(heading, cells, known) }, asked, conditions));
      if (rows.length % TURN === 0) await others();
    }
    sayTwice(rows);
    await this.askTheLaw(scope, asked, rows);
    return { heading, header: table.header, rows, digest: createHash('sha256').update(bytes).digest('hex') };
  }

  private async known(scope: Scope, { unitId, projectId }: ListOfParticipants): Promise<Known> {
    const colleagues = await scope.read(COLLEAGUES, unitId);
    const subprojects = await scope.read(SUBPROJECTS, projectId);
    return {
      colleagues: new Map(colleagues.map(({ email, id }) => [email, id])),
      subprojects: new Map(subprojects.map(({ name, id }) => [name.trim().toLocaleLowerCase('sv'), id])),
      today: scope.today,
    };
  }

  /** By the very rules a form is judged by: first field by field, then as an admission. What could not be read is not said to be missing as well. */
  private read({ row, asked, rowKey, faults }: { row: number; asked: Record<string, unknown>; rowKey: string | null; faults: Fault[] }, place: ListOfParticipants, conditions: Conditions): Judged {
    const refused = (more: Fault[]): Judged => ({ row, faults: [...faults, ...more.filter(({ field }) => !faults.some((one) => one.field === field))], already: null, entrant: null });
    const input = plainToInstance(OpenParticipation, { ...asked, projectId: place.projectId, unitId: place.unitId });
    const wrong = faultsOf(input);
    if (wrong.length > 0 || faults.length > 0) return refused(wrong);
    const participantId = newId();
    try {
      const { row: person, numberHash, personKey } = this.admission.admit(conditions, { ...input, participantId });
      if (!numberHash && !rowKey) return refused([{ field: 'rowKey', code: 'import.needs-key' }]);
      const key = rowKey && this.seal.hashInBranch(conditions.branchId, `import ${rowKey}`).toString('hex');
      const { entry, livelihood } = input;
      return { row, faults, already: null, entrant: { ...person, n: row, id: newId(), rowKey: key, numberHash: numberHash?.toString('hex'), personKey: personKey?.toString('hex'), entry, livelihood } };
    } catch (error) {
      if (error instanceof Broken) return refused([{ field: error.field ?? 'person.number', code: error.code, details: error.details }]);
      if (error instanceof Invalid) return refused(error.errors);
      throw error;
    }
  }

  private async askTheLaw(scope: Scope, { unitId, projectId }: ListOfParticipants, rows: Judged[]): Promise<void> {
    const readable = rows.flatMap(({ entrant }) => (entrant ? [entrant] : []));
    const answers = new Map((await scope.read(JUDGE, unitId, projectId, JSON.stringify(readable))).map((answer) => [answer.n, answer]));
    for (const judged of rows) {
      const { already = null, code = null } = answers.get(judged.row) ?? {};
      if (!already && !code) continue;
      judged.entrant = null;
      judged.already = already;
      if (!already && code) judged.faults.push({ field: code.startsWith('assignment.') ? 'responsibleId' : 'person.number', code });
    }
  }
}

/** A number, or a key, stands once in a list; the first one is taken. */
function sayTwice(rows: Judged[]): void {
  const first = new Map<string, number>();
  for (const judged of rows) {
    for (const [field, digest] of [['person.number', judged.entrant?.['numberHash']], ['rowKey', judged.entrant?.['rowKey']]] as const) {
      if (typeof digest !== 'string') continue;
      const earlier = first.get(digest);
      if (earlier === undefined) first.set(digest, judged.row);
      else judged.faults.push({ field, code: 'import.twice', details: { row: earlier } });
    }
    if (judged.faults.length > 0) judged.entrant = null;
  }
}
