import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import { PIPELINE } from './pipeline.queries.js';
import { flowOf } from './pipeline.rules.js';
import type { Pipeline } from './pipeline.view.js';

/** How referrals and handovers go through a project: how many, how long, why not, and where they stop. */
@Injectable()
export class PipelineService {
  async pipeline(scope: Scope, projectId: string): Promise<Pipeline> {
    const rows = await scope.read(PIPELINE, projectId);
    return { referrals: flowOf(rows.filter(({ flow }) => flow === 'REFERRAL')), handovers: flowOf(rows.filter(({ flow }) => flow === 'HANDOVER')) };
  }
}
