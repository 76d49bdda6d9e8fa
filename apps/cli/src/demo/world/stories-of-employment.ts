import { approach, approveProfile, beginReview, contactEmployer, disclose, enterStage, freezeReview, placeIn, proposeMatch, supportJob } from '../employment.journey.js';
import { agreePlan } from '../plans.journey.js';
import { workplace } from '../training.journey.js';
import { IRIS } from './people.js';
import type { Story } from './tale.js';

const SARA = 'sara@example.se';

/** From the first conversation to support on the job. */
export const STORIES_OF_EMPLOYMENT: readonly Story[] = [
  {
    person: ['Yrsa', 'Kopparbladh', '1992-09-13', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 140, admission: { part: 'USB' },
    where: 'Deltagare → Yrsa → Arbete, Lärande → Programtrohet', shows: 'Supported Employment: the stages with one come back to, the profile the participant approved, the consent an employer contact rests on, practice and then a job, and support that fades; the fidelity review of the unit, frozen, seven of its 25 items counted from the logs (Ulla begins the next)',
    tell: async ({ town, caseworker, id, unitId, ago }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(135), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      const bakery = await workplace(caseworker, { name: 'Stadsparkens bageri', sector: 'CAFE_RESTAURANT', place: 'Lund', contactName: 'Ruben Rågsved', contactPhone: '046-555 04 04' });
      for (const [stage, days] of [['ENGAGEMENT', 130], ['VOCATIONAL_PROFILING', 120], ['JOB_FINDING', 105], ['VOCATIONAL_PROFILING', 95], ['ON_OFF_JOB_SUPPORT', 50]] as const) await enterStage(caseworker, id, { stage, on: ago(days) });
      await approveProfile(caseworker, id, { wishes: 'Baka, tidiga mornar, helst nära hemmet.', hoursWished: 25, strengths: 'Sju år i skolkök.', adaptation: 'En sak i taget.', support: 'Någon med de första veckorna.', travel: 'Cykel.', approvedOn: ago(94) });
      await disclose(caseworker, id, { workplaceId: bakery, mayTell: 'Mitt namn och vad jag kan. Inget om min hälsa.', form: 'WRITTEN', givenOn: ago(90), validTo: ago(-90) });
      await approach(caseworker, id, { workplaceId: bakery, heldOn: ago(88), mode: 'VISIT', purpose: 'FIRST', outcome: 'Provvecka i köket.' });
      await contactEmployer(caseworker, { workplaceId: bakery, heldOn: ago(100), mode: 'PHONE', purpose: 'FIRST', outcome: 'Söker folk till hösten.' });
      await proposeMatch(caseworker, id, { workplaceId: bakery, job: 'Bagare', hoursPerWeek: 25, form: 'COMPETITIVE', fits: 5 });
      await placeIn(caseworker, id, { kind: 'PRACTICE', workplaceId: bakery, job: 'Bageri', hoursPerWeek: 15, startsOn: ago(80), endsOn: ago(66), endReason: 'NEW_JOB' });
      const job = await placeIn(caseworker, id, { kind: 'COMPETITIVE', workplaceId: bakery, job: 'Bagare', hoursPerWeek: 25, startsOn: ago(50), fading: 'Varje vecka den första månaden, sedan när Yrsa ringer.' });
      for (const [days, minutes] of [[49, 120], [40, 60], [10, 60]] as const) await supportJob(caseworker, job, { heldOn: ago(days), onTheJob: minutes > 60, withWhom: 'BOTH', minutes });
      const lead = await town.as('ulla@example.se');
      const review = await beginReview(lead, { unitId, startsOn: ago(210), endsOn: ago(28), reviewers: 'Ulla Bergdahl med en granskare från Höganäs' });
      await freezeReview(lead, review, { score: (key) => (key === 'integration_team_assignment' ? 2 : 4), conclusions: 'Fler besök hos arbetsgivare varje vecka. Vården bjuds in till veckomötet.' });
    },
  },
];
