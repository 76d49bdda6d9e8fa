/** Does the work for each thing in the order of the list, a few at a time: so many hands take the next one when they are free. */
export async function fewAtATime<T>(hands: number, things: Iterable<T>, work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = things[Symbol.iterator]();
  const hand = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
