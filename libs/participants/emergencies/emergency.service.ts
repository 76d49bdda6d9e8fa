import { Injectable } from '@nestjs/common';
import type { Scope } from '#platform';
import type { OpenEmergency, ReviewEmergency } from './emergency.input.js';
import { EMERGENCIES } from './emergency.queries.js';
import type { EmergencyList, EmergencyOpened } from './emergency.view.js';

/** Cover when it cannot wait: a colleague's case is opened for four hours, with a reason, and somebody else looks into it afterwards. */
@Injectable()
export class EmergencyService {
  async open(scope: Scope, { pseudonym, projectId, reason }: OpenEmergency): Promise<EmergencyOpened> {
    const { id, participationId, endsAt } = await scope.call<{ id: string; participationId: string; endsAt: string }>('break_glass', pseudonym, projectId, reason);
    await scope.record({ type: 'emergency.opened', id, participationId });
    return { participationId, endsAt: new Date(endsAt) };
  }

  async list(scope: Scope): Promise<EmergencyList> {
    const rows = await scope.read(EMERGENCIES);
    const items = rows.map(({ participationId: _whose, ...shown }) => shown);
    return { items, waiting: items.filter(({ reviewedAt }) => reviewedAt === null).length };
  }

  async review(scope: Scope, id: string, { finding }: ReviewEmergency): Promise<void> {
    const participationId = await scope.call<string>('review_emergency', id, finding);
    await scope.record({ type: 'emergency.reviewed', id, participationId });
  }
}
