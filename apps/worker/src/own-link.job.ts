import { randomInt } from 'node:crypto';
import type { Pool } from 'pg';
import { newSalt, newToken, proofOf, tokenHash } from '#organisations';
import { addressPlace } from '#own';
import type { NumberCipher } from '#participants';
import type { Post } from './handing-over.js';
import type { Sender } from './invitation.job.js';

/**
 * Mails link and code to the person who asked for them. Both are made here, so that nobody else ever holds them, and the address is opened here alone.
 * The letter tells nothing about anybody. Sent again after a failure, only the newest opens.
 */
export async function mailOwnLink(pool: Pool, post: Post, { mailFrom, publicUrl, cipher }: Sender & { cipher: NumberCipher }, job: string): Promise<void> {
  const token = newToken();
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  const salt = newSalt();
  const { rows } = await pool.query<{ access_id: string; sealed: Buffer }>('select * from law.address_own_link($1, $2, $3, $4)', [job, tokenHash(token), salt, await proofOf(code, salt)]);
  if (!rows[0]) return;
  const address = cipher.open(rows[0].sealed, addressPlace(rows[0].access_id));
  const letter = letterOf(`${publicUrl}/min-plan/in#${token}`, `${code.slice(0, 4)} ${code.slice(4)}`);
  await post.sendMail({ from: mailFrom, to: { name: '', address }, subject: 'Din länk till Samsteg', text: letter });
  await pool.query('select law.own_link_mailed($1)', [job]);
}

const letterOf = (link: string, code: string): string => `Hej!

Öppna länken på samma dator eller telefon som du bad om den på:

${link}

Går det inte? Skriv den här koden på sidan i stället:

${code}

Länken och koden gäller i 15 minuter och bara en gång. Lämna dem inte vidare.
Har du inte bett om någon länk kan du slänga det här brevet.


Hello!

Open the link above on the same computer or phone where you asked for it, or type the code on that page.
They work for 15 minutes, once. If you did not ask for a link, you can throw this letter away.
`;
