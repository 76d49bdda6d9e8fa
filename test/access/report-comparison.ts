import type { Client } from 'pg';
import { mayWriteTable, ordersReports, seesOrder, type Actor, type ReportOrder } from '#access';
import { attempt } from './placed-world.js';
import type { Cast } from './random-world.js';
import type { Asked } from './referral-comparison.js';

const id = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;

const WAYS = [{ kind: 'PERIOD', status: 'QUEUED' }, { kind: 'PERIOD', status: 'DONE' }, { kind: 'EVALUATION', status: 'DONE' }] as const;

/** Of each project one order by everybody that waits, one whose file is made, and a pack that is. */
const ordersOf = (projects: string[], accounts: string[]): ReportOrder[] => projects.flatMap((project, p) => accounts.flatMap((orderedBy, a) =>
  WAYS.map(({ kind, status }, n) => ({ id: id(62, 1000 * p + 3 * a + n), project, orderedBy, kind, status }))));

const TELLS = { language: 'sv', starts_on: '2026-01-01', ends_on: '2026-01-31', total: 1 };
const LATER = new Date('2199-01-01');

export function reportRows(projects: string[], accounts: string[]): [string, object[]][] {
  const orders = ordersOf(projects, accounts);
  return [
    ['app.report_order', orders.map(({ id: key, project, orderedBy, kind, status }) => ({
      id: key, project_id: project, kind, format: kind === 'PERIOD' ? 'CSV' : 'ZIP', ...TELLS, done: 0, status, ordered_at: new Date(), ordered_by: orderedBy, version: 1, ended_at: status === 'DONE' ? new Date() : null, kept_until: status === 'DONE' ? LATER : null,
    }))],
    ['law.report_work', orders.map(({ id: key }) => ({ id: key, parts: [], file: '\\x00' }))],
    ['law.report_link', orders.filter(({ status }) => status === 'DONE').map(({ id: key, orderedBy }) => ({ report_id: key, account_id: orderedBy, link_hash: `\\x${key.replaceAll('-', '')}`, link_until: LATER }))],
  ];
}

/** One's own orders and nobody else's, but for packs one may fetch: read, called off until they are done, linked to and fetched; given in projects one follows. */
export async function reportQuestions(client: Client, { world, projects, accounts }: Cast, actor: Actor): Promise<Asked[]> {
  const orders = ordersOf(projects, accounts);
  const own = orders.filter((order) => seesOrder(world, actor, order));
  const waiting = own.filter(({ status }) => status === 'QUEUED');
  const stranger = accounts.find((account) => account !== actor.account)!;
  const asked: Asked[] = [];
  const ids = async (about: string, oracle: unknown, text: string) => {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle, database: verdict === 'done' ? rows.map((row) => row['id']).sort() : verdict });
  };
  const keys = (some: ReportOrder[]) => some.map((order) => order.id).sort();
  await ids('read orders of reports', keys(own), 'select id from app.report_order');
  await ids('call orders of reports off', keys(waiting), "update app.report_order set status = 'CANCELLED' returning id");
  await ids('call orders of reports done', waiting.length > 0 ? 'denied' : [], "update app.report_order set status = 'DONE' returning id");
  const fetches = mayWriteTable(actor, 'report_link');
  for (const order of orders.filter(({ status, orderedBy }) => status === 'DONE' && [actor.account, stranger].includes(orderedBy))) {
    const key = Buffer.from(order.id.replaceAll('-', ''), 'hex');
    const mine = seesOrder(world, actor, order);
    const linked = await attempt(client, 'select law.link_report($1, $2)', [order.id, Buffer.from('another')]);
    asked.push({ about: 'link to a report', oracle: !fetches ? 'denied' : mine ? 'done' : 'unseen', database: linked.verdict });
    const fetched = await attempt(client, 'select id from law.open_report($1)', [key]);
    asked.push({ about: 'fetch a report', oracle: !fetches ? 'denied' : mine && order.orderedBy === actor.account ? 1 : 0, database: fetched.verdict === 'done' ? fetched.rows.length : fetched.verdict });
  }
  for (const [n, project] of projects.entries()) {
    const counted = await attempt(client, "select law.count_released($1, '2026-01-01', '2026-12-31')", [project]);
    asked.push({ about: 'count what a pack would hold', oracle: !mayWriteTable(actor, 'report_order') ? 'denied' : ordersReports(world, actor, project) ? 'done' : 'unseen', database: counted.verdict });
    for (const signer of [actor.account, stranger]) {
      const { verdict } = await attempt(client, `insert into app.report_order (id, project_id, kind, format, language, starts_on, ends_on, total, ordered_by)
        values ($1, $2, 'PERIOD', 'CSV', 'sv', '2026-01-01', '2026-01-31', 1, $3)`, [id(63, n), project, signer]);
      asked.push({ about: 'order a report', oracle: ordersReports(world, actor, project) && signer === actor.account ? 'done' : 'denied', database: verdict });
    }
  }
  return asked;
}
