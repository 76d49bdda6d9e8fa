import { describe, expect, it } from 'vitest';
import { rowsOf } from './instruments.queries.js';

describe('words that are pasted', () => {
  it('come one on each line, after the key and a colon; what comes after more colons stays', () => {
    expect(rowsOf('q1: Jag sover: bra\n\n  q2 :  Jag äter \n')).toEqual([{ key: 'q1', sv: 'Jag sover: bra' }, { key: 'q2', sv: 'Jag äter' }]);
  });

  it('keep a line without a colon as a row without words, so that it is named and not lost', () => {
    expect(rowsOf('q1')).toEqual([{ key: 'q1', sv: '' }]);
  });
});
