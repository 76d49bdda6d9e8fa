import { createHash, randomBytes } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Unseen, UUID, WORKBOOK, type Language, type Reading, type Scope } from '#platform';
import { partsOf } from './making.js';
import { ReportOrder } from './order.entity.js';
import type { OrderEvaluationPack, OrderReport } from './order.input.js';
import { fileNameOf, mayBeTold, mayWaitFor, mustBeReleased } from './order.rules.js';
import type { EvaluationPacks, ReportLink, ReportOrdered, ReportOrders } from './order.view.js';
import type { OrderedFormat, ReportKind } from './orders.js';
import { OPENED, ORDERS, PACKS, UNDER_WAY } from './orders.queries.js';

const TYPES: Record<OrderedFormat, string> = { PDF: 'application/pdf', XLSX: WORKBOOK, CSV: 'text/csv; charset=utf-8', ZIP: 'application/zip' };

/** Where a link is opened: at the door of the one who asked for it. */
const DOORS = { 'report.order': 'report-links', 'evaluation.fetch': 'evaluation-pack-links' } as const;

const digestOf = (link: string): Buffer => createHash('sha256').update(link).digest();

interface Ordered extends OrderEvaluationPack {
  kind: ReportKind;
  format: OrderedFormat;
}

/** Reports that take their time: ordered here, made by the worker, fetched by a link that opens once. */
@Injectable()
export class ReportOrdersService {
  async orders(reading: Reading): Promise<ReportOrders> {
    return { items: await reading.all(ORDERS, []) };
  }

  /** Those that are made, to one who evaluates the project. */
  async packs(reading: Reading, projectId: string): Promise<EvaluationPacks> {
    if (!UUID.test(projectId)) throw new Unseen();
    return reading.one(PACKS, projectId);
  }

  async order(scope: Scope, projectId: string, { format, startsOn, endsOn }: OrderReport, language: Language): Promise<ReportOrdered> {
    return this.queue(scope, projectId, { kind: 'PERIOD', format, startsOn, endsOn }, language);
  }

  async orderPack(scope: Scope, projectId: string, { startsOn, endsOn }: OrderEvaluationPack, language: Language): Promise<ReportOrdered> {
    return this.queue(scope, projectId, { kind: 'EVALUATION', format: 'ZIP', startsOn, endsOn }, language);
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
    return { href: `/api/v1/${DOORS[scope.permission as keyof typeof DOORS]}/${link}`, until };
  }

  async file(scope: Scope, link: string): Promise<StreamableFile> {
    const [opened] = await scope.read(OPENED, digestOf(link));
    if (!opened) throw new Unseen();
    await scope.record({ type: 'report.fetched', id: opened.id, participationId: null });
    return new StreamableFile(opened.file, { type: TYPES[opened.format], disposition: `attachment; filename="${fileNameOf(opened)}"` });
  }

  private async queue(scope: Scope, projectId: string, ordered: Ordered, language: Language): Promise<ReportOrdered> {
    const [project] = UUID.test(projectId) ? await scope.read(UNDER_WAY, projectId) : [];
    if (!project) throw new Unseen();
    mayBeTold(ordered, scope.today);
    mayWaitFor(project.waiting);
    const { kind, format, startsOn, endsOn } = ordered;
    if (kind === 'EVALUATION') mustBeReleased(await scope.call<number>('count_released', projectId, startsOn, endsOn));
    const { total, under } = partsOf(kind);
    const id = await scope.insert(ReportOrder, { projectId, kind, format, language, startsOn, endsOn, total, orderedBy: scope.account });
    await scope.call('queue_report', id, under);
    await scope.record({ type: 'report.ordered', id, participationId: null });
    return { id };
  }
}
