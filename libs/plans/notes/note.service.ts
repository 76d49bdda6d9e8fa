import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Participation } from '#participation';
import { Broken, Invalid, Stale, TurnedAway, type Scope } from '#platform';
import { Note, NoteDraft, NoteVersion } from './note.entity.js';
import type { CorrectNote, NoteQuery, SaveDraft, WriteNote } from './note.input.js';
import { DRAFT_DONE, INTERVENTION_SEEN, NOTE_SHARES, NOTES } from './note.queries.js';
import type { DraftView, NoteMade, NotePage } from './note.view.js';
import { ownFile } from '../own-file.js';
import { PlanService } from '../plan.service.js';

const PAGE = 20;
const MONTHS_BEFORE = 12;
const DRAFT_KEPT_MS = 30 * 86_400_000;

/** Notes: written in seconds, corrected but never erased, shared by consent alone. */
@Injectable()
export class NoteService {
  constructor(private readonly plans: PlanService) {}

  async page(scope: Scope, participationId: string, { after, ...filter }: NoteQuery): Promise<NotePage> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const [day, id] = after ? readCursor(after) : [null, null];
    const asked = { kind: null, attendance: null, interventionId: null, goalId: null, ids: null, ...filter };
    const rows = await scope.read(NOTES, participationId, asked, day, id, PAGE + 1, scope.account);
    const items = rows.slice(0, PAGE).map(({ participationId: _, ...note }) => note);
    const last = items.at(-1);
    return {
      items,
      next: rows.length > PAGE && last ? writeCursor(last.occurredOn, last.id) : null,
      sharedWith: await scope.read(NOTE_SHARES, participationId, scope.branch, scope.today),
    };
  }

  /** The quick way: the text alone is enough. Whoever had a draft of it has none any more. */
  async write(scope: Scope, participationId: string, asked: WriteNote): Promise<NoteMade> {
    const { kind = 'CONVERSATION', occurredOn = scope.today, attendance = null, goalId = null, interventionId = null, body } = asked;
    const file = await ownFile(scope, participationId, 'AFTERWARDS');
    refuseLongBefore(file.startsOn, occurredOn);
    await this.check(scope, participationId, { occurredOn, goalId, interventionId });
    const note = { kind, occurredOn, attendance, goalId, interventionId, body };
    const id = await scope.insert(Note, { ...note, casefileId: file.id, participationId, writtenBy: scope.account });
    scope.write(DRAFT_DONE, participationId, scope.account);
    await scope.record({ type: 'note.written', id, participationId });
    return { id };
  }

  /** What stood there is kept, with the reason, and can be read beside what stands there now. */
  async correct(scope: Scope, id: string, version: number, { reason, ...asked }: CorrectNote): Promise<void> {
    const note = await scope.get(Note, id);
    if (note.writtenBy !== scope.account) throw new Broken('note.author-alone');
    const changes = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<Note>;
    if (changes.occurredOn) refuseLongBefore((await scope.get(Participation, note.participationId)).startsOn, changes.occurredOn);
    await this.check(scope, note.participationId, { ...note, ...changes });
    const { casefileId, participationId, kind, occurredOn, attendance, goalId, interventionId, body } = note;
    if (note.version === version) {
      const stood = { kind, occurredOn, attendance, goalId, interventionId, body };
      await scope.insert(NoteVersion, { ...stood, casefileId, participationId, noteId: id, no: version, reason, writtenBy: scope.account });
    }
    await scope.change(Note, id, version, changes);
    await scope.record({ type: 'note.corrected', id, participationId });
  }

  async draft(scope: Scope, participationId: string): Promise<DraftView> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const [draft] = await scope.find(NoteDraft, { where: { participationId, accountId: scope.account } });
    return { content: draft?.content ?? {}, version: draft?.version ?? 0, savedAt: draft?.savedAt ?? null };
  }

  /** Saved as it is written. Version 0 begins one; a draft saved elsewhere meanwhile is told, and nothing is lost. */
  async saveDraft(scope: Scope, participationId: string, version: number, asked: SaveDraft): Promise<DraftView> {
    await scope.get(Participation, participationId);
    await scope.remove(NoteDraft, { accountId: scope.account, savedAt: LessThan(new Date(scope.now.getTime() - DRAFT_KEPT_MS)) });
    const content = { ...asked };
    const [draft] = await scope.find(NoteDraft, { where: { participationId, accountId: scope.account } });
    if (version !== (draft?.version ?? 0)) throw new Stale(draft?.version ?? 0, draft ? [{ field: 'body', yours: content.body, theirs: draft.content.body }] : []);
    if (draft) await scope.change(NoteDraft, draft.id, version, { content, savedAt: scope.now });
    else await scope.insert(NoteDraft, { participationId, accountId: scope.account, content, savedAt: scope.now });
    return { content, version: version + 1, savedAt: scope.now };
  }

  async throwDraftAway(scope: Scope, participationId: string): Promise<void> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    await scope.remove(NoteDraft, { participationId, accountId: scope.account });
  }

  private async check(scope: Scope, participationId: string, { occurredOn, goalId, interventionId }: Pick<Note, 'occurredOn' | 'goalId' | 'interventionId'>): Promise<void> {
    if (occurredOn > scope.today) throw new Invalid([{ field: 'occurredOn', code: 'day.in-the-future' }]);
    if (goalId && !(await this.plans.aims(scope, participationId)).goals.some(({ id }) => id === goalId)) {
      throw new Invalid([{ field: 'goalId', code: 'value.refers-to-nothing' }]);
    }
    if (interventionId && (await scope.read(INTERVENTION_SEEN, interventionId, participationId)).length === 0) {
      throw new Invalid([{ field: 'interventionId', code: 'value.refers-to-nothing' }]);
    }
  }
}

/** A note tells of the participation, and of the talks that led to it: what lies further back is a slip of the pen. */
function refuseLongBefore(startsOn: string, occurredOn: string): void {
  const earliest = monthsBefore(startsOn, MONTHS_BEFORE);
  if (occurredOn < earliest) throw new Invalid([{ field: 'occurredOn', code: 'note.long-before', details: { startsOn } }]);
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

const writeCursor = (day: string, id: string): string => Buffer.from(`${day} ${id}`).toString('base64url');

function readCursor(cursor: string): [string, string] {
  const found = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!found) throw new TurnedAway(400, 'request.malformed', {}, 'after');
  return [found[1]!, found[2]!];
}
