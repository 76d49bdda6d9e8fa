import { measure, takeIntoUse } from '../measuring.journey.js';
import type { Tale } from './tale.js';

/** The project measures by readiness rulers and by goals of one's own; the participant answers three times, and once about the goals. */
export async function measured({ town, caseworker, id, projectId, ago }: Tale, coordinator: string): Promise<void> {
  const leading = await town.as(coordinator);
  const rulers = await takeIntoUse(leading, projectId, 'readiness-rulers');
  const goals = await takeIntoUse(leading, projectId, 'gas', { everyDays: null });
  const answers = (importance: number, confidence: number, readiness: number | null) => [{ key: 'importance', value: importance }, { key: 'confidence', value: confidence }, { key: 'readiness', value: readiness }];
  await measure(caseworker, id, { instrumentId: rulers, occasion: 'BASELINE', measuredOn: ago(285), answers: answers(6, 2, 3), minutes: 4 });
  await measure(caseworker, id, { instrumentId: rulers, occasion: 'FOLLOW_UP', measuredOn: ago(195), answers: answers(7, 4, 5), minutes: 2 });
  await measure(caseworker, id, { instrumentId: rulers, occasion: 'FOLLOW_UP', measuredOn: ago(105), answers: answers(8, 3, null), minutes: 3, words: 'Ville inte svara på den sista, trött efter operationen.' });
  await measure(caseworker, id, { instrumentId: rulers, occasion: 'FOLLOW_UP', measuredOn: ago(15), answers: answers(9, 7, 7), minutes: 2 });
  await measure(caseworker, id, { instrumentId: goals, occasion: 'BASELINE', measuredOn: ago(190), goals: [{ words: 'Arbeta halvtid i verkstaden', weight: 3, level: -1 }, { words: 'Ta bussen själv', weight: 1, level: -2 }] });
  await measure(caseworker, id, { instrumentId: goals, occasion: 'FOLLOW_UP', measuredOn: ago(15), goals: [{ words: 'Arbeta halvtid i verkstaden', weight: 3, level: 0 }, { words: 'Ta bussen själv', weight: 1, level: 1 }] });
}
