import { describe, expect, it } from 'vitest';
import { corrections, identityBefore } from './identity-form.js';

const masked = { givenName: 'Anna', familyName: 'Exempel', numberKind: 'NONE' as const, maskedNumber: null, birthDate: '1990-05-17', municipalityCode: null, interpreterLanguage: null, hasPhone: true, hasEmail: false, hasAddress: false, version: 3 };
const before = identityBefore(masked, { number: null, phone: '070-123 45 67', email: null, address: null });

describe('a correction of who somebody is', () => {
  it('begins with what is known, empty where nothing is', () => {
    expect(before).toMatchObject({ givenName: 'Anna', phone: '070-123 45 67', email: '', municipalityCode: '' });
  });

  it('sends what differs, and null for what was emptied', () => {
    expect(corrections(before, { ...before, familyName: 'Påhitt ', phone: '' })).toEqual({ familyName: 'Påhitt', phone: null });
  });
});
