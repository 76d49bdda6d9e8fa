import type { NavigationList } from '#continuity';
import type { OrganisationList } from '#organisations';
import { addMethod, decideOn, proposeMethod } from '../catalogue.journey.js';
import { showByNavigation } from '../continuity.journey.js';
import { judgeTest, putToTest } from '../hypotheses.journey.js';
import { answerSurvey, buildStructure, joinActivity, log, openActivity, structuresOf } from '../learning.journey.js';
import { chooseReminders } from '../notifications.journey.js';
import { at, BRON, FORSTEG, IDIS, IRIS, SIA } from './people.js';
import { ago } from './tale.js';
import type { Town } from './town.js';

/** What the five projects learn: begun once, by those who keep their registers. What is there already is left as it is. */
export async function learn(town: Town): Promise<void> {
  const { items } = await town.founder.must(town.founder.get<{ items: unknown[] }>('/methods'));
  if (items.length > 0) return;
  await methods(town);
  await logs(town);
  await hypotheses(town);
  await structures(town);
  await surveys(town);
  await guests(town);
  await chooseReminders(await town.as('gustav@example.se'), { rhythm: 'WEEKLY', weekday: 4, hour: 9 });
}

const METHODS = [
  { name: 'Supported Employment', summary: 'Arbete först: arbetsspecialisten söker en plats som passar och stödjer på och utanför arbetet, så länge det behövs.', typeCode: 'SUPPORTED_EMPLOYMENT', origin: null },
  { name: 'Case Management', summary: 'En person håller ihop stödet. Deltagaren väljer sin resursgrupp.', typeCode: null, origin: null },
  { name: 'Promenadsamtal', summary: 'Samtalet går ut. Lättare att börja prata när man går bredvid varandra.', typeCode: null, origin: null },
  { name: 'Vägledning på arbetsplatsen', summary: 'Studie- och yrkesvägledaren följer med ut på besök.', typeCode: 'VOCATIONAL_GUIDANCE', origin: 'Ett tidigare länsprojekt, 2015–2018' },
] as const;

async function methods(town: Town): Promise<void> {
  const [karin, gunilla, hilda, konrad] = await Promise.all(['karin', 'gunilla', 'hilda', 'konrad'].map((name) => town.as(`${name}@example.se`)));
  const made = new Map<string, string>();
  for (const method of METHODS) made.set(method.name, await addMethod(karin!, method));
  const id = (name: (typeof METHODS)[number]['name']) => made.get(name)!;
  const review = ago(town.today)(-60);
  const iris = town.project(IRIS);
  const lund = town.branchOf(at('Lunds kommun'));
  const adopted = { methodId: id('Supported Employment'), useId: await proposeMethod(karin!, id('Supported Employment'), { projectId: iris, branchId: lund, municipalityCode: '1281', responsible: 'Metodhandledaren' }) };
  await decideOn(karin!, adopted, 'try', { hypothesis: 'Fler får en anställning inom ett år.', measure: 'Andel med arbete vid avslut', reviewOn: review });
  await decideOn(karin!, adopted, 'adopt', { words: 'Fler arbetsgivare säger ja när stödet finns på plats. Metoden införs i hela delprojektet.' });
  const tried = { methodId: id('Case Management'), useId: await proposeMethod(karin!, id('Case Management'), { projectId: iris, branchId: lund, municipalityCode: '1281', nextStep: 'Handledning varje månad' }) };
  await decideOn(karin!, tried, 'try', { hypothesis: 'Färre avbrott mellan insatser.', measure: 'Dagar utan pågående insats', reviewOn: ago(town.today)(-7) });
  const first = { methodId: id('Promenadsamtal'), useId: await proposeMethod(hilda!, id('Promenadsamtal'), { projectId: town.project(IDIS), municipalityCode: '2184' }) };
  await decideOn(gunilla!, first, 'try', { hypothesis: 'Fler kommer till det andra samtalet.', measure: 'Närvaro vid samtal två', reviewOn: review });
  await proposeMethod(gunilla!, first.methodId, { projectId: town.project(IDIS), branchId: town.branchOf(at('Gävle kommun')), municipalityCode: '2180', followsId: first.useId, nextStep: 'Besök i Hudiksvall' });
  await proposeMethod(konrad!, id('Vägledning på arbetsplatsen'), { projectId: town.project(SIA), branchId: town.branchOf(at('Västerviks kommun')), municipalityCode: '0883', nextStep: 'Utbilda två vägledare', responsible: 'Enhetschefen' });
  await hilda!.must(hilda!.post(`/methods/${first.methodId}/evidence`, { part: 'PROFESSION', words: 'Det blir lättare att prata när man går bredvid varandra.' }));
  await hilda!.must(hilda!.post(`/methods/${first.methodId}/evidence`, { part: 'PARTICIPANT', words: '”Jag slapp sitta mitt emot någon.”' }));
  await karin!.must(karin!.post(`/methods/${adopted.methodId}/evidence`, { part: 'KNOWLEDGE', words: 'Fler får arbete än med stegvis träning först.', source: 'Systematiska översikter av IPS', strength: 'STRONG' }));
}

async function logs(town: Town): Promise<void> {
  const day = ago(town.today);
  const { items } = await town.founder.must(town.founder.get<OrganisationList>('/organisations'));
  const idOf = (name: string) => items.find((it) => it.name === name)!.id;
  const [karin, gunilla, cecilia, osten] = await Promise.all(['karin', 'gunilla', 'cecilia', 'osten'].map((name) => town.as(`${name}@example.se`)));
  const associations = items.filter(({ kind }) => kind === 'COORDINATION_ASSOCIATION').map(({ id }) => id).slice(0, 2);
  await log(cecilia!, town.project(BRON), 'hypotheses', { words: 'Modellen ökar samverkan mellan parterna.', indicator: 'Samverkansindex före och efter', data: 'Första mätningen är gjord.', verdict: 'OPEN' });
  await log(cecilia!, town.project(BRON), 'iterations', { startsOn: day(42), endsOn: day(14), tried: 'Gemensam kartläggning vid ett möte i stället för tre', learned: 'Deltagarna berättar en gång. Två frågor räckte.', next: 'Korta blanketten och pröva i Kinda' });
  await log(gunilla!, town.project(IDIS), 'knowledge-activities', { topic: 'Bemötande vid psykisk ohälsa', heldOn: day(20), recipientIds: [idOf('Gävle kommun'), idOf('Hudiksvalls kommun')], persons: 34, evaluation: '4,4 av 5. Mer tid för fall önskas.' });
  const process = await log(gunilla!, town.project(IDIS), 'work-processes', { name: 'Från vårdcentral till arbetsmarknadsenhet', ownerIds: [idOf('Region Gävleborg'), idOf('Gävle kommun')], problem: 'Ingen vet vem som ringer vem.', status: 'TESTED', editions: [{ on: day(90), words: 'En gemensam inkorg' }, { on: day(21), words: 'Inkorgen bevakas varje dag' }], evidence: 'Väntan har blivit en vecka kortare.' });
  const hanna = await town.as('hanna@example.se');
  const { items: ways } = await hanna.must(hanna.get<NavigationList>('/navigations'));
  const sixten = ways.find(({ familyName }) => familyName === 'Lotsmarken');
  if (sixten) await showByNavigation(hanna, process, { navigationId: sixten.id, words: 'Remissen skrevs inom en vecka. Kön till nybesök är fortfarande lång.' });
  await log(osten!, town.project(FORSTEG), 'disseminations', { result: 'Försteg gör nästa steg lättare att ta.', material: 'Film, fyra minuter', channel: 'Webbinarium', audience: 'Samordningsförbund i landet', toldOn: day(30), uptake: 'Tre förbund har bett om handledning.' });
  await log(karin!, town.project(IRIS), 'structural-goals', { words: 'Förbundens roll att skapa lösningar stärks.', status: 'UNDER_WAY', activities: [{ on: day(60), words: 'Styrgruppen fick mandat att besluta om gemensamma metoder' }], evidence: null });
  await log(karin!, town.project(IRIS), 'joint-decisions', { kind: 'METHOD', words: 'Gemensam handledning i Supported Employment', associationIds: associations, decidedOn: day(45), followUp: 'Två grupper har startat.' });
}

/** One hypothesis that is being tested, one that could not be told, and one that waits in the register. */
async function hypotheses(town: Town): Promise<void> {
  const [karin, iris, day] = [await town.as('karin@example.se'), town.project(IRIS), ago(town.today)];
  await putToTest(karin, iris, { words: 'Fler tar steg framåt när insatserna går parallellt.', indicator: 'Stegförflyttning bland dem som skrivits in', figure: 'STEP_PROGRESS', population: 'ENTERED', baselineFrom: day(400), expectation: 'MORE', lastOn: day(-180) });
  const dropped = await putToTest(karin, iris, { words: 'Fler får arbete när arbetsgivaren är med från början.', indicator: 'Arbete eller studier vid avslut', figure: 'WORK_OR_STUDIES', population: 'COMPLETED', baselineFrom: day(400), expectation: 'AT_LEAST', level: 90, lastOn: day(-90) });
  await judgeTest(karin, iris, dropped, { judgement: 'CANNOT_TELL', grounds: 'Två arbetsgivare hoppade av, och arbetssättet har inte prövats på riktigt.' });
  await log(karin, iris, 'hypotheses', { words: 'Planen kommer fortare på plats.', indicator: 'Andel med en plan och en insats som svarar mot ett behov', verdict: 'OPEN' });
}

const THE_THREE = ['SOCIAL_SERVICES', 'SCHOOL', 'LABOUR_MARKET_UNIT'] as const;

/** One municipality maintained, one in place, one being built; the others have none. */
async function structures(town: Town): Promise<void> {
  const konrad = await town.as('konrad@example.se');
  const projectId = town.project(SIA);
  const [first, second, third] = (await structuresOf(konrad, projectId)).items.map(({ municipalityCode }) => municipalityCode);
  const day = ago(town.today);
  const agreed = { agreement: 'Vi träffas, delar det vi får dela och låter ingen ung person bli utan svar.', agreedOn: day(400), forum: 'Lokal samverkansgrupp', frequency: 'Varje kvartal', agenda: 'Läget, nya ungdomar, beslut', socialServices: 'Ungdomsgruppen', school: 'Gymnasieskolans elevhälsa', labourMarketUnit: 'Arbetsmarknadsenheten' };
  if (first) await buildStructure(konrad, projectId, { municipalityCode: first, ...agreed }, [{ heldOn: day(30), present: [...THE_THREE], decisions: 'Gemensam mottagning på torsdagar.' }, { heldOn: day(120), present: ['SOCIAL_SERVICES', 'SCHOOL'] }]);
  if (second) await buildStructure(konrad, projectId, { municipalityCode: second, ...agreed }, [{ heldOn: day(300), present: [...THE_THREE] }, { heldOn: day(20), present: ['SCHOOL', 'LABOUR_MARKET_UNIT'], decisions: 'Bjud in socialtjänsten igen.' }]);
  if (third) await buildStructure(konrad, projectId, { municipalityCode: third, agenda: 'Utkast till dagordning', school: 'Gymnasieskolans elevhälsa' });
}

async function surveys(town: Town): Promise<void> {
  const gunilla = await town.as('gunilla@example.se');
  const day = ago(town.today);
  for (const [name, before, now] of [['Gävle kommun', 2, 4], ['Hudiksvalls kommun', 3, 3]] as const) {
    const branchId = town.branchOf(at(name));
    for (const instrument of ['SELF_ASSESSMENT', 'COLLABORATION'] as const) {
      await answerSurvey(gunilla, town.project(IDIS), { instrument, moment: 'BASELINE', answeredOn: day(380), branchId, score: before });
      await answerSurvey(gunilla, town.project(IDIS), { instrument, moment: 'YEARLY', answeredOn: day(15), branchId, score: now });
    }
  }
}

/** Somebody from Gävle is a guest in Hudiksvall. */
async function guests(town: Town): Promise<void> {
  const [gustav, hilda] = [await town.as('gustav@example.se'), await town.as('hilda@example.se')];
  const host = town.workplaces().get('Hudiksvalls kommun')!;
  const activityId = await openActivity(hilda, town.project(IDIS), { unitId: host.unitId, name: 'Snickeriet', about: 'Trä, verktyg och fika. Man bygger i sin egen takt.', place: 'Verkstadsgatan 2', schedule: 'Vardagar 9–15', startsOn: ago(town.today)(30) });
  const { items } = await gustav.must(gustav.get<{ items: { id: string; projectId: string; status: string; givenName: string | null; protected?: boolean }[] }>('/participations?status=ACTIVE'));
  const guest = items.find(({ projectId, protected: hidden }) => projectId === town.project(IDIS) && !hidden);
  if (!guest) return;
  await joinActivity(gustav, guest.id, { activityId, name: 'Mika', hours: 'Tisdagar och torsdagar 9–12', adaptations: 'Arbetar gärna vid en egen bänk', consentForm: 'WRITTEN', consentFrom: ago(town.today)(14), consentTo: ago(town.today)(-90) });
}
