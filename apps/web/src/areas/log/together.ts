import type { Line } from './log.queries.js';

/** Lines that tell the same at the same time: one page asks more than one question under one permission. */
export interface Together extends Line {
  times: number;
}

const within = 2000;
const sameThing = ({ kind, what, outcome, accountName, branchName, participations }: Line) =>
  JSON.stringify([kind, what, outcome, accountName, branchName, participations.map(({ id }) => id)]);

/** The newest first, as they come. Only what was read or refused is taken together; each event is its own. */
export function together(lines: readonly Line[]): Together[] {
  const last = new Map<string, Together>();
  const shown: Together[] = [];
  for (const line of lines) {
    const key = sameThing(line);
    const before = last.get(key);
    if (before && (line.kind === 'READ' || line.kind === 'DENIED') && Date.parse(String(before.at)) - Date.parse(String(line.at)) <= within) {
      before.times += 1;
      continue;
    }
    const one = { ...line, times: 1 };
    last.set(key, one);
    shown.push(one);
  }
  return shown;
}
