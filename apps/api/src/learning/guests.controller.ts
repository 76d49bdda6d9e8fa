import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ActivityList, ChangeActivity, GuestList, GuestService, JoinActivity, OpenActivity, ActivityVisitList } from '#learning';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

/** Activities in another municipality. */
@Controller()
export class GuestsController {
  constructor(private readonly guests: GuestService) {}

  @Requires('learning.read')
  @Get('shared-activities')
  activities(@InScope() scope: Scope): Promise<ActivityList> {
    return this.guests.activities(scope);
  }

  @Requires('activity.offer')
  @Post('projects/:id/shared-activities')
  async open(@InScope() scope: Scope, @Id() id: string, @Body() asked: OpenActivity): Promise<Made> {
    return { id: await this.guests.open(scope, id, asked) };
  }

  @Requires('activity.offer')
  @Patch('shared-activities/:id')
  @HttpCode(204)
  change(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeActivity): Promise<void> {
    return this.guests.change(scope, id, version, asked);
  }

  @Requires('guest.read')
  @Get('activity-guests')
  guestList(@InScope() scope: Scope): Promise<GuestList> {
    return this.guests.guests(scope);
  }

  @Requires('intervention.read')
  @Get('participations/:id/activity-visits')
  visits(@InScope() scope: Scope, @Id() id: string): Promise<ActivityVisitList> {
    return this.guests.visits(scope, id);
  }

  @Requires('activity.join')
  @Post('participations/:id/activity-visits')
  async join(@InScope() scope: Scope, @Id() id: string, @Body() asked: JoinActivity): Promise<Made> {
    return { id: await this.guests.join(scope, id, asked) };
  }

  @Requires('activity.join')
  @Post('activity-visits/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number): Promise<void> {
    return this.guests.withdraw(scope, id, version);
  }
}
