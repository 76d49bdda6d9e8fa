import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Pipeline } from '#outcomes';
import { offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

describe('The pipeline of referrals and handovers', () => {
  let office: Office;
  let per: Visitor;
  beforeAll(async () => {
    office = await openOffice();
    per = await welcome(office.house.founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: office.unitId, projectId: office.projectId, validTo: NEXT_YEAR });
  });

  const seenBy = (visitor: Visitor) => visitor.must(visitor.get<Pipeline>(`/projects/${office.projectId}/pipeline`));
  const counts = ({ steps }: Pipeline['referrals']) => Object.fromEntries(steps.map(({ step, count, medianDays }) => [step, [count, medianDays]]));

  test('IRIS-23 referrals and handovers step by step: lead times, reasons for a no, where they stop, and what is late today; to the coordinator alone', async () => {
    const { sara, kalle, karin, house, projectId, unitId, takeOn } = office;
    const heir = await accountOf(kalle);
    const offer = async () => offerHandover(sara, await takeOn(), { toUnitId: unitId, toAccountId: heir, dueOn: daysAgo(-10), summary: 'Vill arbeta i växthus.', approvedOn: TODAY });
    const [late, back, done] = [await offer(), await offer(), await offer()];
    await stepOnHandover(kalle, back, 'return', { reason: 'NO_CAPACITY' });
    await stepOnHandover(kalle, done, 'accept');
    await stepOnHandover(kalle, done, 'complete', { contactOn: TODAY });
    await underTheFloor(house, "update app.handover set due_on = current_date - 2, offered_at = now() - interval '9 days' where id = $1 returning id", [late]);
    const insert = `insert into app.referral (project_id, to_unit_id, status, sent_at, due_on, decided_at, decision_reason) select $1::uuid, $2::uuid, v.status, now() - make_interval(days => 20), current_date - v.due, case when v.days is not null then now() - make_interval(days => 20 - v.days) end, v.reason
      from (values ('ACCEPTED', 5, 4, null), ('ACCEPTED', 5, 8, null), ('DECLINED', 5, 3, 'NO_PLACE'), ('DECLINED', 5, 5, 'NO_PLACE'), ('DECLINED', 5, 1, 'OUTSIDE_AREA'), ('SENT', 2, null, null), ('SENT', -3, null, null), ('WITHDRAWN', 5, 2, null)) v(status, due, days, reason) returning id`;
    await underTheFloor(house, insert, [projectId, unitId]);

    const { referrals, handovers } = await seenBy(karin);
    expect(counts(referrals)).toEqual({ SENT: [8, null], WAITING: [2, 20], ACCEPTED: [2, 6], BEGUN: [0, null], DECLINED: [3, 3], WITHDRAWN: [1, 2] });
    expect([referrals.late, referrals.reasons.map(({ sv, count }) => [sv, count])]).toEqual([1, [['Det finns ingen plats', 2], ['Bor utanför området', 1]]]);
    expect(counts(handovers)).toMatchObject({ SENT: [3, null], WAITING: [1, 9], ACCEPTED: [1, 0], BEGUN: [1, 0], DECLINED: [1, 0] });
    expect([handovers.late, handovers.reasons.map(({ code }) => code)]).toEqual([1, ['NO_CAPACITY']]);

    for (const refused of [per, sara]) expect((await refused.get(`/projects/${projectId}/pipeline`)).status).toBe(403);

    await underTheFloor(house, "update app.referral set protected = true where status = 'ACCEPTED' returning id");
    expect(counts((await seenBy(karin)).referrals)).toMatchObject({ SENT: [6, null], ACCEPTED: [0, null] });
  });
});
