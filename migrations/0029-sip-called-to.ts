import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** A party is called to the meeting, or to a plan already made; and a SIP whose home has gone to another branch is closed, as from now on when the home goes. */
export class SipCalledTo1700000000029 implements MigrationInterface {
  name = 'SipCalledTo1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.sip_party add column called_to text check (called_to in ('MEETING','PLAN')); -- [plain] whether it was called to the meeting, or later to the plan
`);
    await runner.query(`update app.sip_party set called_to = 'MEETING' where called_at is not null`);
    await runner.query(`
      with closed as (
        update app.sip x set status = case when x.established_on is null then 'CANCELLED' else 'CLOSED' end, ended_on = current_date, end_reason = 'Hemvisten flyttade till en annan verksamhet.', version = x.version + 1
          from app.casefile f join app.participation p on p.id = f.participation_id
          where f.id = x.casefile_id and f.branch_id <> p.branch_id and x.status not in ('CLOSED', 'CANCELLED', 'REFUSED_BY_PRINCIPAL') returning x.id)
      update app.commitment c set status = 'DROPPED', reason = 'Hemvisten flyttade till en annan verksamhet.', version = c.version + 1
        from closed where c.sip_id = closed.id and c.status in ('DRAFT', 'SENT')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
