import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { SMALL } from '#projects';
import { COLLABORATION } from './collaboration.queries.js';
import { familyOf } from './collaboration.rules.js';
import { COLLABORATION_KINDS, type Collaboration } from './collaboration.view.js';

/** What the parties of a project ask of each other, and what comes of it: counts and days, never a person. */
@Injectable()
export class CollaborationService {
  async figures(scope: Scope, projectId: string): Promise<Collaboration> {
    if (!scope.opened.projects.includes(projectId)) throw new Unseen();
    const rows = await scope.read(COLLABORATION, projectId);
    return { families: COLLABORATION_KINDS.map((kind) => familyOf(kind, rows)), least: SMALL };
  }
}
