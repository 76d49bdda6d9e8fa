import { Body, Controller, Get, Header, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DeliveryFileService, MonthDetail, MonthList, MonthService, ReopenReportingMonth } from '#deliveries';
import { Made } from '#organisations';
import { Id, InScope, Requires, Seen, WORKBOOK, type Scope } from '#platform';

@Controller()
export class MonthsController {
  constructor(
    private readonly months: MonthService,
    private readonly files: DeliveryFileService,
  ) {}

  @Requires('month.read')
  @Get('projects/:id/months')
  list(@InScope() scope: Scope, @Id() projectId: string): Promise<MonthList> {
    return this.months.list(scope, projectId);
  }

  @Requires('month.read')
  @Get('projects/:id/months/:month')
  month(@InScope() scope: Scope, @Id() projectId: string, @Param('month') month: string): Promise<MonthDetail> {
    return this.months.month(scope, projectId, month);
  }

  /** The own branch's part. */
  @Requires('month.hand')
  @Post('projects/:id/months/:month/hand')
  hand(@InScope() scope: Scope, @Id() projectId: string, @Param('month') month: string): Promise<Made> {
    return this.months.hand(scope, projectId, month);
  }

  @Requires('month.prepare')
  @Post('projects/:id/months/:month/prepare')
  prepare(@InScope() scope: Scope, @Seen() seen: { id: string; version: number }, @Param('month') month: string): Promise<Made> {
    return this.months.prepare(scope, { ...seen, month });
  }

  @Requires('month.prepare')
  @Post('projects/:id/months/:month/undo')
  @HttpCode(204)
  undo(@InScope() scope: Scope, @Seen() seen: { id: string; version: number }, @Param('month') month: string): Promise<void> {
    return this.months.undo(scope, { ...seen, month });
  }

  @Requires('month.submit')
  @Post('projects/:id/months/:month/submit')
  @HttpCode(204)
  submit(@InScope() scope: Scope, @Seen() seen: { id: string; version: number }, @Param('month') month: string): Promise<void> {
    return this.months.submit(scope, { ...seen, month });
  }

  /** It, and all months after it that were sent. */
  @Requires('month.prepare')
  @Post('projects/:id/months/:month/reopen')
  @HttpCode(204)
  reopen(@InScope() scope: Scope, @Seen() seen: { id: string; version: number }, @Param('month') month: string, @Body() { reason }: ReopenReportingMonth): Promise<void> {
    return this.months.reopen(scope, { ...seen, month }, reason);
  }

  /** Byte for byte as it was made; here, and in the next, are the only doors with the numbers. */
  @Requires('delivery.fetch')
  @Get('deliveries/:id/file.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment')
  @Header('cache-control', 'no-store')
  file(@InScope() scope: Scope, @Id() id: string): Promise<string> {
    return this.files.file(scope, id);
  }

  /** The same rows. */
  @Requires('delivery.fetch')
  @Get('deliveries/:id/file.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK]: { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', WORKBOOK)
  @Header('content-disposition', 'attachment')
  @Header('cache-control', 'no-store')
  workbook(@InScope() scope: Scope, @Id() id: string): Promise<StreamableFile> {
    return this.files.workbook(scope, id);
  }
}
