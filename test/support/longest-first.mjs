// The longest first, so that no runner sits idle while the other works off what was left for the end. How long a file takes stands in none of its own lines,
// and Jest knows it of files alone that it has run before.
import Sequencer from '@jest/test-sequencer';

/** Minutes on two cores: the law against its oracle. All else takes seconds. */
const LONGEST = ['test/access/law.spec.ts', 'test/access/mutants-of-writes.spec.ts', 'test/access/mutants-of-reads.spec.ts', 'test/attacks/every-door.spec.ts'];
const rank = ({ path }) => { const at = LONGEST.findIndex((file) => path.endsWith(file)); return at < 0 ? LONGEST.length : at; };

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.map((test, at) => ({ test, at })).sort((one, other) => rank(one.test) - rank(other.test) || one.at - other.at).map(({ test }) => test);
  }
}
