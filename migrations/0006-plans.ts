import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The action plan in versions, its reviews, the exceptions from "the plan first", and what notes need to be drafted and corrected. */
export class Plans1700000000006 implements MigrationInterface {
  name = 'Plans1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.plan (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null check (no > 0), -- [plain] which version of the plan, counted within the file
  status text not null default 'DRAFT' check (status in ('DRAFT','PROPOSED','AGREED')), -- [plain] how far this version has come; the agreed one before it is superseded
  competence text not null default '' check (length(competence) <= 10000), -- [sensitive] what the person can and has done
  wishes text not null default '' check (length(wishes) <= 10000), -- [sensitive] what the person wants
  obstacles text not null default '' check (length(obstacles) <= 10000), -- [sensitive] what stands in the way
  needs jsonb not null default '[]', -- [sensitive] needs: id, domain, severity 1-4, text; an id lives on through all versions
  goals jsonb not null default '[]', -- [sensitive] goals: id, the person's own words, domain, type, how it is measured, target date; an id lives on through all versions
  hours_per_week real check (hours_per_week between 0 and 60), -- [plain] how much the person will take part
  schedule text not null default '' check (length(schedule) <= 10000), -- [sensitive] days and times
  steps text not null default '' check (length(steps) <= 10000), -- [sensitive] how the person will take part, step by step
  contributions jsonb not null default '[]', -- [sensitive] what the participant proposed, said and decided about the plan, and when
  review_on date, -- [plain] when it is to be looked over
  proposed_at timestamptz, -- [plain] when it was put before the participant
  proposed_by uuid, -- [plain] by whom
  agreed_on date, -- [plain] the day the participant agreed
  agreed_how text check (agreed_how in ('IN_PERSON','PHONE','VIDEO','SIGNED_PAPER','MESSAGE','EID')), -- [plain] in what way
  agreed_at timestamptz, -- [plain] when that was written down
  agreed_by uuid, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was begun
  written_by uuid not null, -- [plain] by whom
  unique (casefile_id, no),
  check ((status = 'AGREED') = (agreed_on is not null)),
  check (review_on > agreed_on),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.plan (participation_id, casefile_id);
create index on app.plan (review_on) where status = 'AGREED';

create table app.plan_review (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  plan_id uuid not null references app.plan on delete cascade, -- [plain] which version was looked over
  reviewed_on date not null, -- [plain] when
  outcomes jsonb not null, -- [sensitive] for each goal: id, outcome, comment
  what_worked text not null default '' check (length(what_worked) <= 10000), -- [sensitive] what helped and what did not
  decision text not null check (decision in ('CONTINUE','REVISE','CLOSE')), -- [plain] what comes of it
  next_review_on date check (next_review_on > reviewed_on), -- [plain] when it is looked over again
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.plan_review (participation_id, casefile_id);
create index on app.plan_review (plan_id, reviewed_on);

create table app.plan_exemption (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] about whom
  reason text not null check (length(reason) between 10 and 1000), -- [sensitive] why something may start before the plan is agreed
  holds_until date not null, -- [plain] last day on which something may start on that ground
  granted_at timestamptz not null default now(), -- [plain] when
  granted_by uuid not null -- [plain] by which coordinator
);
create index on app.plan_exemption (participation_id);

alter table app.note add column goal_id uuid; -- [plain] the goal of the plan it tells of

create table app.note_version (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  note_id uuid not null references app.note on delete cascade, -- [plain] which note
  no integer not null, -- [plain] which version of it
  kind text not null, -- [plain] what kind it was
  occurred_on date not null, -- [plain] the day it told of
  attendance text, -- [plain] whether the person came
  goal_id uuid, -- [plain] the goal it told of
  intervention_id uuid, -- [plain] the intervention it told of
  body text not null, -- [sensitive] what stood there before the correction
  reason text not null check (length(reason) between 3 and 500), -- [sensitive] why it was corrected
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was corrected
  written_by uuid not null, -- [plain] by whom
  unique (note_id, no),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.note_version (participation_id, casefile_id);
create index on app.note_version (casefile_id);

create table app.note_draft (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] about whom
  account_id uuid not null references app.account on delete cascade, -- [plain] who writes; nobody else reads it
  content jsonb not null, -- [sensitive] the fields as far as they are filled in
  version integer not null default 1, -- [plain] counts the savings
  saved_at timestamptz not null default now(), -- [plain] when it was last saved; purged 30 days later
  unique (account_id, participation_id)
);
create index on app.note_draft (participation_id);
create index on app.note_draft (saved_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
