import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Days the gap radar asks for: the last one somebody came, and those on which nobody did. */
export class OwnPart1700000000026 implements MigrationInterface {
  name = 'OwnPart1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create index on app.attendance (participation_id, held_on);
create index on app.attendance (participation_id) where absence_reason = 'NO_SHOW';
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
