import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { EntryFactsInput, FactService, FactsView, ObservationInput } from '#outcomes';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller('participations/:id')
export class FactsController {
  constructor(private readonly facts: FactService) {}

  @Requires('fact.read')
  @Get('facts')
  show(@InScope() scope: Scope, @Id() id: string): Promise<FactsView> {
    return this.facts.show(scope, id);
  }

  @Requires('fact.write')
  @Put('facts')
  @HttpCode(204)
  tell(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() told: EntryFactsInput): Promise<void> {
    return this.facts.tell(scope, id, version, told);
  }

  @Requires('fact.write')
  @Put('facts/observation')
  @HttpCode(204)
  observe(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() seen: ObservationInput): Promise<void> {
    return this.facts.observe(scope, id, version, seen);
  }
}
