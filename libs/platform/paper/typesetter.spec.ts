import { afterAll, describe, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Typesetter } from './typesetter.js';

const TEMPLATE = '#let it = json(bytes(sys.inputs.paper))\n#set document(title: it.title, date: none)\n#set text(lang: "sv")\n#title()\n#it.words';

describe('The press', () => {
  const typesetter = new Typesetter();
  Logger.overrideLogger(false);
  afterAll(() => typesetter.onModuleDestroy());
  const made = (template: string) => typesetter.set({ template, content: { title: 'Ett papper', words: '#panic("nej")' } });

  test('sets what it is given as words, whatever they look like', async () => expect((await made(TEMPLATE)).subarray(0, 5).toString()).toBe('%PDF-'));
  test('tells that a paper could not be set, and sets the next one', async () => {
    await expect(made('#nothing-of-that-name')).rejects.toMatchObject({ status: 503, code: 'paper.not-set' });
    expect((await made(TEMPLATE)).length).toBeGreaterThan(1000);
  });
  test('reads no file of the machine', () => expect(made('#read("/etc/hostname")')).rejects.toMatchObject({ code: 'paper.not-set' }));
  test('starts anew where the thread has fallen', async () => {
    await made(TEMPLATE);
    await typesetter.onModuleDestroy();
    expect((await made(TEMPLATE)).length).toBeGreaterThan(1000);
  });
});
