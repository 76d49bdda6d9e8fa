import { Module, type DynamicModule } from '@nestjs/common';
import type { DayPanel } from './day-panels.js';
import { DAY_PANELS, DayService } from './day.service.js';

@Module({})
export class DayModule {
  /** `panels`: what "Min dag" shows, from every context that has something to say. */
  static forRoot(panels: readonly DayPanel[]): DynamicModule {
    return { module: DayModule, providers: [DayService, { provide: DAY_PANELS, useValue: panels }], exports: [DayService] };
  }
}
