import { IsNull } from 'typeorm';
import { endedFile, lastDayOf, type OpenThing } from '#participation';
import type { Listener } from '#platform';
import { Mandate } from './mandates/mandate.entity.js';

export const CONTINUITY_OPEN: readonly OpenThing[] = [
  {
    kind: 'MANDATE',
    open: 'from app.mandate x where x.casefile_id = file.id and x.ends_on is null',
    closed: 'from app.mandate x where x.casefile_id = file.id and x.ends_on = greatest(x.starts_on, file.last_day)',
  },
  {
    kind: 'HANDOVER',
    open: `from app.handover x where x.casefile_id = file.id and x.status in ('OFFERED', 'ACCEPTED')`,
    closed: `from app.handover x where x.casefile_id = file.id and x.withdrawn_because = 'PARTICIPATION_ENDED'`,
  },
];

/** What the own party has taken upon itself is over on the last day. */
export const endMandates: Listener = async (scope, { participationId }) => {
  const { casefileId, lastDay } = await endedFile(scope, participationId!);
  for (const { id, version, startsOn } of await scope.find(Mandate, { where: { casefileId, endsOn: IsNull() } })) {
    await scope.change(Mandate, id, version, { endsOn: lastDayOf(startsOn, lastDay) });
    await scope.record({ type: 'mandate.ended', id, participationId });
  }
};

/** Nobody is handed over who has left, or who is somewhere else already: what was on its way is taken back, and another may be offered. */
export const overtakeHandovers: Listener = async (scope, { participationId }) => {
  for (const id of await scope.call<string[]>('overtake_handovers', participationId)) await scope.record({ type: 'handover.withdrawn', id, participationId });
};
