import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Several measuring methods tried on the same participants, until one is chosen; and what is asked with a form to judge the method by. */
export class Trials1700000000034 implements MigrationInterface {
  name = 'Trials1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.measurement_trial (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  name text not null check (length(name) between 1 and 150), -- [plain] what it is called
  instrument_ids uuid[] not null check (cardinality(instrument_ids) between 2 and 6), -- [plain] which editions are tried
  allocation text not null check (allocation in ('ALL','PARTICIPANT','MUNICIPALITY')), -- [plain] all to everybody, or one drawn for each participant or municipality
  seed integer not null default floor(random() * 1000000000)::integer check (seed >= 0), -- [plain] what the draw rests on: the same seed draws the same
  municipalities text[] not null default '{}', -- [plain] the municipalities in the order they were drawn at the start
  starts_on date not null, -- [plain] from which day forms count
  every_weeks integer check (every_weeks between 1 and 104), -- [plain] asked again so often
  at_exit boolean not null, -- [plain] asked when somebody leaves
  retest_days integer check (retest_days between 1 and 14), -- [plain] how soon those are asked again who say that nothing has changed
  pairs_least integer not null default 20 check (pairs_least between 10 and 1000), -- [plain] how many persons measured twice a change is told of
  outcomes_least integer not null default 10 check (outcomes_least between 5 and 1000), -- [plain] how many persons each of two groups needs
  forms_least integer not null default 50 check (forms_least between 10 and 1000), -- [plain] how many whole forms alpha is told of
  status text not null default 'PLANNED' check (status in ('PLANNED','RUNNING','DECIDED')), -- [plain] where it stands
  started_at timestamptz, -- [plain] when it was started
  started_by uuid, -- [plain] by whom
  chosen_id uuid references app.instrument on delete restrict, -- [plain] which method was chosen
  decided_on date, -- [plain] which day
  decided_by uuid, -- [plain] by whom
  grounds text check (length(grounds) between 10 and 4000), -- [plain] why
  figures jsonb, -- [plain] the comparison as it was shown when it was decided; no person in it
  version integer not null default 1, -- [plain] counts the changes
  added_at timestamptz not null default now(), -- [plain] when it was planned
  added_by uuid not null, -- [plain] by whom
  check ((status = 'PLANNED') = (started_at is null) and (started_at is null) = (started_by is null)),
  check ((status = 'DECIDED') = (decided_on is not null) and num_nonnulls(decided_on, decided_by, chosen_id, grounds, figures) in (0, 5)),
  check (chosen_id is null or chosen_id = any (instrument_ids))
);
create index on app.measurement_trial (project_id);
create index on app.measurement_trial (chosen_id);
create unique index on app.measurement_trial (project_id) where status = 'RUNNING';

alter table app.measurement_answer add column felt_change integer check (felt_change between -2 and 2); -- [sensitive] how the person says it has become since the first time, from much worse to much better
alter table app.measurement_answer add column acceptability integer check (acceptability between 1 and 5); -- [sensitive] how it was to answer, from very bad to very good
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
