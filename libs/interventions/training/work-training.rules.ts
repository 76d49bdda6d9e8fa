import { Invalid } from '#platform';
import type { ChangeWorkTraining } from './work-training.input.js';

/** It ends on a day after it began, with how it ended; what has not ended has no ending. */
export function inOrder({ startsOn, endsOn, outcome }: Pick<ChangeWorkTraining, 'startsOn' | 'endsOn' | 'outcome'>): void {
  if (endsOn && endsOn < startsOn) throw new Invalid([{ field: 'endsOn', code: 'training.ends-before-start' }]);
  if (endsOn && !outcome) throw new Invalid([{ field: 'outcome', code: 'training.needs-outcome' }]);
  if (!endsOn && outcome) throw new Invalid([{ field: 'endsOn', code: 'training.needs-last-day' }]);
}
