import { accountOf, consentTo } from '../participation.journey.js';
import { agreePlan, writeNote } from '../plans.journey.js';
import { assessStep } from '../progress.journey.js';
import { IRIS } from './people.js';
import type { Story, Tale } from './tale.js';

const [SARA, FATIMA] = ['sara@example.se', 'fatima@example.se'];

/** Försäkringskassan in Lund, where Fatima reads what is shared. */
async function fk({ town }: Tale): Promise<{ toUnitId: string; account: string }> {
  const fatima = await town.as(FATIMA);
  const { roles } = await fatima.must(fatima.get<{ roles: { unitId: string }[] }>('/me'));
  return { toUnitId: roles[0]!.unitId, account: await accountOf(fatima) };
}

/** What is shown to whom: notes, consents, protection, and a person who is known already. */
export const STORIES_OF_SHARING: readonly Story[] = [
  {
    person: ['Elin', 'Sjöglänta', '1992-10-21', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: FATIMA, since: 160, admission: { part: 'Insam' },
    where: 'Deltagare → Elin → Anteckningar', shows: 'notes that Försäkringskassan reads by consent; one was corrected, and what stood first can be read',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      await assessStep(caseworker, id, { position: 3, assessedOn: ago(150) });
      await agreePlan(caseworker, id, { agreedOn: ago(140), agreedHow: 'IN_PERSON', reviewOn: ago(-30) });
      const note = await writeNote(caseworker, id, { kind: 'MEETING', occurredOn: ago(100), body: 'Avstämning med Försäkringskassan. Orkar åtta timmar i veckan.', attendance: 'CAME' });
      await caseworker.must(caseworker.change('PATCH', `/notes/${note}`, 1, { body: 'Avstämning med Försäkringskassan. Orkar sex timmar i veckan.', reason: 'Skrev fel antal timmar' }));
      await assessStep(caseworker, id, { position: 4, assessedOn: ago(40), why: 'Arbetstränar sex timmar i veckan.' });
      await writeNote(caseworker, id, { kind: 'PHONE', occurredOn: ago(12), body: 'Ringde efter läkarbesöket. Vill öka till åtta timmar.' });
      const { toUnitId } = await fk(tale);
      await consentTo(caseworker, id, { toUnitId, categories: ['identity', 'notes', 'plan'], validFrom: ago(90), validTo: ago(-20), purpose: 'Samordna rehabiliteringen' });
    },
  },
  {
    person: ['Nour', 'Haddarsame', '1989-06-03', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 130, admission: { part: 'USB' },
    where: 'Deltagare → Nour → Samtycken', shows: 'a consent that was withdrawn; Fatima, who could read, sees nothing any more',
    tell: async (tale) => {
      const { caseworker, id, ago } = tale;
      const { toUnitId } = await fk(tale);
      const consent = await consentTo(caseworker, id, { toUnitId, categories: ['identity', 'plan', 'notes'], validFrom: ago(120), validTo: ago(-200), purpose: 'Samordna rehabiliteringen' });
      await writeNote(caseworker, id, { kind: 'CONVERSATION', occurredOn: ago(6), body: 'Vill inte längre att vi delar med Försäkringskassan. Samtycket är återkallat.' });
      await caseworker.must(caseworker.change('POST', `/consents/${consent}/withdraw`, 1));
    },
  },
  {
    person: ['Ylva', 'Norrskensmo', '1987-02-25', 'FEMALE'], project: IRIS, caseworker: SARA, signIn: SARA, since: 90,
    admission: { protected: true, safeChannel: 'Bara genom Skatteverkets förmedling' },
    where: 'Deltagare → Ylva', shows: 'a protected person: Sara and Omar see her, the unit lead and the coordinator do not know that she exists',
    tell: async ({ caseworker, id, ago }) => {
      await assessStep(caseworker, id, { position: 1, assessedOn: ago(80) });
      await writeNote(caseworker, id, { kind: 'VISIT', occurredOn: ago(75), body: 'Träffades på en plats hon valde själv.' });
    },
  },
  {
    person: ['Lars-Erik', 'Rönnbärsfall', '1990-01-01', 'MALE'], number: '199001012385', project: IRIS, caseworker: 'omar@example.se', signIn: SARA, since: 75, admission: { part: 'Insam' },
    where: 'Deltagare → Ny deltagare, with the number 19900101-2385', shows: 'a warning before anything is saved: the person is known already, and Omar is responsible',
    tell: async ({ caseworker, id, ago }) => {
      await assessStep(caseworker, id, { position: 2, assessedOn: ago(70) });
    },
  },
];
