import { describe, expect, it } from 'vitest';
import { writtenSince } from './quick-note.js';

describe('what is written while a note is being saved', () => {
  it.each([
    ['nothing', 'Samtal.', 'Samtal.', ''],
    ['more, after it', 'Samtal.', 'Samtal. Hon ringer', 'Hon ringer'],
    ['something else in its place', 'Samtal.', 'Nästa', 'Nästa'],
    ['a change within it', 'Samtal i dag.', 'Samtal i går.', 'Samtal i går.'],
    ['it was wiped', 'Samtal.', '', ''],
  ])('%s', (_, sent, now, kept) => {
    expect(writtenSince(sent, now)).toBe(kept);
  });
});
