import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ChooseReminders, ReminderService, ReminderStateView, RemindersView } from '#notifications';
import { InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller('reminders')
export class RemindersController {
  constructor(private readonly reminders: ReminderService) {}

  @Requires('session.own')
  @Get()
  own(@InScope() scope: Scope): Promise<RemindersView> {
    return this.reminders.own(scope);
  }

  @Requires('session.own')
  @Put()
  @HttpCode(204)
  choose(@InScope() scope: Scope, @SeenVersion() version: number, @Body() asked: ChooseReminders): Promise<void> {
    return this.reminders.choose(scope, version, asked);
  }

  @Requires('reminder.watch')
  @Get('state')
  state(@InScope() scope: Scope): Promise<ReminderStateView> {
    return this.reminders.state(scope);
  }
}
