import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CasesToHandOver, Chain, GapList, HandoverList } from '#continuity';
import type { ParticipationOverview } from '#participation';
import { handoverAt, offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, consentTo, overviewOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

const SUMMARY = 'Anna vill arbeta i växthus och har börjat träna två förmiddagar.';

describe('The bridge', () => {
  let office: Office;
  let ystadUnitId: string;
  let mona: Visitor;
  let berit: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { house, projectId } = office;
    const ystad = await addOrganisation(house.founder, 'Ystads kommun', 'MUNICIPALITY');
    const branch = await addBranch(house.founder, ystad, 'Arbetsmarknad Ystad', 'LABOUR_MARKET_UNIT');
    ystadUnitId = await addUnit(house.founder, branch, 'AME Ystad', '1286');
    mona = await welcome(house.founder, 'Mona', 'mona@example.se', { role: 'CASEWORKER', unitId: ystadUnitId, validTo: NEXT_YEAR });
    berit = await welcome(house.founder, 'Berit', 'berit@example.se', { role: 'CASEWORKER', unitId: ystadUnitId, validTo: NEXT_YEAR });
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER')", [projectId, ystad]);
    await house.owner.query('reset role');
  });

  const consented = async (categories: ('identity' | 'plan')[] = ['identity']) => {
    const id = await office.takeOn();
    await consentTo(office.sara, id, { toUnitId: ystadUnitId, categories, validFrom: daysAgo(1), validTo: NEXT_YEAR });
    return id;
  };
  const toYstad = { dueOn: daysAgo(-14), summary: SUMMARY, approvedOn: TODAY };
  const responsible = ({ team }: ParticipationOverview) => team.filter(({ part, own }) => part === 'RESPONSIBLE' && own).map(({ name }) => name);

  test('FST-13 the whole chain: the sender answers until the receiver has accepted and met the person; each transfer has sender, receiver and accepted day, and late ones are alarms', async () => {
    const { sara, kalle, karin, lena } = office;
    const participationId = await consented();
    const id = await offerHandover(sara, participationId, { toUnitId: ystadUnitId, ...toYstad, meetingOn: daysAgo(-3), checklist: ['PARTICIPANT_INFORMED'] });
    expect(await handoverAt(mona, id)).toMatchObject({ status: 'OFFERED', fromName: 'Sara', fromUnitName: 'AME Lund', toUnitName: 'AME Ystad', summary: SUMMARY, moves: ['prepare', 'accept', 'return'] });
    expect((await mona.get(`/participations/${participationId}/plans`)).body).toMatchObject({ items: [] });
    expect((await mona.change<Refusal>('POST', `/handovers/${id}/complete`, 1, { contactOn: TODAY })).body.code).toBe('handover.not-now');
    await stepOnHandover(mona, id, 'accept');
    expect(responsible(await overviewOf(sara, participationId))).toEqual(['Sara']);
    expect((await berit.change<Refusal>('POST', `/handovers/${id}/complete`, 2, { contactOn: TODAY })).body.code).toBe('handover.for-another');
    expect((await mona.change<Refusal>('POST', `/handovers/${id}/complete`, 2, { contactOn: daysAgo(1) })).body.errors).toMatchObject([{ field: 'contactOn', code: 'handover.met-before-accepted' }]);

    await office.house.owner.query("set role samsteg_law; update app.handover set due_on = current_date - 3; reset role");
    for (const visitor of [sara, lena, karin]) {
      const { items } = await visitor.must(visitor.get<GapList>('/gaps'));
      expect(items.filter((gap) => gap.participationId === participationId).map(({ kind, days }) => [kind, days])).toContainEqual(['HANDOVER_UNANSWERED', 3]);
    }
    await stepOnHandover(mona, id, 'complete', { contactOn: TODAY });
    const moved = await overviewOf(mona, participationId);
    expect([responsible(moved), moved.unitName]).toEqual([['Mona'], 'AME Ystad']);
    const chain = await mona.must(mona.get<Chain>(`/participations/${participationId}/handovers`));
    expect(chain.stages).toMatchObject([
      { unitName: 'AME Lund', startsOn: daysAgo(60), endsOn: daysAgo(1), acceptedOn: null },
      { unitName: 'AME Ystad', startsOn: TODAY, endsOn: null, acceptedOn: TODAY },
    ]);
    expect(chain.handovers).toMatchObject([{ status: 'COMPLETED', fromName: 'Sara', toName: 'Mona', firstContactOn: TODAY, moves: [] }]);
    expect((await sara.get(`/participations/${participationId}/plans`)).status).toBe(200);
    expect((await handoverAt(karin, id))).toMatchObject({ status: 'COMPLETED', summary: null, givenName: null });
    expect(await handoverAt(kalle, id)).toMatchObject({ status: 'COMPLETED' });
  });

  test('begins IRIS-23 without consent, approval or summary nothing crosses; a consent that is withdrawn stops it, and it says what is missing', async () => {
    const { sara } = office;
    const participationId = await office.takeOn();
    const path = `/participations/${participationId}/handovers`;
    const bare = await sara.post<Refusal>(path, { toUnitId: ystadUnitId, dueOn: daysAgo(-14) });
    expect(bare.body.errors.map(({ field }) => field)).toEqual(['summary', 'approvedOn']);
    expect((await sara.post<Refusal>(path, { toUnitId: ystadUnitId, ...toYstad })).body.code).toBe('move.needs-consent');
    expect((await sara.post<Refusal>(path, { toUnitId: ystadUnitId, ...toYstad, dueOn: daysAgo(1) })).body.errors).toMatchObject([{ field: 'dueOn' }]);
    const consent = await consentTo(sara, participationId, { toUnitId: ystadUnitId, categories: ['identity'], validFrom: TODAY, validTo: NEXT_YEAR });
    const id = await offerHandover(sara, participationId, { toUnitId: ystadUnitId, ...toYstad });
    expect((await sara.post<Refusal>(path, { toUnitId: ystadUnitId, ...toYstad })).body.code).toBe('handover.open-already');
    await sara.must(sara.change('POST', `/consents/${consent}/withdraw`, 1));
    expect((await mona.change<Refusal>('POST', `/handovers/${id}/accept`, 1)).body.code).toBe('move.needs-consent');
    await stepOnHandover(sara, id, 'withdraw');
    expect(await handoverAt(mona, id)).toMatchObject({ status: 'WITHDRAWN', summary: null });
  });

  test('a move overtakes the handover that was on its way, even to the very receiver: it is taken back with a line in the journal, and another may be offered', async () => {
    const { sara, house } = office;
    const participationId = await consented();
    const id = await offerHandover(sara, participationId, { toUnitId: ystadUnitId, ...toYstad });
    const { version } = await overviewOf(sara, participationId);
    await sara.must(sara.change('POST', `/participations/${participationId}/move`, version, { unitId: ystadUnitId, on: TODAY, responsibleId: await accountOf(mona), reason: 'Flyttar till Ystad' }));
    expect(await handoverAt(mona, id)).toMatchObject({ status: 'WITHDRAWN', withdrawnBecause: 'MOVED', moves: [] });
    const { rows } = await house.owner.query("select from journal.entry where what = 'handover.withdrawn' and $1 = any (object_ids)", [id]);
    expect(rows).toHaveLength(1);
    const next = await offerHandover(mona, participationId, { toUnitId: ystadUnitId, toAccountId: await accountOf(berit), dueOn: daysAgo(-7) });
    expect((await handoverAt(berit, next))!.moves).toContain('accept');
  });

  test('begins IRIS-23 a handover bounces back with a reason: the receiver reads no more, the sender is alarmed the same day and offers anew', async () => {
    const { sara, karin } = office;
    const participationId = await consented();
    const id = await offerHandover(sara, participationId, { toUnitId: ystadUnitId, toAccountId: await accountOf(mona), ...toYstad });
    expect((await berit.change<Refusal>('POST', `/handovers/${id}/accept`, 1)).body.code).toBe('handover.for-another');
    expect((await mona.change<Refusal>('POST', `/handovers/${id}/return`, 1, { reason: 'BECAUSE' })).body.errors).toMatchObject([{ field: 'reason' }]);
    await stepOnHandover(mona, id, 'return', { reason: 'NO_CAPACITY', words: 'Vi har ingen ledig tid före jul.' });
    expect(await handoverAt(mona, id)).toMatchObject({ status: 'RETURNED', summary: null });
    expect(await handoverAt(sara, id)).toMatchObject({ status: 'RETURNED', returnReason: 'NO_CAPACITY', returnWords: 'Vi har ingen ledig tid före jul.', moves: ['withdraw'] });
    const kinds = async () => (await karin.must(karin.get<GapList>('/gaps'))).items.filter((gap) => gap.participationId === participationId).map(({ kind }) => kind);
    expect(await kinds()).toContain('HANDOVER_RETURNED');
    await offerHandover(sara, participationId, { toUnitId: ystadUnitId, toAccountId: await accountOf(berit), ...toYstad });
    expect(await kinds()).not.toContain('HANDOVER_RETURNED');
  });

  test('begins SIA-23 when a caseworker leaves, the lead sees each case, what a change means, and hands all of them over at once; the one who leaves stays a fortnight', async () => {
    const { sara, kalle, lena, takeOn } = office;
    const leaving = await accountOf(sara);
    const [one, other] = [await takeOn(), await takeOn()];
    const seen = await lena.must(lena.get<CasesToHandOver>(`/accounts/${leaving}/cases-to-hand-over`));
    expect(seen.cases.find((it) => it.participationId === one)).toMatchObject({ changes: 0, since: daysAgo(60), deputyName: 'Kalle', offered: false });
    expect(seen.colleagues).toMatchObject([{ name: 'Kalle', cases: expect.any(Number) }]);
    const heir = await accountOf(kalle);
    const cases = [one, other].map((participationId) => ({ participationId, toAccountId: heir }));
    expect((await kalle.post(`/accounts/${heir}/handovers`, { dueOn: daysAgo(-10), cases })).status).toBe(404);
    const { ids } = await lena.must(lena.post<{ ids: string[] }>(`/accounts/${leaving}/handovers`, { dueOn: daysAgo(-10), cases }));
    expect(ids).toHaveLength(2);
    const { items } = await kalle.must(kalle.get<HandoverList>('/handovers'));
    expect(items.filter((it) => ids.includes(it.id)).map(({ moves }) => moves)).toEqual([['prepare', 'accept', 'return', 'withdraw'], ['prepare', 'accept', 'return', 'withdraw']]);
    await stepOnHandover(kalle, ids[0]!, 'accept');
    await stepOnHandover(kalle, ids[0]!, 'complete', { contactOn: TODAY });
    const { team } = await overviewOf(kalle, one);
    expect(team.map(({ name, part }) => [name, part]).sort()).toEqual([['Kalle', 'RESPONSIBLE'], ['Sara', 'NAMED']]);
    expect((await lena.must(lena.get<CasesToHandOver>(`/accounts/${heir}/cases-to-hand-over`))).cases.find((it) => it.participationId === one)).toMatchObject({ changes: 1 });
    expect((await sara.post(`/participations/${one}/notes`, { body: 'Sista mötet tillsammans.', occurredOn: TODAY })).status).toBe(201);
  });

  test('begins SIA-23 a protected person is handed over to one named colleague, and nobody else sees it', async () => {
    const { sara, kalle, lena, karin } = office;
    const participationId = await office.takeOn();
    await sara.must(sara.post(`/participations/${participationId}/protection`, { level: 'SECRECY_MARKING' }));
    await consentTo(sara, participationId, { toUnitId: ystadUnitId, toAccountId: await accountOf(mona), categories: ['identity'], validFrom: TODAY, validTo: NEXT_YEAR });
    expect((await sara.post<Refusal>(`/participations/${participationId}/handovers`, { toUnitId: ystadUnitId, ...toYstad })).body.code).toBe('handover.protected-needs-person');
    const id = await offerHandover(sara, participationId, { toUnitId: ystadUnitId, toAccountId: await accountOf(mona), ...toYstad });
    expect(await handoverAt(mona, id)).toMatchObject({ status: 'OFFERED' });
    expect(await handoverAt(kalle, id)).toMatchObject({ status: 'OFFERED' });
    for (const visitor of [berit, lena, karin]) expect(await handoverAt(visitor, id)).toBeUndefined();
  });
});
