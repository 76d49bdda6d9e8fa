// Someone who reads: a connection, signed in as an account, that opens a scope for each question as the API does, without the API.
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

/** A session of the account, by its hash. The world's owner stands in the law's own role. */
export async function sessionOf({ owner }, accountId) {
  const hash = createHash('sha256').update(randomUUID()).digest();
  await owner.query("insert into law.session (token_hash, account_id, branch_id, expires_at) select $1, $2, law.first_branch($2), now() + interval '10 hours'", [hash, accountId]);
  return hash;
}

export async function openReader(address) {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {}); // The database goes first when something else has failed; that is what is to be told.
  await client.connect();
  return {
    /** One question in one scope. `about`: the participation it is about, where the door is about one; `mine`: of one's own alone. */
    async ask({ name, text }, values, { session, permission, about = null, mine = false }) {
      await client.query('begin');
      await client.query({ name: 'open', text: 'select law.open_scope($1, $2, $3, $4)', values: [session, permission, about, mine] });
      const { rows } = await client.query({ name, text: text.replace(/\bopened\.(today|account|branch)\b/g, '(select law.$1())'), values });
      await client.query('commit');
      return rows;
    },
    plain: async (name, text, values = []) => (await client.query({ name, text, values })).rows,
    close: () => client.end(),
  };
}

/** One after the other, and from the start again. */
export function inTurn(many) {
  let at = 0;
  return () => many[at++ % many.length];
}
