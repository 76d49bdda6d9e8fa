import { Controller, Get } from '@nestjs/common';
import { OpenDoor, Scopes } from '#platform';
import { Health } from './health.view.js';

@Controller('health')
export class HealthController {
  constructor(private readonly scopes: Scopes) {}

  /** 200 when the database answers and the law stands in it; 503 otherwise. */
  @OpenDoor('whoever watches over the service')
  @Get()
  async health(): Promise<Health> {
    await this.scopes.ask('sign_in_salt', 'health');
    const [found] = await this.scopes.ask<{ reminders_silent: boolean }>('reminders_silent');
    return { status: 'ready', reminders: found!.reminders_silent ? 'silent' : 'running' };
  }
}
