import { Injectable } from '@nestjs/common';
import { Unseen, type Scope } from '#platform';
import { EvaluationFinding, Extract } from './extract.entity.js';
import type { SpreadFinding, WriteFinding } from './extract.input.js';
import { mustHaveRun } from './extract.rules.js';

/** What an evaluation found, and how it was spread. */
@Injectable()
export class FindingsService {
  async write(scope: Scope, extractId: string, { words }: WriteFinding): Promise<{ id: string }> {
    const extract = await scope.get(Extract, extractId);
    if (extract.askedBy !== scope.account) throw new Unseen();
    mustHaveRun(extract);
    const id = await scope.insert(EvaluationFinding, { extractId, projectId: extract.projectId, words, writtenBy: scope.account });
    await scope.record({ type: 'finding.written', id, participationId: null });
    return { id };
  }

  async spread(scope: Scope, id: string, version: number, { disseminationId }: SpreadFinding): Promise<void> {
    await scope.change(EvaluationFinding, id, version, { disseminationId: disseminationId ?? null });
    await scope.record({ type: 'finding.spread', id, participationId: null });
  }
}
