import { mayWriteTable, seats, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/** The law of reports that are ordered: they are for the one who ordered them, as long as that one follows the project. */

export interface ReportOrder {
  id: string;
  project: string;
  orderedBy: string;
  status: 'QUEUED' | 'DONE';
}

/** Whoever follows a project orders reports on it. */
export const ordersReports = (world: World, actor: Actor, project: string): boolean =>
  mayWriteTable(actor, 'report_order') && seats(world, actor).some((s) => s.project === project && s.seat === 'PROJECT');

/** What one ordered oneself is seen, called off and fetched, and nothing of what others did. */
export const seesOrder = (world: World, actor: Actor, { project, orderedBy }: ReportOrder): boolean => orderedBy === actor.account && ordersReports(world, actor, project);
