import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ChooseDirection, EntryInput, EntryService, EntryView, WriteLivelihood } from '#participation';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller('participations/:id')
export class EntriesController {
  constructor(private readonly entries: EntryService) {}

  @Requires('entry.read')
  @Get('entry')
  show(@InScope() scope: Scope, @Id() id: string): Promise<EntryView> {
    return this.entries.show(scope, id);
  }

  @Requires('entry.change')
  @Put('entry/assessment')
  @HttpCode(204)
  assess(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() entry: EntryInput): Promise<void> {
    return this.entries.assess(scope, id, version, entry);
  }

  @Requires('entry.change')
  @Post('directions')
  @HttpCode(204)
  chooseDirection(@InScope() scope: Scope, @Id() id: string, @Body() asked: ChooseDirection): Promise<void> {
    return this.entries.chooseDirection(scope, id, asked);
  }

  @Requires('entry.change')
  @Post('livelihood')
  @HttpCode(204)
  changeLivelihood(@InScope() scope: Scope, @Id() id: string, @Body() asked: WriteLivelihood): Promise<void> {
    return this.entries.changeLivelihood(scope, id, asked);
  }
}
