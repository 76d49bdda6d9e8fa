import { actOnGap, offerHandover } from '../continuity.journey.js';
import { endIntervention, offer, startIntervention } from '../interventions.journey.js';
import { consentTo } from '../participation.journey.js';
import { agreePlan, writeNote } from '../plans.journey.js';
import { SIA } from './people.js';
import type { Story, Tale } from './tale.js';

const [VERA, NILS] = ['vera@example.se', 'nils@example.se'];

/** A plan, a meeting lately, and an intervention that ended so many days ago. */
async function between({ caseworker, id, ago }: Tale, endedAgo: number): Promise<void> {
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
    tell: async ({ caseworker, id, ago }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(120), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      const training = await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(110), providerName: 'Gamleby trädgård', hoursPerWeek: 12 });
      await endIntervention(caseworker, id, training, { on: ago(40), endReason: 'HEALTH', result: 'PARTLY' });
      await startIntervention(caseworker, id, { typeCode: 'HEALTH_COACHING', startsOn: ago(60), providerName: 'Region Kalmar län', hoursPerWeek: 2 });
      await offer(caseworker, id, { typeCode: 'VOCATIONAL_GUIDANCE', plannedFrom: ago(-30), plannedTo: ago(-60), providerName: 'Vuxenutbildningen' });
      await writeNote(caseworker, id, { kind: 'MEETING', occurredOn: ago(6), attendance: 'CAME', body: 'Vi gick igenom tidslinjen tillsammans.' });
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
