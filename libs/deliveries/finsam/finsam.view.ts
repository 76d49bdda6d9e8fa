/** Women, men, and all. */
export class FinsamCount {
  women: number;
  men: number;
  total: number;
}

export class FinsamFigures {
  started: FinsamCount;
  /** At the end of the period. */
  ongoing: FinsamCount;
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
  rows: FinsamRow[];
  sum: FinsamFigures;
  structural: StructuralEffort[];
}
