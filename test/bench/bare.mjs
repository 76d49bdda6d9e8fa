// A bare server: node:http, pg, the same SQL on the same data, and nothing around it.
//   plain      whoever says who they are is believed; no check, no line
//   same work  session, permission, may this person see the row, and the log line, written by hand in one statement
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { openSeal } from './answers.mjs';
import { sealedAnswer, sentOf, sqlOf, writeSql } from './bare-sql.mjs';
import { ROWS } from './rows.mjs';

const { BARE_DATABASE_URL, BARE_WORK, PORT, DATA_DIR } = process.env;
const sameWork = BARE_WORK === 'same';
pg.types.setTypeParser(1082, (text) => text);
openSeal(DATA_DIR);
const pool = new pg.Pool({ connectionString: BARE_DATABASE_URL, max: 10 });
const doors = Object.entries(ROWS).map(([name, row]) => ({ name: `${name} ${BARE_WORK}`, row, sql: row.question ? sqlOf(row, sameWork) : writeSql(row, sameWork) }));

createServer(async (request, response) => {
  try {
    const door = doors.find(({ row }) => row.route.test(`${request.method} ${request.url}`));
    if (!door) return send(response, 404, {});
    const path = door.row.route.exec(`${request.method} ${request.url}`).slice(1);
    const who = sameWork ? [hash(tokenOf(request))] : [request.headers['x-account'], request.headers['x-branch']];
    const [status, answer] = door.row.question ? await read(door, path, who) : await write(door, path, who, request);
    send(response, status, answer);
  } catch (error) {
    console.error(error);
    send(response, 500, {});
  }
}).listen(Number(PORT), '127.0.0.1', () => console.log('ready'));

async function read({ name, row, sql }, path, who) {
  const values = [...row.values(path), ...who, ...(sameWork ? [row.permission, path, randomUUID()] : [])];
  const { rows: [found] } = await pool.query({ name, text: sql, values });
  if (!found?.allowed) return [403, {}];
  return found.answer.length === 0 && row.about ? [404, {}] : [200, await row.answer(found.answer, path)];
}

async function write({ name, row, sql }, path, who, request) {
  const sent = sentOf(row, JSON.parse(await bodyOf(request)));
  const key = request.headers['idempotency-key'];
  const id = randomUUID();
  const extra = sameWork ? [row.permission, randomUUID(), keyName(key), hash(`${request.method} ${request.url}\n${JSON.stringify(sent)}`), sealedAnswer(JSON.stringify({ id }), key)] : [];
  const { rows } = await pool.query({ name, text: sql, values: [path[0], id, ...sent, ...who, ...extra] });
  return rows.length === 1 ? [201, { id: rows[0].id }] : [403, {}];
}

const hash = (text) => createHash('sha256').update(text).digest();
const keyName = (key) => hash(key).toString('hex').slice(0, 32);
const tokenOf = (request) => /__Host-samsteg=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

function send(response, status, answer) {
  const text = JSON.stringify(answer);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
