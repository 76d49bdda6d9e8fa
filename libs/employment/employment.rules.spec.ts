import { describe, expect, test } from '@jest/globals';
import { consentFor, disclosureHolds, mayEnter, placementHolds } from './employment.rules.js';

const refusal = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    const { code, errors } = error as { code?: string; errors?: { field: string; code: string }[] };
    return errors ? errors.map((one) => `${one.field}: ${one.code}`).join() : (code ?? String(error));
  }
};

describe('who may be told of a participant', () => {
  const consent = { workplaceId: 'cafe', givenOn: '2026-03-01', validTo: '2026-03-31', withdrawnOn: null };
  test.each<[string, (typeof consent | (Omit<typeof consent, 'workplaceId' | 'withdrawnOn'> & { workplaceId: string | null; withdrawnOn: string | null }))[], string, string | null]>([
    ['nobody without consent', [], '2026-03-10', 'se.needs-consent'],
    ['the employer it names', [consent], '2026-03-10', null],
    ['not another employer', [{ ...consent, workplaceId: 'garden' }], '2026-03-10', 'se.needs-consent'],
    ['any employer where none is named', [{ ...consent, workplaceId: null }], '2026-03-10', null],
    ['not before its first day', [consent], '2026-02-28', 'se.consent-does-not-hold'],
    ['on its last day', [consent], '2026-03-31', null],
    ['not after its last day', [consent], '2026-04-01', 'se.consent-does-not-hold'],
    ['the day before it was withdrawn', [{ ...consent, withdrawnOn: '2026-03-10' }], '2026-03-09', null],
    ['not from the day it was withdrawn', [{ ...consent, withdrawnOn: '2026-03-10' }], '2026-03-10', 'se.consent-does-not-hold'],
    ['by one that holds beside one that does not', [{ ...consent, withdrawnOn: '2026-03-02' }, { ...consent, workplaceId: null }], '2026-03-10', null],
  ])('%s', (_name, consents, heldOn, told) => expect(refusal(() => consentFor(consents, { workplaceId: 'cafe', heldOn }))).toBe(told));

  test('a consent that ends before it begins is none', () => expect(refusal(() => disclosureHolds({ mayTell: 'x', form: 'ORAL', givenOn: '2026-03-02', validTo: '2026-03-01' }, '2026-03-31'))).toBe('validTo: se.consent-ends-before'));
});

describe('stages', () => {
  const running = { stage: 'JOB_FINDING', enteredOn: '2026-03-01' } as const;
  test.each<[string, Parameters<typeof mayEnter>, string | null]>([
    ['the first', ['ENGAGEMENT', '2026-03-01', undefined], null],
    ['back to one there was before', ['ENGAGEMENT', '2026-03-05', running], null],
    ['the one that runs', ['JOB_FINDING', '2026-03-05', running], 'se.in-that-stage'],
    ['before the one that runs began', ['ENGAGEMENT', '2026-02-28', running], 'on: se.stage-before-last'],
  ])('%s', (_name, asked, told) => expect(refusal(() => mayEnter(...asked))).toBe(told));
});

describe('placements', () => {
  const placement = { kind: 'COMPETITIVE', workplaceId: 'cafe', job: 'Kock', hoursPerWeek: 20, startsOn: '2026-03-01' } as const;
  test.each<[string, Parameters<typeof placementHolds>[0], string | null]>([
    ['work at an employer', placement, null],
    ['work at no employer', { ...placement, workplaceId: null }, 'workplaceId: se.needs-workplace'],
    ['a business of one’s own', { ...placement, kind: 'SELF_EMPLOYED', workplaceId: null }, null],
    ['studies', { ...placement, kind: 'STUDY', workplaceId: null }, null],
    ['ended, and nobody says why', { ...placement, endsOn: '2026-03-02' }, 'endReason: se.needs-reason'],
    ['ended before it began', { ...placement, endsOn: '2026-02-02', endReason: 'HEALTH' }, 'endsOn: se.ends-before-start'],
    ['why, but not when', { ...placement, endReason: 'HEALTH' }, 'endsOn: se.needs-last-day'],
  ])('%s', (_name, asked, told) => expect(refusal(() => placementHolds(asked))).toBe(told));
});
