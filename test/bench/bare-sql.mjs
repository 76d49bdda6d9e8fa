// The SQL of the bare server. A person who could do it all in one statement did.
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { checked, plain } from './rows.mjs';

const UNITS = `array(select m.unit_id from app.membership m, who where m.account_id = who.account and m.ended_at is null and bench.today() between m.valid_from and m.valid_to)`;

/** Session and permission, as tables: `who` and `may` have a row each, or the one who asks is turned away. $token and $permission as numbered. */
const checks = (token, permission) => `
  who as materialized (
    select s.account_id as account, s.branch_id as branch from law.session s join app.account a on a.id = s.account_id and a.status = 'ACTIVE'
    where s.token_hash = $${token} and s.ended_at is null and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes'),
  touched as (update law.session set seen_at = clock_timestamp() where token_hash = $${token} and seen_at < clock_timestamp() - interval '1 minute'),
  may as materialized (
    select true as yes from who join app.membership m on m.account_id = who.account join app.unit u on u.id = m.unit_id and u.branch_id = who.branch
      join law.role_permission r on r.role = m.role and r.permission = $${permission}
    where m.ended_at is null and bench.today() between m.valid_from and m.valid_to limit 1)`;

const line = (kind, what, [objects, persons, request], from) => `
  line as (insert into journal.entry (at, kind, what, account_id, branch_id, object_ids, participation_ids, request_id)
    select now(), '${kind}', ${what}, who.account, who.branch, ${objects}, ${persons}, ${request} from ${from})`;

/** `answer`: the rows as JSON; `allowed`: whether they may be given. */
export function sqlOf({ question, values, edges, seen = 'true', participation }, sameWork) {
  const n = values([]).length;
  const text = plain(question.text);
  if (!sameWork) {
    const told = text.replaceAll('{account}', `$${n + 1}::uuid`).replaceAll('{branch}', `$${n + 2}::uuid`);
    return `select coalesce(json_agg(r), '[]') as answer, true as allowed, $${n + 1}::uuid, $${n + 2}::uuid from (${told}) r`;
  }
  const who = (sql) => sql.replaceAll('{account}', '(select account from who)').replaceAll('{branch}', '(select branch from who)')
    .replaceAll('{parties}', `(select account from who) || ${UNITS}`).replaceAll('{units}', UNITS);
  const persons = participation ? `coalesce(array_agg(r."${participation}"), '{}')` : "'{}'::uuid[]";
  return `with ${checks(n + 1, n + 2)},
    ${edges ? `edge as materialized (${who(edges)}),` : ''}
    asked as materialized (select coalesce(json_agg(r), '[]') as answer, ${persons} as persons from (${who(edges ? checked(text) : text)}) r where ${who(seen)}),
    ${line('READ', `$${n + 2}`, [`$${n + 3}::uuid[]`, 'asked.persons', `$${n + 4}::uuid`], 'who, may, asked')}
    select asked.answer, coalesce((select yes from may), false) as allowed from asked`;
}

/** What is written: $3 and $4 out of what was sent, the row, what goes with it, what a careful server looks at first, and how the log calls it. */
const WRITES = {
  note: {
    sent: ({ kind, body }) => [kind, body], event: 'note.written', demands: 'true',
    row: (account) => `insert into app.note (id, casefile_id, participation_id, kind, occurred_on, body, written_by) select $2::uuid, file.id, $1, $3, bench.today(), $4, ${account}`,
    also: (account) => `, gone as (delete from app.note_draft d using made where d.participation_id = $1 and d.account_id = ${account})`,
  },
  assessment: {
    sent: ({ position, nextOn }) => [position, nextOn ?? null], event: 'step.assessed',
    demands: '$3 >= coalesce((select b.position from app.step_assessment b where b.participation_id = $1 and b.assessed_on <= bench.today() order by b.assessed_on desc, b.written_at desc, b.id desc limit 1), 0)',
    row: (account) => `insert into app.step_assessment (id, casefile_id, participation_id, ladder_id, position, assessed_on, next_on, written_by) select $2::uuid, file.id, $1,
      (select l.id from app.ladder l where l.project_id = file.project_id or l.project_id is null order by l.project_id nulls last, l.edition desc limit 1), $3::int, bench.today(), coalesce($4::date, (bench.today() + interval '3 months')::date), ${account}`,
    also: () => '',
  },
};
export const sentOf = ({ writes }, body) => WRITES[writes].sent(body);

/** $1 participation, $2 id, $3 and $4 what was sent, then who. */
export function writeSql({ writes }, sameWork) {
  const { row, also, demands, event } = WRITES[writes];
  const made = (account, branch, more) => `
    file as materialized (select f.id, p.project_id from app.casefile f join app.participation p on p.id = f.participation_id
      where f.participation_id = $1 and f.branch_id = ${branch} and bench.today() >= p.starts_on - interval '12 months'),
    made as (${row(account)} from file ${more} returning id)${also(account)}`;
  if (!sameWork) return `with ${made('$5::uuid', '$6::uuid', '')} select id from made`;
  const account = '(select account from who)';
  return `with ${checks(5, 6)},
    claim as (insert into app.answered_request (account_id, key, request_hash, status, answer) select who.account, $8::uuid, $9, 201, $10 from who on conflict do nothing returning key),
    ${made(account, '(select branch from who)', `cross join claim cross join may where ${demands} and exists (select from law.access_edge e
      where e.casefile_id = file.id and e.party = ${account} and e.category = 'ALL' and e.writes and e.valid_from <= now() and now() < e.valid_to)`)},
    ${line('EVENT', `'${event}'`, ['array[$2::uuid]', 'array[$1::uuid]', '$7::uuid'], 'who, made')}
    select id from made`;
}

/** The answer is kept for whoever asks again, sealed with the key that asked, as the product does. */
export function sealedAnswer(text, key) {
  const salt = randomBytes(16);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(hkdfSync('sha256', key, salt, 'bench', 32)), Buffer.alloc(12));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, cipher.getAuthTag(), sealed]).toString('base64');
}
