import { Injectable } from '@nestjs/common';
import { Broken, Unseen, type Scope } from '#platform';
import { Ladder } from './ladder.entity.js';
import type { MakeLadder } from './progress.input.js';
import { LADDERS, NEWEST_EDITION } from './progress.queries.js';
import { demandReadyOnLadder } from './progress.rules.js';
import type { LadderView, ProgressMade } from './progress.view.js';

/** The ladder of a project, edition by edition. */
@Injectable()
export class LadderService {
  async editions(scope: Scope, projectId: string): Promise<LadderView[]> {
    await newest(scope, projectId);
    return scope.read(LADDERS, projectId);
  }

  async make(scope: Scope, projectId: string, asked: MakeLadder): Promise<ProgressMade> {
    demandReadyOnLadder(asked);
    const { name, steps, checklist, readyAt = null, reason, after } = asked;
    const before = await newest(scope, projectId);
    if (after !== undefined && after !== before) throw new Broken('ladder.made-meanwhile', { edition: before });
    const edition = before + 1;
    const id = await scope.insert(Ladder, { projectId, edition, name, steps, checklist, readyAt, reason, madeBy: scope.account });
    await scope.record({ type: 'ladder.made', id, participationId: null });
    return { id };
  }
}

async function newest(scope: Scope, projectId: string): Promise<number> {
  const [found] = await scope.read(NEWEST_EDITION, projectId);
  if (!found) throw new Unseen();
  return found.edition;
}
