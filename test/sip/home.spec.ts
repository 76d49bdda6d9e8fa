import { expect, test } from '@jest/globals';
import { offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import { answerCommitments } from '../../apps/cli/src/demo/sip.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { layTheTable } from './ground.js';

type Problem = { code: string; detail: string };

test('when the home goes to another branch its SIP is closed with every word kept, what was promised goes on, and the new home alone begins a new one', async () => {
  const { house, sara, ali, eva, units, projectId, takeOn, sipOf, see, inbox } = await layTheTable();
  const { founder } = house;
  const ystad = await addOrganisation(founder, 'Ystads kommun', 'MUNICIPALITY');
  const toUnitId = await addUnit(founder, await addBranch(founder, ystad, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Ystad', '1286');
  await underTheFloor(house, "insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER') returning project_id", [projectId, ystad]);
  const mona = await welcome(founder, 'Mona', 'mona@example.se', { role: 'CASEWORKER', unitId: toUnitId, validTo: NEXT_YEAR });

  const participation = await takeOn();
  const id = await sipOf(participation, 'established');
  await answerCommitments(ali, id, 'accept');
  await consentTo(sara, participation, { toUnitId, categories: ['identity'], validFrom: day(-1), validTo: NEXT_YEAR });
  const handover = await offerHandover(sara, participation, { toUnitId, dueOn: day(14), summary: 'Vill arbeta med djur.', approvedOn: TODAY });
  await stepOnHandover(mona, handover, 'accept');
  await stepOnHandover(mona, handover, 'complete', { contactOn: TODAY });

  const left = await see(sara, id);
  expect(left).toMatchObject({ status: 'CLOSED', endedOn: TODAY, endReason: expect.stringContaining('Hemvisten flyttade'), moves: [], content: { ownWords: expect.any(String) } });
  expect(left.commitments.map(({ partyName, status }) => `${partyName} ${status}`).sort()).toEqual(['AF Lund DROPPED', 'AME Lund DROPPED', 'null DROPPED', 'Öppenvården ACCEPTED'].sort());
  expect((await inbox(eva)).commitments.filter(({ sipId }) => sipId === id)).toEqual([]);
  await answerCommitments(ali, id, 'finish');
  expect((await see(sara, id)).commitments.find(({ partyName }) => partyName === 'Öppenvården')!.status).toBe('DONE');

  for (const asked of [
    sara.post<Problem>(`/participations/${participation}/sips`, { cause: 'NEED', needOn: TODAY }),
    sara.post<Problem>(`/sips/${id}/parties`, { unitId: units.school }),
    sara.change<Problem>('POST', `/sips/${id}/consent`, left.version, { form: 'ORAL', givenOn: TODAY, validTo: NEXT_YEAR }),
  ]) expect((await asked).body.code).toBe('sip.home-moved');
  expect((await mona.get(`/sips/${id}`)).status).toBe(404);
  const { id: anew } = await mona.must(mona.post<{ id: string }>(`/participations/${participation}/sips`, { cause: 'NEED', needOn: TODAY }));
  expect(await see(mona, anew)).toMatchObject({ status: 'NEED_IDENTIFIED', consentGivenOn: null, moves: expect.arrayContaining(['consent']) });
  expect((await sara.get(`/sips/${anew}`)).status).toBe(404);
});
