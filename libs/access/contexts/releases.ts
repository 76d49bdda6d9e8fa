import { mayWriteTable, seats, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/** The law of what may be told outside the case team: it is in no file, and names nobody. */

const DOORS: readonly string[] = ['release.read', 'release.make', 'pack.read', 'pack.make', 'pack.load'];

/** Released figures are seen by those who hold a role in the project that follows it or learns from it, at the doors of releases and of learning packs. */
export const seesReleases = (world: World, actor: Actor, project: string): boolean =>
  DOORS.includes(actor.permission) && seats(world, actor).some((s) => s.project === project && ['PROJECT', 'LEARN'].includes(s.seat));

/** They are made and withdrawn, and the whole counts behind them read, by those who follow the project. */
export const makesReleases = (world: World, actor: Actor, project: string): boolean =>
  mayWriteTable(actor, 'release') && seats(world, actor).some((s) => s.project === project && s.seat === 'PROJECT');

/** A learning pack is loaded and taken away by those who see what it is laid beside and may write it down; it is seen by all who see that. */
export const loadsPacks = (world: World, actor: Actor, project: string): boolean => mayWriteTable(actor, 'learning_pack') && seesReleases(world, actor, project);
