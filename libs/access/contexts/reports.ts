import { mayWriteTable, seats, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/**
 * The law of reports that are ordered.
 * 1. They are for the one who ordered them, as long as that one follows the project.
 * 2. A pack for evaluation holds frozen figures alone: once it is made, whoever evaluates the project fetches it too.
 */

export interface ReportOrder {
  id: string;
  project: string;
  orderedBy: string;
  kind: 'PERIOD' | 'EVALUATION';
  status: 'QUEUED' | 'DONE';
}

/** Whoever follows a project orders reports on it. */
export const ordersReports = (world: World, actor: Actor, project: string): boolean =>
  mayWriteTable(actor, 'report_order') && seats(world, actor).some((s) => s.project === project && s.seat === 'PROJECT');

const fetchesPack = (world: World, actor: Actor, { project, kind, status }: ReportOrder): boolean =>
  actor.permission === 'evaluation.fetch' && kind === 'EVALUATION' && status === 'DONE' && seats(world, actor).some((s) => s.project === project);

/** What one ordered oneself is seen, called off and fetched, and nothing of what others did but for a pack one may fetch. */
export const seesOrder = (world: World, actor: Actor, order: ReportOrder): boolean =>
  (order.orderedBy === actor.account && ordersReports(world, actor, order.project)) || fetchesPack(world, actor, order);
