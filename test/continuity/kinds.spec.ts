import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GapList } from '#continuity';
import { inventPeople } from '#participants';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import { receiveAt, refer } from '../../apps/cli/src/demo/referrals.journey.js';
import { logAttendance } from '../../apps/cli/src/demo/training.journey.js';
import { underTheFloor } from '../attacks/attackers.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';
import { plainGaps, walk, type Way } from './caseload.js';

/** Something runs, and somebody met the person the day before yesterday. */
const well: Way = {
  entered: 50, runs: [{ from: 50, to: null }], plannedIn: null, offeredAgo: null, contactAgo: 2, missed: [], skipped: [], trainedAgo: null, talkedAgo: null, managedAgo: null, reviewIn: null, consentIn: null,
};
const ended = (ago: number) => ({ runs: [{ from: 50, to: ago }] });
const longAgo = { contactAgo: 9 };

describe('Ways to fall between', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  const gapsOf = async (participationId: string): Promise<Record<string, number>> =>
    Object.fromEntries((await office.sara.must(office.sara.get<GapList>('/gaps'))).items.filter((gap) => gap.participationId === participationId).map(({ kind, days }) => [kind, days]));

  test.each<[string, Partial<Way>, Record<string, number>]>([
    ['nothing is wrong', {}, {}],
    ['nothing has run for a fortnight', ended(15), { NO_INTERVENTION: 14 }],
    ['nothing has run for a day less', ended(14), {}],
    ['nothing runs, and an offer waits', { ...ended(15), offeredAgo: 3 }, { ONLY_WAITING: 14 }],
    ['the next start is three weeks from the last day', { ...ended(8), plannedIn: 14 }, { NEXT_TOO_FAR: 7 }],
    ['the next start is a day sooner', { ...ended(8), plannedIn: 13 }, {}],
    ['nobody has met the person for thirty days', { contactAgo: 30 }, { NO_CONTACT: 30 }],
    ['nobody has for a day less', { contactAgo: 29 }, {}],
    ['no note, and a motivational conversation lately', { contactAgo: 40, talkedAgo: 4 }, {}],
    ['no note, and a meeting of case management lately', { contactAgo: 40, managedAgo: 4 }, {}],
    ['attendance is no contact', { contactAgo: 40, trainedAgo: 1 }, { NO_CONTACT: 40 }],
    ['did not come twice, by the notes', { ...longAgo, missed: [5, 2] }, { NO_SHOW: 5 }],
    ['did not come twice, by the attendance', { ...longAgo, skipped: [5, 2] }, { NO_SHOW: 5 }],
    ['did not come once by each', { ...longAgo, missed: [2], skipped: [5] }, { NO_SHOW: 5 }],
    ['the same day in both counts once', { ...longAgo, missed: [2], skipped: [2] }, {}],
    ['did not come, and was in training in between', { ...longAgo, missed: [5], skipped: [2], trainedAgo: 3 }, {}],
    ['did not come, and a conversation was held in between', { ...longAgo, missed: [5, 2], talkedAgo: 3 }, {}],
    ['did not come, and case management met the person in between', { ...longAgo, skipped: [5, 2], managedAgo: 3 }, {}],
    ['the plan should have been looked over yesterday', { reviewIn: -1 }, { REVIEW_OVERDUE: 1 }],
    ['the plan is looked over today', { reviewIn: 0 }, {}],
    ['a consent ends in thirty days', { consentIn: 30 }, { CONSENT_ENDING: 0 }],
    ['a consent ends a day later', { consentIn: 31 }, {}],
  ])('%s', async (_what, more, gaps) => {
    const way = { ...well, ...more };
    const id = await office.takeOn(daysAgo(way.entered));
    await walk(office.house, id, way, { unitId: office.agencyUnitId, accountId: await accountOf(office.sara) });
    expect(plainGaps(way)).toEqual(gaps);
    expect(await gapsOf(id)).toEqual(gaps);
  });

  test('begins SBR-20 a day nobody came, written as a note and in the attendance, is one day; a second one is a streak, and a day in training ends it', async () => {
    const { sara } = office;
    const id = await office.takeOn(daysAgo(20));
    await agreePlan(sara, id, { agreedOn: daysAgo(19), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-30) });
    const interventionId = await startIntervention(sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(18), providerName: 'Växthuset' });
    const absent = (ago: number) => logAttendance(sara, [{ interventionId, on: daysAgo(ago), plannedHours: 4, attendedHours: 0, absenceReason: 'NO_SHOW' }]);
    await absent(6);
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: daysAgo(6), attendance: 'DID_NOT_COME', body: 'Kom inte till Växthuset.' });
    expect(await gapsOf(id)).toEqual({});
    await logAttendance(sara, [{ interventionId, on: daysAgo(5), plannedHours: 4, attendedHours: 0, absenceReason: 'ILL' }]);
    expect(await gapsOf(id)).toEqual({});
    await absent(3);
    const [gap] = (await sara.must(sara.get<GapList>('/gaps'))).items.filter((one) => one.participationId === id);
    expect(gap).toMatchObject({ kind: 'NO_SHOW', since: daysAgo(6), times: 2 });
    await logAttendance(sara, [{ interventionId, on: TODAY, plannedHours: 4, attendedHours: 2, absenceReason: 'APPOINTMENT' }]);
    expect(await gapsOf(id)).toEqual({});
  });

  test('begins SBR-20 a referral past its day is told to those who receive, and gone once it is answered', async () => {
    const { sara, kalle, eva, house, projectId, unitId, agencyUnitId } = office;
    await receiveAt(house.founder, projectId, unitId, { municipalityCodes: ['1281'], answerWithinDays: 5 });
    const { id } = await refer(eva, inventPeople({ seed: 9, today: TODAY, municipalities: ['1281'] }).next().value!, { fromUnitId: agencyUnitId, projectId, toUnitId: unitId }, { consentTo: NEXT_YEAR });
    const late = async () => (await kalle.must(kalle.get<GapList>('/gaps'))).items.filter(({ kind }) => kind === 'REFERRAL_UNANSWERED');
    expect(await late()).toEqual([]);
    await underTheFloor(house, 'update app.referral set due_on = current_date - 4 where id = $1 returning id', [id]);
    expect(await late()).toMatchObject([{ referralId: id, participationId: null, days: 4, givenName: null, familyName: null }]);
    const { version } = await sara.must(sara.get<{ version: number }>(`/referrals/${id}`));
    await sara.must(sara.change('POST', `/referrals/${id}/waitlist`, version, { reason: 'FULL' }));
    expect(await late()).toEqual([]);
  });
});
