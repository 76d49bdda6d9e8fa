import { offer, startIntervention, decline } from '../interventions.journey.js';
import { observe, tellFacts } from '../facts.journey.js';
import { leave } from '../participation.journey.js';
import { A_PLAN, agreePlan, writeNote } from '../plans.journey.js';
import { assessStep, recordOutcome } from '../progress.journey.js';
import { measured } from './stories-of-measuring.js';
import { at, BRON, FORSTEG, IDIS, IRIS, SIA } from './people.js';
import type { Story, Tale } from './tale.js';

const [SARA, KARIN] = ['sara@example.se', 'karin@example.se'];

/** Born so that the year of coming of age is this one, at its very end. */
const underAge = (today: string) => `${Number(today.slice(0, 4)) - 18}-12-30`;

/** A plan agreed so many days ago, to be looked over in a month. */
const planned = ({ caseworker, id, ago }: Tale, days: number) => agreePlan(caseworker, id, { agreedOn: ago(days), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });

/** Plans and interventions, from the first conversation to the last day. */
export const STORIES_OF_WORK: readonly Story[] = [
  {
    person: ['Märta', 'Björkmosshed', '1988-03-14', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 240, admission: { part: 'Insam' },
    where: 'Deltagare → Märta → Plan', shows: 'the plan in two versions, what differs between them, and a review that is overdue',
    tell: async ({ caseworker, id, ago }) => {
      await assessStep(caseworker, id, { position: 2, assessedOn: ago(232) });
      const first = await agreePlan(caseworker, id, { agreedOn: ago(220), agreedHow: 'IN_PERSON', reviewOn: ago(130) });
      const outcomes = first.goals.map(({ id: goalId }) => ({ goalId, outcome: 'PARTLY' as const, comment: 'Klarar nio timmar.' }));
      await caseworker.must(caseworker.post(`/plans/${first.id}/reviews`, { reviewedOn: ago(125), outcomes, whatWorked: 'Två fasta dagar i trädgården.', decision: 'REVISE', nextReviewOn: ago(35) }));
      await agreePlan(caseworker, id, { agreedOn: ago(120), agreedHow: 'VIDEO', reviewOn: ago(30) }, { wishes: 'Vill arbeta ute, helst med odling, och sälja på torget.', hoursPerWeek: 15 });
      await startIntervention(caseworker, id, { typeCode: 'GREEN_REHAB', startsOn: ago(200), hoursPerWeek: 9, needIds: [first.needs[0]!.id] });
      await assessStep(caseworker, id, { position: 4, assessedOn: ago(60), why: 'Arbetstränar femton timmar i veckan.' });
    },
  },
  {
    person: ['Ove', 'Granskärva', '1979-11-02', 'MALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 20, admission: { part: 'USB' },
    where: 'Deltagare → Ove → Plan', shows: "an intervention that was let start before the plan, with the coordinator's reason",
    tell: async ({ town, caseworker, id, ago }) => {
      const karin = await town.as(KARIN);
      await karin.must(karin.post(`/participations/${id}/plan-exemptions`, { reason: 'Platsen i växthuset försvinner annars nästa vecka.', holdsUntil: ago(-10) }));
      await offer(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(12), hoursPerWeek: 8, providerName: 'Växthuset i Dalby' });
    },
  },
  {
    person: ['Rania', 'Tallvinge', '1991-05-23', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 200, admission: { part: 'Insam' },
    where: 'Deltagare → Rania → Insatser', shows: 'five interventions side by side in five areas, with four providers, and one the participant declined',
    tell: async (tale) => {
      const { town, caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 1, assessedOn: ago(190) });
      const plan = await planned(tale, 180);
      const needIds = [plan.needs[0]!.id];
      const goalIds = [plan.goals[0]!.id];
      await startIntervention(caseworker, id, { typeCode: 'HEALTH_COACHING', startsOn: ago(170), providerBranchId: town.branchOf(at('Region Skåne')), needIds });
      await startIntervention(caseworker, id, { typeCode: 'BUDGET_AND_DEBT', startsOn: ago(160), providerName: 'Budgetrådgivningen', needIds: [plan.needs[1]!.id] });
      await startIntervention(caseworker, id, { typeCode: 'SFI', startsOn: ago(120), providerName: 'Komvux Lund', hoursPerWeek: 9, goalIds });
      await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(60), hoursPerWeek: 10, goalIds });
      await startIntervention(caseworker, id, { typeCode: 'CONTACT_PERSON', startsOn: ago(90), needIds });
      await decline(caseworker, id, { typeCode: 'GROUP_ACTIVITY', offeredOn: ago(150) }, { declineReason: 'TRAVEL', answeredOn: ago(149), answerWords: 'Bussen går inte dit.' });
      await assessStep(caseworker, id, { position: 3, assessedOn: ago(30), why: 'Arbetstränar och läser svenska.' });
    },
  },
  {
    person: ['Jyrki', 'Flodlärka', '1984-09-09', 'MALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 300, admission: { part: 'Kompetenstrappan' },
    where: 'Deltagare → Jyrki → Steg, Mätningar', shows: "steps forward, one back with its reason, and forward again, the participant's own view beside; readiness rulers answered four times, and own goals followed up",
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 2, selfPosition: 1, assessedOn: ago(290) });
      await planned(tale, 280);
      await assessStep(caseworker, id, { position: 4, selfPosition: 4, assessedOn: ago(200), why: 'Arbetstränar två dagar i veckan.' });
      await assessStep(caseworker, id, { position: 3, selfPosition: 2, assessedOn: ago(110), why: 'Operation i våras, pausade träningen.' });
      await assessStep(caseworker, id, { position: 5, selfPosition: 5, assessedOn: ago(20), why: 'Tillbaka, nu på halvtid.' });
      await measured(tale, KARIN);
    },
  },
  {
    person: ['Siv', 'Videlunda', '1975-01-30', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: KARIN, since: 150, admission: { part: 'USB' },
    where: 'Mål och utfall → Stegförflyttning → Inte känt', shows: 'somebody who cannot be measured: listed under unknown, in neither numerator nor denominator',
    tell: async ({ caseworker, id, ago }) => {
      await assessStep(caseworker, id, { position: 3, assessedOn: ago(90) });
      await writeNote(caseworker, id, { kind: 'PHONE', occurredOn: ago(88), body: 'Fick kontakt först efter två månader. Därför är startläget bedömt för sent.' });
    },
  },
  {
    person: ['Azad', 'Kvarnblänk', '1993-02-17', 'MALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 270, admission: { part: 'USB' },
    where: 'Deltagare → Azad → Översikt', shows: 'moved between three subprojects, each move with day and reason',
    tell: async (tale) => {
      const { town, caseworker, id, projectId, unitId, ago } = tale;
      await assessStep(caseworker, id, { position: 2, assessedOn: ago(260) });
      await planned(tale, 250);
      const move = async (part: string, days: number, version: number, reason: string) =>
        caseworker.must(caseworker.change('POST', `/participations/${id}/move`, version, { unitId, subprojectId: await town.part(projectId, part), on: ago(days), reason }));
      await move('Insam', 160, 1, 'Behöver mer samordning med vården.');
      await move('Kompetenstrappan', 60, 2, 'Redo att läsa in svenskan.');
      await assessStep(caseworker, id, { position: 3, assessedOn: ago(25), why: 'Läser svenska tre förmiddagar i veckan.' });
    },
  },
  {
    person: ['Selam', 'Tjärnögla', '1990-08-06', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 380,
    admission: { part: 'USB', livesOn: [{ kind: 'SOCIAL_ASSISTANCE', sharePercent: 75 }, { kind: 'WAGE', sharePercent: 25 }] },
    where: 'Deltagare → Läge: Avslutade → Selam → Översikt', shows: 'left for work, with livelihood before and after (25 % of her own became 100 %)',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 4, assessedOn: ago(370) });
      const plan = await planned(tale, 360);
      await startIntervention(caseworker, id, { typeCode: 'SUPPORTED_EMPLOYMENT', startsOn: ago(340), needIds: [plan.needs[0]!.id] });
      await assessStep(caseworker, id, { position: 8, assessedOn: ago(40), why: 'Tillsvidareanställd på heltid.' });
      await recordOutcome(caseworker, id, { kind: 'STARTED_WORK', startsOn: ago(45), workPercent: 100, workForm: 'UNSUBSIDISED', evidence: 'CONTRACT' });
      await tellFacts(caseworker, id, { labour: 'UNEMPLOYED', unemployedSince: ago(900), inEducation: 'NO', education: 'UPPER_SECONDARY', housing: 'SECURE', disability: 'REFUSED' });
      await leave(caseworker, id, { endsOn: ago(30), reason: 'PLAN_COMPLETED_WORK', livelihood: [{ kind: 'WAGE', sharePercent: 100, toldBy: 'DOCUMENT' }] });
      await observe(caseworker, id, { moment: 'LEAVING', observedOn: ago(28), labour: 'EMPLOYED', employment: 'REGULAR', jobSearching: 'NO', inEducation: 'NO', toldBy: 'DECLARED', method: 'PHONE' });
    },
  },
  {
    person: ['Zoja', 'Snöripsdal', '1986-12-12', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 120, admission: { part: 'Insam' },
    where: 'Min dag', shows: 'a pause that is soon over',
    tell: async (tale) => {
      await planned(tale, 100);
      await tale.caseworker.must(tale.caseworker.change('POST', `/participations/${tale.id}/pause`, 1, { startsOn: tale.ago(30), resumesOn: tale.ago(-3), reason: 'Höftoperation' }));
    },
  },
  {
    person: ['Parisa', 'Åsrymning', '1994-04-28', 'FEMALE'], project: IDIS, caseworker: 'gustav@example.se', signIn: 'gustav@example.se', since: 210,
    where: 'Deltagare → Parisa → Insatser', shows: 'parallel interventions in municipality, health care, language and housing',
    tell: async (tale) => {
      const { town, caseworker, id, ago } = tale;
      const { needs } = await planned(tale, 190);
      const needIds = [needs[0]!.id];
      await startIntervention(caseworker, id, { typeCode: 'HEALTH_NAVIGATION', startsOn: ago(180), providerBranchId: town.branchOf(at('Region Gävleborg')), needIds });
      await startIntervention(caseworker, id, { typeCode: 'SFI', startsOn: ago(170), providerName: 'Vuxenutbildningen Gävle', hoursPerWeek: 12, needIds });
      await startIntervention(caseworker, id, { typeCode: 'HOUSING_SUPPORT', startsOn: ago(150), providerName: 'Bostadsbolaget', needIds });
      await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(80), hoursPerWeek: 8, needIds });
    },
  },
  {
    person: ['Melker', 'Ängsvattna', underAge, 'MALE'], project: SIA, caseworker: 'vera@example.se', signIn: 'vera@example.se', since: 100,
    admission: { entry: { track: 'PROACTIVE', trackGrounds: ['SCHOOL_ABSENCE', 'ACTIVITY_RESPONSIBILITY'], activityResponsibility: true, guardianConsentOn: '2026-01-10' } },
    where: 'Deltagare → Melker → Översikt', shows: "the proactive track: not of age at the entry, with the guardian's consent",
    tell: async (tale) => {
      await assessStep(tale.caseworker, tale.id, { position: 1, assessedOn: tale.ago(95) });
      const { needs } = await planned(tale, 85);
      await startIntervention(tale.caseworker, tale.id, { typeCode: 'MOTIVATIONAL_SESSIONS', startsOn: tale.ago(80), needIds: [needs[0]!.id] });
    },
  },
  {
    person: ['Görel', 'Harsyreäng', '1970-06-19', 'FEMALE'], project: FORSTEG, caseworker: 'sonja@example.se', signIn: 'sonja@example.se', since: 330,
    where: 'Deltagare → Görel → Steg', shows: 'ready for ordinary activities after green rehabilitation; Arbetsförmedlingen receives',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 1, assessedOn: ago(320) });
      const { needs } = await planned(tale, 310);
      await startIntervention(caseworker, id, { typeCode: 'GREEN_REHAB', startsOn: ago(300), hoursPerWeek: 12, needIds: [needs[0]!.id] });
      await assessStep(caseworker, id, { position: 6, assessedOn: ago(15), checked: [0, 1, 2, 3, 4, 5], why: 'Hela checklistan är genomgången.' });
      await recordOutcome(caseworker, id, { kind: 'READY_FOR_ORDINARY', startsOn: ago(10), receiver: 'AF', evidence: 'AGENCY_DECISION' });
    },
  },
  {
    person: ['Håkan', 'Stenskvätta', '1982-07-07', 'MALE'], project: BRON, caseworker: 'linus@example.se', signIn: 'linus@example.se', since: 350,
    where: 'Deltagare → Läge: Avslutade → Håkan → Översikt', shows: 'the plan first, then work training in a café, and out to studies',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 2, assessedOn: ago(345) });
      const plan = await agreePlan(caseworker, id, { agreedOn: ago(340), agreedHow: 'SIGNED_PAPER', reviewOn: ago(250) }, A_PLAN);
      await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(330), hoursPerWeek: 10, providerName: 'Caféet på torget', goalIds: [plan.goals[0]!.id] });
      await assessStep(caseworker, id, { position: 7, assessedOn: ago(50), why: 'Antagen till komvux.' });
      await recordOutcome(caseworker, id, { kind: 'STARTED_STUDIES', startsOn: ago(40), studyPercent: 50, evidence: 'ADMISSION' });
      await leave(caseworker, id, { endsOn: ago(35), reason: 'PLAN_COMPLETED_STUDIES', livelihood: [{ kind: 'STUDY_SUPPORT', sharePercent: 100 }] });
    },
  },
];
