import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The yes to be a guest elsewhere holds as long as any consent, and no longer: what was written down without an end gets one. */
export class BoundedGuests1700000000028 implements MigrationInterface {
  name = 'BoundedGuests1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table app.activity_visit no force row level security;
update app.activity_visit set consent_to = consent_from + 366 where consent_to > consent_from + 366;
alter table app.activity_visit force row level security;
alter table app.activity_visit add constraint activity_visit_holds_a_year check (consent_to <= consent_from + 366);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
