import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseManagementOfPerson } from '#casemanagement';
import type { OwnWordList } from '#own';
import type { DayView, ParticipationPage, ParticipationRow } from '#participation';
import type { ConsentList } from '#participants';
import type { PlanList } from '#plans';
import type { ReferralPage, ReferralRow } from '#referrals';
import type { SipInHand } from '#sip';
import { beginManagement } from '../../apps/cli/src/demo/casemanagement.journey.js';
import { consentTo, enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import { receiveAt, refer } from '../../apps/cli/src/demo/referrals.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { layTheTable, STAGES, type Table } from './ground.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';

/** What has come of one person so far: as few facts as the counters rest on. */
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const randomCase = fc.record({
  sip: perhaps(fc.constantFrom(...STAGES)),
  enteredAgo: fc.integer({ min: 1, max: 40 }),
  reviewIn: perhaps(fc.integer({ min: -10, max: 30 })),
  managed: fc.boolean(),
  saidKinds: fc.array(fc.constantFrom('COMMENT' as const, 'PROPOSAL' as const), { maxLength: 2 }),
  consentIn: perhaps(fc.integer({ min: 1, max: 60 })),
  referred: perhaps(fc.constantFrom('DRAFT', 'SENT', 'LATE')),
});
type Case = typeof randomCase extends fc.Arbitrary<infer T> ? T : never;

describe('A counter and its list', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
    await receiveAt(table.house.founder, table.projectId, table.units.ame, { municipalityCodes: ['1281'], answerWithinDays: 5 });
  });

  async function live({ sip, enteredAgo, reviewIn, managed, saidKinds, consentIn, referred }: Case): Promise<void> {
    const { sara, eva, house, units, projectId } = table;
    const { id } = await enrol(sara, table.somebody(), { projectId, unitId: units.ame, startsOn: day(-enteredAgo) });
    if (reviewIn !== null) await agreePlan(sara, id, { agreedOn: day(-enteredAgo), agreedHow: 'IN_PERSON', reviewOn: day(Math.max(reviewIn, 1 - enteredAgo)) });
    if (managed) await beginManagement(sara, id, { model: 'BROKER', contactsPerMonth: 2, startsOn: day(-1) });
    for (const kind of saidKinds) await sara.must(sara.post(`/participations/${id}/own-words`, { kind, given: 'PAPER', words: 'Jag vill börja senare på dagen.' }));
    if (consentIn !== null) await consentTo(sara, id, { toUnitId: units.school, categories: ['plan'], validFrom: TODAY, validTo: day(consentIn) });
    if (sip) await table.sipOf(id, sip);
    const way = { fromUnitId: units.af, projectId, toUnitId: units.ame };
    if (referred === 'DRAFT') await eva.must(eva.post('/referrals', { unitId: units.af, projectId, toUnitId: units.ame }));
    else if (referred) {
      const sent = await refer(eva, table.somebody(), way, { consentTo: NEXT_YEAR });
      if (referred === 'LATE') await underTheFloor(house, 'update app.referral set due_on = current_date - 4 where id = $1 returning id', [sent.id]);
    }
  }

  const all = async <T>(visitor: Visitor, path: string): Promise<T[]> => {
    const rows: T[] = [];
    for (let after = ''; ;) {
      const { items, next } = await visitor.must(visitor.get<{ items: T[]; next: string | null }>(`${path}${after}`));
      rows.push(...items);
      if (!next) return rows;
      after = `&after=${next}`;
    }
  };
  const under = <T>(people: ParticipationRow[], path: string) => Promise.all(people.map(({ id }) => table.sara.must(table.sara.get<T>(`/participations/${id}/${path}`))));
  const within = (on: string | null, days: number) => on !== null && on <= day(days);

  /** What "Min dag" should count, out of the lists behind it. */
  async function behind(mine: ParticipationRow[]): Promise<Record<string, number>> {
    const plans = await under<PlanList>(mine, 'plans');
    const words = await under<OwnWordList>(mine, 'own-words');
    const consents = await under<ConsentList>(mine, 'consents');
    const { items: sips } = await table.sara.must(table.sara.get<{ items: SipInHand[] }>('/sips'));
    const agreed = plans.map(({ items }) => items.find(({ status }) => status === 'AGREED'));
    return {
      new: mine.filter(({ startsOn }) => startsOn > day(-14)).length,
      planMissing: agreed.filter((plan) => !plan).length,
      planReview: agreed.filter((plan) => plan && within(plan.reviewOn, 14)).length,
      ownWords: words.flatMap(({ items }) => items).filter(({ answeredAt }) => !answeredAt).length,
      consentEnding: consents.flatMap(({ items }) => items).filter(({ status, validTo }) => status === 'ACTIVE' && within(validTo, 30)).length,
      sipMeeting: sips.filter(({ status, meetingAt }) => status === 'CALLED' && within(String(meetingAt).slice(0, 10), 7)).length,
      sipFollowUp: sips.filter(({ status, followUpOn }) => ['ESTABLISHED', 'FOLLOWED_UP'].includes(status) && within(followUpOn, 7)).length,
    };
  }

  async function inboxesHold(lived: readonly Case[]): Promise<void> {
    const at = (...stages: readonly string[]) => lived.filter(({ sip }) => sip && stages.includes(sip)).length;
    for (const party of [table.ali, table.eva]) {
      const { calls, commitments, counts } = await table.inbox(party);
      expect(counts).toEqual({ calls: calls.filter(({ answer }) => !answer).length, asked: commitments.filter(({ status }) => status === 'SENT').length, late: 0 });
      expect([counts.calls, calls.length, counts.asked]).toEqual([at('called'), at('called', 'answered'), at('established')]);
    }
    expect((await table.inbox(table.folke)).counts).toEqual({ calls: 0, asked: 0, late: 0 });
    const counted = async (visitor: Visitor) => (await visitor.must(visitor.get<ReferralPage>('/referrals?box=inbox&state=open'))).counts;
    const boxed = (visitor: Visitor, box: string) => all<ReferralRow>(visitor, `/referrals?box=${box}&state=open`);
    const received = await boxed(table.sara, 'inbox');
    expect(await counted(table.sara)).toMatchObject({ inbox: received.length, overdue: received.filter(({ overdue }) => overdue).length });
    expect(received.filter(({ overdue }) => overdue)).toHaveLength(lived.filter(({ referred }) => referred === 'LATE').length);
    expect(await counted(table.eva)).toMatchObject({ sent: (await boxed(table.eva, 'sent')).length, drafts: (await boxed(table.eva, 'drafts')).length });
  }

  test('Min dag, the caseload of case management, the inbox of SIPs and that of referrals count what their lists hold, whatever has happened', async () => {
    const { sara } = table;
    const lived: Case[] = [];
    await fc.assert(fc.asyncProperty(fc.array(randomCase, { minLength: 1, maxLength: 4 }), async (cases) => {
      for (const one of cases) await live(one);
      lived.push(...cases);
      const mine = await all<ParticipationPage['items'][number]>(sara, '/participations?mine=true');
      expect(mine).toHaveLength(lived.length);
      const { panels } = await sara.must(sara.get<DayView>('/my-day'));
      for (const { count, items } of panels) expect(items).toHaveLength(Math.min(count, 10));
      for (const [key, count] of Object.entries(await behind(mine))) expect([key, panels.find((panel) => panel.key === key)?.count ?? 0]).toEqual([key, count]);
      const managed = (await under<CaseManagementOfPerson>(mine, 'case-management')).filter(({ items }) => items.some(({ endsOn }) => endsOn === null));
      expect(managed).toHaveLength(lived.filter(({ managed: runs }) => runs).length);
      for (const { figures } of managed) expect(figures!.caseload).toBe(managed.length);
      await inboxesHold(lived);
    }), { numRuns: 4, seed: 3 });
  }, 180_000);
});
