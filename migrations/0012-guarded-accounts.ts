import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What is decided on accounts, sessions one can tell apart, mailed invitations, and wrong passwords counted by where they come from. */
export class GuardedAccounts1700000000012 implements MigrationInterface {
  name = 'GuardedAccounts1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.account_decision (
  id uuid primary key default uuidv7(), -- [plain] key
  account_id uuid not null references app.account on delete cascade, -- [plain] on which account
  decision text not null check (decision in ('SESSIONS_ENDED','DISABLED','ENABLED')), -- [plain] what was decided
  reason text not null check (length(reason) between 3 and 500), -- [sensitive] why
  decided_at timestamptz not null default now(), -- [plain] when
  decided_by uuid not null -- [plain] by whom
);
create index on app.account_decision (account_id, decided_at);

create index on journal.entry (branch_id, id);

alter table app.invitation add column mailed_at timestamptz; -- [plain] when the mail with the link left; empty where none is sent

alter table law.session add column id uuid not null default uuidv7(); -- [plain] what its owner calls it by
alter table law.session add column device text; -- [identity] browser and system, as the owner recognises them
create unique index on law.session (id);

drop table law.sign_in_try;
create table law.sign_in_try (
  key bytea primary key, -- [identity] keyed digest of the address, known or not; alone, or with the network address the try came from
  failures integer not null default 0, -- [plain] wrong passwords in a row
  refused_until timestamptz, -- [plain] no try before then
  trusted_until timestamptz, -- [plain] the right password came from there; until then the account's common wait does not hold there
  last_at timestamptz not null default now() -- [plain] forgotten a day later
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
