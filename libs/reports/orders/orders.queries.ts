import { question, statement } from '#platform';
import type { EvaluationPackLine, ReportLine } from './order.view.js';
import type { OrderedFormat, ReportKind } from './orders.js';

/** What the asking person has ordered, the newest first; a file whose time is over is there no more. */
export const ORDERS = question<[], ReportLine>()('reports.orders', `
  select o.id, o.project_id as "projectId", p.display_name as "projectName", o.kind, o.format, o.starts_on as "startsOn", o.ends_on as "endsOn", o.status, o.done, o.total, o.fault,
    o.ordered_at as "orderedAt", case when o.kept_until > (select law.now()) then o.kept_until end as "keptUntil", o.version
  from app.report_order o join app.project p on p.id = o.project_id
  order by o.ordered_at desc, o.id desc limit 50`, { object: 'id' });

/** The packs for evaluation of project $1 that one may fetch, the newest first. */
export const PACKS = question<[string], { projectId: string; items: EvaluationPackLine[] }>()('reports.packs', `
  select p.id as "projectId", coalesce((select json_agg(x) from (select o.id, o.starts_on as "startsOn", o.ends_on as "endsOn", o.ended_at as "madeAt", o.kept_until as "keptUntil" from app.report_order o
      where o.project_id = p.id and o.kind = 'EVALUATION' and o.status = 'DONE' and o.kept_until > (select law.now()) order by o.ended_at desc, o.id desc limit 50) x), '[]') as items
  from app.project p where p.id = $1`, { object: 'projectId' });

/** $1 project -> how many orders are under way, when the scope follows it. */
export const UNDER_WAY = statement<[string], { id: string; waiting: number }>()('reports.under-way', `
  select p.id, (select count(*)::integer from app.report_order o where o.status in ('QUEUED', 'RUNNING')) as waiting
  from app.project p where p.id = $1 and p.id = any (array(select law.coordinated()))`, (row) => ({ objectId: row.id }));

/** $1 digest of a link -> the file behind it, once. */
export const OPENED = statement<[Buffer], { id: string; kind: ReportKind; format: OrderedFormat; startsOn: string; endsOn: string; file: Buffer }>()('reports.opened', `
  select id, kind, format, starts_on as "startsOn", ends_on as "endsOn", file from law.open_report($1)`);
