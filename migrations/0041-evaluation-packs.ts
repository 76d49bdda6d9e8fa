import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Packs for evaluation are ordered as reports are; whoever may fetch one has a link of one's own. */
export class EvaluationPacks1700000000041 implements MigrationInterface {
  name = 'EvaluationPacks1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.report_order drop constraint report_order_kind_check;
alter table app.report_order add constraint report_order_kind_check check (kind in ('PERIOD', 'EVALUATION'));
alter table app.report_order drop constraint report_order_format_check;
alter table app.report_order add constraint report_order_format_check check (format in ('PDF', 'XLSX', 'CSV', 'ZIP'));
alter table app.report_order add constraint report_order_pack_check check ((kind = 'EVALUATION') = (format = 'ZIP'));

create table law.report_link (
  report_id uuid not null references app.report_order on delete cascade, -- [plain] to which file
  account_id uuid not null references app.account on delete cascade, -- [plain] for whom
  link_hash bytea not null unique, -- [sensitive] sha-256 of the link that opens it once
  link_until timestamptz not null, -- [plain] until when it opens
  primary key (report_id, account_id)
);
create index on law.report_link (account_id);
alter table law.report_work drop column link_hash, drop column link_until;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
