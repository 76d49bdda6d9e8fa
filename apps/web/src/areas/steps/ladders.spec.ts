import { describe, expect, it } from 'vitest';
import { asked, writtenFrom } from './ladders.js';

const ladder = { name: 'Stegen', steps: [{ name: 'Kontakt', description: 'Vi träffas', criteria: ['Kommer', 'Svarar'], methods: [] }, { name: 'Arbete', description: 'Arbetar', criteria: [], methods: ['SE'] }], checklist: ['Vill'], readyAt: 1 };

describe('a ladder as it is written', () => {
  it('comes back as it was, with why it is changed', () => {
    expect(asked({ ...writtenFrom(ladder), reason: 'Vi lade till ett steg' }, 3)).toEqual({ ...ladder, reason: 'Vi lade till ett steg', after: 3 });
  });

  it('has one entry for each line, and none for empty lines', () => {
    const written = { ...writtenFrom(ladder), checklist: ' Vill \n\n  Kan\n', readyAt: '' };
    expect(asked(written, 0)).toMatchObject({ checklist: ['Vill', 'Kan'], readyAt: null });
  });
});
