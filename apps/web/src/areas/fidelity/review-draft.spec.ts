import { describe, expect, test } from 'vitest';
import { caughtUp, changesOf, type Draft } from './review-draft.js';

const none = { score: null, words: '' };
const before: Draft = { items: { a: none, b: none, c: none }, reviewers: '', conclusions: '' };
const mine: Draft = { ...before, items: { ...before.items, a: { score: 4, words: '' } }, conclusions: 'Mitt' };
const now: Draft = { items: { a: { score: 1, words: 'Annan' }, b: { score: 2, words: '' }, c: none }, reviewers: 'Lena', conclusions: 'Deras' };

describe('Two who score the same review', () => {
  test('only what I touched is sent', () => expect(changesOf(mine, before)).toEqual({ items: [{ key: 'a', score: 4, words: '' }], conclusions: 'Mitt' }));
  test('nothing touched, nothing sent', () => expect(changesOf(before, before)).toEqual({}));
  test('mine stays, the rest follows theirs', () => expect(caughtUp(mine, before, now)).toEqual({ items: { a: { score: 4, words: '' }, b: { score: 2, words: '' }, c: none }, reviewers: 'Lena', conclusions: 'Mitt' }));
});
