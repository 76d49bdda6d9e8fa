import { expect, test } from '@jest/globals';
import type { GapList } from '#continuity';
import type { DayView } from '#participation';
import { followUpSip } from '../../apps/cli/src/demo/sip.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { day, TODAY } from '../support/ground.js';
import { layTheTable } from './ground.js';

test('begins SBR-20 a SIP that should have been followed up is a gap from the day after, for the home and under pseudonym for the coordinator, and the project decides from when', async () => {
  const { sara, ali, karin, house, projectId, sipOf, takeOn } = await layTheTable();
  const participation = await takeOn();
  const id = await sipOf(participation, 'established');
  const of = async (visitor: Visitor) => (await visitor.must(visitor.get<GapList>('/gaps'))).items.filter(({ kind, participationId }) => kind === 'SIP_REVIEW_OVERDUE' && participationId === participation);
  const dueOn = (ago: number) => underTheFloor(house, 'update app.sip set follow_up_on = current_date - $2::int where id = $1 returning id', [id, ago]);
  await dueOn(0);
  expect(await of(sara)).toEqual([]);
  await dueOn(4);
  expect(await of(sara)).toMatchObject([{ since: day(-4), days: 4, about: day(-4), ownerName: 'Sara', mine: true }]);
  expect(await of(karin)).toMatchObject([{ days: 4, givenName: null, familyName: null, pseudonym: expect.any(String) }]);
  expect((await ali.get('/gaps')).status).toBe(403);
  const { panels } = await sara.must(sara.get<DayView>('/my-day'));
  expect(panels.find(({ key }) => key === 'gaps')?.items).toContainEqual(expect.objectContaining({ participationId: participation, detail: 'SIP_REVIEW_OVERDUE' }));

  await karin.must(karin.post(`/projects/${projectId}/gap-rules`, { kind: 'SIP_REVIEW_OVERDUE', threshold: 10, reason: 'Projektet följer upp i månadsskiftet' }));
  expect(await of(sara)).toEqual([]);
  await dueOn(12);
  expect(await of(sara)).toMatchObject([{ days: 12 }]);
  await followUpSip(sara, id, TODAY, day(60));
  expect(await of(sara)).toEqual([]);
});
