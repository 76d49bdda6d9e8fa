import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What ends because the participation does says so, and a handover that was overtaken says by what. */
export class Ending1700000000027 implements MigrationInterface {
  name = 'Ending1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.intervention drop constraint intervention_end_reason_check,
  add constraint intervention_end_reason_check check (end_reason in ('COMPLETED','TO_WORK','TO_STUDIES','TO_OTHER','OWN_WISH','HEALTH','MOVED','PROVIDER','OTHER','PARTICIPATION_ENDED'));
alter table app.case_management drop constraint case_management_end_reason_check,
  add constraint case_management_end_reason_check check (end_reason in ('REACHED','OTHER_SUPPORT','OWN_WISH','MOVED','OTHER','PARTICIPATION_ENDED'));
alter table app.handover add column withdrawn_because text check (withdrawn_because in ('PARTICIPATION_ENDED','MOVED')); -- [plain] what overtook it; empty where the sender took it back
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
