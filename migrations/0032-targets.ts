import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** A target looked at together: what was shown, what was said and decided, frozen. And how well support must fit to count. */
export class Targets1700000000032 implements MigrationInterface {
  name = 'Targets1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.outcome_definition add column fit_at_least integer not null default 4 check (fit_at_least between 1 and 5); -- [plain] how well the support is to fit in the person's own eyes, at least, to count as fitting
create table app.target_review (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] whose target
  target_id uuid references app.target on delete set null, -- [plain] which; empty when it has been taken away since
  definition_id uuid not null references app.outcome_definition on delete restrict, -- [plain] by which edition of what counts
  as_of date not null, -- [plain] the day the figures tell of
  held_on date not null, -- [plain] the day it was looked at
  present text not null check (length(present) between 1 and 500), -- [plain] who took part, as they write it
  shown jsonb not null, -- [plain] the figures exactly as they were shown, by language
  note text not null check (length(note) between 3 and 4000), -- [plain] what was seen and said
  decision text not null check (decision in ('KEEP','ACT','CHANGE_METHOD','CHANGE_TARGET','LOOK_CLOSER')), -- [plain] what was decided
  next_step text check (length(next_step) between 1 and 1000), -- [plain] what is to be done, and by whom
  next_review_on date, -- [plain] when it is to be looked at again
  made_at timestamptz not null default now(), -- [plain] when it was saved
  made_by uuid not null references app.account on delete restrict, -- [plain] by whom
  check (as_of <= held_on),
  check (next_review_on > held_on),
  check (decision = 'KEEP' or next_step is not null)
);
create index on app.target_review (project_id, target_id, held_on);
create index on app.target_review (target_id);
create index on app.target_review (definition_id);
create index on app.target_review (made_by);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
