import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AssociationReport } from '#learning';
import type { Outcomes } from '#outcomes';
import type { ProjectView } from '#projects';
import { addMethod, decideOn, proposeMethod } from '../../apps/cli/src/demo/catalogue.journey.js';
import { answerSurvey, log, registersOf, surveysOf } from '../../apps/cli/src/demo/learning.journey.js';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { addPartner } from '../../apps/cli/src/demo/projects.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal { code: string; errors: { field: string; code: string }[] }
interface Body { organisationId: string; branchId: string; unitId: string }

describe('What a project learns', () => {
  let office: Office;
  let lund: Body;
  let kavlinge: Body;
  let associations: [string, string];
  let learner: Visitor;
  let lead: Visitor;

  beforeAll(async () => {
    office = await openOffice();
    const { house: { founder }, projectId, karin } = office;
    const settle = async (name: string): Promise<Body> => {
      const organisationId = await addOrganisation(founder, name, 'MUNICIPALITY');
      const branchId = await addBranch(founder, organisationId, `Arbetsmarknad ${name}`, 'LABOUR_MARKET_UNIT');
      return { organisationId, branchId, unitId: await addUnit(founder, branchId, name) };
    };
    [lund, kavlinge] = [await settle('Svalöv'), await settle('Kävlinge')];
    associations = [await addOrganisation(founder, 'Förbund Syd', 'COORDINATION_ASSOCIATION'), await addOrganisation(founder, 'Förbund Väst', 'COORDINATION_ASSOCIATION')];
    for (const [n, { organisationId }] of [lund, kavlinge].entries()) await addPartner(karin, projectId, { organisationId, role: 'MEMBER', origin: 'LOCAL', memberOfId: associations[n]! });
    learner = await welcome(founder, 'Lisa', 'lisa@example.se', { role: 'LEARNING_RECIPIENT', unitId: kavlinge.unitId, projectId, validTo: NEXT_YEAR });
    lead = await welcome(founder, 'Liv', 'liv@example.se', { role: 'UNIT_LEAD', unitId: lund.unitId, validTo: NEXT_YEAR });
  });

  const put = async (register: string, id: string, version: number, line: object) => office.karin.must(office.karin.change('PUT', `/${register}/${id}`, version, line));

  test('SBR-18 a hypothesis has an indicator, data, and a verdict that says what it rests on', async () => {
    const { karin, projectId } = office;
    const line = { words: 'Modellen ökar samverkan.', indicator: 'Samverkansindex', verdict: 'OPEN' };
    const id = await log(karin, projectId, 'hypotheses', line);
    expect(await karin.change<Refusal>('PUT', `/hypotheses/${id}`, 1, { ...line, verdict: 'SUPPORTED' })).toMatchObject({ status: 422, body: { errors: [{ field: 'verdictWords', code: 'learning.verdict-needs-words' }] } });
    await put('hypotheses', id, 1, { ...line, data: 'Index 42 före, 61 efter.', verdict: 'SUPPORTED', verdictWords: 'Indexet steg hos alla parter.' });
    expect((await registersOf(learner, projectId)).hypotheses).toEqual([{ id, version: 2, ...line, data: 'Index 42 före, 61 efter.', verdict: 'SUPPORTED', verdictWords: 'Indexet steg hos alla parter.', decidedOn: TODAY }]);
    expect((await karin.change<Refusal>('PUT', `/hypotheses/${id}`, 1, line)).status).toBe(412);
  });

  test('SBR-21 each round is logged: what was tried, what was learnt, what is next', async () => {
    const { karin, projectId } = office;
    const line = { startsOn: daysAgo(14), endsOn: TODAY, tried: 'Gemensam kartläggning', learned: 'Två frågor räcker', next: 'Korta blanketten' };
    expect(await karin.post<Refusal>(`/projects/${projectId}/iterations`, { ...line, endsOn: daysAgo(15) })).toMatchObject({ status: 422, body: { errors: [{ field: 'endsOn' }] } });
    const id = await log(karin, projectId, 'iterations', line);
    expect((await registersOf(learner, projectId)).iterations).toEqual([{ id, version: 1, ...line }]);
  });

  test('IDIS-16 knowledge activities are logged with topic, day, organisations, number of persons and what they thought', async () => {
    const { karin, projectId } = office;
    const line = { topic: 'Bemötande', heldOn: daysAgo(3), recipientIds: [lund.organisationId, kavlinge.organisationId], persons: 24, evaluation: '4,5 av 5' };
    expect(await karin.post<Refusal>(`/projects/${projectId}/knowledge-activities`, { ...line, heldOn: day(1) })).toMatchObject({ status: 422, body: { errors: [{ field: 'heldOn' }] } });
    expect(await karin.post<Refusal>(`/projects/${projectId}/knowledge-activities`, { ...line, recipientIds: [projectId] })).toMatchObject({ status: 422, body: { errors: [{ field: 'recipientIds', code: 'learning.unknown-organisation' }] } });
    const id = await log(karin, projectId, 'knowledge-activities', line);
    expect((await registersOf(learner, projectId)).knowledgeActivities).toEqual([{ id, version: 1, ...line }]);
  });

  test('FST-23 what is spread is logged: result, material, channel, audience, day, and what came of it', async () => {
    const { karin, sara, projectId } = office;
    const line = { result: 'Försteg förkortar vägen', material: 'Film, 4 minuter', channel: 'Webbinarium', audience: 'Förbund i landet', toldOn: daysAgo(1), uptake: null };
    expect((await sara.post(`/projects/${projectId}/disseminations`, line)).status).toBe(403);
    const id = await log(karin, projectId, 'disseminations', line);
    await put('disseminations', id, 1, { ...line, uptake: 'Tre förbund har hört av sig.' });
    expect((await registersOf(learner, projectId)).disseminations).toEqual([{ id, version: 2, ...line, uptake: 'Tre förbund har hört av sig.' }]);
    await karin.must(karin.change('DELETE', `/disseminations/${id}`, 2));
    expect((await registersOf(learner, projectId)).disseminations).toEqual([]);
  });

  test('begins IDIS-18 a process has a name, owners, a problem, versions, a status and what shows that it works', async () => {
    const { karin, projectId } = office;
    const line = { name: 'Från vårdcentral till AME', ownerIds: [lund.organisationId, kavlinge.organisationId], problem: 'Ingen vet vem som ringer.', status: 'TESTED', evidence: 'Väntan sju dagar kortare' };
    const editions = [{ on: daysAgo(40), words: 'En gemensam inkorg' }, { on: daysAgo(2), words: 'Inkorgen bevakas varje dag' }];
    expect(await karin.post<Refusal>(`/projects/${projectId}/work-processes`, { ...line, ownerIds: [], editions })).toMatchObject({ status: 422, body: { errors: [{ field: 'ownerIds' }] } });
    await log(karin, projectId, 'work-processes', { ...line, editions });
    expect((await registersOf(learner, projectId)).processes).toMatchObject([{ ...line, editions: [...editions].reverse() }]);
  });

  test("IRIS-21 a structural goal strengthens the associations' role, with activities, evidence and status", async () => {
    const { karin, projectId } = office;
    const line = { words: 'Förbundets roll att skapa lösningar stärks.', status: 'UNDER_WAY', activities: [{ on: daysAgo(9), words: 'Styrgruppen fick mandat' }], evidence: null };
    const id = await log(karin, projectId, 'structural-goals', line);
    await put('structural-goals', id, 1, { ...line, status: 'REACHED', evidence: 'Förbundet leder två gemensamma insatser.' });
    expect((await registersOf(learner, projectId)).structuralGoals).toEqual([{ id, version: 2, ...line, status: 'REACHED', evidence: 'Förbundet leder två gemensamma insatser.' }]);
  });

  test('IRIS-22 joint methods and decisions are logged, and the associations stand side by side without any person', async () => {
    const { karin, projectId } = office;
    const line = { kind: 'METHOD', words: 'Gemensam SE-handledning', associationIds: associations, decidedOn: daysAgo(5), followUp: null };
    expect(await karin.post<Refusal>(`/projects/${projectId}/joint-decisions`, { ...line, associationIds: [lund.organisationId, kavlinge.organisationId] })).toMatchObject({ status: 422, body: { errors: [{ field: 'associationIds', code: 'learning.not-an-association' }] } });
    expect(await karin.post<Refusal>(`/projects/${projectId}/joint-decisions`, { ...line, associationIds: associations.slice(1) })).toMatchObject({ status: 422, body: { errors: [{ field: 'associationIds' }] } });
    const id = await log(karin, projectId, 'joint-decisions', line);
    expect((await registersOf(learner, projectId)).jointDecisions).toEqual([{ id, version: 1, ...line }]);
    const methodId = await addMethod(karin, { name: 'SE-handledning', summary: 'Handledning i grupp.' });
    const useId = await proposeMethod(karin, methodId, { projectId, branchId: lund.branchId });
    await decideOn(karin, { methodId, useId }, 'try', { hypothesis: 'Fler anställningar', measure: 'Avtal', reviewOn: day(30) });
    await answerSurvey(karin, projectId, { instrument: 'COLLABORATION', moment: 'BASELINE', answeredOn: daysAgo(300), branchId: lund.branchId, score: 2 });
    await answerSurvey(karin, projectId, { instrument: 'COLLABORATION', moment: 'YEARLY', answeredOn: daysAgo(1), branchId: lund.branchId, score: 4 });
    const report = await learner.must(learner.get<AssociationReport>(`/projects/${projectId}/association-report`));
    expect(report.items).toEqual([
      { organisationId: associations[0], name: 'Förbund Syd', jointMethods: 1, jointDecisions: 0, onTrial: 1, adopted: 0, retired: 0, indexBefore: 25, indexLatest: 75 },
      { organisationId: associations[1], name: 'Förbund Väst', jointMethods: 1, jointDecisions: 0, onTrial: 0, adopted: 0, retired: 0, indexBefore: null, indexLatest: null },
    ]);
  });

  test('IDIS-24 an organisation assesses itself on need adaptation and parallelity at the start, yearly and at the end, with its trend', async () => {
    const { karin, projectId } = office;
    for (const [moment, ago, score] of [['BASELINE', 400, 2], ['YEARLY', 40, 3], ['END', 1, 5]] as const) {
      await answerSurvey(lead, projectId, { instrument: 'SELF_ASSESSMENT', moment, answeredOn: daysAgo(ago), score });
    }
    expect(await lead.post<Refusal>(`/projects/${projectId}/survey-answers`, { instrument: 'SELF_ASSESSMENT', moment: 'YEARLY', scores: [{ code: 'OWN_GOALS', score: 3 }] })).toMatchObject({ status: 422, body: { errors: [{ field: 'scores', code: 'survey.answer-all' }] } });
    const { statements, trends } = await surveysOf(learner, projectId);
    expect(new Set(statements.filter(({ instrument }) => instrument === 'SELF_ASSESSMENT').map(({ theme }) => theme))).toEqual(new Set(['NEED_ADAPTATION', 'PARALLEL']));
    const trend = trends.find(({ instrument, branchId }) => instrument === 'SELF_ASSESSMENT' && branchId === lund.branchId)!;
    expect([trend.answers.map(({ moment, index }) => [moment, index]), trend.change]).toEqual([[['BASELINE', 25], ['YEARLY', 50], ['END', 100]], 75]);
    const forAnother = { instrument: 'SELF_ASSESSMENT', moment: 'YEARLY', branchId: kavlinge.branchId, scores: statements.filter(({ instrument }) => instrument === 'SELF_ASSESSMENT').map(({ code }) => ({ code, score: 1 })) };
    expect((await lead.post<Refusal>(`/projects/${projectId}/survey-answers`, forAnother)).status).toBe(403);
    expect((await karin.post(`/projects/${projectId}/survey-answers`, forAnother)).status).toBe(201);
    expect((await learner.post(`/projects/${projectId}/survey-answers`, forAnother)).status).toBe(403);
  });

  test('IDIS-25 the collaboration index over the actors, before and after, of those who answered twice; the goal it serves is one of the goals, and follows it', async () => {
    const { karin, projectId } = office;
    const goals = async () => (await karin.must(karin.get<ProjectView>(`/projects/${projectId}`))).goals;
    const { summary } = await surveysOf(learner, projectId);
    expect(summary.find(({ instrument }) => instrument === 'COLLABORATION')).toEqual({ instrument: 'COLLABORATION', actors: 1, before: 25, latest: 75 });
    const id = await log(karin, projectId, 'goals', { words: 'Aktörerna samverkar bättre än förut.', reason: 'Står efter listan' });
    const others = await log(karin, projectId, 'goals', { words: 'Deltagare får stöd samtidigt.', reason: 'Står i listan' });
    await karin.must(karin.change('PATCH', `/goals/${id}`, 1, { measure: 'COLLABORATION' }));
    await karin.must(karin.change('PATCH', `/goals/${others}`, 1, { measure: 'PARALLEL_AREAS' }));
    expect((await goals()).map(({ words, measure }) => [words, measure])).toEqual([['Aktörerna samverkar bättre än förut.', 'COLLABORATION'], ['Deltagare får stöd samtidigt.', 'PARALLEL_AREAS']]);
    const { figures, goalsWithoutFigure } = await karin.must(karin.get<Outcomes>(`/projects/${projectId}/outcomes`));
    expect([figures.flatMap((figure) => figure.goals.map((goal) => goal.words)), goalsWithoutFigure]).toEqual([['Deltagare får stöd samtidigt.'], []]);
  });
});
