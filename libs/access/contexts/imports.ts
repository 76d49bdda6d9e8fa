import { enrolKnown, enrolsIn, isCaseStaff, leadsBranch, type Enrolment, type Verdict } from '../commands.js';
import { correctableParticipants, mayWriteTable, seats, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/** The law of lists of people that are taken on at once: what stands against one of them in a form stands against it in a list. */

/** An import is known to those who take people on in its unit and to the lead of its branch, at the door of imports. */
export function seesImport(world: World, actor: Actor, unitId: string): boolean {
  const unit = world.units.find((u) => u.id === unitId)!;
  return mayWriteTable(actor, 'import_batch') && (seats(world, actor).some((s) => s.seat === 'CASE' && s.unit === unit.id) || leadsBranch(world, actor, unit.branch));
}

/** 1. Whom the branch knows by the number is that person, and here already where a participation runs. 2. Anybody else is new: also one who is protected, to those not named. */
export function judgeListed(world: World, actor: Actor, asked: Omit<Enrolment, 'numberKnown'>): Verdict {
  if (!mayWriteTable(actor, 'import_batch')) return 'denied';
  const place = enrolsIn(world, actor, asked);
  if (place !== 'done') return place;
  const theirs = world.participations.filter((p) => p.participant === asked.participant);
  const own = world.participants.some((p) => p.id === asked.participant && p.branch === actor.branch);
  const told = own && (!theirs.some((p) => p.protected) || correctableParticipants(world, actor).has(asked.participant));
  if (!told) return isCaseStaff(world, asked.responsible ?? actor.account, asked.unit) ? 'done' : 'assignment.not-case-staff';
  return theirs.some((p) => p.project === asked.project) ? 'NUMBER' : enrolKnown(world, actor, { ...asked, numberKnown: true });
}

/** All of a list or nothing: what would not be taken stops it. */
export function importListed(world: World, actor: Actor, asked: Omit<Enrolment, 'numberKnown'>): Verdict {
  const judged = judgeListed(world, actor, asked);
  return ['done', 'denied', 'unseen', 'participation.branch-not-in-project'].includes(judged) ? judged : 'import.changed-meanwhile';
}

/** Whoever knows of it takes it back. */
export function undoImport(world: World, actor: Actor, unit: string): Verdict {
  if (!mayWriteTable(actor, 'import_batch')) return 'denied';
  return seesImport(world, actor, unit) ? 'done' : 'unseen';
}
