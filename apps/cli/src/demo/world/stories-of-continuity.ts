import { actOnGap, chooseTriad, navigate, noteShortage, offerHandover, stepOn, takeDuty, takeMandate } from '../continuity.journey.js';
import { endIntervention, offer, startIntervention } from '../interventions.journey.js';
import { consentTo } from '../participation.journey.js';
import { agreePlan, writeNote } from '../plans.journey.js';
import { IDIS, SIA } from './people.js';
import type { Story, Tale } from './tale.js';

const [VERA, NILS, KONRAD, GUSTAV, HANNA] = ['vera@example.se', 'nils@example.se', 'konrad@example.se', 'gustav@example.se', 'hanna@example.se'];

/** The same is lacking for many: only then does the report tell of it. */
const lacksSchool = ({ caseworker, id, ago }: Tale) => noteShortage(caseworker, id, { typeCode: 'ADULT_EDUCATION', partyKind: 'ADULT_EDUCATION', why: 'FULL', noticedOn: ago(20), words: 'Nästa start är i augusti.' });

/** A plan, a meeting lately, and an intervention that ended so many days ago. */
async function between(tale: Tale, endedAgo: number): Promise<void> {
  const { caseworker, id, ago } = tale;
  await lacksSchool(tale);
  await agreePlan(caseworker, id, { agreedOn: ago(90), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
  const run = await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(80) });
  await endIntervention(caseworker, id, run, { on: ago(endedAgo), endReason: 'COMPLETED', result: 'PARTLY' });
  await writeNote(caseworker, id, { kind: 'MEETING', occurredOn: ago(9), attendance: 'CAME', body: 'Vi pratade om vad som kan komma härnäst.' });
}

/** Who is falling between, who waits on purpose, and who is on the way from one to another. */
export const STORIES_OF_CONTINUITY: readonly Story[] = [
  {
    person: ['Rut', 'Linjegårda', '1989-04-22', 'FEMALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 130, where: 'Deltagare → Rut → Tidslinje',
    shows: 'one timeline over all parties: support for health runs without anything aimed at work, and the review falls on the day a course begins',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await lacksSchool(tale);
      await agreePlan(caseworker, id, { agreedOn: ago(120), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      const training = await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(110), providerName: 'Gamleby trädgård', hoursPerWeek: 12 });
      await endIntervention(caseworker, id, training, { on: ago(40), endReason: 'HEALTH', result: 'PARTLY' });
      await startIntervention(caseworker, id, { typeCode: 'HEALTH_COACHING', startsOn: ago(60), providerName: 'Region Kalmar län', hoursPerWeek: 2 });
      await offer(caseworker, id, { typeCode: 'VOCATIONAL_GUIDANCE', plannedFrom: ago(-30), plannedTo: ago(-60), providerName: 'Vuxenutbildningen' });
      await writeNote(caseworker, id, { kind: 'MEETING', occurredOn: ago(6), attendance: 'CAME', body: 'Vi gick igenom tidslinjen tillsammans.' });
    },
  },
  {
    person: ['Hjalmar', 'Mandatsjö', '1986-09-09', 'MALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 95, where: 'Deltagare → Hjalmar → Ansvar',
    shows: 'who decides, leads, performs and is told; health has somebody who leads and nobody who decides, and of the three that must meet only one is seen',
    tell: async (tale) => {
      const { town, caseworker, id, projectId, ago } = tale;
      await lacksSchool(tale);
      const konrad = await town.as(KONRAD);
      await chooseTriad(konrad, projectId, {
        reason: 'Projektet bygger på att socialtjänst, skola och AME möts i varje kommun.',
        sides: [{ name: 'Socialtjänst', branchKinds: ['SOCIAL_SERVICES'] }, { name: 'Skola', branchKinds: ['SCHOOL', 'ADULT_EDUCATION'] }, { name: 'AME', branchKinds: ['LABOUR_MARKET_UNIT'] }],
      });
      await takeDuty(konrad, projectId, { process: 'HANDOVER', part: 'DECIDES' });
      await agreePlan(caseworker, id, { agreedOn: ago(85), agreedHow: 'IN_PERSON', reviewOn: ago(-25) });
      await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(60), providerName: 'Loftahammars båtvarv', hoursPerWeek: 10 });
      await takeMandate(caseworker, id, { about: 'AREA', area: 'HEALTH', part: 'LEADS', task: 'Håller kontakten med vårdcentralen' });
      await writeNote(caseworker, id, { kind: 'PHONE', occurredOn: ago(5), attendance: 'CAME', body: 'Ringde och stämde av vem som gör vad.' });
    },
  },
  {
    person: ['Majken', 'Bristedal', '1994-02-17', 'FEMALE'], project: SIA, caseworker: VERA, signIn: KONRAD, since: 90, where: 'Projekt → SIA → Brister',
    shows: 'what people need and cannot have: adult education is full for six people, and nobody can be pointed out',
    tell: async (tale) => {
      await lacksSchool(tale);
      await agreePlan(tale.caseworker, tale.id, { agreedOn: tale.ago(80), agreedHow: 'IN_PERSON', reviewOn: tale.ago(-40) });
      await startIntervention(tale.caseworker, tale.id, { typeCode: 'JOB_SEARCH', startsOn: tale.ago(70) });
      await writeNote(tale.caseworker, tale.id, { kind: 'PHONE', occurredOn: tale.ago(8), attendance: 'CAME', body: 'Ringde om kursen som är full.' });
    },
  },
  {
    person: ['Ester', 'Ensamvik', '1979-12-05', 'FEMALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 75, where: 'Mellan insatser → Sårbara ärenden → Ester',
    shows: 'a case that rests on Vera alone: nobody is named to step in',
    tell: async ({ caseworker, id, ago }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(70), agreedHow: 'PHONE', reviewOn: ago(-35) });
      await startIntervention(caseworker, id, { typeCode: 'JOB_SEARCH', startsOn: ago(60) });
      await writeNote(caseworker, id, { kind: 'VISIT', occurredOn: ago(3), attendance: 'CAME', body: 'Besökte en arbetsgivare tillsammans.' });
    },
  },
  {
    person: ['Sixten', 'Lotsmarken', '1982-06-30', 'MALE'], project: IDIS, caseworker: GUSTAV, signIn: HANNA, since: 120, where: 'Lotsning i vården → Sixten',
    shows: 'a way through health care that the process leader finds, by consent: the question, every step, since when it waits, and nothing else of the case',
    tell: async ({ town, caseworker, id, ago }) => {
      const hanna = await town.as(HANNA);
      const { roles } = await hanna.must(hanna.get<{ roles: { unitId: string }[] }>('/me'));
      const leaderUnitId = roles[0]!.unitId;
      await consentTo(caseworker, id, { toUnitId: leaderUnitId, categories: ['identity', 'health'], validFrom: ago(60), validTo: ago(-200), purpose: 'Lotsning i vården' });
      await agreePlan(caseworker, id, { agreedOn: ago(100), agreedHow: 'IN_PERSON', reviewOn: ago(-40) });
      await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(90), hoursPerWeek: 8 });
      await writeNote(caseworker, id, { kind: 'MEETING', occurredOn: ago(7), attendance: 'CAME', body: 'Väntan på utredningen tar på krafterna.' });
      const navigation = await navigate(caseworker, id, { question: 'Behöver utredas innan arbetsträningen kan trappas upp. Vart vänder han sig?', target: 'Psykiatrin i Gävle', leaderUnitId, askedOn: ago(55) });
      await stepOn(hanna, navigation, { kind: 'CONTACTED', onDay: ago(50), words: 'Talade med vårdsamordnaren.' });
      await stepOn(hanna, navigation, { kind: 'REFERRED', onDay: ago(44), words: 'Vårdcentralen har skrivit remiss.' });
      await stepOn(hanna, navigation, { kind: 'WAITING', onDay: ago(30), words: 'Kö till nybesök.' });
    },
  },
  {
    person: ['Tuva', 'Glappemåla', '1993-03-14', 'FEMALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 100, where: 'Mellan insatser → Tuva',
    shows: 'someone without any intervention for 23 days, and what Vera did about it',
    tell: async (tale) => {
      await between(tale, 24);
      await actOnGap(tale.caseworker, tale.id, { kind: 'NO_INTERVENTION', taken: 'ASKED_PARTY', words: 'Frågade vuxenutbildningen om en plats i januari.' });
    },
  },
  {
    person: ['Disa', 'Pausängsvik', '1991-08-02', 'FEMALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 110, where: 'Mellan insatser → Läge: Planerad paus → Disa',
    shows: 'a planned pause with a reason and a last day: off the list until then, and back on it the day after',
    tell: async (tale) => {
      await between(tale, 40);
      await actOnGap(tale.caseworker, tale.id, { kind: 'NO_INTERVENTION', taken: 'PAUSE', words: 'Opereras och är sjukskriven till slutet av månaden.', pauseTo: tale.ago(-21) });
    },
  },
  {
    person: ['Folke', 'Brobackemo', '1990-11-19', 'MALE'], project: SIA, caseworker: VERA, signIn: NILS, since: 120, where: 'Start → Överlämningar → Folke',
    shows: 'a handover from Västervik that waits for Nybro: Vera answers until Nils has said yes and met Folke',
    tell: async (tale) => {
      const { caseworker, id, ago, town } = tale;
      await between(tale, 5);
      const nils = await town.as(NILS);
      const { roles } = await nils.must(nils.get<{ roles: { unitId: string }[] }>('/me'));
      await consentTo(caseworker, id, { toUnitId: roles[0]!.unitId, categories: ['identity'], validFrom: ago(3), validTo: ago(-90), purpose: 'Flytten till Nybro' });
      await offerHandover(caseworker, id, {
        toUnitId: roles[0]!.unitId, dueOn: ago(-12), meetingOn: ago(-5), checklist: ['PARTICIPANT_INFORMED', 'SUMMARY_APPROVED'], approvedOn: ago(1),
        summary: 'Folke flyttar till Nybro. Han har arbetstränat i skogen och vill fortsätta ute, helst med någon han kan fråga.',
      });
    },
  },
];
