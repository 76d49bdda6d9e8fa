/** Women, men, and all. Null is not told: fewer than five stand behind it, or behind what it could be worked out from. */
export class FinsamCount {
  women: number | null;
  men: number | null;
  total: number | null;
}

export class FinsamFigures {
  started: FinsamCount;
  /** At the end of the period; null to those who see guarded figures. */
  ongoing: FinsamCount | null;
  finished: FinsamCount;
}

export class FinsamRow extends FinsamFigures {
  typeCode: string;
  typeSv: string;
  typeEn: string;
}

/** What reaches over the structures, and is told in persons alone. */
export class StructuralEffort {
  name: string;
  heldOn: string;
  persons: number;
}

export class FinsamReport {
  projectId: string;
  projectName: string;
  from: string;
  to: string;
  asOf: string;
  esfFunded: boolean;
  /** All figures are told. */
  whole: boolean;
  /** Fewer than so many are not told to those outside. */
  least: number;
  rows: FinsamRow[];
  sum: FinsamFigures;
  structural: StructuralEffort[];
}
