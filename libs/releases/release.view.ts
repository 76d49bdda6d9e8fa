import type { Measure, Population } from '#outcomes';
import type { Why } from './guard/guard.rules.js';
import type { Column, Counted, Kind, Span, TableDimension } from './plan.js';

export class Group {
  /** Empty for those who belong to none. */
  key: string;
  /** As it was called when the figures were frozen; nothing where the key is a code. */
  name: string | null;
  /** In English, where it is called otherwise. */
  english?: string | null;
}

export class ReleaseCell {
  /** Null where it is not told. */
  value: number | null;
  /** Why not: for the one who makes the release, before it is made. In a release nobody is told. */
  why: Why | null;
}

export class ReleaseRow {
  /** Empty in the row of the whole project. */
  group: Group | null;
  /** One for each column. */
  cells: ReleaseCell[];
}

export class ReleaseTable {
  kind: Kind;
  population: Counted;
  dimension: TableDimension;
  columns: Column[];
  rows: ReleaseRow[];
}

/** What the project had promised when the figures were frozen. */
export class ReleasePromise {
  kind: Measure;
  strength: 'PLANNED' | 'MINIMUM' | 'AMBITION' | 'GOAL';
  value: number;
  unit: 'persons' | 'percent';
  population: Population | null;
  governing: boolean;
}

export class ReleaseLine {
  id: string;
  span: Span;
  startsOn: string;
  endsOn: string;
  madeAt: string;
  madeByName: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  version: number;
}

export class ReleaseShown extends ReleaseLine {
  tables: ReleaseTable[];
  promises: ReleasePromise[];
}

/** The releases of a project, the newest period first, and one of them whole. */
export class Releases {
  projectId: string;
  projectName: string;
  items: ReleaseLine[];
  shown: ReleaseShown | null;
}

/** What a release would tell, for the one who makes it: with the reason in every place where something is hidden. */
export class ReleasePreview {
  span: Span;
  startsOn: string;
  endsOn: string;
  /** The releases it has been laid against, withdrawn ones among them. */
  against: number;
  hidden: HiddenCount;
  tables: ReleaseTable[];
}

export class HiddenCount {
  small: number;
  change: number;
  cover: number;
  told: number;
}

export class ReleaseMade {
  id: string;
}
