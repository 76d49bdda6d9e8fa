/** A whole and the parts it is the sum of. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

/** Computing goes by whole numbers below this prime: nothing is rounded, and no sum of the tables comes near it. */
const PRIME = 67_108_859;

type Row = Map<string, number>;

/**
 * Those of the hidden whose value follows from the told ones, by whatever chain of sums. Every sum is an equation in what it hides; solved as far as they go
 * (by Gauss and Jordan), an equation that is left with one unknown has told it.
 */
export function determined(sums: readonly Sum[], isHidden: (key: string) => boolean): Set<string> {
  const solved = new Map<string, Row>();
  for (const sum of sums) {
    const row = withoutSolved(equationOf(sum, isHidden), solved);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const whole = scaled(row, inverse(row.get(pivot)!));
    for (const other of solved.values()) take(other, whole, pivot);
    solved.set(pivot, whole);
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([key]) => key));
}

function equationOf({ whole, parts }: Sum, isHidden: (key: string) => boolean): Row {
  return new Map([...parts.filter(isHidden).map((key) => [key, 1] as const), ...(isHidden(whole) ? [[whole, PRIME - 1] as const] : [])]);
}

function withoutSolved(row: Row, solved: ReadonlyMap<string, Row>): Row {
  for (const key of [...row.keys()]) {
    const known = solved.get(key);
    if (known) take(row, known, key);
  }
  return row;
}

/** Takes `known` from `row` as many times as it holds `key`. */
function take(row: Row, known: Row, key: string): void {
  const times = row.get(key);
  if (times === undefined) return;
  for (const [name, n] of known) {
    const left = ((row.get(name) ?? 0) + PRIME - ((times * n) % PRIME)) % PRIME;
    if (left === 0) row.delete(name);
    else row.set(name, left);
  }
}

const scaled = (row: Row, by: number): Row => new Map([...row].map(([key, n]) => [key, (n * by) % PRIME]));

/** By Fermat: n to the power of the prime less two. */
function inverse(n: number): number {
  let [result, base] = [1, n];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
