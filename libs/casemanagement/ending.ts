import { IsNull } from 'typeorm';
import { endedFile, lastDayOf, type OpenThing } from '#participation';
import type { Listener } from '#platform';
import { CaseManagement } from './case-management.entity.js';

export const CASE_MANAGEMENT_OPEN: readonly OpenThing[] = [{
  kind: 'CASE_MANAGEMENT',
  open: 'from app.case_management x where x.casefile_id = file.id and x.ends_on is null',
  closed: `from app.case_management x where x.casefile_id = file.id and x.end_reason = 'PARTICIPATION_ENDED' and x.ends_on >= file.last_day`,
}];

/** Who kept the whole together does so to the last day. */
export const endCaseManagement: Listener = async (scope, { participationId }) => {
  const { casefileId, lastDay } = await endedFile(scope, participationId!);
  for (const { id, version, startsOn } of await scope.find(CaseManagement, { where: { casefileId, endsOn: IsNull() } })) {
    await scope.change(CaseManagement, id, version, { endsOn: lastDayOf(startsOn, lastDay), endReason: 'PARTICIPATION_ENDED' });
    await scope.record({ type: 'case-management.ended', id, participationId });
  }
};
