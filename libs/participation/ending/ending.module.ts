import { Module, type DynamicModule } from '@nestjs/common';
import { EndingService, OPEN_THINGS } from './ending.service.js';
import { countOf, type OpenThing } from './open-things.js';

@Module({})
export class EndingModule {
  /** `things`: what may be open when a participation ends, from every context that begins something. */
  static forRoot(things: readonly OpenThing[]): DynamicModule {
    return { module: EndingModule, providers: [EndingService, { provide: OPEN_THINGS, useValue: countOf(things) }], exports: [EndingService] };
  }
}
