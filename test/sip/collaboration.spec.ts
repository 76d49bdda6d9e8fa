import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Collaboration, CollaborationFamily, CollaborationKind } from '#outcomes';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accept, answerWith, receiveAt, refer } from '../../apps/cli/src/demo/referrals.journey.js';
import { answerCommitments } from '../../apps/cli/src/demo/sip.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { layTheTable, type Table } from './ground.js';
import { aProject, day, NEXT_YEAR, TODAY } from '../support/ground.js';

const AME = 'Arbetsmarknad, Lunds kommun';
const CLINIC = 'Psykiatri, Region Skåne';
const AF = 'Arbetsförmedlingen';

describe('Collaboration in figures', () => {
  let table: Table;
  let per: Visitor;
  beforeAll(async () => {
    table = await layTheTable();
    const { house, projectId, units } = table;
    per = await welcome(house.founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: units.ame, projectId, validTo: NEXT_YEAR });
    await receiveAt(house.founder, projectId, units.ame);
  });

  const seenBy = async (visitor: Visitor, kind: CollaborationKind): Promise<CollaborationFamily> => {
    const { families } = await visitor.must(visitor.get<Collaboration>(`/projects/${table.projectId}/collaboration`));
    return families.find((family) => family.kind === kind)!;
  };
  const lines = ({ pairs }: CollaborationFamily) => pairs.map(({ from, to, asked, met, refused, medianDays }) => [from, to, asked, met, refused, medianDays]);

  test('referrals between two parties: sent, taken on, declined with the reason, and the days to the answer; a masked sender is nobody by name', async () => {
    const { house, eva, sara, karin, units, projectId, somebody } = table;
    const send = () => refer(eva, somebody(), { fromUnitId: units.af, projectId, toUnitId: units.ame }, { consentTo: NEXT_YEAR });
    const [taken, declined, , masked] = [await send(), await send(), await send(), await send()];
    await accept(sara, taken.id);
    await answerWith(sara, declined.id, 'decline', { reason: 'NO_PLACE' });
    await underTheFloor(house, "update app.referral set sent_at = sent_at - interval '6 days' where id = $1 returning id", [declined.id]);
    await underTheFloor(house, 'update app.referral_sender set masked = true where referral_id = $1 returning referral_id as id', [masked.id]);

    const told = await seenBy(karin, 'REFERRAL');
    expect(lines(told)).toEqual([[AF, AME, 3, 1, 1, 3], [null, AME, 1, 0, 0, null]]);
    expect(told.total).toEqual({ asked: 4, met: 1, refused: 1, medianDays: 3 });
    expect(told.pairs[0]!.reasons).toMatchObject([{ code: 'NO_PLACE', sv: 'Det finns ingen plats', count: 1 }]);
    expect(told.pairs[0]!.quarters.reduce((sum, { asked }) => sum + asked!, 0)).toBe(3);
    expect(told.quarters.every(({ quarter }) => /-(01|04|07|10)-01$/.test(quarter))).toBe(true);
  });

  test('begins X-10 nobody without the permission comes in, nor who owns the project; who follows another sees no empty figures of this one, but nothing', async () => {
    for (const visitor of [per, table.sara, table.ali]) expect((await visitor.get(`/projects/${table.projectId}/collaboration`)).status).toBe(403);
    expect((await table.karin.get(`/projects/${await aProject(table.house, 'Ett annat projekt')}/collaboration`)).status).toBe(404);
  });

  test('who came to the meeting and who kept what was promised in time is told from five persons on', async () => {
    const { house, ali, eva, karin, sipOf, takeOn } = table;
    const establish = async () => {
      const sip = await sipOf(await takeOn(), 'established');
      for (const move of ['accept', 'finish'] as const) await answerCommitments(ali, sip, move);
      await answerCommitments(eva, sip, 'accept');
      await underTheFloor(house, "update app.commitment set due_on = $2 where sip_id = $1 and status = 'ACCEPTED' returning id", [sip, day(-1)]);
    };
    for (let n = 0; n < 4; n++) await establish();
    expect([(await seenBy(karin, 'SIP')).pairs, (await seenBy(karin, 'COMMITMENT')).total.asked]).toEqual([[], null]);
    await establish();
    expect(lines(await seenBy(karin, 'SIP')).sort()).toEqual([[AME, AF, 5, 5, 0, null], [AME, CLINIC, 5, 5, 0, null]]);
    expect(lines(await seenBy(karin, 'COMMITMENT')).sort()).toEqual([[AME, AF, 5, 0, 5, null], [AME, CLINIC, 5, 5, 0, null]]);
    expect((await seenBy(karin, 'COMMITMENT')).total).toEqual({ asked: 10, met: 5, refused: 5, medianDays: null });
  });

  test('handovers: offered, accepted, come back, and the days to the first meeting; between colleagues of one branch is no collaboration', async () => {
    const { house, karin, projectId, units, takeOn } = table;
    const hand = `insert into app.handover (participation_id, casefile_id, project_id, pseudonym, from_unit_id, to_unit_id, status, due_on, offered_at, offered_by, first_contact_on, return_reason)
      select f.participation_id, f.id, $2::uuid, 'D-1', f.unit_id, $3::uuid, $4, $5::date, $5::timestamptz - interval '9 days', (select a.id from app.account a limit 1), $6::date, $7 from app.casefile f where f.participation_id = $1 returning id`;
    await underTheFloor(house, hand, [await takeOn(), projectId, units.clinic, 'COMPLETED', TODAY, TODAY, null]);
    await underTheFloor(house, hand, [await takeOn(), projectId, units.clinic, 'RETURNED', TODAY, null, 'NO_CAPACITY']);
    await underTheFloor(house, hand, [await takeOn(), projectId, units.ame, 'OFFERED', TODAY, null, null]);
    const told = await seenBy(karin, 'HANDOVER');
    expect(lines(told)).toEqual([[AME, CLINIC, 2, 1, 1, 9]]);
    expect(told.reasons.map(({ code, count }) => [code, count])).toEqual([['NO_CAPACITY', 1]]);
  });
});
