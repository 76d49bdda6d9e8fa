import { offer, startIntervention } from '../interventions.journey.js';
import { joinActivity, openActivity } from '../learning.journey.js';
import { enterByShownLink, openOwnPages, rate, say, writeDownFit } from '../own.journey.js';
import { consentTo } from '../participation.journey.js';
import { A_PLAN, agreePlan, draftPlan } from '../plans.journey.js';
import { certifyMonth, logAttendance } from '../training.journey.js';
import { SIA } from './people.js';
import type { Story } from './tale.js';

const [VERA, NILS] = ['vera@example.se', 'nils@example.se'];

/** The n-th day of the month before. */
const lastMonth = (today: string, day: number): string => new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2, day)).toISOString().slice(0, 10);

/** Who takes part in her own plan: on her own pages, and on paper. */
export const STORIES_OF_OWN: readonly Story[] = [
  {
    person: ['Malva', 'Egenhage', '1995-04-09', 'FEMALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 80, where: 'Deltagare → Malva → Egna sidor → Visa en länk (prov); open it in another browser',
    shows: 'the participant\'s own pages: a new plan to say yes to, an offer to answer, a month of attendance to certify, how well the support fits, a consent to take back, and who has opened her record',
    tell: async ({ caseworker, id, ago, town }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(60), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      const interventionId = await startIntervention(caseworker, id, { typeCode: 'WORK_TRAINING', startsOn: ago(59), hoursPerWeek: 8, providerName: 'Biblioteket i Nybro' });
      await logAttendance(caseworker, [
        { interventionId, on: lastMonth(ago(0), 7), plannedHours: 4, attendedHours: 4 },
        { interventionId, on: lastMonth(ago(0), 9), plannedHours: 4, attendedHours: 3, absenceReason: 'CHILD_ILL' },
      ]);
      await certifyMonth(caseworker, id, { month: lastMonth(ago(0), 1) });
      await offer(caseworker, id, { typeCode: 'GREEN_REHAB', offeredOn: ago(2), plannedFrom: ago(-9), hoursPerWeek: 6, purpose: 'Komma igång ute, i lugn takt.' });
      const nils = await town.as(NILS);
      const { roles } = await nils.must(nils.get<{ roles: { unitId: string }[] }>('/me'));
      await consentTo(caseworker, id, { toUnitId: roles[0]!.unitId, categories: ['plan'], validFrom: ago(30), validTo: ago(-150), purpose: 'Praktikplats i Nybro' });
      const activityId = await openActivity(nils, town.project(SIA), { unitId: roles[0]!.unitId, name: 'Odlingen', about: 'Växthus och köksträdgård.', place: 'Trädgårdsgatan 4', schedule: 'Onsdagar 10–14', startsOn: ago(40), endsOn: ago(-120) });
      await joinActivity(caseworker, id, { activityId, name: 'Malva', hours: 'Onsdagar 10–12', adaptations: 'Börjar efter lämningen på förskolan', consentForm: 'ORAL', consentFrom: ago(7), consentTo: ago(-90) });
      await openOwnPages(caseworker, id, { email: 'malva.egenhage@example.org', agreedOn: ago(5) });
      const malva = await enterByShownLink(caseworker, id);
      const words = await say(malva, { participationId: id, kind: 'PROPOSAL', words: 'Jag vill börja klockan tio. På morgnarna lämnar jag på förskolan.' });
      await caseworker.must(caseworker.change('POST', `/own-words/${words}/answer`, 1, { answer: 'Det ordnar vi. Jag har skrivit tio i det nya förslaget.' }));
      await rate(malva, id, { fit: 4, words: 'Det är lagom nu. Bussen passar inte riktigt.' });
      await say(malva, { participationId: id, kind: 'COMMENT', words: 'Får min syster vara med på nästa möte?' });
      const { id: planId, version } = await draftPlan(caseworker, id, { ...A_PLAN, schedule: 'Tisdag och torsdag 10–14.' });
      await caseworker.must(caseworker.change('POST', `/plans/${planId}/propose`, version));
    },
  },
  {
    person: ['Sixten', 'Pappersvik', '1971-12-02', 'MALE'], project: SIA, caseworker: VERA, signIn: VERA, since: 75, where: 'Deltagare → Sixten → Plan → Deltagarens ord',
    shows: 'someone who wants everything on paper: what he said on paper and by voice is written down, marked as such and answered',
    tell: async ({ caseworker, id, ago }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(50), agreedHow: 'SIGNED_PAPER', reviewOn: ago(-40) });
      await writeDownFit(caseworker, id, { fit: 2, given: 'PAPER', ratedOn: ago(10), words: 'Köket är för stressigt.' });
      const said = { kind: 'CHANGE', given: 'PAPER', saidOn: ago(10), words: 'Jag vill hellre vara i verkstaden än i köket.' };
      const { id: word } = await caseworker.must(caseworker.post<{ id: string }>(`/participations/${id}/own-words`, said));
      await caseworker.must(caseworker.change('POST', `/own-words/${word}/answer`, 1, { answer: 'Vi frågar verkstaden. Svaret kommer i brevet.' }));
      await caseworker.must(caseworker.post(`/participations/${id}/own-words`, { kind: 'COMMENT', given: 'VOICE', saidOn: ago(3), words: 'Det känns bra att bli frågad.' }));
    },
  },
];
