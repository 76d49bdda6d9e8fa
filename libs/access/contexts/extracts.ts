import { countedProjects, mayWriteTable, seats, type Actor } from '../visibility.js';
import type { World } from '../world.js';

/** The law of extracts for evaluation: what they are for, who decides, and whose persons are fetched. */

export interface ExtractFacts {
  project: string;
  askedBy: string;
  status: 'ASKED' | 'APPROVED' | 'REFUSED' | 'STOPPED';
  endsOn: string;
}

const isAtDoors = ({ permission }: Actor): boolean => permission.startsWith('extract.') || permission === 'finding.write';

/** One has a part in the extracts of a project by a role in it, at their doors alone. */
export const hasPartInExtracts = (world: World, actor: Actor, project: string): boolean => isAtDoors(actor) && seats(world, actor).some((s) => s.project === project);

export const mayAskForExtract = (world: World, actor: Actor, project: string): boolean => mayWriteTable(actor, 'extract') && hasPartInExtracts(world, actor, project);

/** It is seen by who asked for it and by who coordinates the project. */
export const seesExtract = (world: World, actor: Actor, { project, askedBy }: ExtractFacts): boolean =>
  hasPartInExtracts(world, actor, project) && (askedBy === actor.account || countedProjects(world, actor).has(project));

/** It is decided on by another than who asked, and not when it is over and done with. */
export const mayDecideOnExtract = (world: World, actor: Actor, extract: ExtractFacts): boolean =>
  mayWriteTable(actor, 'extract_decision') && seesExtract(world, actor, extract) && extract.askedBy !== actor.account && ['ASKED', 'APPROVED'].includes(extract.status);

/** Its persons are read by who asked for it, while it runs. */
export const mayFetchExtract = (world: World, actor: Actor, { project, askedBy, status, endsOn }: ExtractFacts): boolean =>
  actor.permission === 'extract.fetch' && hasPartInExtracts(world, actor, project) && askedBy === actor.account && status === 'APPROVED' && world.today <= endsOn;

/** What was found is written by who asked, in what was approved; and linked to how it was spread by whoever sees it. */
export const mayWriteFinding = (world: World, actor: Actor, extract: ExtractFacts): boolean =>
  mayWriteTable(actor, 'evaluation_finding') && seesExtract(world, actor, extract) && extract.askedBy === actor.account && ['APPROVED', 'STOPPED'].includes(extract.status);

export const mayLinkFinding = (world: World, actor: Actor, extract: ExtractFacts): boolean => mayWriteTable(actor, 'evaluation_finding') && seesExtract(world, actor, extract);
