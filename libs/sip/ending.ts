import { In } from 'typeorm';
import { endedFile, type OpenThing } from '#participation';
import type { Listener, Scope } from '#platform';
import { Commitment, Sip } from './sip.entity.js';
import { moved, movesFrom, OPEN_SIP } from './sip.rules.js';

/** Why, as the parties read it. */
export const BY_THE_END = 'Deltagandet avslutades.';

const ENDED = `x.casefile_id = file.id and x.end_reason = '${BY_THE_END}' and x.ended_on >= file.last_day`;
const OPEN = `('${OPEN_SIP.join("', '")}')`;

export const SIPS_OPEN: readonly OpenThing[] = [
  { kind: 'SIP', open: `from app.sip x where x.casefile_id = file.id and x.status in ${OPEN}`, closed: `from app.sip x where ${ENDED}` },
  {
    kind: 'COMMITMENT',
    open: `from app.commitment c join app.sip x on x.id = c.sip_id where x.casefile_id = file.id and c.status in ('SENT', 'ACCEPTED')`,
    closed: `from app.commitment c join app.sip x on x.id = c.sip_id where x.casefile_id = file.id and c.status = 'DROPPED' and c.reason = '${BY_THE_END}'`,
  },
  { kind: 'BRIDGE', open: 'from app.bridge_case x where x.casefile_id = file.id and x.ended_on is null' },
];

/** A plan that holds is closed, one on its way is called off, and what was asked or promised is dropped: so it leaves every inbox. */
export const endSips: Listener = async (scope, { participationId }) => {
  const { casefileId } = await endedFile(scope, participationId!);
  const sips = await scope.find(Sip, { where: { casefileId } });
  await dropCommitments(scope, sips.map(({ id }) => id), participationId);
  for (const { id, version, status } of sips.filter((sip) => OPEN_SIP.includes(sip.status))) {
    const move = movesFrom(status).includes('close') ? 'close' : 'cancel';
    await scope.change(Sip, id, version, { status: moved({ status }, move), endedOn: scope.today, endReason: BY_THE_END });
    await scope.record({ type: `sip.${move}`, id, participationId });
  }
};

async function dropCommitments(scope: Scope, sipIds: readonly string[], participationId: string | null): Promise<void> {
  for (const { id, version } of await scope.find(Commitment, { where: { sipId: In([...sipIds]), status: In(['SENT', 'ACCEPTED']) } })) {
    await scope.change(Commitment, id, version, { status: 'DROPPED', reason: BY_THE_END });
    await scope.record({ type: 'commitment.dropped', id, participationId });
  }
}
