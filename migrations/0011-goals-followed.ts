import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** A goal in words is followed by one of the project's figures, which a person chooses. */
export class GoalsFollowed1700000000011 implements MigrationInterface {
  name = 'GoalsFollowed1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.project_goal add column measure text check (measure in ('SUPPORT','PARALLEL_AREAS','STEP_PROGRESS','INCREASED_LIVELIHOOD','WORK_OR_STUDIES','READY_FOR_ORDINARY')); -- [plain] the figure it is followed by; none as long as nobody has chosen
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
