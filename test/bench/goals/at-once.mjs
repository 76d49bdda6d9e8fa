// P7: what the caseworker saves stands in the coordinator's figure at the next read, through the doors. No sums are kept, so there is nothing for the write to pay.
import { load, open, part } from '../load.mjs';
import { signIn, startApi } from '../servers.mjs';

const SAVED = 20;
const HIGHEST = 8;

export async function atOnce(world, { seconds }) {
  const api = await startApi(world);
  try {
    const { cases, coordinator } = await castOf(world, api.port);
    const caller = await open(api.port);
    const times = { write: [], read: [] };
    let missed = 0;
    for (const { id, by } of cases) {
      const before = await timed(times.read, () => told(caller, coordinator));
      await timed(times.write, () => ask(caller, { by, method: 'POST', path: `/participations/${id}/steps`, body: { position: HIGHEST } }));
      if ((await told(caller, coordinator)) === before) missed += 1;
    }
    caller.close();
    const { times: alone } = await load({ port: api.port, requests: [{ by: coordinator, method: 'GET', path: `/projects/${coordinator.projectId}/outcomes` }], connections: 1, seconds });
    const measured = { 'save an assessment': spread(times.write), 'read the figures': { median: part(alone, 0.5), least: alone[0], most: alone.at(-1) } };
    return [{ goal: 'P7', title: `${cases.length} writes, each read at once`, times: measured, told: `${missed} did not stand at the next read; no sums are kept, so a write pays nothing for them`, reached: missed === 0 }];
  } finally {
    await api.stop();
  }
}

/** The figures of the project, word for word. */
async function told(caller, by) {
  const { figures } = await ask(caller, { by, method: 'GET', path: `/projects/${by.projectId}/outcomes` });
  return JSON.stringify(figures);
}

async function ask(caller, request) {
  const { status, body } = await caller.ask(request);
  if (status > 299) throw new Error(`${request.method} ${request.path}: ${status} ${body}`);
  return JSON.parse(body);
}

async function timed(times, work) {
  const started = performance.now();
  const answer = await work();
  times.push(performance.now() - started);
  return answer;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: part(sorted, 0.5), least: sorted[0], most: sorted.at(-1) };
}

/** A coordinator, and people of that project who stand where they stood first, each with the one who carries the case. */
async function castOf({ owner }, port) {
  const { rows: [coordinator] } = await owner.query(`select account_id as "accountId", branch_id as "branchId", project_id as "projectId" from multitude.seat where role = 'COORDINATOR' order by account_id limit 1`);
  coordinator.token = await signIn(port, coordinator.accountId);
  const { rows: cases } = await owner.query(`select p.id, x.account_id as "accountId", p.branch_id as "branchId" from app.participation p join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id
    join app.assignment x on x.casefile_id = f.id and x.part = 'RESPONSIBLE'
    where p.project_id = $1 and p.status = 'ACTIVE' and not p.protected and (select count(*) > 1 and max(s.position) = min(s.position) and max(s.position) < 8 from app.step_assessment s where s.participation_id = p.id) order by md5(p.pseudonym) limit $2`, [coordinator.projectId, SAVED]);
  const tokens = new Map();
  for (const { accountId } of cases) if (!tokens.has(accountId)) tokens.set(accountId, await signIn(port, accountId));
  return { coordinator, cases: cases.map(({ id, accountId, branchId }) => ({ id, by: { accountId, branchId, token: tokens.get(accountId) } })) };
}
