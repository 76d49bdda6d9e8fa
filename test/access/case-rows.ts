import type { CaseTable } from '#access';

/** The least a row of each case table must hold besides file, participation and author. */
const LEAST: Record<CaseTable, object> = {
  note: { kind: 'OTHER', occurred_on: '2026-01-01', body: 'b' },
};

export const caseRow = (table: CaseTable, casefile: string, participation: string, writtenBy: string): Record<string, unknown> => ({
  casefile_id: casefile,
  participation_id: participation,
  written_by: writtenBy,
  ...LEAST[table],
});
