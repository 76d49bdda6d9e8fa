import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GapList } from '#continuity';
import type { DayPanelView, DayView } from '#participation';
import type { PlanList } from '#plans';
import { actOnGap, handoverAt, offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

describe('The worklist', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });

  /** Somebody for whom nothing is wrong: a plan, a meeting lately, something that runs. */
  const wellServed = async (reviewOn = daysAgo(-30)) => {
    const id = await office.takeOn(daysAgo(50));
    await agreePlan(office.sara, id, { agreedOn: daysAgo(49), agreedHow: 'IN_PERSON', reviewOn });
    await startIntervention(office.sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(49) });
    await writeNote(office.sara, id, { kind: 'MEETING', occurredOn: daysAgo(9), attendance: 'CAME', body: 'Vi sågs.' });
    return id;
  };
  const missed = (id: string, ago: number) => writeNote(office.sara, id, { kind: 'MEETING', occurredOn: daysAgo(ago), attendance: 'DID_NOT_COME', body: 'Kom inte.' });
  const gapsFor = (visitor: Visitor) => visitor.must(visitor.get<GapList>('/gaps'));
  const panelOf = async (visitor: Visitor, panel = 'gaps') => (await visitor.must(visitor.get<DayView>('/my-day'))).panels.find(({ key }) => key === panel)!;

  test('SBR-20 no active or planned intervention, a handover unanswered or declined, a streak of no-shows, a review overdue: all on one worklist with owner, age and cause, on Min dag, and off it by what happens', async () => {
    const { sara, kalle, lena } = office;
    const heir = await accountOf(kalle);
    const handOver = async (id: string) => offerHandover(sara, id, { toUnitId: office.unitId, toAccountId: heir, dueOn: daysAgo(-7), summary: 'Vill arbeta ute.', approvedOn: TODAY });
    const served = await wellServed();
    const idle = await office.takeOn(daysAgo(40));
    await agreePlan(sara, idle, { agreedOn: daysAgo(39), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-30) });
    await writeNote(sara, idle, { kind: 'PHONE', occurredOn: daysAgo(2), attendance: 'CAME', body: 'Ringde.' });
    const unanswered = await wellServed();
    const waits = await handOver(unanswered);
    await underTheFloor(office.house, 'update app.handover set due_on = current_date - 3 where id = $1 returning id', [waits]);
    const declined = await wellServed();
    await stepOnHandover(kalle, await handOver(declined), 'return', { reason: 'NO_CAPACITY' });
    const absent = await wellServed();
    for (const ago of [7, 2]) await missed(absent, ago);
    const overdue = await wellServed(daysAgo(4));

    const mine = (await gapsFor(sara)).items.filter((gap) => gap.mine).map(({ participationId, kind, days, ownerName }) => [participationId, kind, days, ownerName]);
    expect(mine).toEqual([
      [idle, 'NO_INTERVENTION', 40, 'Sara'], [absent, 'NO_SHOW', 7, 'Sara'], [overdue, 'REVIEW_OVERDUE', 4, 'Sara'], [unanswered, 'HANDOVER_UNANSWERED', 3, 'Sara'], [declined, 'HANDOVER_RETURNED', 0, 'Sara'],
    ]);
    expect(mine.map(([id]) => id)).not.toContain(served);
    const { counts, items } = await gapsFor(lena);
    expect(items).toHaveLength(5);
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    const idsOf = ({ items: rows }: DayPanelView) => rows.map(({ participationId }) => participationId);
    const panel = await panelOf(sara);
    expect([panel.count, idsOf(panel)]).toEqual([4, mine.map(([id]) => id).filter((id) => id !== overdue)]);
    expect(idsOf(await panelOf(sara, 'planReview'))).toEqual([overdue]);

    await actOnGap(sara, idle, { kind: 'NO_INTERVENTION', taken: 'PAUSE', words: 'Opereras i veckan.', pauseTo: daysAgo(-14) });
    expect((await gapsFor(sara)).items.find((gap) => gap.participationId === idle)).toMatchObject({ paused: true });
    expect((await panelOf(sara)).count).toBe(3);
    await startIntervention(sara, idle, { typeCode: 'JOB_SEARCH', startsOn: TODAY });
    await stepOnHandover(kalle, waits, 'accept');
    await stepOnHandover(kalle, waits, 'complete', { contactOn: TODAY });
    await handOver(declined);
    await writeNote(sara, absent, { kind: 'MEETING', occurredOn: daysAgo(1), attendance: 'CAME', body: 'Kom.' });
    const [plan] = (await sara.must(sara.get<PlanList>(`/participations/${overdue}/plans`))).items;
    await sara.must(sara.post(`/plans/${plan!.id}/reviews`, { reviewedOn: TODAY, outcomes: plan!.goals.map(({ id: goalId }) => ({ goalId, outcome: 'PARTLY' })), decision: 'CONTINUE' }));
    expect((await gapsFor(sara)).items).toEqual([]);
    expect(await handoverAt(sara, waits)).toMatchObject({ status: 'COMPLETED' });
  });
});
