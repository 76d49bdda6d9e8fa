import { Body, Controller, Get, Header, Headers, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, WORKBOOK, type Reading, type Scope } from '#platform';
import { MakeRelease, ReleaseMade, ReleasePreview, ReleaseQuery, Releases, ReleasesQuery, ReleasesService, WithdrawRelease } from '#releases';

/** Figures for those outside the case team: a month or a quarter at a time, frozen. */
@Controller()
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Requires('release.read')
  @AsksOnce()
  @Get('projects/:id/releases')
  all(@InReading() reading: Reading, @Id() projectId: string, @Query() query: ReleasesQuery): Promise<Releases> {
    return this.releases.all(reading, projectId, query);
  }

  /** What it would tell, and why the rest is hidden; nothing is kept. */
  @Requires('release.make')
  @Get('projects/:id/release-preview')
  preview(@InScope() scope: Scope, @Id() projectId: string, @Query() query: ReleaseQuery): Promise<ReleasePreview> {
    return this.releases.preview(scope, projectId, query);
  }

  @Requires('release.make')
  @Post('projects/:id/releases')
  make(@InScope() scope: Scope, @Id() projectId: string, @Body() asked: MakeRelease): Promise<ReleaseMade> {
    return this.releases.make(scope, projectId, asked);
  }

  @Requires('release.make')
  @Post('releases/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WithdrawRelease): Promise<void> {
    return this.releases.withdraw(scope, id, version, asked);
  }

  /** The same numbers for a table program. */
  @Requires('release.read')
  @Get('releases/:id/file.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="frislappta-siffror.csv"')
  file(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<string> {
    return this.releases.file(scope, id, languageOf(language));
  }

  @Requires('release.read')
  @Get('releases/:id/file.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK]: { schema: { type: 'string', format: 'binary' } } } })
  @Header('content-type', WORKBOOK)
  @Header('content-disposition', 'attachment; filename="frislappta-siffror.xlsx"')
  workbook(@InScope() scope: Scope, @Id() id: string, @Headers('accept-language') language?: string): Promise<StreamableFile> {
    return this.releases.workbook(scope, id, languageOf(language));
  }
}
