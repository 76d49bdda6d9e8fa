import { expect } from '@jest/globals';
import type { MethodList, MethodView } from '#catalogue';
import type { NavigationEvidenceList } from '#continuity';
import type { FinsamReport, QuarterSummary } from '#deliveries';
import type { AssociationReport, GuestList } from '#learning';
import type { ReminderStateView } from '#notifications';
import type { DayView } from '#participation';
import { monthAt, monthsOf } from '../../apps/cli/src/demo/deliveries.journey.js';
import { extractsOf } from '../../apps/cli/src/demo/extracts.journey.js';
import { registersOf, structuresOf, surveysOf } from '../../apps/cli/src/demo/learning.journey.js';
import { packsOf } from '../../apps/cli/src/demo/packs.journey.js';
import { releasesOf } from '../../apps/cli/src/demo/releases.journey.js';
import { evaluationPacksOf, reportsOf } from '../../apps/cli/src/demo/reports.journey.js';
import { remindersOf } from '../../apps/cli/src/demo/notifications.journey.js';
import { compareTrial, trialsOf } from '../../apps/cli/src/demo/trials.journey.js';
import { BRON, FORSTEG, IDIS, IRIS, SIA } from '../../apps/cli/src/demo/world/people.js';
import type { Town } from '../../apps/cli/src/demo/world/town.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';

type Look = (visitor: Visitor, town: Town) => Promise<unknown>;

async function method(visitor: Visitor, name: string): Promise<MethodView> {
  const { items } = await visitor.must(visitor.get<MethodList>('/methods'));
  return visitor.must(visitor.get<MethodView>(`/methods/${items.find((it) => it.name === name)!.id}`));
}

/** What stands where the README says, read through the doors as the one who is signed in. */
export const LEARNT: Readonly<Record<string, Look>> = {
  'a method on trial': async (hilda) => {
    const { uses, evidence } = await method(hilda, 'Promenadsamtal');
    expect(uses).toMatchObject([{ organisationName: 'Hudiksvalls kommun', status: 'TRIAL', measure: 'Närvaro vid samtal två', reviewOn: expect.any(String) }, { organisationName: 'Gävle kommun', status: 'PROPOSED', follows: expect.stringContaining('Hudiksvall') }]);
    expect(evidence.map(({ part }) => part)).toEqual(['PROFESSION', 'PARTICIPANT']);
  },
  'a trial to look over': async (karin) => {
    const { panels } = await karin.must(karin.get<DayView>('/my-day'));
    expect(panels.find(({ key }) => key === 'methodReview')!.items).toMatchObject([{ participationId: null, methodId: expect.any(String), detail: expect.stringContaining('Case Management') }]);
  },
  'reminders of one’s own': async (gustav) => expect(await remindersOf(gustav)).toMatchObject({ version: 1, rhythm: 'WEEKLY', weekday: 4, hour: 9 }),
  'whether reminders go out': async (lars) => expect(await lars.must(lars.get<ReminderStateView>('/reminders/state'))).toMatchObject({ breaks: [], letters: { sent: 0 } }),
  'measuring methods on trial': async (konrad, town) => {
    const [trial] = (await trialsOf(konrad, town.project(SIA))).items;
    expect(trial).toMatchObject({ status: 'RUNNING', allocation: 'ALL', instruments: [{ key: 'readiness-rulers' }, { key: 'work-ability-score' }] });
    const { items } = await compareTrial(konrad, trial!.id);
    const told = items.map(({ statistics }) => Object.fromEntries(statistics.map(({ kind, verdict }) => [kind, verdict])));
    expect(told).toMatchObject([{ RESPONSE_MEAN: expect.stringMatching(/GOOD|WEAK/), RETEST: 'TOO_FEW', ALPHA: expect.stringMatching(/GOOD|WEAK/) }, { RESPONSE_MEAN: 'TOO_FEW', FLOOR: 'WEAK', ALPHA: 'NOT_COMPUTED' }]);
  },
  'a method that was adopted': async (karin) => {
    const { uses, evidence } = await method(karin, 'Supported Employment');
    expect(uses).toMatchObject([{ organisationName: 'Lunds kommun', status: 'ADOPTED', evaluations: [{ decision: 'ADOPTED', figures: expect.anything() }] }]);
    expect(evidence).toMatchObject([{ part: 'KNOWLEDGE', strength: 'STRONG', source: expect.any(String) }]);
  },
  'what an earlier project left': async (konrad) => {
    expect(await method(konrad, 'Vägledning på arbetsplatsen')).toMatchObject({ origin: expect.stringContaining('länsprojekt'), uses: [{ organisationName: 'Västerviks kommun', nextStep: 'Utbilda två vägledare', responsible: 'Enhetschefen' }] });
  },
  'hypotheses and rounds': async (cecilia, town) => {
    const { hypotheses, iterations } = await registersOf(cecilia, town.project(BRON));
    expect([hypotheses.map(({ verdict }) => verdict), iterations.length]).toEqual([['OPEN'], 1]);
  },
  'released figures': async (per, town) => {
    const { shown, items } = await releasesOf(per, town.project(IRIS));
    expect(items.map(({ span }) => span).sort()).toEqual(['MONTH', 'QUARTER']);
    const quarter = (await releasesOf(per, town.project(IRIS), items.find(({ span }) => span === 'QUARTER')!.id)).shown!;
    expect(quarter.tables.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['FIRST_INTERVENTION', 'BEGAN', 'ENDED']));
    const [whole] = shown!.tables.find(({ kind, dimension }) => kind === 'PARTICIPANTS' && dimension === 'gender')!.rows;
    expect(whole!.cells[0]!.value).toBeGreaterThan(20);
    expect(shown!.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ value }) => value === null).length).toBeGreaterThan(0);
  },
  'a learning pack': async (lisa, town) => {
    const { items, shown, own } = await packsOf(lisa, town.project(FORSTEG));
    expect(items).toHaveLength(1);
    expect(shown!.persons.all).toBeGreaterThan(20);
    expect(shown!.outcomes.map(({ kind }) => kind)).toContain('STEP_PROGRESS');
    expect(own!.project.registrationNo).toBe(FORSTEG);
  },
  reports: async (karin, town) => expect(await reportsOf(karin)).toMatchObject([{ projectId: town.project(IRIS), kind: 'EVALUATION', format: 'ZIP', total: 2, fault: null }, { projectId: town.project(IRIS), kind: 'PERIOD', format: 'PDF', endsOn: town.today, total: 6, fault: null }]),
  'an extract for evaluation': async (eva, town) => {
    const { items } = await extractsOf(eva, town.project(IRIS));
    expect(items).toMatchObject([{ status: 'ASKED', told: null }, { status: 'APPROVED', own: true, findings: [{ spreadAs: 'Att planera tillsammans första månaden lönar sig' }] }]);
    const { status, body } = await eva.get<string>(`/extracts/${items[1]!.id}/file.csv`);
    expect([status, body.trim().split('\r\n').length]).toEqual([200, items[1]!.told! + 1]);
  },
  'what was taught': async (gunilla, town) => {
    expect((await registersOf(gunilla, town.project(IDIS))).knowledgeActivities).toMatchObject([{ persons: 34, recipientIds: [expect.any(String), expect.any(String)], evaluation: expect.any(String) }]);
  },
  'what was spread': async (osten, town) => expect((await registersOf(osten, town.project(FORSTEG))).disseminations).toMatchObject([{ material: 'Film, fyra minuter', uptake: expect.any(String) }]),
  'joint work': async (karin, town) => {
    const { structuralGoals, jointDecisions } = await registersOf(karin, town.project(IRIS));
    const { items } = await karin.must(karin.get<AssociationReport>(`/projects/${town.project(IRIS)}/association-report`));
    expect([structuralGoals, jointDecisions]).toMatchObject([[{ status: 'UNDER_WAY' }], [{ kind: 'METHOD', associationIds: [expect.any(String), expect.any(String)] }]]);
    expect(items.length).toBeGreaterThan(0);
  },
  'a process': async (gunilla, town) => {
    expect((await registersOf(gunilla, town.project(IDIS))).processes).toMatchObject([{ status: 'TESTED', ownerIds: [expect.any(String), expect.any(String)], editions: [expect.anything(), expect.anything()], evidence: expect.any(String) }]);
  },
  'what shows a process': async (hanna, town) => {
    const { items } = await hanna.must(hanna.get<NavigationEvidenceList>(`/projects/${town.project(IDIS)}/process-evidence`));
    expect(items.filter(({ links }) => links.length > 0)).toMatchObject([{ pseudonym: expect.any(String), target: 'Psykiatrin i Gävle', stands: 'WAITING', links: [{ words: expect.stringContaining('Remissen') }] }]);
  },
  'local collaboration': async (konrad, town) => {
    const statuses = (await structuresOf(konrad, town.project(SIA))).items.map(({ status }) => status);
    expect([statuses.slice(0, 3), new Set(statuses.slice(3))]).toEqual([['MAINTAINED', 'IN_PLACE', 'BUILDING'], new Set(['NONE'])]);
  },
  'before and after': async (gunilla, town) => {
    const { trends, summary } = await surveysOf(gunilla, town.project(IDIS));
    const indexes = trends.filter(({ instrument }) => instrument === 'COLLABORATION').map(({ organisationName, answers }) => [organisationName, ...answers.map(({ index }) => index)]);
    expect([indexes, summary[1]]).toEqual([[['Gävle kommun', 25, 75], ['Hudiksvalls kommun', 50, 50]], { instrument: 'COLLABORATION', actors: 2, before: 38, latest: 63 }]);
  },
  'a guest from elsewhere': async (hilda) => {
    const { items } = await hilda.must(hilda.get<GuestList>('/activity-guests'));
    expect(items).toEqual([{ id: expect.any(String), activityId: expect.any(String), activityName: 'Snickeriet', name: 'Mika', hours: expect.any(String), adaptations: expect.any(String) }]);
  },
  'a pack for evaluation': async (eva, town) => {
    // Nothing is at work in this world, so that the pack waits: who evaluates is told of none.
    expect(await evaluationPacksOf(eva, town.project(IRIS))).toEqual([]);
  },
  'months told to the funder': async (karin, town) => {
    const { items } = await monthsOf(karin, town.project(IRIS));
    const over = items.filter(({ opensOn }) => opensOn <= town.today);
    expect(over.slice(0, 3).map(({ status }) => status)).toEqual(['OPEN', 'PREPARED', 'SUBMITTED']);
    expect(await monthAt(karin, town.project(IRIS), over[1]!.month)).toMatchObject({ preparedByReader: true, preparedByName: 'Karin Ordning', faults: [], parts: expect.arrayContaining([expect.objectContaining({ handedByName: 'Ulla Bergdahl' }), expect.objectContaining({ handedByName: 'Hedda Kullsund' })]) });
  },
  'counts for Finsam': async (karin, town) => {
    const year = town.today.slice(0, 4);
    const { rows } = await karin.must(karin.get<FinsamReport>(`/projects/${town.project(IRIS)}/finsam?from=${year}-01-01&to=${year}-12-31`));
    expect(rows.find(({ typeCode }) => typeCode === 'SUPPORTED_EMPLOYMENT')).toMatchObject({ started: { women: expect.any(Number) }, ongoing: { total: expect.any(Number) } });
  },
  'a quarter in figures': async (karin, town) => {
    const { items } = await monthsOf(karin, town.project(IRIS));
    const { month } = items.find(({ status }) => status === 'SUBMITTED')!;
    const quarter = `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
    const told = await karin.must(karin.get<QuarterSummary>(`/projects/${town.project(IRIS)}/quarter?quarter=${quarter}`));
    expect(told.months.find((one) => one.month === month)).toMatchObject({ status: 'SUBMITTED', told: { persons: { total: expect.any(Number) } } });
    expect(told.together!.persons.total).toBeGreaterThan(0);
  },
};
