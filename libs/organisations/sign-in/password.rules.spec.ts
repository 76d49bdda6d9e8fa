import { describe, expect, test } from '@jest/globals';
import { weakness } from './password.rules.js';

describe('A password that is easy to guess is not taken', () => {
  test.each([
    ['one character again and again', 'aaaaaaaaaaaaaaa', 'password.monotonous'],
    ['five in turn', 'abcdeabcdeabcde', 'password.monotonous'],
    ['a row of keys', 'qwertyuiop12', 'password.row'],
    ['a row of keys backwards', 'poiuytrewq77', 'password.row'],
    ['the alphabet', 'Abcdefghijkl', 'password.row'],
    ['the digits with something before', 'hej123456hejsan', 'password.row'],
    ['the digits around the corner', 'mitt7890123ord', 'password.row'],
    ['the own name', 'Lindkvist i Lund', 'password.own-name'],
    ['the own address', 'sara.lindkvist!2026', 'password.own-name'],
    ['four words', 'fyra ord i en följd', null],
    ['what a machine makes', 'q7-Lk2pw_Zr9', null],
    ['a short name within a word', 'osannolikt vackert', null],
  ])('%s', (_what, password, weak) => {
    expect(weakness(password, ['Sara Lindkvist', 'sara.lindkvist@example.se', 'Bo'])).toBe(weak);
  });
});
