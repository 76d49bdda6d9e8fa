import { Body, Controller, Get, Header, Headers, HttpCode, Post } from '@nestjs/common';
import { ImportList, ImportRows, ImportsService, ImportView, ListColumns, ListImported, ListJudged, ListOfParticipants, UndoImport } from '#imports';
import { AsksByPost, AsksOnce, Id, InReading, InScope, languageOf, Requires, SeenVersion, type Reading, type Scope } from '#platform';

/** Lists of participants. A file is kept nowhere: it comes with each question. */
@Controller('imports')
@Requires('participation.import')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** The dry run. */
  @AsksByPost()
  @Post('judge')
  judge(@InScope() scope: Scope, @Body() asked: ListOfParticipants, @Headers('accept-language') language?: string): Promise<ListJudged> {
    return this.imports.judge(scope, asked, languageOf(language));
  }

  @AsksByPost()
  @Post('faults')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment')
  faults(@InScope() scope: Scope, @Body() asked: ListOfParticipants, @Headers('accept-language') language?: string): Promise<string> {
    return this.imports.faults(scope, asked, languageOf(language));
  }

  @Get('template.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="deltagare.csv"')
  template(): string {
    return this.imports.template();
  }

  @Get('columns')
  columns(@Headers('accept-language') language?: string): ListColumns {
    return this.imports.columns(languageOf(language));
  }

  @Post()
  take(@InScope() scope: Scope, @Body() asked: ImportList): Promise<ListImported> {
    return this.imports.take(scope, asked);
  }

  @AsksOnce()
  @Get()
  list(@InReading() reading: Reading): Promise<ImportRows> {
    return this.imports.list(reading);
  }

  @Get(':id')
  show(@InScope() scope: Scope, @Id() id: string): Promise<ImportView> {
    return this.imports.show(scope, id);
  }

  @Post(':id/undo')
  @HttpCode(204)
  undo(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: UndoImport): Promise<void> {
    return this.imports.undo(scope, id, version, asked);
  }
}
