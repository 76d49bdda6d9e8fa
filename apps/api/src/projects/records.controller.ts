import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { Id, InScope, Requires, type Scope } from '#platform';
import { ImportService, Preview, ProjectsService, RecordImported, RecordText } from '#projects';

@Controller()
export class RecordsController {
  constructor(
    private readonly records: ImportService,
    private readonly projects: ProjectsService,
  ) {}

  /** What a text would give; nothing is kept. */
  @Requires('project.import')
  @Post('records/preview')
  @HttpCode(200)
  preview(@Body() asked: RecordText): Preview {
    return this.records.preview(asked);
  }

  @Requires('project.import')
  @Post('records')
  take(@InScope() scope: Scope, @Body() asked: RecordText): Promise<RecordImported> {
    return this.records.take(scope, asked);
  }

  /** The record to the letter. */
  @Requires('project.export')
  @Get('projects/:id/record.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  text(@InScope() scope: Scope, @Id() id: string): Promise<string> {
    return this.projects.recordText(scope, id);
  }
}
