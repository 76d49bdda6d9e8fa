/** Women, men and all. */
export class FlowCount {
  women: number;
  men: number;
  total: number;
}

/** What happened in one month, one quarter, or the whole project. */
export class FlowRow {
  kind: 'MONTH' | 'QUARTER' | 'PROJECT';
  /** 2026-11, 2026-Q4; empty for the whole project. */
  name: string;
  startsOn: string;
  endsOn: string;
  entered: FlowCount;
  ended: FlowCount;
  /** Of those who entered: with a need of coordinated rehabilitation that two parties or more share, as financial coordination asks. */
  coordinated: FlowCount;
  /** Activities that began. */
  activities: number;
}

/** How people come, take part and go: persons, participations and activities are three different counts. */
export class Flow {
  projectId: string;
  projectName: string;
  asOf: string;
  persons: number;
  participations: number;
  activities: number;
  rows: FlowRow[];
}
