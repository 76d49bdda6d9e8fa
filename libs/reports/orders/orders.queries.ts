import { question, statement } from '#platform';
import type { ReportLine } from './order.view.js';

/** What the asking person has ordered, the newest first; a file whose time is over is there no more. */
export const ORDERS = question<[], ReportLine>()('reports.orders', `
  select o.id, o.project_id as "projectId", p.display_name as "projectName", o.kind, o.format, o.starts_on as "startsOn", o.ends_on as "endsOn", o.status, o.done, o.total, o.fault,
    o.ordered_at as "orderedAt", case when o.kept_until > (select law.now()) then o.kept_until end as "keptUntil", o.version
  from app.report_order o join app.project p on p.id = o.project_id
  order by o.ordered_at desc, o.id desc limit 50`, { object: 'id' });

/** $1 project -> how many orders are under way, when the scope follows it. */
export const UNDER_WAY = statement<[string], { id: string; waiting: number }>()('reports.under-way', `
  select p.id, (select count(*)::integer from app.report_order o where o.status in ('QUEUED', 'RUNNING')) as waiting
  from app.project p where p.id = $1 and p.id = any (array(select law.coordinated()))`, (row) => ({ objectId: row.id }));

/** $1 digest of a link -> the file behind it, once. */
export const OPENED = statement<[Buffer], { id: string; kind: string; format: string; startsOn: string; endsOn: string; file: Buffer }>()('reports.opened', `
  select id, kind, format, starts_on as "startsOn", ends_on as "endsOn", file from law.open_report($1)`);
