import { isSmall, SMALL } from '#projects';
import type { CollaborationLevel, CollaborationRow } from './collaboration.queries.js';
import type { CollaborationFamily, CollaborationFigure, CollaborationKind, CollaborationReason } from './collaboration.view.js';

/** SIPs are told from five persons on. */
const TOLD_WHOLE: readonly CollaborationKind[] = ['REFERRAL', 'HANDOVER'];

const NOTHING: CollaborationFigure = { asked: null, met: null, refused: null, medianDays: null };
const parts = ({ asked, met, refused }: CollaborationRow) => [met, refused, asked - met - refused];
const whole = ({ asked, met, refused, medianDays }: CollaborationRow): CollaborationFigure => ({ asked, met, refused, medianDays });
const reasonOf = ({ reason, sv, en, asked }: CollaborationRow): CollaborationReason => ({ code: reason!, sv: sv ?? reason!, en: en ?? reason!, count: asked });

/**
 * One family as it may be shown: whole, but for SIPs. Of them:
 * 1. A pair, or a quarter, of fewer than five persons is not told. Where one is untold, the smallest that could be told is untold with it: the untold are two at least and five persons at least.
 * 2. What came of it is told where no part of it is small: all parts, or none.
 * 3. The total is told from five persons on; what came of it where it is not small, neither in the total nor in what the lines leave untold.
 * 4. Reasons are told of the total alone, and none where one is small. A pair has no quarters.
 */
export function familyOf(kind: CollaborationKind, rows: readonly CollaborationRow[]): CollaborationFamily {
  const at = (level: CollaborationLevel) => rows.filter((row) => row.family === kind && row.level === level);
  const [total] = at('WHOLE');
  const lines = { kind, total, pairs: at('WHOLE_OF_PAIR'), quarters: at('QUARTER'), reasons: at('REASON') };
  if (!TOLD_WHOLE.includes(kind)) return guarded(lines);
  const ofPair = (level: CollaborationLevel, { fromId, toId }: CollaborationRow) => at(level).filter((row) => row.fromId === fromId && row.toId === toId);
  return {
    kind, whole: true, total: total ? whole(total) : NOTHING, quarters: lines.quarters.map((row) => ({ quarter: row.quarter!, ...whole(row) })), reasons: lines.reasons.map(reasonOf),
    pairs: lines.pairs.map((pair) => ({
      from: pair.fromName, to: pair.toName, ...whole(pair), reasons: ofPair('REASON_OF_PAIR', pair).map(reasonOf), quarters: ofPair('QUARTER_OF_PAIR', pair).map((row) => ({ quarter: row.quarter!, ...whole(row) })),
    })),
  };
}

interface Lines {
  kind: CollaborationKind;
  total: CollaborationRow | undefined;
  pairs: CollaborationRow[];
  quarters: CollaborationRow[];
  reasons: CollaborationRow[];
}

function guarded({ kind, total, pairs, quarters, reasons }: Lines): CollaborationFamily {
  const told = total !== undefined && total.persons >= SMALL;
  const partsTold = told && [pairs, quarters].every((lines) => coversParts(total, lines));
  const reasonsTold = partsTold && [...reasons.map(({ asked }) => asked), total.refused - reasons.reduce((sum, { asked }) => sum + asked, 0)].every((count) => !isSmall(count));
  const shown = (lines: CollaborationRow[]) => {
    const hidden = untold(lines);
    return (row: CollaborationRow) => (told && !hidden.has(row) ? figure(row, !hasSmallPart(row)) : NOTHING);
  };
  const [ofPair, ofQuarter] = [shown(pairs), shown(quarters)];
  return {
    kind, whole: false, total: told ? figure(total, partsTold) : NOTHING, reasons: reasonsTold ? reasons.map(reasonOf) : [],
    quarters: quarters.map((row) => ({ quarter: row.quarter!, ...ofQuarter(row) })),
    pairs: pairs.map((row) => ({ from: row.fromName, to: row.toName, ...ofPair(row), quarters: [], reasons: [] })),
  };
}

const hasSmallPart = (row: CollaborationRow) => parts(row).some(isSmall);
const figure = (row: CollaborationRow, partsTold: boolean): CollaborationFigure =>
  ({ asked: row.asked, met: partsTold ? row.met : null, refused: partsTold ? row.refused : null, medianDays: row.measured >= SMALL ? row.medianDays : null });

/** The lines of fewer than five persons, and the smallest of the others with them. */
function untold(lines: readonly CollaborationRow[]): Set<CollaborationRow> {
  const [few, enough] = [lines.filter(({ persons }) => persons < SMALL), lines.filter(({ persons }) => persons >= SMALL)];
  return new Set(few.length === 0 ? [] : [...few, ...enough.toSorted((a, b) => a.persons - b.persons).slice(0, 1)]);
}

/** Whether the parts of the total tell nothing small: neither themselves, nor what is left of them when the lines that tell theirs are taken away. */
function coversParts(total: CollaborationRow, lines: readonly CollaborationRow[]): boolean {
  const hidden = untold(lines);
  const telling = lines.filter((row) => !hidden.has(row) && !hasSmallPart(row));
  return !hasSmallPart(total) && parts(total).every((count, part) => !isSmall(count - telling.reduce((sum, row) => sum + parts(row)[part]!, 0)));
}
