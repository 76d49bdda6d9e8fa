import { Injectable } from '@nestjs/common';
import { Broken, Unseen, type Reading, type Scope } from '#platform';
import { ProcessEvidence } from './evidence.entity.js';
import type { LinkEvidence } from './evidence.input.js';
import { EVIDENCE, MAY_UNLINK, SAME_PROJECT } from './evidence.queries.js';
import type { NavigationEvidenceList } from './evidence.view.js';
import { NavigationCase } from './navigation.entity.js';
import { standingOf } from './navigation.rules.js';

/** What shows how the project's ways of working go: single navigations, under pseudonym, to those who may see them. */
@Injectable()
export class EvidenceService {
  async list(reading: Reading, projectId: string): Promise<NavigationEvidenceList> {
    const rows = await reading.all(EVIDENCE, [projectId]);
    return { items: rows.map(({ steps, today, ...row }) => {
      const { stands, outcome, daysToMeeting } = standingOf(row.askedOn, steps, today);
      return { ...row, stands, outcome, daysToMeeting };
    }) };
  }

  async link(scope: Scope, processId: string, { navigationId, words = '' }: LinkEvidence): Promise<{ id: string }> {
    const [found] = await scope.read(SAME_PROJECT, navigationId, processId);
    if (!found || found.same === null) throw new Unseen();
    if (!found.same) throw new Broken('evidence.other-project', {}, 'navigationId');
    if (found.linked) throw new Broken('evidence.linked-already', {}, 'navigationId');
    const id = await scope.insert(ProcessEvidence, { processId, navigationId, words, linkedOn: scope.today, writtenBy: scope.account });
    await scope.record({ type: 'evidence.linked', id, participationId: found.participationId });
    return { id };
  }

  async unlink(scope: Scope, id: string): Promise<void> {
    const link = await scope.get(ProcessEvidence, id);
    const { participationId } = await scope.get(NavigationCase, link.navigationId);
    if ((await scope.read(MAY_UNLINK, link.navigationId)).length === 0) throw new Unseen();
    await scope.remove(ProcessEvidence, { id });
    await scope.record({ type: 'evidence.unlinked', id, participationId });
  }
}
