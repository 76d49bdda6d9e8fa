import { endIntervention, startIntervention } from '../interventions.journey.js';
import { agreePlan } from '../plans.journey.js';
import { arrangeTraining, certifyMonth, logAttendance, measureWellbeing, workplace, writeSession } from '../training.journey.js';
import { BRON, FORSTEG, SIA } from './people.js';
import type { Story, Tale } from './tale.js';

const planned = ({ caseworker, id, ago }: Tale, days: number) => agreePlan(caseworker, id, { agreedOn: ago(days), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });

/** The first and the last day of the month before the one `today` lies in. */
function lastMonth(today: string): { month: string; days: (no: number) => string } {
  const month = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2, 1)).toISOString().slice(0, 10);
  return { month, days: (no) => `${month.slice(0, 8)}${String(no).padStart(2, '0')}` };
}

/** Attendance, work training, health and motivation. */
export const STORIES_OF_TRAINING: readonly Story[] = [
  {
    person: ['Elsy', 'Slånblomster', '1985-05-17', 'FEMALE'], project: FORSTEG, caseworker: 'sonja@example.se', signIn: 'sonja@example.se', since: 150,
    where: 'Deltagare → Elsy → Närvaro', shows: "green rehabilitation: last month certified by both, with the certificate to fetch, and this week's list; Arbete shows the garden, its supervisor and what is adapted",
    tell: async (tale) => {
      const { town, caseworker, id, ago } = tale;
      await planned(tale, 140);
      const interventionId = await startIntervention(caseworker, id, { typeCode: 'GREEN_REHAB', startsOn: ago(120), hoursPerWeek: 12 });
      const workplaceId = await workplace(caseworker, { name: 'Vallhagens trädgård', sector: 'GREEN', place: 'Söderköping', contactName: 'Vendela Vallört', contactPhone: '0121-555 01 01' });
      await arrangeTraining(caseworker, interventionId, { workplaceId, sector: 'GREEN', supervisor: 'Vendela Vallört', tasks: 'Sår, planterar om och säljer på lördagarna.', adaptation: 'Arbetar i lugn takt, egen bänk, paus varje timme.', startsOn: ago(120) });
      const { month, days } = lastMonth(town.today);
      await logAttendance(caseworker, [3, 5, 10, 12, 17].map((no, n) => ({ interventionId, on: days(no), plannedHours: 4, attendedHours: n === 2 ? 0 : 4, absenceReason: n === 2 ? 'WEATHER' as const : null })));
      await certifyMonth(caseworker, id, { month, participantOn: town.today, participantHow: 'ON_SCREEN' });
      await logAttendance(caseworker, [{ interventionId, on: ago(1), plannedHours: 4, attendedHours: 3, absenceReason: 'APPOINTMENT' }]);
    },
  },
  {
    person: ['Valdemar', 'Hjortronmyr', '1972-10-08', 'MALE'], project: FORSTEG, caseworker: 'sonja@example.se', signIn: 'osten@example.se', since: 140,
    where: 'Mål och utfall → Antal → Grön rehabilitering av arbetsträningen', shows: 'how large a part of the work training is green, women and men apart, of which hours; Sonja writes a whole group on Närvaro för grupp',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await planned(tale, 130);
      const interventionId = await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(110), hoursPerWeek: 15 });
      const workplaceId = await workplace(caseworker, { name: 'Kanalens lunchcafé', sector: 'CAFE_RESTAURANT', place: 'Söderköping', contactName: 'Britt Brödsten', contactPhone: '0121-555 02 02' });
      await arrangeTraining(caseworker, interventionId, { workplaceId, sector: 'CAFE_RESTAURANT', supervisor: 'Britt Brödsten', tasks: 'Disk och sallader.', adaptation: 'Börjar efter rusningen.', startsOn: ago(110) });
      await logAttendance(caseworker, [22, 21, 15].map((days) => ({ interventionId, on: ago(days), plannedHours: 5, attendedHours: 5 })));
    },
  },
  {
    person: ['Aster', 'Mandelgård', '1997-01-25', 'FEMALE'], project: SIA, caseworker: 'vera@example.se', signIn: 'vera@example.se', since: 110,
    where: 'Deltagare → Aster → Stöd', shows: "the participant's own goals first, motivational sessions with the three rulers, and wellbeing before and after health promotion",
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      const { goals } = await planned(tale, 100);
      const talks = await startIntervention(caseworker, id, { typeCode: 'MOTIVATIONAL_SESSIONS', startsOn: ago(95), goalIds: [goals[0]!.id] });
      await writeSession(caseworker, talks, { heldOn: ago(90), minutes: 50, goalId: goals[0]!.id, importance: 8, confidence: 3, readiness: 4, ownWords: 'Jag mår bättre när jag har något att gå upp till.', nextStep: 'Hälsar på i trädgården en förmiddag.', followUpOn: ago(60) });
      await writeSession(caseworker, talks, { heldOn: ago(60), minutes: 40, goalId: goals[0]!.id, importance: 9, confidence: 6, readiness: 7, ownWords: 'Det gick. Jag stannade till lunch.', nextStep: 'Två förmiddagar i veckan.' });
      const health = await startIntervention(caseworker, id, { typeCode: 'HEALTH_PROMOTION', startsOn: ago(85), providerName: 'Friskvårdscentralen' });
      await measureWellbeing(caseworker, health, { moment: 'BEFORE', measuredOn: ago(85), score: 3, words: 'Sover dåligt.' });
      await measureWellbeing(caseworker, health, { moment: 'AFTER', measuredOn: ago(5), score: 6, words: 'Går ut varje dag.' });
      await endIntervention(caseworker, id, health, { on: ago(5), endReason: 'COMPLETED', result: 'REACHED' });
    },
  },
  {
    person: ['Lovis', 'Ekorrvinge', '1990-12-03', 'FEMALE'], project: BRON, caseworker: 'linus@example.se', signIn: 'linus@example.se', since: 90,
    where: 'Deltagare → Lovis → Arbete', shows: 'work training in administration that ended in a job, and the workplaces of the branch',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await planned(tale, 80);
      const interventionId = await startIntervention(caseworker, id, { typeCode: 'PLACEMENT', startsOn: ago(70), hoursPerWeek: 20 });
      const workplaceId = await workplace(caseworker, { name: 'Fastighetskontoret', sector: 'ADMINISTRATION', place: 'Linköping', contactName: 'Pär Pärmlund', contactPhone: '013-555 03 03' });
      const training = await arrangeTraining(caseworker, interventionId, { workplaceId, sector: 'ADMINISTRATION', supervisor: 'Pär Pärmlund', tasks: 'Arkiv och post.', adaptation: 'Skrivna instruktioner.', startsOn: ago(70) });
      await caseworker.must(caseworker.change('PATCH', `/work-trainings/${training}`, 1, { sector: 'ADMINISTRATION', supervisor: 'Pär Pärmlund', tasks: 'Arkiv och post.', adaptation: 'Skrivna instruktioner.', startsOn: ago(70), endsOn: ago(4), outcome: 'HIRED', participantWords: 'Jag fick vara kvar.', supervisorWords: 'Noggrann och punktlig.' }));
    },
  },
];
