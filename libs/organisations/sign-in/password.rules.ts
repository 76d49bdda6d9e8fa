/** Rows of the keyboard, the alphabet and the digits: who follows one of them has chosen no password. */
const ROWS = ['abcdefghijklmnopqrstuvwxyzåäö', 'qwertyuiopåasdfghjklöäzxcvbnm', '01234567890123456789'];
const RUN = 6;

/**
 * What makes a password too easy, if anything does; its length stands at the door.
 * 1. It has at least six different characters. 2. No six of them follow a row of keys, letters or digits, forwards or backwards.
 * 3. It does not hold the person's own name or address.
 */
export function weakness(password: string, own: readonly string[] = []): 'password.monotonous' | 'password.row' | 'password.own-name' | null {
  const word = password.normalize('NFC').toLowerCase();
  if (new Set(word).size < 6) return 'password.monotonous';
  if (ROWS.some((row) => follows(word, row) || follows(word, [...row].reverse().join('')))) return 'password.row';
  const names = own.flatMap((each) => each.toLowerCase().split(/[^\p{L}\d]+/u)).filter((name) => name.length >= 4);
  return names.some((name) => word.includes(name)) ? 'password.own-name' : null;
}

function follows(word: string, row: string): boolean {
  for (let at = 0; at + RUN <= word.length; at += 1) if (row.includes(word.slice(at, at + RUN))) return true;
  return false;
}
