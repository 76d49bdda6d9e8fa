import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseManagementOfPerson } from '#casemanagement';
import type { DutyMap, GapList, MandateMap, PersonGaps } from '#continuity';
import { chooseTriad, offerHandover, stepOnHandover, takeDuty, takeMandate } from '../../apps/cli/src/demo/continuity.journey.js';
import { startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  errors: { field: string; code: string }[];
}

describe('The mandate map', () => {
  let office: Office;
  let ystadUnitId: string;
  let mona: Visitor;
  let yrsa: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { house, projectId } = office;
    const ystad = await addOrganisation(house.founder, 'Ystads kommun', 'MUNICIPALITY');
    ystadUnitId = await addUnit(house.founder, await addBranch(house.founder, ystad, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Ystad', '1286');
    mona = await welcome(house.founder, 'Mona', 'mona@example.se', { role: 'CASEWORKER', unitId: ystadUnitId, validTo: NEXT_YEAR });
    yrsa = await welcome(house.founder, 'Yrsa', 'yrsa@example.se', { role: 'UNIT_LEAD', unitId: ystadUnitId, validTo: NEXT_YEAR });
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER')", [projectId, ystad]);
    await house.owner.query('reset role');
  });

  const mapFor = (visitor: Visitor, id: string) => visitor.must(visitor.get<MandateMap>(`/participations/${id}/mandates`));
  const inWords = ({ rows }: MandateMap, about: string) => rows.filter((row) => row.about === about).flatMap(({ holders }) => holders.map(({ part, branchName, who }) => `${part} ${branchName} ${who ?? ''}`.trim())).sort();
  const kindsFor = async (visitor: Visitor, id: string) => (await visitor.must(visitor.get<GapList>('/gaps'))).items.filter((gap) => gap.participationId === id).map(({ kind }) => kind);
  const planned = async () => {
    const id = await office.takeOn();
    await agreePlan(office.sara, id, { agreedOn: daysAgo(50), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-20) });
    return id;
  };
  /** Home in Ystad from today; Lund keeps its file. */
  const moved = async () => {
    const id = await planned();
    await consentTo(office.sara, id, { toUnitId: ystadUnitId, categories: ['identity', 'plan', 'interventions'], validFrom: daysAgo(1), validTo: NEXT_YEAR });
    const handover = await offerHandover(office.sara, id, { toUnitId: ystadUnitId, dueOn: daysAgo(-14), approvedOn: TODAY, summary: 'Vill fortsätta i växthuset.' });
    await stepOnHandover(mona, handover, 'accept');
    await stepOnHandover(mona, handover, 'complete', { contactOn: TODAY });
    return id;
  };

  test('SBR-19 who decides, leads, performs and is told: what follows from the case, what a party takes on itself, what is missing, and the alarm when nobody is responsible or two are', async () => {
    const { sara, kalle, lena, karin, projectId, house } = office;
    const id = await planned();
    await startIntervention(sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(10), providerName: 'Kullens trädgård' });
    const map = await mapFor(sara, id);
    expect(inWords(map, 'CASE')).toEqual(['DECIDES Arbetsmarknad, Lunds kommun', 'LEADS Arbetsmarknad, Lunds kommun Sara']);
    expect(inWords(map, 'INTERVENTION')).toEqual(['DECIDES Arbetsmarknad, Lunds kommun', 'LEADS Arbetsmarknad, Lunds kommun Sara', 'PERFORMS Kullens trädgård']);
    expect(map.rows.map(({ missing, doubled }) => [missing, doubled])).toEqual([[[], []], [[], []]]);
    const heir = await accountOf(kalle);
    const health = await takeMandate(sara, id, { about: 'AREA', area: 'HEALTH', part: 'LEADS', accountId: heir, task: 'Håller ihop vården' });
    const area = (await mapFor(kalle, id)).rows.find(({ about }) => about === 'AREA')!;
    expect(area).toMatchObject({ area: 'HEALTH', missing: ['DECIDES'], holders: [{ part: 'LEADS', who: 'Kalle', own: true, task: 'Håller ihop vården', id: health }] });
    expect((await sara.change('POST', `/mandates/${health}/end`, 1)).status).toBe(204);
    expect((await sara.change<Refusal>('POST', `/mandates/${health}/end`, 2)).body.code).toBe('mandate.ended-already');

    await takeDuty(lena, projectId, { process: 'HANDOVER', part: 'LEADS' });
    await takeDuty(yrsa, projectId, { process: 'HANDOVER', part: 'LEADS' });
    const { rows } = await karin.must(karin.get<DutyMap>(`/projects/${projectId}/duties`));
    expect(rows.find(({ process }) => process === 'HANDOVER')).toMatchObject({ missing: ['DECIDES', 'PERFORMS'], doubled: ['LEADS'] });
    expect(rows.find(({ process }) => process === 'REFERRAL')).toMatchObject({ holders: [], missing: ['DECIDES', 'LEADS', 'PERFORMS'] });

    const both = await moved();
    await takeMandate(mona, both, { about: 'CASE', part: 'LEADS' });
    expect(await kindsFor(mona, both)).not.toContain('DUTY_DOUBLE');
    await takeMandate(sara, both, { about: 'CASE', part: 'LEADS' });
    expect(await kindsFor(mona, both)).toContain('DUTY_DOUBLE');
    expect((await mapFor(mona, both)).rows[0]).toMatchObject({ about: 'CASE', doubled: ['LEADS'] });

    await underTheFloor(house, "update app.membership set ended_at = now() - interval '3 days' where account_id = $1 returning id", [await accountOf(mona)]);
    expect(await kindsFor(yrsa, both)).toContain('DUTY_UNASSIGNED');
    await underTheFloor(house, 'update app.membership set ended_at = null where account_id = $1 returning id', [await accountOf(mona)]);
    expect(await kindsFor(yrsa, both)).not.toContain('DUTY_UNASSIGNED');
  });

  test('SBR-23 each party sees what it may and writes its own part alone: the database refuses the rest', async () => {
    const { sara, eva, lena, projectId, house } = office;
    const id = await moved();
    const theirs = await takeMandate(mona, id, { about: 'CASE', part: 'DECIDES' });
    expect((await sara.change('POST', `/mandates/${theirs}/end`, 1)).status).toBe(404);
    await consentTo(mona, id, { toUnitId: office.unitId, categories: ['plan'], validFrom: TODAY, validTo: NEXT_YEAR });
    expect((await mapFor(sara, id)).rows[0]!.holders.filter((holder) => holder.id === theirs)).toMatchObject([{ branchName: 'Arbetsmarknad, Ystads kommun', own: false }]);
    const refused = await sara.change('POST', `/mandates/${theirs}/end`, 1);
    expect(refused.status).toBe(404);
    expect(await underTheFloor(house, 'select ends_on from app.mandate where id = $1', [theirs])).toEqual([{ ends_on: null }]);
    expect((await eva.post(`/participations/${id}/mandates`, { about: 'CASE', part: 'TOLD' })).status).toBe(403);
    expect((await eva.get(`/participations/${id}/mandates`)).status).toBe(404);
    const duty = await takeDuty(yrsa, projectId, { process: 'PLAN', part: 'DECIDES' });
    expect((await lena.change('DELETE', `/duties/${duty}`, 1)).status).toBe(404);
    expect((await yrsa.post<Refusal>(`/projects/${projectId}/duties`, { process: 'PLAN', part: 'DECIDES' })).body.code).toBe('duty.taken-already');
    expect((await yrsa.change('DELETE', `/duties/${duty}`, 1)).status).toBe(204);
  });

  test.each<[situation: string, taken: ['sara' | 'mona', Parameters<typeof takeMandate>[2]][], doubled: string[]]>([
    ['nothing is written', [], []],
    ['two branches of one name decide on health', [['sara', { about: 'AREA', area: 'HEALTH', part: 'DECIDES' }], ['mona', { about: 'AREA', area: 'HEALTH', part: 'DECIDES' }]], ['DECIDES']],
    ['one branch writes the same twice', [['mona', { about: 'AREA', area: 'HEALTH', part: 'DECIDES' }], ['mona', { about: 'AREA', area: 'HEALTH', part: 'DECIDES' }]], []],
    ['the former home writes that it decides on the case: the home does', [['sara', { about: 'CASE', part: 'DECIDES' }]], []],
    ['the former home and the home both do', [['sara', { about: 'CASE', part: 'DECIDES' }], ['mona', { about: 'CASE', part: 'DECIDES' }]], []],
    ['the former home writes that it leads, and the home has a responsible', [['sara', { about: 'CASE', part: 'LEADS' }]], ['LEADS']],
    ['the home writes what it does already', [['mona', { about: 'CASE', part: 'LEADS' }]], []],
    ['both perform', [['sara', { about: 'CASE', part: 'PERFORMS' }], ['mona', { about: 'CASE', part: 'PERFORMS' }]], []],
  ])('SBR-19 the map and the gap radar agree on what is double: %s', async (_situation, taken, doubled) => {
    const id = await moved();
    for (const [who, asked] of taken) await takeMandate(who === 'sara' ? office.sara : mona, id, asked);
    const { rows } = await mapFor(mona, id);
    expect([rows.flatMap((row) => row.doubled), (await kindsFor(mona, id)).includes('DUTY_DOUBLE')]).toEqual([doubled, doubled.length > 0]);
    const decides = rows[0]!.holders.filter(({ part, lapsed }) => part === 'DECIDES' && !lapsed).map(({ branchName }) => branchName);
    expect(decides).toEqual(['Arbetsmarknad, Ystads kommun']);
  });

  test('SBR-19 whom consents tell stands there once, with the parts that are told and no others', async () => {
    const { sara, agencyUnitId } = office;
    const id = await planned();
    for (const categories of [['sip'], ['sip'], ['plan']] as const) await consentTo(sara, id, { toUnitId: agencyUnitId, categories: [...categories], validFrom: TODAY, validTo: NEXT_YEAR });
    const told = (await mapFor(sara, id)).rows.flatMap(({ holders }) => holders.filter(({ part }) => part === 'TOLD'));
    expect(told).toMatchObject([{ branchName: 'Arbetsförmedlingen Lund', who: 'AF Lund', told: ['plan', 'sip'] }]);
  });

  test('what one is not shown is said to be so, never shown as nothing wrong; somebody one does not see is not there', async () => {
    const { sara } = office;
    const id = await planned();
    await consentTo(sara, id, { toUnitId: ystadUnitId, categories: ['health'], validFrom: TODAY, validTo: NEXT_YEAR });
    const gaps = (visitor: Visitor) => visitor.must(visitor.get<PersonGaps>(`/participations/${id}/gaps`));
    const management = (visitor: Visitor) => visitor.must(visitor.get<CaseManagementOfPerson>(`/participations/${id}/case-management`));
    expect(await gaps(mona)).toMatchObject({ told: false, open: [], stretches: [] });
    expect(await gaps(sara)).toMatchObject({ told: true, open: [{ kind: 'NO_INTERVENTION' }, { kind: 'NO_CONTACT' }] });
    expect(await management(mona)).toMatchObject({ told: false, figures: null });
    expect(await management(sara)).toMatchObject({ told: true, figures: { contacts: 0 } });
    const unseen = await planned();
    for (const part of ['next', 'gaps', 'case-management', 'mandates', 'navigations', 'consents']) expect([part, (await mona.get(`/participations/${unseen}/${part}`)).status]).toEqual([part, 404]);
    expect((await mona.get(`/participations/${id}/next`)).status).toBe(200);
  });

  test('begins SBR-23 bad input names its field', async () => {
    const { sara, takeOn, eva } = office;
    const id = await takeOn();
    const refusal = async (body: object) => (await sara.post<Refusal>(`/participations/${id}/mandates`, body)).body.errors.map(({ field, code }) => [field, code]);
    expect(await refusal({ about: 'AREA', part: 'LEADS' })).toEqual([['area', 'mandate.needs-area']]);
    expect(await refusal({ about: 'CASE', part: 'LEADS', area: 'WORK' })).toEqual([['area', 'mandate.only-an-area']]);
    expect(await refusal({ about: 'INTERVENTION', part: 'LEADS' })).toEqual([['interventionId', 'mandate.needs-intervention']]);
    expect(await refusal({ about: 'CASE', part: 'LEADS', startsOn: daysAgo(-1) })).toEqual([['startsOn', 'value.day-ahead']]);
    expect(await refusal({ about: 'CASE', part: 'LEADS', accountId: await accountOf(eva) })).toEqual([['accountId', 'mandate.not-named']]);
    expect((await sara.post(`/participations/${id}/mandates`, { about: 'INTERVENTION', interventionId: id, part: 'LEADS' })).status).toBe(422);
  });

  test('SIA-13 the three that meet the individual: who of them is involved, with what, and when each last met the person; the project says which three', async () => {
    const { sara, karin, projectId, agencyUnitId } = office;
    const id = await planned();
    const [agency] = await underTheFloor<{ branch_id: string }>(office.house, 'select branch_id from app.unit where id = $1', [agencyUnitId]);
    const search = await startIntervention(sara, id, { typeCode: 'JOB_SEARCH', startsOn: daysAgo(10), providerBranchId: agency!.branch_id });
    await writeNote(sara, id, { kind: 'MEETING', occurredOn: daysAgo(4), attendance: 'CAME', body: 'Vi sågs hos Arbetsförmedlingen.', interventionId: search });
    await writeNote(sara, id, { kind: 'PHONE', occurredOn: daysAgo(2), attendance: 'CAME', body: 'Vi ringde.' });
    await takeMandate(sara, id, { about: 'CASE', part: 'PERFORMS', task: 'Bokar möten' });
    expect((await mapFor(sara, id)).triad).toEqual([
      { name: null, code: 'MUNICIPALITY', parties: ['Arbetsmarknad, Lunds kommun'], tasks: [{ party: 'Arbetsmarknad, Lunds kommun', sv: 'Bokar möten', en: 'Bokar möten', since: TODAY }], lastContactOn: daysAgo(2) },
      { name: null, code: 'EMPLOYMENT', parties: ['Arbetsförmedlingen Lund'], tasks: [{ party: 'Arbetsförmedlingen Lund', sv: 'Stöd att söka arbete', en: 'Job search support', since: daysAgo(10) }], lastContactOn: daysAgo(4) },
      { name: null, code: 'HEALTH', parties: [], tasks: [], lastContactOn: null },
    ]);
    const sides = [{ name: 'Socialtjänst', branchKinds: ['SOCIAL_SERVICES'] }, { name: 'Skola', branchKinds: ['SCHOOL', 'ADULT_EDUCATION'] }, { name: 'AME', branchKinds: ['LABOUR_MARKET_UNIT'] }];
    await chooseTriad(karin, projectId, { sides, reason: 'Projektet bygger på dessa tre.' });
    expect((await mapFor(sara, id)).triad.map(({ name, parties }) => [name, parties])).toEqual([['Socialtjänst', []], ['Skola', []], ['AME', ['Arbetsmarknad, Lunds kommun']]]);
    expect((await karin.post<Refusal>(`/projects/${projectId}/triad`, { sides, reason: 'Igen' })).body.code).toBe('triad.chosen-already');
    expect((await sara.post(`/projects/${projectId}/triad`, { sides, reason: 'Nej' })).status).toBe(403);
  });
});
