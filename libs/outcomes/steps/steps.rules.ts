import { Invalid } from '#platform';
import type { DefineOutcomes } from '../outcomes.input.js';
import type { OutcomeDefinition } from '../outcomes.entity.js';

type Told = Pick<OutcomeDefinition, 'stepWay' | 'instrumentKey' | 'instrumentChange' | 'stepEvents' | 'stepConfirmed'>;

/**
 * By what step progress is told.
 * 1. By an instrument: which one, and how large a change counts. 2. By what happened: at least one thing. 3. Steps of the ladder alone are confirmed.
 * What belongs to another way is a mistake, and is named.
 */
export function toldBy(asked: Partial<DefineOutcomes>): Told {
  const { instrumentKey = null, instrumentChange = null } = asked;
  const [stepWay, stepEvents, stepConfirmed] = [asked.stepWay ?? 'LADDER', asked.stepEvents ?? [], asked.stepConfirmed ?? false];
  const rows = [
    ['instrumentKey', instrumentKey !== null, stepWay === 'INSTRUMENT'], ['instrumentChange', instrumentChange !== null, stepWay === 'INSTRUMENT'], ['stepEvents', stepEvents.length > 0, stepWay === 'EVENTS'],
  ] as const;
  const faults = rows.filter(([, given, belongs]) => given !== belongs).map(([field, , belongs]) => ({ field, code: belongs ? 'value.isNotEmpty' : 'outcome.does-not-belong' }));
  if (stepConfirmed && stepWay !== 'LADDER') faults.push({ field: 'stepConfirmed' as 'stepEvents', code: 'outcome.does-not-belong' });
  if (faults.length > 0) throw new Invalid(faults);
  return { stepWay, instrumentKey, instrumentChange, stepEvents, stepConfirmed };
}
