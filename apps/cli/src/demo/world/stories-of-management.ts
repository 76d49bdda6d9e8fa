import { agreeCrisisPlan, beginManagement, chooseMember, findBarrier, logContact } from '../casemanagement.journey.js';
import { agreePlan } from '../plans.journey.js';
import { IRIS } from './people.js';
import type { Story } from './tale.js';

const SARA = 'sara@example.se';

/** One who keeps the whole together. */
export const STORIES_OF_MANAGEMENT: readonly Story[] = [
  {
    person: ['Pernilla', 'Vattenklöver', '1983-02-11', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 130, admission: { part: 'Insam' },
    where: 'Deltagare → Pernilla → Stöd', shows: 'case management after the strengths model: contacts beside what was planned, the group the participant chose, barriers and a crisis plan in two versions',
    tell: async ({ caseworker, id, ago }) => {
      await agreePlan(caseworker, id, { agreedOn: ago(120), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      await beginManagement(caseworker, id, { model: 'STRENGTHS', contactsPerMonth: 4, goals: 'Jag vill bo kvar och få ett eget arbete.', startsOn: ago(115) });
      await chooseMember(caseworker, id, { name: 'Systern Petronella', relation: 'FAMILY', chosenOn: ago(110) });
      await chooseMember(caseworker, id, { name: 'Boendestödjaren Bo', relation: 'STAFF', organisation: 'Socialpsykiatrin', chosenOn: ago(100) });
      for (const [days, inVivo] of [[25, true], [14, true], [6, false]] as const) {
        await logContact(caseworker, id, { heldOn: ago(days), mode: inVivo ? 'MEETING' : 'PHONE', inVivo, minutes: inVivo ? 60 : 15, withWhom: inVivo ? ['PARTICIPANT', 'RESOURCE_GROUP'] : ['PARTICIPANT'], about: inVivo ? 'Vid köksbordet, om hyran.' : '' });
      }
      await findBarrier(caseworker, id, { domain: 'TRAVEL', words: 'Vågar inte åka buss ensam.', foundOn: ago(100) });
      const crisis = { signs: 'Slutar svara i telefon.', helps: 'En promenad. Inte fler frågor.', whom: 'Petronella först, sedan Sara.', reviewOn: ago(-60) };
      await agreeCrisisPlan(caseworker, id, { ...crisis, agreedOn: ago(90), reviewOn: null });
      await agreeCrisisPlan(caseworker, id, { ...crisis, helps: 'En promenad, eller att Bo ringer. Inte fler frågor.', agreedOn: ago(20) });
    },
  },
  {
    person: ['Torvald', 'Bergsyra', '1978-08-29', 'MALE'], project: IRIS, caseworker: SARA, signIn: 'karin@example.se', since: 100, admission: { part: 'Insam' },
    where: 'Mål och utfall → Antal → Case management', shows: 'contacts beside what was planned, persons for each responsible, days since contact and changes, without names',
    tell: async ({ caseworker, id, ago }) => {
      await beginManagement(caseworker, id, { model: 'RESOURCE_GROUP', contactsPerMonth: 2, startsOn: ago(90) });
      await logContact(caseworker, id, { heldOn: ago(40), mode: 'MEETING', minutes: 45, withWhom: ['PARTICIPANT', 'FAMILY'] });
    },
  },
];
