import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import pg from 'pg';
import { newSalt, proofOf } from '#organisations';
import { Refused } from '#platform';
import type { Call } from './call.js';

const SHORTEST = 12;

/** Makes somebody administrator of the installation. The password is asked for at the terminal, or given as SAMSTEG_PASSWORD. */
export async function run({ words, database, say }: Call): Promise<void> {
  const [name, email, ...more] = words;
  if (!name || !email || more.length > 0) throw new Refused('Skriv namn och e-postadress: first-administrator "För Efternamn" namn@example.se.', 'Give a name and an address.');
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new Refused(`${email} är ingen e-postadress.`, 'That is no address.');
  const password = process.env['SAMSTEG_PASSWORD'] ?? (await askPassword());
  if (password.length < SHORTEST) throw new Refused(`Lösenordet ska ha minst ${SHORTEST} tecken.`, `The password needs at least ${SHORTEST} characters.`);
  const { ownerUrl } = await database();
  if (!ownerUrl) throw new Refused('Ange DATABASE_URL: bara den som äger databasen utser den första administratören.', 'Set DATABASE_URL.');
  await found(ownerUrl, { name, email, password });
  say(`${name} kan nu logga in med ${email.toLowerCase()}.`);
}

async function found(ownerUrl: string, { name, email, password }: { name: string; email: string; password: string }): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const salt = newSalt();
    await owner.query('select law.found($1, $2, $3, $4)', [name, email, salt, await proofOf(password, salt)]);
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refused(`${email} har redan ett konto.`, 'That address has an account already.');
    throw error;
  } finally {
    await owner.end();
  }
}

/** Twice, and nothing of it on the screen. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) throw new Refused('Ange lösenordet i SAMSTEG_PASSWORD, eller kör kommandot i en terminal.', 'Set SAMSTEG_PASSWORD, or use a terminal.');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const [first, second] = [await prompted('Lösenord: '), await prompted('Samma en gång till: ')];
    if (first !== second) throw new Refused('Lösenorden är inte lika.', 'The passwords differ.');
    return first;
  } finally {
    terminal.close();
  }

  async function prompted(question: string): Promise<string> {
    process.stderr.write(question);
    const answer = await terminal.question('');
    process.stderr.write('\n');
    return answer;
  }
}
