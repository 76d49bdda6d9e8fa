import { Temporal } from 'temporal-polyfill';
import { inventPeople } from '#participants';
import type { LivelihoodSource } from '#participation';
import { accountOf, enrol, leave, type Admission } from './participation.journey.js';
import { agreePlan, writeNote } from './plans.journey.js';
import { assessStep } from './progress.journey.js';
import { startIntervention } from './interventions.journey.js';
import type { Visitor } from './visitor.js';

interface Caseload {
  caseworker: Visitor;
  deputy: Visitor;
  projectId: string;
  unitId: string;
  municipalityCode: string;
  today: string;
  seed: number;
  people: number;
  leaving: AbortSignal;
  /** Hears how far it has come. */
  told: (done: number) => void;
}

/** Entered so many days ago; every fourth has left again. */
const ENTERED = [400, 330, 280, 230, 190, 150, 120, 90, 60, 45];

/** A caseworker's people, from entry to where they stand today, walked through the doors. */
export async function fillCaseload(load: Caseload): Promise<void> {
  const invented = inventPeople({ seed: load.seed, today: load.today, ages: { from: 19, to: 60 }, municipalities: [load.municipalityCode] });
  const deputyId = await accountOf(load.deputy);
  for (let n = 0; n < load.people && !load.leaving.aborted; n += 1) {
    const daysAgo = ENTERED[n % ENTERED.length]!;
    const person = invented.next().value!;
    const { id } = await enrol(load.caseworker, person, { projectId: load.projectId, unitId: load.unitId, startsOn: dayBefore(load.today, daysAgo), deputyId, ...ENTRY });
    await walk(load, id, daysAgo, n);
    load.told(n + 1);
  }
}

const livesOn = (kind: LivelihoodSource['kind']): LivelihoodSource => ({ kind, sharePercent: 100, toldBy: 'DECLARED' });

/** IRIS asks for a need of coordinated rehabilitation with at least two parties. */
const ENTRY: Pick<Admission, 'livelihood' | 'entry' | 'direction'> = { livelihood: [livesOn('SOCIAL_ASSISTANCE')], direction: 'WORK' };

const dayBefore = (today: string, days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();

/** Baseline, plan, note, an intervention, a later step; and for every fourth an exit, half of them to work. */
async function walk({ caseworker, today }: Caseload, id: string, daysAgo: number, n: number): Promise<void> {
  const on = (days: number) => dayBefore(today, Math.max(0, daysAgo - days));
  await assessStep(caseworker, id, { position: 1 + (n % 3), assessedOn: on(7) });
  await agreePlan(caseworker, id, { agreedOn: on(14), agreedHow: 'IN_PERSON' });
  await writeNote(caseworker, id, { kind: 'CONVERSATION', occurredOn: on(14), body: 'Gick igenom planen tillsammans. Vill komma i gång med något praktiskt.', attendance: 'CAME' });
  if (daysAgo < 60) return;
  await startIntervention(caseworker, id, { typeCode: 'MAPPING', startsOn: on(20) });
  await assessStep(caseworker, id, { position: 2 + (n % 4), assessedOn: on(50), why: 'Kommer till alla möten och har börjat på arbetsmarknadsenhetens verkstad.' });
  if (n % 4 !== 3) return;
  const work = n % 8 === 3;
  await leave(caseworker, id, {
    endsOn: on(daysAgo - 5), reason: work ? 'PLAN_COMPLETED_WORK' : 'OWN_WISH',
    livelihood: [livesOn(work ? 'WAGE' : 'SOCIAL_ASSISTANCE')],
  });
}
