import { IsNull, MoreThanOrEqual } from 'typeorm';
import { endedFile, type OpenThing } from '#participation';
import type { Listener } from '#platform';
import { ActivityVisit } from './guest.entity.js';

export const VISITS_OPEN: readonly OpenThing[] = [{
  kind: 'VISIT',
  open: 'from app.activity_visit x where x.casefile_id = file.id and x.withdrawn_on is null and x.consent_to >= (select law.today())',
  closed: 'from app.activity_visit x where x.casefile_id = file.id and x.withdrawn_on = file.closed_on',
}];

/** The host no longer waits for a guest, and reads nothing more. */
export const endVisits: Listener = async (scope, { participationId }) => {
  const { casefileId } = await endedFile(scope, participationId!);
  for (const { id, version } of await scope.find(ActivityVisit, { where: { casefileId, withdrawnOn: IsNull(), consentTo: MoreThanOrEqual(scope.today) } })) {
    await scope.change(ActivityVisit, id, version, { withdrawnOn: scope.today });
    await scope.record({ type: 'activity.withdrawn', id, participationId });
  }
};
