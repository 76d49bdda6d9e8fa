import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WholeTimeline } from '#continuity';
import { offerHandover, stepOnHandover } from '../../apps/cli/src/demo/continuity.journey.js';
import { offer, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { consentTo } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { underTheFloor } from '../attacks/attackers.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

describe('One timeline', () => {
  let office: Office;
  let ystadUnitId: string;
  let mona: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { house, projectId } = office;
    const ystad = await addOrganisation(house.founder, 'Ystads kommun', 'MUNICIPALITY');
    ystadUnitId = await addUnit(house.founder, await addBranch(house.founder, ystad, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT'), 'AME Ystad', '1286');
    mona = await welcome(house.founder, 'Mona', 'mona@example.se', { role: 'CASEWORKER', unitId: ystadUnitId, validTo: NEXT_YEAR });
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into app.project_partner (project_id, organisation_id, role) values ($1, $2, 'MEMBER')", [projectId, ystad]);
    await house.owner.query('reset role');
  });

  const seenBy = (visitor: Visitor, id: string) => visitor.must(visitor.get<WholeTimeline>(`/participations/${id}/whole-timeline`));
  const efforts = ({ items }: WholeTimeline) => items.filter(({ kind }) => kind === 'INTERVENTION').map(({ sv, party }) => `${sv} (${party})`).sort();
  const planned = async () => {
    const id = await office.takeOn();
    await agreePlan(office.sara, id, { agreedOn: daysAgo(50), agreedHow: 'IN_PERSON', reviewOn: daysAgo(-20) });
    return id;
  };

  test('SBR-16 one timeline over all parties: each sees its own rows by the law, and those who answer for the person learn that there is more', async () => {
    const { sara, eva, share } = office;
    const id = await planned();
    await startIntervention(sara, id, { typeCode: 'WORK_TRAINING', startsOn: daysAgo(40), hoursPerWeek: 15 });
    await startIntervention(sara, id, { typeCode: 'ADDICTION_TREATMENT', startsOn: daysAgo(30), providerName: 'Region Skåne' });
    await share(id, ['interventions']);
    await consentTo(sara, id, { toUnitId: ystadUnitId, categories: ['identity'], validFrom: daysAgo(1), validTo: NEXT_YEAR });
    const handover = await offerHandover(sara, id, { toUnitId: ystadUnitId, dueOn: daysAgo(-14), meetingOn: daysAgo(-3), approvedOn: TODAY, summary: 'Vill fortsätta i växthuset.' });

    const first = await seenBy(sara, id);
    expect(efforts(first)).toEqual(['Arbetsträning (Arbetsmarknad, Lunds kommun)', 'Behandling mot beroende (Region Skåne)']);
    const kinds = (seen: WholeTimeline) => seen.items.map(({ kind, startsOn, endsOn, planned: ahead }) => [kind, startsOn, endsOn, ahead]);
    expect(kinds(first)).toEqual([
      ['HOME', daysAgo(60), null, false], ['RESPONSIBLE', daysAgo(60), null, false], ['PLAN', daysAgo(50), null, false], ['INTERVENTION', daysAgo(40), null, false],
      ['INTERVENTION', daysAgo(30), null, false], ['HANDOVER', TODAY, null, false], ['MEETING', daysAgo(-3), daysAgo(-3), true], ['REVIEW_DUE', daysAgo(-20), daysAgo(-20), true],
    ]);
    expect([first.gaps, first.hidden]).toEqual([[{ startsOn: daysAgo(60), endsOn: daysAgo(41) }], []]);

    const atAgency = await seenBy(eva, id);
    expect(efforts(atAgency)).toEqual(efforts(first));
    expect(atAgency.items.map(({ kind }) => kind)).not.toContain('PLAN');
    expect([atAgency.gaps, atAgency.hidden]).toEqual([null, null]);

    await stepOnHandover(mona, handover, 'accept');
    await stepOnHandover(mona, handover, 'complete', { contactOn: TODAY });
    const closed = await seenBy(mona, id);
    expect(efforts(closed)).toEqual([]);
    expect(closed.hidden).toEqual([{ startsOn: daysAgo(40), endsOn: null }]);
    expect(closed.items.map(({ kind, party }) => [kind, party])).toEqual([['HOME', 'Arbetsmarknad, Lunds kommun'], ['HANDOVER', 'Arbetsmarknad, Ystads kommun'], ['HOME', 'Arbetsmarknad, Ystads kommun'], ['RESPONSIBLE', 'Arbetsmarknad, Ystads kommun'], ['MEETING', 'Arbetsmarknad, Ystads kommun']]);

    await consentTo(sara, id, { toUnitId: ystadUnitId, categories: ['interventions', 'plan'], validFrom: TODAY, validTo: NEXT_YEAR });
    const whole = await seenBy(mona, id);
    expect(efforts(whole)).toEqual(efforts(first));
    expect([whole.hidden, new Set(whole.items.map(({ party }) => party))]).toEqual([[], new Set(['Arbetsmarknad, Lunds kommun', 'Arbetsmarknad, Ystads kommun', 'Region Skåne'])]);
    expect((await office.karin.get(`/participations/${id}/whole-timeline`)).status).toBe(403);
    const unknown = await planned();
    expect((await mona.get(`/participations/${unknown}/whole-timeline`)).status).toBe(404);
  });

  test('begins SBR-16 what clashes is told, and support without anything aimed at work', async () => {
    const { sara } = office;
    const id = await planned();
    const support = await startIntervention(sara, id, { typeCode: 'MOTIVATIONAL_SESSIONS', startsOn: daysAgo(20), hoursPerWeek: 4 });
    expect(await seenBy(sara, id)).toMatchObject({ collisions: [], missingPair: { areas: ['SOCIAL'], since: daysAgo(20) } });
    const one = await offer(sara, id, { typeCode: 'WORK_TRAINING', hoursPerWeek: 30, plannedFrom: daysAgo(-20), plannedTo: daysAgo(-60) });
    const other = await offer(sara, id, { typeCode: 'WORK_TRAINING', hoursPerWeek: 20, plannedFrom: daysAgo(-30), plannedTo: daysAgo(-60), providerName: 'Kullens trädgård' });
    const { collisions, missingPair, items } = await seenBy(sara, id);
    expect(missingPair).toBeNull();
    const due = items.find(({ kind }) => kind === 'REVIEW_DUE')!.id;
    expect(collisions.map(({ kind, on, itemIds, hours }) => [kind, on, new Set(itemIds), hours])).toEqual([
      ['SAME_DAY', daysAgo(-20), new Set([due, one]), null], ['HOURS', daysAgo(-30), new Set([support, one, other]), 54], ['SAME_KIND', daysAgo(-30), new Set([one, other]), null],
    ]);
  });

  test('begins SBR-16 the meeting and the promises of a SIP have their lanes, and not for those it is closed to', async () => {
    const { sara, eva, share, house } = office;
    const id = await planned();
    const [sip] = await underTheFloor<{ id: string }>(house, `insert into app.sip (casefile_id, participation_id, status, cause, need_on, legal_base, meeting_at, written_by)
      select f.id, f.participation_id, 'PREPARING', 'NEED', current_date, 'SoL', now() + interval '5 days', f.opened_by from app.casefile f where f.participation_id = $1 returning id`, [id]);
    await underTheFloor(house, `insert into app.commitment (sip_id, words, due_on, status, sent_at, written_by) select x.id, 'Ringa vårdcentralen', current_date + 9, 'SENT', now(), x.written_by from app.sip x where x.id = $1::uuid returning id`, [sip!.id]);
    const promised = (seen: WholeTimeline) => seen.items.filter(({ kind }) => kind === 'SIP_MEETING' || kind === 'COMMITMENT').map(({ kind, sv, startsOn, endsOn, planned: ahead }) => [kind, sv, startsOn, endsOn, ahead]);
    expect(promised(await seenBy(sara, id))).toEqual([['COMMITMENT', 'Ringa vårdcentralen', TODAY, daysAgo(-9), false], ['SIP_MEETING', null, daysAgo(-5), daysAgo(-5), true]]);
    await share(id, ['interventions']);
    expect(promised(await seenBy(eva, id))).toEqual([]);
  });

  test('begins SBR-16 the timeline is read in one line of the log, about that person', async () => {
    const { sara, house } = office;
    const id = await planned();
    await seenBy(sara, id);
    const lines = await underTheFloor<{ kind: string; what: string }>(house, 'select kind, what from journal.entry where participation_ids @> array[$1::uuid] order by id desc limit 1', [id]);
    expect(lines).toEqual([{ kind: 'READ', what: 'timeline.read' }]);
  });
});
