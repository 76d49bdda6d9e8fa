import { describe, expect, it } from 'vitest';
import { asked } from './find-people.js';

describe('what is asked when somebody writes in Ctrl+K', () => {
  it.each([
    ['the beginning of a name', 'ann', { name: 'ann' }],
    ['a number with ten digits', '900101-2385', { number: '900101-2385' }],
    ['a number with twelve digits and blanks', '19900101 2385', { number: '19900101 2385' }],
    ['a reserve number', 'AB1234', { number: 'AB1234' }],
    ['half a number', '199001', null],
  ])('%s', (_what, words, body) => {
    expect(asked(words)).toEqual(body);
  });
});
