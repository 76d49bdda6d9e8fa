import { Module, type DynamicModule } from '@nestjs/common';
import { MAILS, ReminderService } from './reminder.service.js';

@Module({})
export class NotificationsModule {
  /** `mails`: whether there is a mail server to send by. */
  static forRoot(mails: boolean): DynamicModule {
    return { module: NotificationsModule, providers: [ReminderService, { provide: MAILS, useValue: mails }], exports: [ReminderService] };
  }
}
