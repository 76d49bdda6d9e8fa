import { describe, expect, it } from 'vitest';
import { words as en } from './words/en/words.js';
import { words as sv } from './words/sv/words.js';

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key])));
const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the words', () => {
  const swedish = new Map(leaves(sv));
  const english = new Map(leaves(en));

  it('stand in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it('ask for the same values in both languages', () => {
    const differing = [...swedish].filter(([key, text]) => names(text).join() !== names(english.get(key) ?? '').join()).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('are never empty, and have as many forms in both languages', () => {
    const forms = (text: string) => text.split(' | ').length;
    const wrong = [...swedish].filter(([key, text]) => !text.trim() || !english.get(key)?.trim() || forms(text) !== forms(english.get(key) ?? '')).map(([key]) => key);
    expect(wrong).toEqual([]);
  });
});

describe('the English words', () => {
  it('have no Swedish letters in them', () => {
    expect(leaves(en).filter(([, text]) => /[åäöé]/i.test(text)).map(([key]) => key)).toEqual([]);
  });
});

const sources = import.meta.glob<string>('./**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true });

describe('the templates', () => {
  it('use every word that stands there, so that none grows old unseen', () => {
    const code = Object.entries(sources).filter(([path]) => !path.startsWith('./words')).map(([, text]) => text).join('\n');
    const named = new Set([...code.matchAll(/['"](?<key>[\w.-]+)(?=['"])/g)].map(({ groups }) => groups!.key!));
    const tables = new Set([...code.matchAll(/(?<table>[\w.-]+)\.\$\{/g)].map(({ groups }) => groups!.table!));
    const unused = leaves(sv).map(([key]) => key).filter((key) => !isUsed(key.split('.'), { named, tables }));
    expect(unused).toEqual([]);
  });
});

/**
 * A key is used
 * 1. in full,
 * 2. by a table whose last part comes from the code: `projects.facts.status.${…}`, or
 * 3. by a table of tables, `participants.${list}.${…}`, with the list named: 'status'.
 */
function isUsed(parts: string[], { named, tables }: { named: Set<string>; tables: Set<string> }): boolean {
  const upTo = (end: number) => parts.slice(0, end).join('.');
  return named.has(upTo(parts.length)) || tables.has(upTo(-1)) || (tables.has(upTo(-2)) && named.has(parts.at(-2)!));
}
