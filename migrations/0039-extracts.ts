import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Extracts for evaluation: asked for with a purpose, decided on by another, made once, there for a time; and what the evaluation found. */
export class Extracts1700000000039 implements MigrationInterface {
  name = 'Extracts1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.extract (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project is evaluated
  purpose text not null check (length(purpose) between 20 and 2000), -- [plain] what the evaluation is to answer
  ground text not null check (length(ground) between 5 and 500), -- [plain] the law, the decision or the agreement it rests on
  variables text[] not null check (cardinality(variables) between 1 and 20), -- [plain] what is told of each person
  least integer not null check (least between 5 and 50), -- [plain] how many at least are alike
  ends_on date not null, -- [plain] its last day
  asked_at timestamptz not null default now(), -- [plain] when it was asked for
  asked_by uuid not null, -- [plain] by whom
  status text not null default 'ASKED' check (status in ('ASKED', 'APPROVED', 'REFUSED', 'STOPPED')), -- [plain] how far it has come
  decided_at timestamptz, -- [plain] when it was decided on
  decided_by uuid check (decided_by <> asked_by), -- [plain] by whom: another than the one who asked
  decision text check (length(decision) between 3 and 2000), -- [plain] why
  as_of date, -- [plain] the day its persons stood as they are told
  told integer check (told > 0), -- [plain] how many persons it tells of
  generalised integer check (generalised >= 0), -- [plain] how many of them are told more roughly than they are known
  left_out boolean, -- [plain] whether there were some who could not be told of
  stopped_at timestamptz, -- [plain] when it was stopped before its last day
  stopped_by uuid, -- [plain] by whom
  stopped_reason text check (length(stopped_reason) between 3 and 1000), -- [plain] why
  version integer not null default 1, -- [plain] counts the changes
  check (num_nonnulls(decided_at, decided_by, decision) = case when status = 'ASKED' then 0 else 3 end),
  check (num_nonnulls(as_of, told, generalised, left_out) = case when status in ('APPROVED', 'STOPPED') then 4 else 0 end),
  check (num_nonnulls(stopped_at, stopped_by, stopped_reason) = case when status = 'STOPPED' then 3 else 0 end)
);
create index on app.extract (project_id);

create table app.extract_content (
  id uuid primary key references app.extract on delete cascade, -- [plain] of which extract
  people jsonb not null check (jsonb_typeof(people) = 'array') -- [sensitive] a line for each person, under a code of this extract alone; taken away when its time is over
);

create table app.evaluation_finding (
  id uuid primary key default uuidv7(), -- [plain] key
  extract_id uuid not null references app.extract on delete cascade, -- [plain] what it was found in
  project_id uuid not null references app.project on delete cascade, -- [plain] whose evaluation
  words text not null check (length(words) between 10 and 4000), -- [plain] what was found
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  dissemination_id uuid references app.dissemination on delete set null, -- [plain] how it was spread
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.evaluation_finding (extract_id);
create index on app.evaluation_finding (project_id);
create index on app.evaluation_finding (dissemination_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
