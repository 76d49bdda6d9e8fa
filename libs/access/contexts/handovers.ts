import { isCaseStaff, leadsBranch, takesPart, type Verdict } from '../commands.js';
import { receivesAtUnit } from './continuity.js';
import { followedParticipations, mayWriteTable, readings, writableFiles, type Actor } from '../visibility.js';
import type { Handover, HandoverStatus, Participation, World } from '../world.js';

/**
 * The law of the bridge, for the oracle; the steps are also what a page offers.
 *
 * 1. A handover is offered, and taken back, by one who carries the case at the home, or by the lead of the home's branch; a protected person's by the first alone.
 * 2. It is seen where the file is kept, by case staff and lead of the unit it is offered to, and under pseudonym by those who follow the project; a protected
 *    person's by the assigned and by the one it names.
 * 3. Its summary is read where the file is kept, and by the receiving unit as long as the handover stands.
 * 4. To another branch it takes a consent that hands over the identity to that unit, and a branch that takes part in the project.
 * 5. It is accepted by the one it names, or by any of the unit's case staff where it names nobody; who accepts it completes it.
 * 6. A person is handed over once at a time.
 */
export const HANDOVER_MOVES = {
  prepare: { side: 'EITHER', writes: 'handover_preparation', from: ['OFFERED', 'ACCEPTED'] },
  accept: { side: 'RECEIVER', writes: 'handover_decision', from: ['OFFERED'] },
  return: { side: 'RECEIVER', writes: 'handover_decision', from: ['OFFERED', 'ACCEPTED'] },
  complete: { side: 'RECEIVER', writes: 'handover_decision', from: ['ACCEPTED'] },
  withdraw: { side: 'SENDER', writes: 'handover', from: ['OFFERED', 'ACCEPTED', 'RETURNED'] },
} as const satisfies Record<string, { side: 'SENDER' | 'RECEIVER' | 'EITHER'; writes: string; from: readonly HandoverStatus[] }>;
export type HandoverMove = keyof typeof HANDOVER_MOVES;

const handing = ({ permission }: Actor) => permission.startsWith('handover.') || ['timeline.read', 'case.export', 'participation.change'].includes(permission);
const about = (world: World, { participation }: Pick<Handover, 'participation'>) => world.participations.find((p) => p.id === participation)!;
const idsOf = (handovers: Handover[]) => new Set(handovers.map(({ id }) => id));

const isSender = (world: World, actor: Actor, h: Handover) => handing(actor)
  && readings(world, actor).some(({ file, category, grounds }) => file.id === h.casefile && category === 'ALL' && ['FILE', 'ASSIGNMENT', 'LEAD'].includes(grounds));
const isReceiver = (world: World, actor: Actor, h: Handover) =>
  handing(actor) && receivesAtUnit(world, actor, h.toUnit) && (!about(world, h).protected || h.toAccount === actor.account);

export const seenHandovers = (world: World, actor: Actor) => idsOf(world.handovers.filter((h) => isSender(world, actor, h) || isReceiver(world, actor, h)
  || (handing(actor) && followedParticipations(world, actor).has(h.participation))));
export const toldHandovers = (world: World, actor: Actor) => idsOf(world.handovers.filter((h) => isSender(world, actor, h)
  || (isReceiver(world, actor, h) && ['OFFERED', 'ACCEPTED', 'COMPLETED'].includes(h.status))));

const handsOver = (world: World, actor: Actor, p: Participation, file: string) =>
  writableFiles(world, actor).has(file) || (leadsBranch(world, actor, p.branch) && !p.protected);

function bridge(world: World, p: Participation, file: string, toUnit: string): Verdict {
  const goal = world.units.find((u) => u.id === toUnit)!.branch;
  if (world.casefiles.find((f) => f.id === file)!.branch !== p.branch) return 'handover.home-changed';
  if (goal === p.branch) return 'done';
  const consented = world.consents.some((c) => c.participation === p.id && c.fromBranch === p.branch && c.toUnit === toUnit && c.categories.includes('identity')
    && !c.withdrawn && c.validFrom <= world.today && world.today <= c.validTo);
  if (!consented) return 'move.needs-consent';
  return takesPart(world, goal, p.project) ? 'done' : 'move.branch-not-in-project';
}

export function offerHandover(world: World, actor: Actor, asked: { participation: string; toUnit: string; toAccount: string | null }): Verdict {
  if (!mayWriteTable(actor, 'handover')) return 'denied';
  const p = about(world, asked);
  const file = world.casefiles.find((f) => f.participation === p.id && f.branch === p.branch && f.branch === actor.branch);
  if (!file || !handsOver(world, actor, p, file.id)) return 'unseen';
  if (world.handovers.some((h) => h.participation === p.id && ['OFFERED', 'ACCEPTED'].includes(h.status))) return 'handover.open-already';
  if (asked.toAccount && !isCaseStaff(world, asked.toAccount, asked.toUnit)) return 'assignment.not-case-staff';
  if (!asked.toAccount && asked.toUnit === file.unit) return 'handover.needs-person';
  if (!asked.toAccount && p.protected) return 'handover.protected-needs-person';
  return bridge(world, p, file.id, asked.toUnit);
}

/** What a move overtakes of what the own branch has handed over; that an end does so too, the stories show. */
export function overtakenHandovers(world: World, actor: Actor, participation: string): string[] | Verdict {
  if (!mayWriteTable(actor, 'participation_exit') && !mayWriteTable(actor, 'home')) return 'denied';
  const unitOf = (branch: string) => world.casefiles.find((f) => f.participation === participation && f.branch === branch)!.unit;
  const home = unitOf(about(world, { participation }).branch);
  return world.handovers.filter((h) => h.participation === participation && ['OFFERED', 'ACCEPTED'].includes(h.status))
    .filter((h) => world.casefiles.some((f) => f.id === h.casefile && f.branch === actor.branch && f.unit !== home)).map(({ id }) => id);
}

export function moveHandover(world: World, actor: Actor, h: Handover, move: HandoverMove): Verdict {
  const { side, writes, from } = HANDOVER_MOVES[move];
  if (!mayWriteTable(actor, writes)) return 'denied';
  const p = about(world, h);
  const sends = isSender(world, actor, h) && handsOver(world, actor, p, h.casefile);
  const receives = isReceiver(world, actor, h);
  if (!(side === 'SENDER' ? sends : side === 'RECEIVER' ? receives : sends || receives)) return 'unseen';
  if (!(from as readonly string[]).includes(h.status)) return 'handover.not-now';
  if (side === 'RECEIVER' && h.toAccount !== null && h.toAccount !== actor.account) return 'handover.for-another';
  return move === 'accept' || move === 'complete' ? bridge(world, p, h.casefile, h.toUnit) : 'done';
}
