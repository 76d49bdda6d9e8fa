import { expect } from '@jest/globals';
import type { CaseManagementOfPerson, CrisisOfPerson, ProjectCaseManagement } from '#casemanagement';
import type { GapList, HandoverList, MandateMap, NavigationList, ShortageReport, VulnerableCases, WholeTimeline } from '#continuity';
import type { FidelityOverview, SupportedEmployment } from '#employment';
import type { InterventionList, Motivation, PersonAttendance, ProjectTrainingHours, WellbeingList, WorkTrainingList } from '#interventions';
import type { PersonsBehind } from '#outcomes';
import type { OwnAccessPage, OwnWordList } from '#own';
import type { ConsentList, FoundPeople } from '#participants';
import type { CourseList, DayView, EntryView, ParticipationOverview, ParticipationPage, ParticipationRow } from '#participation';
import type { NotePage, OverdueList, PlanDifferenceList, PlanList } from '#plans';
import type { MeasurementsOfParticipant } from '#measuring';
import type { StepTrack } from '#progress';
import type { ReferralPage, ReferralView } from '#referrals';
import type { SipFigures, SipInbox, SipList, SipView } from '#sip';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import type { Town } from '../../apps/cli/src/demo/world/town.js';

/** One who is signed in as the README says, and the name to look for. */
export interface Look {
  town: Town;
  name: string;
  visitor: Visitor;
  as: (email: string) => Promise<Visitor>;
  project: string;
}

async function rowOf({ visitor, name }: Pick<Look, 'visitor' | 'name'>): Promise<ParticipationRow | undefined> {
  const { items } = await visitor.must(visitor.get<ParticipationPage>('/participations'));
  return items.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name);
}

/** What stands on a page of the participant. */
async function page<T>(look: Pick<Look, 'visitor' | 'name'>, path: string): Promise<T> {
  const row = await rowOf(look);
  expect(row).toBeDefined();
  return look.visitor.must(look.visitor.get<T>(`/participations/${row!.id}${path}`));
}

async function areas(look: Look, least: { areas: number; providers: number; declined: number }): Promise<void> {
  const { items, areasNow } = await page<InterventionList>(look, '/interventions');
  const running = items.filter(({ status }) => status === 'STARTED');
  expect([areasNow.length, new Set(running.map(({ providerName }) => providerName)).size, items.filter(({ status }) => status === 'DECLINED').length]).toEqual([least.areas, least.providers, least.declined]);
  expect(running.every(({ answersNoNeed, goalIds }) => !answersNoNeed || goalIds.length > 0)).toBe(true);
}

async function gapOf({ visitor, name }: Look) {
  const { items } = await visitor.must(visitor.get<GapList>('/gaps'));
  return items.find(({ givenName, familyName, kind }) => `${givenName} ${familyName}` === name && kind === 'NO_INTERVENTION');
}

async function referral({ visitor, name }: Look, box: string): Promise<ReferralView> {
  const { items } = await visitor.must(visitor.get<ReferralPage>(`/referrals?box=${box}&state=all`));
  const row = items.find(({ personName }) => personName === name);
  expect(row).toBeDefined();
  return visitor.must(visitor.get<ReferralView>(`/referrals/${row!.id}`));
}

async function sipOf(look: Look): Promise<SipView> {
  const [sip] = (await page<SipList>(look, '/sips')).items;
  return look.visitor.must(look.visitor.get<SipView>(`/sips/${sip!.id}`));
}

const stands = (box: string, status: string, more: object = {}) => async (look: Look) => expect(await referral(look, box)).toMatchObject({ status, ...more });

/** What each hand-picked person shows, by name; read through the doors as the one who is signed in. */
export const SHOWN: Readonly<Record<string, (look: Look) => Promise<unknown>>> = {
  'Märta Björkmosshed': async (look) => {
    const { items } = await page<PlanList>(look, '/plans');
    expect(items.map(({ no, status }) => [no, status]).sort()).toEqual([[1, 'SUPERSEDED'], [2, 'AGREED']]);
    const [newer, older] = [2, 1].map((version) => items.find(({ no }) => no === version)!);
    const { items: differences } = await look.visitor.must(look.visitor.get<PlanDifferenceList>(`/plans/${newer!.id}/differences?earlier=${older!.id}`));
    expect(differences.map(({ field }) => field).sort()).toEqual(['hoursPerWeek', 'wishes']);
    const overdue = await look.visitor.must(look.visitor.get<OverdueList>('/overdue-plans'));
    expect(JSON.stringify(overdue)).toContain('Björkmosshed');
  },
  'Ove Granskärva': async (look) => {
    const { items, exemptions } = await page<PlanList>(look, '/plans');
    expect([items, exemptions.map(({ grantedByName }) => grantedByName)]).toEqual([[], ['Karin Ordning']]);
    expect((await page<InterventionList>(look, '/interventions')).items).toMatchObject([{ typeCode: 'WORK_TRAINING', status: 'STARTED' }]);
  },
  'Rania Tallvinge': (look) => areas(look, { areas: 5, providers: 4, declined: 1 }),
  'Parisa Åsrymning': (look) => areas(look, { areas: 4, providers: 4, declined: 0 }),
  'Jyrki Flodlärka': async (look) => {
    const { assessments } = await page<StepTrack>(look, '/steps');
    expect(assessments.map(({ position, selfPosition, change }) => [position, selfPosition, change])).toEqual([[5, 5, 2], [3, 2, -1], [4, 4, 2], [2, 1, null]]);
    const { instruments } = await page<MeasurementsOfParticipant>(look, '/measurements');
    expect(instruments.map(({ key, measurements }) => [key, measurements.map(({ score }) => score && Math.round(score))])).toEqual([['readiness-rulers', [8, null, 5, 4]], ['gas', [53, 35]]]);
  },
  'Siv Videlunda': async ({ visitor, name, project, as }) => {
    const { pseudonym } = (await rowOf({ visitor: await as('sara@example.se'), name }))!;
    const { items } = await visitor.must(visitor.get<PersonsBehind>(`/projects/${project}/outcomes/STEP_PROGRESS/persons?verdict=UNKNOWN`));
    expect(items.find((person) => person.pseudonym === pseudonym)).toMatchObject({ reason: 'NO_FIRST_ASSESSMENT', givenName: null });
  },
  'Azad Kvarnblänk': async (look) => {
    const { items } = await page<CourseList>(look, '/course');
    expect(items.filter(({ kind }) => kind === 'HOME').map(({ place }) => ['Kompetenstrappan', 'Insam', 'USB'].find((part) => place?.includes(part)))).toEqual(['Kompetenstrappan', 'Insam', 'USB']);
  },
  'Selam Tjärnögla': async (look) => {
    expect(await page<ParticipationOverview>(look, '')).toMatchObject({ status: 'ENDED' });
    const { livelihood } = await page<EntryView>(look, '/entry');
    const wage = (moment: string) => livelihood.find((source) => source.moment === moment && source.kind === 'WAGE')?.sharePercent;
    expect([wage('ENTRY'), wage('EXIT')]).toEqual([25, 100]);
  },
  'Zoja Snöripsdal': async ({ visitor }) => {
    const { panels } = await visitor.must(visitor.get<{ panels: { key: string; items: { familyName: string }[] }[] }>('/my-day'));
    expect(panels.find(({ key }) => key === 'pauseEnding')?.items.map(({ familyName }) => familyName)).toEqual(['Snöripsdal']);
  },
  'Melker Ängsvattna': async (look) => {
    expect((await page<ParticipationOverview>(look, '')).ageAtEntry).toBeLessThan(18);
    expect((await page<EntryView>(look, '/entry')).assessment).toMatchObject({ track: 'PROACTIVE', guardianConsentOn: expect.any(String) });
  },
  'Görel Harsyreäng': async (look) => expect((await page<StepTrack>(look, '/steps')).outcomes).toMatchObject([{ kind: 'READY_FOR_ORDINARY', receiver: 'AF' }]),
  'Håkan Stenskvätta': async (look) => {
    expect(await page<ParticipationOverview>(look, '')).toMatchObject({ status: 'ENDED' });
    expect((await page<CourseList>(look, '/course')).items.find(({ kind }) => kind === 'EXIT')).toMatchObject({ reason: 'PLAN_COMPLETED_STUDIES' });
    const { agreedOn } = (await page<PlanList>(look, '/plans')).items[0]!;
    expect((await page<InterventionList>(look, '/interventions')).items[0]!.periods[0]!.startsOn > agreedOn!).toBe(true);
  },
  'Elin Sjöglänta': async (look) => {
    const { items } = await page<NotePage>(look, '/notes');
    expect(items.map(({ history }) => history.length)).toEqual([0, 1]);
    expect([items[1]!.body, items[1]!.history[0]!.body].map((body) => /(sex|åtta) timmar/.exec(body)?.[1])).toEqual(['sex', 'åtta']);
  },
  'Nour Haddarsame': async (look) => {
    expect((await page<ConsentList>(look, '/consents')).items).toMatchObject([{ status: 'WITHDRAWN', toOrganisation: 'Försäkringskassan' }]);
    const { id } = (await rowOf(look))!;
    const fatima = await look.as('fatima@example.se');
    expect((await fatima.get(`/participations/${id}`)).status).toBe(404);
  },
  'Ylva Norrskensmo': async (look) => {
    const { id } = (await rowOf(look))!;
    const seen: Record<string, number> = {};
    for (const who of ['sara', 'omar', 'ulla', 'karin', 'ebba']) seen[who] = (await (await look.as(`${who}@example.se`)).get(`/participations/${id}`)).status;
    expect(seen).toEqual({ sara: 200, omar: 200, ulla: 404, karin: 404, ebba: 404 });
  },
  'Lars-Erik Rönnbärsfall': async ({ visitor, name }) => {
    const [givenName, familyName] = ['Lars', 'Någon Annan'];
    const asked = { givenName, familyName, numberKind: 'PERSONNUMMER', number: '19900101-2385', birthDate: '1990-01-01' };
    const { items } = await visitor.must(visitor.post<FoundPeople>('/participants/duplicates', asked));
    expect(items).toMatchObject([{ participations: [{ responsibleName: 'Omar Haddad' }] }]);
    expect(`${items[0]!.givenName} ${items[0]!.familyName}`).toBe(name);
  },
  'Moa Klippviken': async (look) => {
    const { status, content, commitments } = await sipOf(look);
    expect([status, content!.ownWords.includes('händerna'), commitments.map((one) => one.status).includes('DECLINED')]).toEqual(['ESTABLISHED', true, true]);
  },
  'Egon Tranbärskärr': async ({ visitor, name }) => {
    const { calls } = await visitor.must(visitor.get<SipInbox>('/sip-inbox'));
    const call = calls.find(({ personName }) => personName === name);
    expect(call).toMatchObject({ answer: null, fromBranch: expect.any(String) });
    expect((await visitor.must(visitor.get<SipView>(`/sips/${call!.sipId}`))).content).toBeNull();
  },
  'Harriet Lindvassen': async (look) => {
    const { panels } = await look.visitor.must(look.visitor.get<DayView>('/my-day'));
    expect(panels.find(({ key }) => key === 'sipCall')!.items.map(({ familyName }) => familyName)).toContain('Lindvassen');
    const { content, legalBase } = await sipOf(look);
    expect([legalBase.includes('2017:612'), content!.agenda.map(({ source }) => source).includes('GAP')]).toEqual([true, true]);
  },
  'Ove Ekstubberud': async (look) => expect(await sipOf(look)).toMatchObject({ status: 'CONSENT_WITHDRAWN', consentEndedAt: expect.any(String) }),
  'Berit Alkärrsvik': async ({ visitor, project }) => {
    const told = await visitor.must(visitor.get<SipFigures>(`/sip-figures?project=${project}`));
    expect([told.sips! >= 5, told.keptInTime! > 0, told.present! < told.called!, told.medianDaysToFollowUp]).toEqual([true, true, true, 0]);
  },
  'Tuva Glappemåla': async (look) => expect(await gapOf(look)).toMatchObject({ kind: 'NO_INTERVENTION', days: 23, paused: false, ownerName: 'Vera Strandek', done: { taken: 'ASKED_PARTY' } }),
  'Disa Pausängsvik': async (look) => expect(await gapOf(look)).toMatchObject({ kind: 'NO_INTERVENTION', paused: true, done: { taken: 'PAUSE' } }),
  'Folke Brobackemo': async ({ visitor, name }) => {
    const { items } = await visitor.must(visitor.get<HandoverList>('/handovers'));
    expect(items.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name)).toMatchObject({ status: 'OFFERED', fromName: 'Vera Strandek', moves: ['prepare', 'accept', 'return'] });
  },
  'Malva Egenhage': async (look) => {
    expect((await page<OwnAccessPage>(look, '/own-access')).items).toMatchObject([{ closedAt: null, openedByName: 'Vera Strandek' }]);
    expect((await page<OwnWordList>(look, '/own-words')).items.map(({ kind, given, answer }) => [kind, given, answer !== null])).toEqual([['COMMENT', 'OWN', false], ['PROPOSAL', 'OWN', true]]);
    expect((await page<OwnWordList>(look, '/own-words')).ratings.map(({ fit, given }) => [fit, given])).toEqual([[4, 'OWN']]);
    expect((await page<PlanList>(look, '/plans')).items.map(({ status }) => status)).toEqual(['PROPOSED', 'AGREED']);
  },
  'Sixten Pappersvik': async (look) => {
    expect((await page<OwnWordList>(look, '/own-words')).items.map(({ kind, given, answer }) => [kind, given, answer !== null])).toEqual([['COMMENT', 'VOICE', false], ['CHANGE', 'PAPER', true]]);
    expect((await page<OwnWordList>(look, '/own-words')).ratings.map(({ fit, given }) => [fit, given])).toEqual([[2, 'PAPER']]);
  },
  'Elsy Slånblomster': async (look) => {
    const { months } = await page<PersonAttendance>(look, `/attendance?from=${look.town.today}&to=${look.town.today}`);
    expect(months.find(({ certificate }) => certificate)).toMatchObject({ plannedHours: 20, attendedHours: 16, certificate: { participantHow: 'ON_SCREEN' } });
    const { items } = await page<WorkTrainingList>(look, '/work-trainings');
    expect(items).toMatchObject([{ typeSv: 'Grön rehabilitering', workplaceName: 'Vallhagens trädgård', sector: 'GREEN', supervisor: 'Vendela Vallört' }]);
    expect((await page<Buffer>(look, '/certificate.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  },
  'Valdemar Hjortronmyr': async ({ visitor, project }) => {
    const { total } = await visitor.must(visitor.get<ProjectTrainingHours>(`/projects/${project}/work-training-hours`));
    expect(total).toMatchObject({ persons: 2, hours: 34, greenHours: 19, greenPercent: 55.9 });
  },
  'Aster Mandelgård': async (look) => {
    const { goals, sessions } = await page<Motivation>(look, '/motivation');
    expect([goals.length > 0, sessions.map(({ confidence }) => confidence)]).toEqual([true, [6, 3]]);
    expect((await page<WellbeingList>(look, '/wellbeing')).items).toMatchObject([{ typeSv: 'Hälsofrämjande insats', difference: 3 }]);
  },
  'Lovis Ekorrvinge': async (look) => {
    expect((await page<WorkTrainingList>(look, '/work-trainings')).items).toMatchObject([{ sector: 'ADMINISTRATION', outcome: 'HIRED', workplaceName: 'Fastighetskontoret' }]);
  },
  'Pernilla Vattenklöver': async (look) => {
    const { items, members, figures } = await page<CaseManagementOfPerson>(look, '/case-management');
    expect([items[0]!.model, members.length, figures!.contacts, figures!.inVivoPercent, figures!.daysSinceContact]).toEqual(['STRENGTHS', 2, 3, 66.7, 6]);
    const { barriers, plans } = await page<CrisisOfPerson>(look, '/crisis');
    expect([barriers.length, plans.map(({ no }) => no)]).toEqual([1, [2, 1]]);
  },
  'Torvald Bergsyra': async ({ visitor, project }) => {
    const figures = await visitor.must(visitor.get<ProjectCaseManagement>(`/projects/${project}/case-management`));
    expect(figures).toMatchObject({ persons: 2, women: 1, men: 1, managers: 1, caseload: 2, contactsPerMonth: 1.5, plannedPerMonth: 3, neverContacted: 0, managerChanges: 0 });
  },
  'Yrsa Kopparbladh': async (look) => {
    const { stages, profiles, disclosures, approaches, placements } = await page<SupportedEmployment>(look, '/supported-employment');
    expect([stages.length, stages[0]!.stage, profiles.length, disclosures.map(({ holds }) => holds), approaches.length]).toEqual([5, 'ON_OFF_JOB_SUPPORT', 1, [true], 1]);
    expect(placements.map(({ kind, supportByMonth }) => [kind, supportByMonth.map(({ minutes }) => minutes)])).toEqual([['COMPETITIVE', [180, 60]], ['PRACTICE', [0]]]);
    const { reviews, scales } = await look.visitor.must(look.visitor.get<FidelityOverview>('/fidelity'));
    expect([reviews.map(({ status, most, band }) => [status, most, band !== null]), scales.map(({ items, counted }) => [items, counted])]).toEqual([[['FROZEN', 125, true]], [[25, 7]]]);
  },
  'Rut Linjegårda': async (look) => {
    const { collisions, missingPair } = await page<WholeTimeline>(look, '/whole-timeline');
    expect([collisions.map(({ kind }) => kind), missingPair?.areas]).toEqual([['SAME_DAY'], ['HEALTH']]);
  },
  'Hjalmar Mandatsjö': async (look) => {
    const { rows, triad } = await page<MandateMap>(look, '/mandates');
    expect(rows.filter(({ missing }) => missing.length > 0)).toMatchObject([{ about: 'AREA', area: 'HEALTH', missing: ['DECIDES'] }]);
    expect(triad.map(({ name, parties }) => [name, parties.length > 0])).toEqual([['Socialtjänst', false], ['Skola', false], ['AME', true]]);
  },
  'Majken Bristedal': async ({ visitor, project }) => {
    const { items } = await visitor.must(visitor.get<ShortageReport>(`/projects/${project}/shortages`));
    expect(items).toMatchObject([{ typeEn: 'Adult education', why: 'FULL', persons: 6, women: null, men: null }]);
  },
  'Ester Ensamvik': async ({ visitor, name }) => {
    const { items } = await visitor.must(visitor.get<VulnerableCases>('/vulnerable-cases'));
    expect(items.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name)).toMatchObject({ responsibleName: 'Vera Strandek', weaknesses: ['NO_DEPUTY'] });
  },
  'Sixten Lotsmarken': async ({ visitor, name }) => {
    const { items } = await visitor.must(visitor.get<NavigationList>('/navigations'));
    expect(items.find(({ givenName, familyName }) => `${givenName} ${familyName}` === name)).toMatchObject({ stands: 'WAITING', open: true, steps: [{ kind: 'CONTACTED' }, { kind: 'REFERRED' }, { kind: 'WAITING' }] });
  },
  'Hodan Warsangeli-Moy': stands('drafts', 'DRAFT'),
  'Łukasz Wiśnioborska': stands('inbox', 'SENT', { moves: expect.arrayContaining(['accept', 'ask', 'waitlist', 'decline']) }),
  'Tsion Gebreholta': stands('sent', 'MORE_INFO'),
  'Behrouz Zardashtpour': stands('inbox', 'WAITLISTED'),
  'Selma Čvorogaj': stands('sent', 'ACCEPTED', { feedback: [{ status: 'STARTED' }], participationId: null }),
  'Ondřej Bříza-Skála': stands('sent', 'DECLINED'),
  'Ioana Ștefărița': stands('sent', 'WITHDRAWN'),
  'Paweł Łąkowicki-Brzeg': async (look) => {
    const seen = await referral(look, 'inbox');
    expect([seen.status, seen.sender, JSON.stringify(seen).includes('Kriminalvården')]).toEqual(['SENT', null, false]);
  },
};
