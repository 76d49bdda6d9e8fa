import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What a person wants to be reminded of and when, the letters that told it, and that the reminders are at work. */
export class Notices1700000000024 implements MigrationInterface {
  name = 'Notices1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.reminder_choice (
  id uuid primary key references app.account on delete cascade, -- [plain] whose choice; who has none has Samsteg's own
  rhythm text not null check (rhythm in ('DAILY','WEEKLY')), -- [plain] how often what waits is gathered in one letter
  weekday integer not null check (weekday between 1 and 7), -- [plain] which day of the week, where it is once a week; 1 is Monday
  hour integer not null check (hour between 0 and 23), -- [plain] from which hour in Sweden
  quiet_from integer not null check (quiet_from between 0 and 23), -- [plain] no letter from this hour
  quiet_to integer not null check (quiet_to between 0 and 23), -- [plain] until this; the same hour means never quiet
  quiet_weekends boolean not null, -- [plain] nor on Saturdays and Sundays
  kinds jsonb not null check (jsonb_typeof(kinds) = 'object'), -- [plain] kind of reminder -> NOW, DIGEST or OFF, where it differs from Samsteg's own
  version integer not null default 1 -- [plain] counts the changes
);

create table app.reminder_letter (
  id uuid primary key default uuidv7(), -- [plain] key
  account_id uuid not null references app.account on delete cascade, -- [plain] to whom
  kind text not null check (kind in ('DIGEST','NOW')), -- [plain] what waits, gathered; or what has just come
  ordered_at timestamptz not null, -- [plain] when it was its turn
  things integer check (things > 0), -- [plain] how many things it told of
  handed_at timestamptz, -- [plain] when its words began to go to the mail server
  sent_at timestamptz, -- [plain] when the mail server had taken it
  outcome text check (outcome in ('SENT','NOTHING','UNCERTAIN','REFUSED','REPLACED')), -- [plain] what came of it; empty while it is under way
  check ((outcome = 'SENT') = (sent_at is not null) or outcome is null)
);
create index on app.reminder_letter (account_id, ordered_at);

create table law.reminder_turn (
  account_id uuid primary key references app.account on delete cascade, -- [plain] whose
  digested_on date, -- [plain] the day whose gathered letter was last ordered
  again_on date, -- [plain] a day on which what waits is gathered although it is not its day: nobody knows whether the last letter came
  looked_at timestamptz -- [plain] when it was last looked whether something has just come
);

create table law.reminder_told (
  account_id uuid not null references app.account on delete cascade, -- [plain] who
  thing bytea not null, -- [plain] digest of the thing that was told of as it came, so that it is told once
  letter_id uuid not null references app.reminder_letter on delete cascade, -- [plain] by which letter
  primary key (account_id, thing)
);
create index on law.reminder_told (letter_id);

create table law.heartbeat (
  id uuid primary key default uuidv7(), -- [plain] key
  first_at timestamptz not null, -- [plain] from when the reminders have been at work without a break
  last_at timestamptz not null, -- [plain] when they last were
  beats integer not null default 1, -- [plain] how many times since the first
  letters integer not null default 0 -- [plain] how many letters they have ordered since the first
);
create index on law.heartbeat (last_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
