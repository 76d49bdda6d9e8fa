import { Controller, Get, Headers } from '@nestjs/common';
import { Effect, EffectService } from '#outcomes';
import { AsksOnce, Id, InReading, languageOf, Requires, type Reading } from '#platform';

@Controller('projects/:id')
export class EffectController {
  constructor(private readonly effects: EffectService) {}

  @Requires('outcome.read')
  @AsksOnce()
  @Get('effect')
  effect(@InReading() reading: Reading, @Id() projectId: string, @Headers('accept-language') language?: string): Promise<Effect> {
    return this.effects.effect(reading, projectId, languageOf(language));
  }
}
