import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { swedishInTheLibrary, wordFaults, wordPairs, type Words } from './words.js';
import { repositoryPaths, root } from './sources.js';

const pairs = wordPairs(repositoryPaths());

/** A TypeScript table is the object it exports under its language's name. */
async function read(path: string, language: 'sv' | 'en'): Promise<Words> {
  if (path.endsWith('.json')) return JSON.parse(readFileSync(join(root, path), 'utf8')) as Words;
  const exported = (await import(join(root, path))) as Record<string, Words>;
  return exported[language] ?? exported['default'] ?? {};
}

describe('both languages say the same', () => {
  it('there are words at all', () => expect(pairs.map(({ name }) => name)).toContain('libs/platform/words/*.ts'));

  it.each(pairs)('$name', async ({ name, sv, en }) => {
    if (!en || (!sv && !swedishInTheLibrary.includes(name))) throw new Error(`${name} is there in ${sv ? 'Swedish' : 'English'} alone.`);
    const [swedish, english] = [sv ? await read(sv, 'sv') : {}, await read(en, 'en')];
    expect(Object.keys(english).length).toBeGreaterThan(0);
    expect(wordFaults(name, swedish, english)).toEqual([]);
  });
});

describe('what is wrong with a value is said in words', () => {
  it('of each rule by which an input is judged', async () => {
    for (const lib of repositoryPaths().filter((path) => /^libs\/\w+\/index\.ts$/.test(path))) await import(join(root, lib));
    const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, { type: string; name?: string; message?: unknown }[]> };
    const rules = [...validationMetadatas.values()].flat().filter(({ message }) => !String(message).startsWith('code:')).map(({ type, name }) => name ?? type);
    // These judge nothing by themselves; the last is a class of our own, which names its own words.
    const judging = [...new Set(rules)].filter((rule) => !['isOptional', 'conditionalValidation', 'whitelistValidation', 'customValidation'].includes(rule));
    expect(judging.length).toBeGreaterThan(20);
    const said = await read('libs/platform/words/sv/values.ts', 'sv');
    expect(judging.filter((rule) => !(`value.${rule}` in said))).toEqual([]);
  });
});

describe('what the guard says of words that differ', () => {
  it.each<[string, Words, Words]>([
    ['the same keys and places', { a: 'Hej {name}', b: { c: 'Ja' } }, { a: 'Hello {name}', b: { c: 'Yes' } }],
    ['places in another order', { a: '{n} av {total}' }, { a: 'of {total}, {n}' }],
    ['one form that repeats a place', { a: '{n} dag | {n} dagar' }, { a: '{n} day, {n} | {n} days' }],
  ])('right: %s', (_situation, sv, en) => expect(wordFaults('w', sv, en)).toEqual([]));

  it.each<[string, Words, Words, RegExp]>([
    ['English missing', { a: 'Hej', b: 'Ja' }, { a: 'Hello' }, /^w: b has no English words/],
    ['Swedish missing, deep down', { a: { x: 'Hej' } }, { a: { x: 'Hello', y: { z: 'Yes' } } }, /^w: a\.y\.z has no Swedish words/],
    ['another place', { a: 'Hej {name}' }, { a: 'Hello {nam}' }, /a has the places \{name\} in Swedish, \{nam\} in English/],
    ['a place forgotten', { a: 'Hej {name}' }, { a: 'Hello' }, /\{name\} in Swedish, none in English/],
    ['borrowed words', { a: '@:b!' }, { a: '@:c!' }, /@:b in Swedish, @:c in English/],
    ['no plural', { a: 'dag | dagar' }, { a: 'day' }, /forms 2 in Swedish, 1 in English/],
    ['nothing', { a: ' ' }, { a: 'x' }, /a is empty/],
  ])('wrong: %s', (...[, sv, en, message]) => expect(wordFaults('w', sv, en)).toEqual([expect.stringMatching(message)]));

  it('what the design system says in Swedish needs English alone', () => {
    const [name = ''] = swedishInTheLibrary;
    expect(wordFaults(name, { a: 'Hej' }, { a: 'Hello', b: 'Yes' })).toEqual([]);
    expect(wordFaults(name, { a: 'Hej', c: 'Nej' }, { a: 'Hello' })).toEqual([`${name}: c has no English words.`]);
  });

  it('a file that is there in one language alone is found', () => {
    expect(wordPairs(['apps/web/src/words/sv/plans.json', 'apps/web/src/words/sv/words.ts', 'libs/platform/words/words.ts', 'libs/platform/words/en.ts', 'libs/platform/words/sv.ts'])).toEqual([
      { name: 'apps/web/src/words/*/plans.json', sv: 'apps/web/src/words/sv/plans.json' },
      { name: 'libs/platform/words/*.ts', en: 'libs/platform/words/en.ts', sv: 'libs/platform/words/sv.ts' },
    ]);
  });
});
