import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Case management: the model and how much of it, the group the person has chosen, contacts, barriers, and what helps in a crisis. */
export class CaseManagement1700000000022 implements MigrationInterface {
  name = 'CaseManagement1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.case_management (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  model text not null check (model in ('BROKER','CLINICAL','INTENSIVE','ACT','RESOURCE_GROUP','STRENGTHS')), -- [plain] after which model
  contacts_per_month integer not null check (contacts_per_month between 1 and 60), -- [plain] the planned intensity
  goals text not null default '' check (length(goals) <= 2000), -- [sensitive] what it is to lead to, in the participant's words
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day
  end_reason text check (end_reason in ('REACHED','OTHER_SUPPORT','OWN_WISH','MOVED','OTHER')), -- [plain] why it ended
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (ends_on >= starts_on),
  check ((ends_on is null) = (end_reason is null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.case_management (casefile_id) where ends_on is null;
create index on app.case_management (participation_id, casefile_id);

create table app.resource_member (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] whose group
  name text not null check (length(name) between 1 and 200), -- [identity] who it is
  relation text not null check (relation in ('FAMILY','FRIEND','STAFF','EMPLOYER','ASSOCIATION','OTHER')), -- [plain] in what relation to the participant
  organisation text check (length(organisation) <= 200), -- [plain] from where, where it is somebody at work
  contact text check (length(contact) <= 200), -- [identity] how to reach them
  chosen_on date not null, -- [plain] the day the participant chose them
  left_on date, -- [plain] their last day in the group
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (left_on >= chosen_on),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.resource_member (casefile_id);
create index on app.resource_member (participation_id, casefile_id);

create table app.case_contact (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  held_on date not null, -- [plain] which day
  mode text not null check (mode in ('MEETING','PHONE','VIDEO','MESSAGE')), -- [plain] how
  in_vivo boolean not null default false, -- [plain] out where the participant lives, works or moves
  minutes integer not null check (minutes between 1 and 720), -- [plain] how long
  with_whom text[] not null check (cardinality(with_whom) > 0 and with_whom <@ array['PARTICIPANT','RESOURCE_GROUP','FAMILY','HEALTH_CARE','SOCIAL_SERVICES','EMPLOYMENT_SERVICE','SOCIAL_INSURANCE','EMPLOYER','OTHER']), -- [plain] with whom
  about text not null default '' check (length(about) <= 2000), -- [sensitive] what it was about
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.case_contact (casefile_id, held_on);
create index on app.case_contact (participation_id, casefile_id);

create table app.barrier (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  domain text not null check (domain in ('HEALTH','ADDICTION','ECONOMY','HOUSING','NETWORK','LANGUAGE','TRAVEL','CARE','AUTHORITY','OTHER')), -- [sensitive] in what part of life
  words text not null check (length(words) between 1 and 1000), -- [sensitive] what stands in the way
  found_on date not null, -- [plain] when it was seen
  lifted_on date, -- [plain] since when it no longer stands in the way
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (lifted_on >= found_on),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.barrier (casefile_id);
create index on app.barrier (participation_id, casefile_id);

create table app.crisis_plan (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null, -- [plain] which version; each stays as it was agreed
  signs text not null check (length(signs) between 1 and 2000), -- [sensitive] how one sees that it is getting worse
  helps text not null check (length(helps) between 1 and 2000), -- [sensitive] what helps, and what does not
  whom text not null check (length(whom) between 1 and 1000), -- [sensitive] whom to call, in what order
  agreed_on date not null, -- [plain] the day the participant agreed to it
  review_on date, -- [plain] when it is to be looked over
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (casefile_id, no),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.crisis_plan (participation_id, casefile_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
