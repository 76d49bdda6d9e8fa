import { describe, expect, test } from '@jest/globals';
import { deliveryOf } from './delivery.rules.js';

const HERE = 'http://localhost:3000';
const smtpUrl = 'smtp://mail:1025';

describe('How an invitation reaches the invited', () => {
  test.each([
    ['production with a mail server', { mode: 'production', demo: false, publicUrl: 'https://samsteg.example', smtpUrl }, 'MAILED'],
    ['production without', { mode: 'production', demo: false, publicUrl: 'https://samsteg.example', smtpUrl: undefined }, 'NONE'],
    ['production without, on the own machine', { mode: 'production', demo: false, publicUrl: HERE, smtpUrl: undefined }, 'NONE'],
    ['a trial on the own machine', { mode: 'development', demo: false, publicUrl: HERE, smtpUrl: undefined }, 'SHOWN'],
    ['a trial with a mail server', { mode: 'development', demo: false, publicUrl: HERE, smtpUrl }, 'MAILED'],
    ['a demo world, whose people are invented', { mode: 'development', demo: true, publicUrl: HERE, smtpUrl }, 'SHOWN'],
    ['a house that others reach', { mode: 'development', demo: false, publicUrl: 'https://samsteg.example', smtpUrl: undefined }, 'NONE'],
  ] as const)('%s', (_what, configuration, delivery) => {
    expect(deliveryOf(configuration)).toBe(delivery);
  });
});
