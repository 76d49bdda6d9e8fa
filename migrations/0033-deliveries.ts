import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Months as they are told to the funder: the part each branch hands over, what the project sent, and the rows as they were then. */
export class Deliveries1700000000033 implements MigrationInterface {
  name = 'Deliveries1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.reporting_month (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] whose month
  month date not null check (extract(day from month) = 1), -- [plain] its first day
  status text not null check (status in ('OPEN','PREPARED','SUBMITTED','REOPENED')), -- [plain] how far it has come; a month without a row is open
  prepared_at timestamptz, -- [plain] when it was prepared last
  prepared_by uuid, -- [plain] by whom
  submitted_at timestamptz, -- [plain] when it was submitted last
  submitted_by uuid, -- [plain] by whom
  reopened_at timestamptz, -- [plain] when it was opened again last
  reopened_by uuid, -- [plain] by whom
  reopen_reason text check (length(reopen_reason) between 3 and 500), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, month),
  check (submitted_by <> prepared_by)
);

create table app.month_part (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] to which project
  month date not null check (extract(day from month) = 1), -- [plain] of which month, its first day
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the branch that handed it over
  no integer not null, -- [plain] counts how often it has handed the month over
  handed_at timestamptz not null default now(), -- [plain] when
  handed_by uuid not null, -- [plain] by whom
  unique (project_id, month, branch_id, no)
);
create index on app.month_part (branch_id);

create table app.delivery (
  id uuid primary key default uuidv7(), -- [plain] key
  reporting_month_id uuid not null references app.reporting_month on delete cascade, -- [plain] of which month
  edition integer not null, -- [plain] counts the files of the month
  part_ids uuid[] not null, -- [plain] the parts it was joined of
  row_count integer not null, -- [plain] how many rows it has
  hours numeric not null, -- [plain] how many hours in all
  digest text check (digest ~ '^[0-9a-f]{64}$'), -- [plain] SHA-256 of the file, byte for byte
  made_at timestamptz not null default now(), -- [plain] when
  made_by uuid not null, -- [plain] by whom
  unique (reporting_month_id, edition)
);

create table law.part_row (
  part_id uuid not null references app.month_part on delete cascade, -- [plain] in which part
  participation_id uuid not null references app.participation on delete restrict, -- [plain] who took part
  participant_id uuid not null, -- [plain] the person the number is sealed to
  number_kind text not null, -- [plain] what kind of number
  number_cipher bytea, -- [identity] the number as it was, sealed as it stands with the person; empty for a protected person
  number_hash bytea, -- [identity] keyed digest within the project, to tell another number from the same
  placeholder text, -- [identity] what stands for the number of a protected person
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day, where the person had left by the end of the month
  hours numeric not null, -- [plain] attended in the month
  activities integer not null, -- [plain] how many times
  primary key (part_id, participation_id)
);
create index on law.part_row (participation_id);

create table law.placeholder_code (
  gender text primary key check (gender in ('FEMALE','MALE')), -- [plain] whose
  code text not null check (code ~ '^Tf[0-9]{2}$') -- [plain] what follows the birth date
);
insert into law.placeholder_code (gender, code) values ('FEMALE', 'Tf29'), ('MALE', 'Tf19');
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
