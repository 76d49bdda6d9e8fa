import type { Row } from '#platform';
import type { Bar } from './paper.js';

/** A table of figures as it stands, before it becomes a page, a leaf of a workbook or lines of a file. */
export interface FigureTable {
  heading: string;
  finding: string | null;
  chart: { alt: string; mark: number | null; bars: Bar[] } | null;
  /** Of words rather than numbers: every column begins at the left, and the last is the widest. */
  words?: true;
  head: string[];
  rows: Row[];
}

export interface FigurePart {
  heading: string;
  of: string;
  promises: string[];
  tables: FigureTable[];
}

export interface FigureReport {
  title: string;
  projectName: string;
  period: string;
  made: string;
  summaryHeading: string;
  summary: string[];
  parts: FigurePart[];
  notes: { heading: string; how: readonly string[] };
  head: readonly string[];
}
