import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** A hypothesis put to the test: the figure it names, of whom, from where, whereto and until when; and what a person judged, with the figures frozen. */
export class Effect1700000000040 implements MigrationInterface {
  name = 'Effect1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.hypothesis_test (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  hypothesis_id uuid references app.hypothesis on delete set null, -- [plain] which line of the register, as long as it stands there
  words text not null check (length(words) between 1 and 1000), -- [plain] the hypothesis as it read when it was put to the test
  figure text not null check (figure in ('STEP_PROGRESS','WORK_OR_STUDIES','INCREASED_LIVELIHOOD','SUPPORT','PARALLEL_AREAS','REFERRAL_DAYS','REFERRAL_DECLINED','SIP_PRESENCE','PROMISES_KEPT','HANDOVER_RETURNED')), -- [plain] by which figure
  population text check (population in ('ENTERED','COMPLETED')), -- [plain] of whom, where it is a share of persons
  baseline_from date not null, -- [plain] first day of what it is compared with
  baseline_on date not null, -- [plain] last day of it: the day it was put to the test
  baseline jsonb not null, -- [plain] the figure of those days as it was counted then
  expectation text not null check (expectation in ('MORE','LESS','AT_LEAST','AT_MOST')), -- [plain] what is expected of it
  level numeric(6, 1) check (level >= 0), -- [plain] what it is to reach: percent, or days
  last_on date not null, -- [plain] when it is to be judged
  added_at timestamptz not null default now(), -- [plain] when it was put to the test
  added_by uuid not null references app.account on delete restrict, -- [plain] by whom
  judgement text check (judgement in ('SUPPORTED','NOT_SUPPORTED','CANNOT_TELL')), -- [plain] what a person judged
  grounds text check (length(grounds) between 10 and 2000), -- [plain] on what grounds
  shown jsonb, -- [plain] the figure exactly as it was shown
  judged_at timestamptz, -- [plain] when it was judged
  judged_by uuid references app.account on delete restrict, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  check ((population is not null) = (figure in ('STEP_PROGRESS','WORK_OR_STUDIES','INCREASED_LIVELIHOOD','SUPPORT','PARALLEL_AREAS'))),
  check ((level is not null) = (expectation in ('AT_LEAST','AT_MOST'))),
  check (baseline_from <= baseline_on and baseline_on < last_on),
  check (num_nulls(judgement, grounds, shown, judged_at, judged_by) in (0, 5))
);
create unique index on app.hypothesis_test (hypothesis_id) where judgement is null;
create index on app.hypothesis_test (project_id);
create index on app.hypothesis_test (hypothesis_id);
create index on app.hypothesis_test (added_by);
create index on app.hypothesis_test (judged_by);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
