import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { COMMITMENT_MOVES, type CommitmentMove } from '#access';
import { Casefile, Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Stale, Unseen, type Reading, type Scope } from '#platform';
import type { AgendaFinder } from './agenda.js';
import { Commitment, Sip, SipContent, type SipTermCode } from './sip.entity.js';
import type { BeginSip, ChangeSip, RefuseSip, SipReason } from './sip.input.js';
import { APPROVALS, KNOWLEDGE } from './meeting/contribution.queries.js';
import { COMMITMENTS, EDITIONS, IN_HAND, PARTIES, SIP, SIPS, TERMS, TOLD_NAME, type PromiseRow } from './sip.queries.js';
import { callingOf, discharge, lacksForCall, lacksForPlan, legalBaseOn, moved, movesFrom, needIsSound, notNow, OPEN_SIP, stageOf } from './sip.rules.js';
import type { AgendaItem, AgendaSuggestions, CommitmentView, SipList, SipMade, SipMove, SipsInHand, SipView } from './sip.view.js';

export const AGENDA = Symbol('agenda');

/** The coordinated plan: begun, read, written and ended. Consent, meeting, plan and answers have services of their own. */
@Injectable()
export class SipService {
  constructor(@Inject(AGENDA) private readonly finders: readonly AgendaFinder[]) {}

  async list(scope: Scope, participationId: string): Promise<SipList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const rows = await scope.read(SIPS, participationId);
    return { items: rows.map(({ participationId: _, ...row }) => ({ ...row, status: stageOf(row, scope.today) })) };
  }

  async inHand(reading: Reading): Promise<SipsInHand> {
    return { items: (await reading.all(IN_HAND, [])).map(({ today, ...row }) => ({ ...row, status: stageOf(row, today) })) };
  }

  async one(scope: Scope, id: string): Promise<SipView> {
    const [head] = await scope.read(SIP, id);
    if (!head) throw new Unseen();
    const [content] = await scope.find(SipContent, { where: { id } });
    const parties = (await scope.read(PARTIES, id, scope.today)).map((party) => ({ ...party, calling: callingOf(party.kind) }));
    const commitments = await scope.read(COMMITMENTS, id, scope.today);
    const editions = await scope.read(EDITIONS, id);
    const knowledge = await scope.read(KNOWLEDGE, id);
    const approvals = await scope.read(APPROVALS, id);
    const standing = { sip: head, content: content ?? { agenda: [], goals: [] }, parties, commitments };
    const { casefileId: _, atHome, ...told } = head;
    const drives = head.preparing && atHome;
    return {
      ...told,
      status: stageOf(head, scope.today),
      moves: drives ? movesFrom(head.status) : [],
      lacksForCall: drives ? lacksForCall(standing, scope.today) : [],
      lacksForPlan: drives ? lacksForPlan(standing, scope.today) : [],
      content: content ? { ...content, goals: content.goals.map((goal) => ({ ...goal, whose: goal.whose ?? 'PERSON' })) } : null,
      parties,
      commitments: commitments.map(promise),
      editions,
      knowledge,
      approvals,
    };
  }

  async begin(scope: Scope, participationId: string, asked: BeginSip): Promise<SipMade> {
    const file = await ownFile(scope, participationId);
    needIsSound(asked.needOn, scope.today);
    await beginsAtHome(scope, participationId);
    await mustBeTheOnlyOpen(scope, file.id);
    const clock = asked.cause === 'DISCHARGE' ? discharge(asked.noticeOn ?? null, await daysOf(scope, 'CALL_AFTER_NOTICE'), scope.today) : {};
    const personName = await nameToTell(scope, participationId);
    const { cause, needOn } = asked;
    const id = await scope.insert(Sip, { casefileId: file.id, participationId, personName, cause, needOn, ...clock, legalBase: legalBaseOn(needOn, cause), writtenBy: scope.account });
    await scope.insert(SipContent, { id, ownWords: asked.ownWords ?? '', question: asked.question ?? '', agenda: await this.found(scope, participationId) });
    await scope.record({ type: 'sip.begun', id, participationId });
    return { id };
  }

  /** Two may write at once: the later one is asked about the fields that differ, and nothing is lost. */
  async write(scope: Scope, id: string, version: number, asked: ChangeSip): Promise<void> {
    const sip = await preparedSip(scope, id);
    if (movesFrom(sip.status).length === 0 || sip.status === 'CONSENT_WITHDRAWN') throw notNow(sip.status);
    const agenda = asked.agenda?.map(({ id: key, words, source }) => ({ id: key ?? randomUUID(), words, source }));
    const goals = asked.goals?.map(({ id: key, words, term, whose }) => ({ id: key ?? randomUUID(), words, term, whose: whose ?? 'PERSON' }));
    if (goals) await this.promisesKeepTheirGoals(scope, id, goals.map((goal) => goal.id));
    const plain = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<SipContent>;
    await scope.change(SipContent, id, version, { ...plain, ...(agenda ? { agenda } : {}), ...(goals ? { goals } : {}) });
    await scope.record({ type: 'sip.written', id, participationId: sip.participationId });
  }

  /** The moves that ask for nothing but a reason, or not even that. */
  async move(scope: Scope, { id, version }: Seen, move: Extract<SipMove, 'ask-consent' | 'decline' | 'refuse' | 'cancel'>, said?: SipReason | RefuseSip): Promise<void> {
    const sip = await preparedSip(scope, id, version);
    const ends = ['refuse', 'cancel'].includes(move) ? { endedOn: scope.today, endReason: said?.reason ?? null } : {};
    const refused = said && 'refusedBy' in said ? { refusedBy: said.refusedBy } : {};
    await scope.change(Sip, id, version, { status: moved(sip, move), ...ends, ...refused });
    await scope.record({ type: `sip.${move}`, id, participationId: sip.participationId });
  }

  /** A goal that somebody has promised something towards is not taken away under the promise. */
  private async promisesKeepTheirGoals(scope: Scope, sipId: string, kept: readonly string[]): Promise<void> {
    const promises = await scope.find(Commitment, { where: { sipId } });
    const loose = promises.find(({ goalId, status }) => goalId !== null && !kept.includes(goalId) && ['DRAFT', 'SENT', 'ACCEPTED'].includes(status));
    if (loose) throw new Broken('sip.goal-promised', { promise: loose.words }, 'goals');
  }

  async suggestions(scope: Scope, id: string): Promise<AgendaSuggestions> {
    const sip = await preparedSip(scope, id);
    return { items: await this.found(scope, sip.participationId) };
  }

  private async found(scope: Scope, participationId: string): Promise<AgendaItem[]> {
    const items: AgendaItem[] = [];
    for (const finder of this.finders) items.push(...(await scope.read(finder, scope.account, scope.today, participationId)));
    return items;
  }
}

export interface Seen {
  id: string;
  version: number;
}

/** A SIP of the own file; to its parties it is not there to be prepared. */
export async function preparedSip(scope: Scope, id: string, version?: number): Promise<Sip> {
  const sip = await scope.get(Sip, id);
  const [file] = await scope.find(Casefile, { where: { id: sip.casefileId } });
  if (!file || file.branchId !== scope.branch) throw new Unseen();
  await beginsAtHome(scope, sip.participationId);
  if (version !== undefined && sip.version !== version) throw new Stale(sip.version);
  return sip;
}

/** A SIP is begun and driven where the person's home is. */
async function beginsAtHome(scope: Scope, participationId: string): Promise<void> {
  const [home] = await scope.find(Participation, { where: { id: participationId } });
  if (home && home.branchId !== scope.branch) throw new Broken('sip.home-moved');
}

/** One plan at a time: two would call the same parties twice. Tells which one is open. */
export async function mustBeTheOnlyOpen(scope: Scope, casefileId: string, but?: string): Promise<void> {
  const open = (await scope.find(Sip, { where: { casefileId } })).find((sip) => sip.id !== but && OPEN_SIP.includes(sip.status));
  if (open) throw new Broken('sip.open-already', { sip: open.id });
}

/** Taken anew at every call, so that a corrected name is told; a protected person's name is told by other ways. */
export async function nameToTell(scope: Scope, participationId: string): Promise<string | null> {
  const [told] = await scope.read(TOLD_NAME, participationId);
  return told?.name ?? null;
}

export async function daysOf(scope: Scope, code: SipTermCode): Promise<number> {
  return (await scope.read(TERMS)).find((term) => term.code === code)!.days;
}

export const promise = ({ answerable, ...row }: PromiseRow): CommitmentView => ({
  ...row,
  moves: answerable ? (Object.keys(COMMITMENT_MOVES) as CommitmentMove[]).filter((move) => COMMITMENT_MOVES[move].from === row.status) : [],
});
