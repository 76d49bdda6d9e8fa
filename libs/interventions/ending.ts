import { endedFile, type OpenThing } from '#participation';
import type { Listener } from '#platform';
import { Intervention } from './intervention.entity.js';
import { endedWith } from './intervention.rules.js';

const BY_THE_END = `from app.intervention x where x.casefile_id = file.id and x.end_reason = 'PARTICIPATION_ENDED' and x.ended_on >= file.last_day`;

export const INTERVENTIONS_OPEN: readonly OpenThing[] = [
  { kind: 'INTERVENTION', open: `from app.intervention x where x.casefile_id = file.id and x.status in ('STARTED', 'PAUSED')`, closed: `${BY_THE_END} and x.periods <> '[]'` },
  { kind: 'OFFER', open: `from app.intervention x where x.casefile_id = file.id and x.status in ('OFFERED', 'ACCEPTED')`, closed: `${BY_THE_END} and x.periods = '[]'` },
];

/** What ran ends with the participation; what was offered, or accepted and not begun, is taken back. */
export const endInterventions: Listener = async (scope, { participationId }) => {
  const { casefileId, lastDay } = await endedFile(scope, participationId!);
  for (const intervention of await scope.find(Intervention, { where: { casefileId } })) {
    const changes = endedWith(intervention, lastDay);
    if (!changes) continue;
    await scope.change(Intervention, intervention.id, intervention.version, changes);
    await scope.record({ type: intervention.periods.length > 0 ? 'intervention.ended' : 'intervention.withdrawn', id: intervention.id, participationId });
  }
};
