import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Figures as they are told outside the case team: frozen, suppressed, laid against each other. */
export class Releases1700000000035 implements MigrationInterface {
  name = 'Releases1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.release (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] whose figures
  number integer not null check (number > 0), -- [plain] which in order: two that are made at the same time cannot both be the next, and so each is laid against the other
  span text not null check (span in ('MONTH', 'QUARTER')), -- [plain] how long a time it tells of
  ends_on date not null check (ends_on = (date_trunc('month', ends_on) + interval '1 month - 1 day')::date), -- [plain] the last day of it; the figures stand as on that day
  tables jsonb not null check (jsonb_typeof(tables) = 'array'), -- [plain] the tables as they are told; what is hidden is not in them
  promises jsonb not null check (jsonb_typeof(promises) = 'array'), -- [plain] what the project had promised when they were frozen
  made_at timestamptz not null default now(), -- [plain] when
  made_by uuid not null, -- [plain] by whom
  withdrawn_at timestamptz, -- [plain] when it was taken back, if it was wrong
  withdrawn_by uuid, -- [plain] by whom
  withdrawn_reason text check (length(withdrawn_reason) between 3 and 1000), -- [plain] why
  version integer not null default 1, -- [plain] counts changes
  unique (project_id, number),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create unique index release_told_once on app.release (project_id, span, ends_on) where withdrawn_at is null;

create table app.release_basis (
  id uuid primary key references app.release on delete cascade, -- [plain] of which release
  counts jsonb not null check (jsonb_typeof(counts) = 'object'), -- [sensitive] every count it was made of, small ones too: what the next release is tested against
  hidden jsonb not null check (jsonb_typeof(hidden) = 'array'), -- [plain] which of them it does not tell
  groups jsonb not null check (jsonb_typeof(groups) = 'object') -- [plain] in what groups the project was divided
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
