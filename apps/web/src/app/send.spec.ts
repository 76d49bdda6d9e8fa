import { describe, expect, it } from 'vitest';
import { rememberIntent } from './send.js';

const keyOf = (intent: ReturnType<typeof rememberIntent>, words: unknown) => intent.key(words)['Idempotency-Key'];

describe('the key of an intent', () => {
  it('is the same when the same words are sent again', () => {
    const intent = rememberIntent();
    expect(keyOf(intent, { name: 'A' })).toBe(keyOf(intent, { name: 'A' }));
  });

  it('is another for other words', () => {
    const intent = rememberIntent();
    expect(keyOf(intent, { name: 'A' })).not.toBe(keyOf(intent, { name: 'B' }));
  });

  it('is another once the first was answered', () => {
    const intent = rememberIntent();
    const first = keyOf(intent, { name: 'A' });
    intent.forget();
    expect(keyOf(intent, { name: 'A' })).not.toBe(first);
  });
});
