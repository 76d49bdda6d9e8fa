import type { Measure } from '#outcomes';

/** Persons of each gender, and all of them; null where it is not told. */
export class GroupCounts {
  all: number | null;
  women: number | null;
  men: number | null;
  others: number | null;
}

export class PackProject {
  name: string;
  /** The funder's number of the project. */
  registrationNo: string | null;
}

export class PackPeriod {
  startsOn: string;
  /** Persons and outcomes stand as on this day. */
  endsOn: string;
}

/** How one works: on trial or adopted somewhere in the project. */
export class PackMethod {
  name: string;
  summary: string;
  /** The kind of intervention it is used in, by its code. */
  kind: string | null;
  /** The earlier project or place it comes from. */
  origin: string | null;
  status: 'TRIAL' | 'ADOPTED';
  since: string;
}

/** How much: the persons who began and ended a kind of intervention in the period, each once in each kind. */
export class PackDose {
  kind: string;
  name: string;
  english: string | null;
  began: GroupCounts;
  ended: GroupCounts;
}

/** What came of it; those of whom it is not known stand apart, and in no share. */
export class PackOutcome {
  kind: Measure;
  population: 'ALL_PARTICIPANTS' | 'COMPLETED';
  yes: GroupCounts;
  no: GroupCounts;
  unknown: GroupCounts;
}

/** The gap from the entry to the first intervention: within thirty days, later, or still open. */
export class PackGaps {
  soon: GroupCounts;
  later: GroupCounts;
  notYet: GroupCounts;
}

/** What another county can learn from: method, dose, outcome by gender, gaps, and of how many. Made of a release, and so suppressed by its guard. */
export class PackContent {
  format: 'samsteg.learning-pack';
  edition: 1;
  madeAt: string;
  /** No number from 1 to one below this stands in it. */
  least: 5;
  project: PackProject;
  period: PackPeriod;
  persons: GroupCounts;
  methods: PackMethod[];
  dose: PackDose[];
  outcomes: PackOutcome[];
  gaps: PackGaps;
}

export class PackLine {
  id: string;
  projectName: string;
  startsOn: string;
  endsOn: string;
  loadedAt: string;
  loadedByName: string | null;
  version: number;
}

/** A quarter of one's own, to make a pack of or to lay one beside. */
export class OwnQuarter {
  id: string;
  endsOn: string;
}

/** The packs a project has loaded, one of them whole, and a quarter of its own in the same shape beside it. */
export class LearningPacks {
  projectId: string;
  projectName: string;
  items: PackLine[];
  quarters: OwnQuarter[];
  shown: PackContent | null;
  /** Which of the loaded is shown, and which quarter stands beside. */
  shownId: string | null;
  own: PackContent | null;
  ownId: string | null;
}
