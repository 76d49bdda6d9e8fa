import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Made } from '#organisations';
import { DayService, DayView, SavedViewList, SavedViewService, SaveView } from '#participation';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class MyDayController {
  constructor(
    private readonly days: DayService,
    private readonly views: SavedViewService,
  ) {}

  @Requires('day.read')
  @Get('my-day')
  day(@InScope() scope: Scope): Promise<DayView> {
    return this.days.day(scope, null);
  }

  /** What comes next for one person. */
  @Requires('day.read')
  @Get('participations/:id/next')
  next(@InScope() scope: Scope, @Id() id: string): Promise<DayView> {
    return this.days.day(scope, id);
  }

  @Requires('session.own')
  @Get('saved-views')
  async list(@InScope() scope: Scope): Promise<SavedViewList> {
    return { items: await this.views.list(scope) };
  }

  @Requires('session.own')
  @Post('saved-views')
  add(@InScope() scope: Scope, @Body() asked: SaveView): Promise<Made> {
    return this.views.add(scope, asked);
  }

  @Requires('session.own')
  @Put('saved-views/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: SaveView): Promise<void> {
    return this.views.change(scope, id, version, asked);
  }

  @Requires('session.own')
  @Delete('saved-views/:id')
  @HttpCode(204)
  remove(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.views.remove(scope, id, version);
  }
}
