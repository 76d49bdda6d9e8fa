import { createHash, randomBytes } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Unseen, UUID, WORKBOOK, type Language, type Reading, type Scope } from '#platform';
import { PERIOD_PARTS, PERIOD_PERMISSIONS } from '../period/period-parts.js';
import { ReportOrder } from './order.entity.js';
import type { OrderReport } from './order.input.js';
import { fileNameOf, mayBeTold, mayWaitFor } from './order.rules.js';
import type { ReportLink, ReportOrdered, ReportOrders } from './order.view.js';
import type { ReportFormat } from './orders.js';
import { OPENED, ORDERS, UNDER_WAY } from './orders.queries.js';

const TYPES: Record<ReportFormat, string> = { PDF: 'application/pdf', XLSX: WORKBOOK, CSV: 'text/csv; charset=utf-8' };

const digestOf = (link: string): Buffer => createHash('sha256').update(link).digest();

/** Reports that take their time: ordered here, made by the worker, fetched by a link that opens once. */
@Injectable()
export class ReportOrdersService {
  async orders(reading: Reading): Promise<ReportOrders> {
    return { items: await reading.all(ORDERS, []) };
  }

  async order(scope: Scope, projectId: string, { format, startsOn, endsOn }: OrderReport, language: Language): Promise<ReportOrdered> {
    const [project] = UUID.test(projectId) ? await scope.read(UNDER_WAY, projectId) : [];
    if (!project) throw new Unseen();
    mayBeTold({ format, startsOn, endsOn }, scope.today);
    mayWaitFor(project.waiting);
    const id = await scope.insert(ReportOrder, { projectId, kind: 'PERIOD', format, language, startsOn, endsOn, total: PERIOD_PARTS.length, orderedBy: scope.account });
    await scope.call('queue_report', id, PERIOD_PERMISSIONS);
    await scope.record({ type: 'report.ordered', id, participationId: null });
    return { id };
  }

  async callOff(scope: Scope, id: string, version: number): Promise<void> {
    await scope.change(ReportOrder, id, version, { status: 'CANCELLED' });
    await scope.record({ type: 'report.called-off', id, participationId: null });
  }

  /** Whoever has the link and is not the one it was made for gets nothing by it. */
  async link(scope: Scope, id: string): Promise<ReportLink> {
    if (!UUID.test(id)) throw new Unseen();
    const link = randomBytes(32).toString('base64url');
    const until = await scope.call<Date>('link_report', id, digestOf(link));
    await scope.record({ type: 'report.link-shown', id, participationId: null });
    return { href: `/api/v1/report-links/${link}`, until };
  }

  async file(scope: Scope, link: string): Promise<StreamableFile> {
    const [opened] = await scope.read(OPENED, digestOf(link));
    if (!opened) throw new Unseen();
    await scope.record({ type: 'report.fetched', id: opened.id, participationId: null });
    return new StreamableFile(opened.file, { type: TYPES[opened.format as ReportFormat], disposition: `attachment; filename="${fileNameOf(opened)}"` });
  }
}
