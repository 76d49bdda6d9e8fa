import type { Pool } from 'pg';
import { newToken, tokenHash } from '#organisations';
import type { Post } from './handing-over.js';

/** Where the mail comes from, and where its link leads. */
export interface Sender {
  mailFrom: string;
  publicUrl: string;
}

/**
 * Mails an invitation to the invited. The link is made here, so that nobody else ever holds it, and the mail tells nothing about anybody:
 * who, where and as what is told behind the link. Sent again after a failure, only the newest link opens.
 */
export async function mailInvitation(pool: Pool, post: Post, { mailFrom, publicUrl }: Sender, job: string): Promise<void> {
  const token = newToken();
  const { rows } = await pool.query<{ email: string | null }>('select law.address_invitation($1, $2) as email', [job, tokenHash(token)]);
  const email = rows[0]!.email;
  if (!email) return;
  await post.sendMail({ from: mailFrom, to: { name: '', address: email }, subject: 'Inbjudan till Samsteg', text: letter(`${publicUrl}/inbjudan#${token}`) });
  await pool.query('select law.invitation_mailed($1)', [job]);
}

const letter = (link: string): string => `Hej!

Du har fått en inbjudan till Samsteg. Öppna länken för att se vad den gäller och svara på den:

${link}

Länken är din egen och gäller i 14 dagar. Lämna den inte vidare. Om du inte väntar dig någon inbjudan kan du bortse från det här.


Hello!

You have been invited to Samsteg. Open the link above to see what it is about and to answer. It is yours alone and works for 14 days.
If you expect no invitation, you can ignore this.
`;
