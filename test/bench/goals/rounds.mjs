// Several ways to the same answer, side by side: interleaved rounds, in each of which every one is asked in turn.

/** `ways`: name -> a function that asks once. Gives milliseconds for one asking, by name: the median of the rounds, and the least and most. */
export async function sideBySide(ways, { rounds, seconds }) {
  const names = Object.keys(ways);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) for (let at = 0; at < 3; at += 1) await ways[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length];
      found[name].push(await onceIn(ways[name], seconds));
    }
  }
  return Object.fromEntries(names.map((name) => [name, spread(found[name])]));
}

async function onceIn(ask, seconds) {
  const started = performance.now();
  let asked = 0;
  for (; asked === 0 || performance.now() - started < seconds * 1000; asked += 1) await ask();
  return (performance.now() - started) / asked;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return { median: sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, least: sorted[0], most: sorted.at(-1) };
}
