/** What is wrong with a row, in words. */
export class RowFault {
  /** As a spreadsheet numbers it: the header is 1. */
  row: number;
  column: string;
  message: string;
  proposal: string;
}

/** A row that is not taken because its person is here: by the key it had, or by the number. */
export class RowHere {
  row: number;
  by: 'KEY' | 'NUMBER';
}

/** What would come of a list; nothing has been kept. */
export class ListJudged {
  rows: number;
  taken: number;
  here: RowHere[];
  /** How many rows must be mended first. */
  refused: number;
  /** The first of what is wrong; all of it is in the file of errors. */
  faults: RowFault[];
  faultCount: number;
  ignoredColumns: string[];
}

export class ListImported {
  id: string;
  taken: number;
}

/** A column of the template. */
export class ListColumn {
  name: string;
  needed: boolean;
  takes: string;
}

export class ListColumns {
  items: ListColumn[];
}

export class ImportRow {
  id: string;
  projectName: string;
  unitName: string;
  rowCount: number;
  takenCount: number;
  hereCount: number;
  refusedCount: number;
  importedAt: Date;
  importedByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoReason: string | null;
  undoneCount: number | null;
  version: number;
}

export class ImportRows {
  items: ImportRow[];
}

/** Somebody an import took on, who had been written on when it was undone. */
export class LeftBehind {
  row: number;
  participationId: string;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
}

export class ImportView extends ImportRow {
  left: LeftBehind[];
}
