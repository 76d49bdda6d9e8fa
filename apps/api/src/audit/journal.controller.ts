import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { JournalPage, JournalPageQuery, JournalQuery, JournalService } from '#audit';
import { InScope, languageOf, Requires, type Scope } from '#platform';

@Controller('journal')
@Requires('journal.read')
export class JournalController {
  constructor(private readonly journal: JournalService) {}

  @Get()
  page(@InScope() scope: Scope, @Query() asked: JournalPageQuery, @Headers('accept-language') language?: string): Promise<JournalPage> {
    return this.journal.page(scope, asked, languageOf(language));
  }

  /** For a spreadsheet. */
  @Get('lines.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="samsteg-logg.csv"')
  file(@InScope() scope: Scope, @Query() asked: JournalQuery, @Headers('accept-language') language?: string): Promise<string> {
    return this.journal.file(scope, asked, languageOf(language));
  }
}
