import { describe, expect, it } from 'vitest';
import { Problem } from './problem.js';
import { oneAtATime, rememberIntent, rememberTold } from './send.js';

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

describe('sending', () => {
  const slow = () => {
    const sent: { words: string; answered: (value: string) => void }[] = [];
    return { sent, send: oneAtATime((words: string) => new Promise<string>((answered) => sent.push({ words, answered }))) };
  };

  it('goes out once, however often it is pressed before the answer', async () => {
    const { sent, send } = slow();
    const both = [send('A'), send('A')];
    sent[0]!.answered('saved');
    expect([await Promise.all(both), sent.length]).toEqual([['saved', 'saved'], 1]);
  });

  it('lets other words wait for the answer', async () => {
    const { sent, send } = slow();
    const first = send('A');
    const second = send('B');
    expect(sent.map(({ words }) => words)).toEqual(['A']);
    sent[0]!.answered('saved');
    await first;
    await Promise.resolve();
    sent[1]!.answered('saved too');
    expect(await second).toBe('saved too');
  });

  it('goes out again once answered', async () => {
    const { sent, send } = slow();
    const first = send('A');
    sent[0]!.answered('saved');
    await first;
    void send('A');
    expect(sent.length).toBe(2);
  });
});

describe('the version somebody means', () => {
  const stale = new Problem(412, { currentVersion: 4 });

  it('is the one they saw', () => {
    expect(rememberTold().ifMatch({ id: 'a', version: 3 })).toEqual({ 'If-Match': '"3"' });
  });

  it('is the one they were told of, for that thing alone', () => {
    const told = rememberTold();
    told.remember({ id: 'a', version: 3 }, stale);
    expect([told.ifMatch({ id: 'a', version: 3 }), told.ifMatch({ id: 'b', version: 3 })]).toEqual([{ 'If-Match': '"4"' }, { 'If-Match': '"3"' }]);
  });

  it('is never older than what they see, and forgotten when they begin anew', () => {
    const told = rememberTold();
    told.remember({ version: 3 }, stale);
    expect(told.ifMatch({ version: 6 })).toEqual({ 'If-Match': '"6"' });
    told.forget();
    expect(told.ifMatch({ version: 3 })).toEqual({ 'If-Match': '"3"' });
  });

  it('is asked for only where there is one', () => {
    expect(rememberTold().ifMatch({ name: 'A' })).toEqual({});
  });
});
