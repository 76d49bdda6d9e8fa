import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ROLES, type HandoverMove } from '#access';
import { Account } from '#organisations';
import { PersonSeal } from '#participants';
import { Participation } from '#participation';
import { Unseen, type Scope } from '#platform';
import type { CompleteHandover, HandOverAll, OfferHandover, PrepareHandover, ReturnHandover } from './handover.input.js';
import { CASES, COLLEAGUES, HANDOVER, HANDOVERS, HANDOVERS_OF, STAGES, type HandoverRow, type Sealed } from './handover.queries.js';
import { mayBeDue, mayOffer, metOn, movesOf } from './handover.rules.js';
import type { CasesToHandOver, Chain, HandoverList, HandoversOffered, HandoverView } from './handover.view.js';

const CASE_ROLES = Object.entries(ROLES).filter(([, seat]) => seat === 'CASE').map(([role]) => role);
const HAPPENED: Record<HandoverMove, string> = { prepare: 'prepared', accept: 'accepted', return: 'returned', complete: 'completed', withdraw: 'withdrawn' };

/** The bridge: the sender answers for the person until the receiver has accepted and has met them. */
@Injectable()
export class HandoverService {
  constructor(private readonly seal: PersonSeal) {}

  async list(scope: Scope): Promise<HandoverList> {
    const rows = await scope.read(HANDOVERS, scope.today);
    return { today: scope.today, items: rows.map((row) => this.shown(scope, row)) };
  }

  async ofPerson(scope: Scope, participationId: string): Promise<Chain> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const handovers = (await scope.read(HANDOVERS_OF, scope.today, participationId)).map((row) => this.shown(scope, row));
    return { today: scope.today, stages: await scope.read(STAGES, participationId), handovers };
  }

  async offer(scope: Scope, participationId: string, asked: OfferHandover): Promise<{ id: string }> {
    const { unitId } = await scope.get(Participation, participationId);
    mayOffer(asked, unitId, scope.today);
    return { id: await this.put(scope, participationId, { ...asked }) };
  }

  async prepare(scope: Scope, id: string, version: number, asked: PrepareHandover): Promise<void> {
    await this.move(scope, { id, version, move: 'prepare' }, asked);
  }

  async accept(scope: Scope, id: string, version: number): Promise<void> {
    await this.move(scope, { id, version, move: 'accept' }, {});
  }

  async sendBack(scope: Scope, id: string, version: number, asked: ReturnHandover): Promise<void> {
    await this.move(scope, { id, version, move: 'return' }, asked);
  }

  async complete(scope: Scope, id: string, version: number, asked: CompleteHandover): Promise<void> {
    const { acceptedOn } = await this.one(scope, id);
    metOn(asked.contactOn, acceptedOn, scope.today);
    await this.move(scope, { id, version, move: 'complete' }, asked);
  }

  async withdraw(scope: Scope, id: string, version: number): Promise<void> {
    await this.move(scope, { id, version, move: 'withdraw' }, {});
  }

  /** What somebody who leaves carries, who could take over, and what each change would mean to the person. */
  async casesOf(scope: Scope, accountId: string): Promise<CasesToHandOver> {
    const { name } = await scope.get(Account, accountId);
    const rows = await scope.read(CASES, accountId, scope.today);
    const cases = rows.map(({ participantId, nameCipher, unitId: _, ...row }) => ({ ...row, ...this.named({ ...row, participantId, nameCipher }) }));
    const colleagues = rows[0] ? await scope.read(COLLEAGUES, rows[0].unitId, CASE_ROLES, scope.today, accountId) : [];
    return { today: scope.today, name, cases, colleagues };
  }

  /** All or none: each case to the colleague named, as one batch. */
  async offerAll(scope: Scope, accountId: string, { dueOn, cases }: HandOverAll): Promise<HandoversOffered> {
    mayBeDue(dueOn, scope.today);
    const carried = new Map((await scope.read(CASES, accountId, scope.today)).map((row) => [row.participationId, row.unitId]));
    const batchId = randomUUID();
    const ids: string[] = [];
    for (const { participationId, toAccountId } of cases) {
      const toUnitId = carried.get(participationId);
      if (!toUnitId) throw new Unseen();
      ids.push(await this.put(scope, participationId, { toUnitId, toAccountId, dueOn, batchId }));
    }
    return { ids };
  }

  private async put(scope: Scope, participationId: string, asked: object): Promise<string> {
    const id = await scope.call<string>('offer_handover', JSON.stringify({ ...asked, participationId }));
    await scope.record({ type: 'handover.offered', id, participationId });
    return id;
  }

  private async move(scope: Scope, { id, version, move }: { id: string; version: number; move: HandoverMove }, said: object): Promise<void> {
    const { participationId } = await this.one(scope, id);
    await scope.call('move_handover', id, version, move, JSON.stringify(said));
    await scope.record({ type: `handover.${HAPPENED[move]}`, id, participationId });
  }

  private async one(scope: Scope, id: string): Promise<HandoverRow> {
    const [row] = await scope.read(HANDOVER, scope.today, id);
    if (!row) throw new Unseen();
    return row;
  }

  private shown(scope: Scope, { participantId, nameCipher, fromBranchId, toUnitId, toAccountId, carried, acceptedOn: _, ...row }: HandoverRow): HandoverView {
    const { opened, account, today } = scope;
    const sends = carried || (opened.ledBranches.includes(fromBranchId) && row.protected === false);
    const receives = opened.caseUnits.includes(toUnitId) && (toAccountId === null || toAccountId === account);
    const late = ['OFFERED', 'ACCEPTED'].includes(row.status) && row.dueOn < today;
    return { ...row, ...this.named({ ...row, protected: row.protected ?? false, participantId, nameCipher }), protected: row.protected ?? false, late, moves: movesOf(row.status, { sends, receives }) };
  }

  private named({ participantId, ...row }: Sealed & { givenName: string | null; familyName: string | null; protected: boolean }) {
    return participantId ? this.seal.nameOf({ ...row, participantId }) : { givenName: null, familyName: null };
  }
}
