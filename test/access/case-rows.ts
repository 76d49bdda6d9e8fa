import { CASE_TABLES, type CaseTable } from '#access';

/** The n-th row of a table in every random world. */
export const rowId = (table: CaseTable, n: number) => `00000000-0000-7000-8000-${1200 + Object.keys(CASE_TABLES).indexOf(table)}${String(n).padStart(8, '0')}`;

let numbered = 0;

/** Placed with every world: an assessment stands on a ladder. */
export const A_LADDER = '00000000-0000-7000-8000-003000000001';

/** The least a row of each case table must hold besides file, participation and author. */
const LEAST: Record<CaseTable, object> = {
  note: { kind: 'OTHER', occurred_on: '2026-01-01', body: 'b' },

  entry_assessment: { replaced_at: '2026-01-02' },
  direction: { towards: 'WORK', starts_on: '2026-01-01' },
  livelihood: { moment: 'ENTRY', observed_on: '2026-01-01', kind: 'OTHER', share_percent: 0, replaced_at: '2026-01-02' },
  pause: { starts_on: '2026-01-01', ends_on: '2026-01-02', reason: 'why' },
  participation_exit: { ends_on: '2026-01-01', reason: 'OTHER', reopened_at: '2026-01-02' },
  note_version: { note_id: rowId('note', 0), get no() { return (numbered += 1); }, kind: 'OTHER', occurred_on: '2026-01-01', body: 'b', reason: 'why' },
  plan: { get no() { return (numbered += 1); } },
  plan_review: { plan_id: rowId('plan', 0), reviewed_on: '2026-01-01', outcomes: '[]', decision: 'CONTINUE' },
  bridge_case: { programme: 'pp', opened_on: '2026-01-01' },
  gap_action: { kind: 'NO_CONTACT', since: '2026-01-01', taken: 'CONTACTED' },
  own_word: { kind: 'COMMENT', given: 'PAPER', said_on: '2026-01-01', words: 'w' },
  intervention: { type_code: 'MAPPING', offered_on: '2026-01-01' },
  progress_remark: { body: 'b' },
  step_assessment: { ladder_id: A_LADDER, position: 1, assessed_on: '2026-01-01', checked: [], evidence: [] },
  outcome_event: { kind: 'READY_FOR_ORDINARY', starts_on: '2026-01-01', receiver: 'AF', evidence: 'OTHER' },
};

export const caseRow = (table: CaseTable, casefile: string, participation: string, writtenBy: string): Record<string, unknown> => ({
  casefile_id: casefile,
  participation_id: participation,
  written_by: writtenBy,
  ...LEAST[table],
});
