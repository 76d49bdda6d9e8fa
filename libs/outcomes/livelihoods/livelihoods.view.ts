import type { LivelihoodGroup } from './livelihoods.js';

/** Women, men, and all of any gender; null where the number is so small that it could point somebody out, or would tell one that is. */
export class MovedCount {
  women: number | null;
  men: number | null;
  total: number | null;
}

/** How many came from one livelihood and left with another. */
export class LivelihoodMove extends MovedCount {
  before: LivelihoodGroup | 'UNKNOWN';
  after: LivelihoodGroup | 'UNKNOWN';
}

/** Those who came from one livelihood, as far as none of them is hidden. */
export class MovedFrom {
  before: LivelihoodGroup;
  /** Of those of whom both are known. */
  known: number | null;
  /** Percent of them who left with their own livelihood: work, subsidised work or studies. */
  toOwn: number | null;
}

/** From livelihood at the entry to livelihood at the exit, of those who have completed. */
export class LivelihoodMatrix {
  projectId: string;
  projectName: string;
  asOf: string;
  /** Those who have completed, and those who still take part and stand in no cell. */
  completed: MovedCount;
  staying: MovedCount;
  moves: LivelihoodMove[];
  rows: MovedFrom[];
  /** Of whom one or both livelihoods are not known: in no row and no share. */
  unknown: MovedCount;
  denominatorWords: string;
  /** Below this a number is not shown. */
  least: number;
}
