import { Temporal } from 'temporal-polyfill';
import type { ParticipationPage } from '#participation';
import { instrumentsOf, measure } from '../measuring.journey.js';
import { planTrial, startTrial, trialPlan, trialsOf } from '../trials.journey.js';
import { fewAtATime } from './few-at-a-time.js';
import { DEMO_PEOPLE, SIA } from './people.js';
import type { Town } from './town.js';

const PERSONS = 12;
const daysBefore = ({ today }: Town, days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();

/** SIA tries two measuring methods on the same participants; those of Vera and Nils have answered. What is there already is left as it is. */
export async function tryMethods(town: Town): Promise<void> {
  const projectId = town.project(SIA);
  const konrad = await town.as('konrad@example.se');
  if ((await trialsOf(konrad, projectId)).items.length > 0) return;
  const { items } = await instrumentsOf(konrad, projectId);
  const [rulers, ability] = ['readiness-rulers', 'work-ability-score'].map((key) => items.find((one) => one.key === key)!.id) as [string, string];
  const since = daysBefore(town, 45);
  const lately = daysBefore(town, 6);
  const trial = await planTrial(konrad, projectId, trialPlan([rulers, ability], since, { pairsLeast: 10, outcomesLeast: 5, formsLeast: 10 }));
  await startTrial(konrad, projectId, trial);
  for (const { email, name } of DEMO_PEOPLE.filter((person) => ['Vera Strandek', 'Nils Glasmo'].includes(person.name))) {
    const caseworker = await town.as(email);
    const page = await caseworker.must(caseworker.get<ParticipationPage>('/participations?status=ACTIVE'));
    const ours = page.items.filter((row) => row.projectId === projectId && row.startsOn <= since && row.responsibleName === name).slice(0, PERSONS / 2);
    await fewAtATime(3, [...ours.entries()], async ([at, { id }]) => {
      const [low, gain] = [2 + (at % 4), at % 3];
      const value = (more: number) => ['importance', 'confidence', 'readiness'].map((key, no) => ({ key, value: Math.min(10, low + more + (no === 0 ? 2 : 0)) }));
      await measure(caseworker, id, { instrumentId: rulers, occasion: 'BASELINE', measuredOn: since, answers: value(0), minutes: 3 + (at % 3), acceptability: 3 + (at % 3) });
      await measure(caseworker, id, { instrumentId: rulers, occasion: 'FOLLOW_UP', measuredOn: lately, answers: value(gain), minutes: 2, feltChange: gain === 0 ? 0 : 1, acceptability: 4 });
      await measure(caseworker, id, { instrumentId: ability, occasion: 'BASELINE', measuredOn: since, answers: [{ key: 'ability', value: at % 3 === 0 ? 0 : low + 1 }], minutes: 1, acceptability: 4 });
    });
  }
}
