import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type Reading, type Scope } from '#platform';
import { EvaluationPacks, OrderEvaluationPack, OrderReport, ReportLink, ReportOrdered, ReportOrders, ReportOrdersService, SteeringReportService } from '#reports';

/** Figures on paper. */
@Controller()
export class ReportsController {
  constructor(
    private readonly steering: SteeringReportService,
    private readonly ordered: ReportOrdersService,
  ) {}

  /** Released figures as a report to the steering group. */
  @Requires('release.read')
  @Get('releases/:id/report.pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="styrgruppsrapport.pdf"')
  steeringReport(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.steering.paper(scope, id, languageOf(language));
  }

  @Requires('report.order')
  @AsksOnce()
  @Get('reports')
  orders(@InReading() reading: Reading): Promise<ReportOrders> {
    return this.ordered.orders(reading);
  }

  @Requires('report.order')
  @Post('projects/:id/reports')
  @HttpCode(202)
  order(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: OrderReport, @Headers('accept-language') language?: string): Promise<ReportOrdered> {
    return this.ordered.order(scope, projectId, asked, languageOf(language));
  }

  /** The releases of a time with a codebook, as one archive. */
  @Requires('report.order')
  @Post('projects/:id/evaluation-packs')
  @HttpCode(202)
  orderPack(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: OrderEvaluationPack, @Headers('accept-language') language?: string): Promise<ReportOrdered> {
    return this.ordered.orderPack(scope, projectId, asked, languageOf(language));
  }

  /** Those that are made, to one who evaluates the project. */
  @Requires('evaluation.fetch')
  @AsksOnce()
  @Get('projects/:id/evaluation-packs')
  packs(@InReading() reading: Reading, @Id() projectId: string): Promise<EvaluationPacks> {
    return this.ordered.packs(reading, projectId);
  }

  @Requires('evaluation.fetch')
  @Post('evaluation-packs/:id/link')
  packLink(@InScope() scope: Scope, @Id() id: string): Promise<ReportLink> {
    return this.ordered.link(scope, id);
  }

  /** Opens once, to the one it was made for. */
  @Requires('evaluation.fetch')
  @Get('evaluation-pack-links/:link')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  packFile(@InScope() scope: Scope, @Param('link') link: string): Promise<StreamableFile> {
    return this.ordered.file(scope, link);
  }

  @Requires('report.order')
  @Post('reports/:id/call-off')
  @HttpCode(204)
  callOff(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.ordered.callOff(scope, id, version);
  }

  @Requires('report.order')
  @Post('reports/:id/link')
  link(@InScope() scope: Scope, @Id() id: string): Promise<ReportLink> {
    return this.ordered.link(scope, id);
  }

  /** Opens once, to the one it was made for. */
  @Requires('report.order')
  @Get('report-links/:link')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  file(@InScope() scope: Scope, @Param('link') link: string): Promise<StreamableFile> {
    return this.ordered.file(scope, link);
  }
}
