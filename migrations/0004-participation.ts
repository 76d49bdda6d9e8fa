import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Entering, what one lives on, pausing, leaving; the numbers a person had before; what a project asks of who enters. */
export class Participation1700000000004 implements MigrationInterface {
  name = 'Participation1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.participation add column counted boolean not null default true; -- [plain] false when it was registered by mistake: then in no statistics
alter table app.home add constraint home_one_at_a_time exclude using gist (participation_id with =, daterange(starts_on, ends_on, '[]') with &&);
alter table app.identity drop constraint identity_branch_id_number_hash_key;
create index on app.identity (branch_id, number_hash);

create table app.identity_alias (
  id uuid primary key default uuidv7(), -- [plain] key
  participant_id uuid not null references app.participant on delete cascade, -- [plain] whose
  number_kind text not null check (number_kind in ('PERSONNUMMER','SAMORDNINGSNUMMER','TF','RESERVE','NONE')), -- [plain] what kind of number it was
  number_cipher bytea, -- [identity] the number, sealed as when it was in use
  number_hash bytea, -- [identity] keyed digest within the controller, so that the old number still finds the person
  reason text not null check (length(reason) between 3 and 500), -- [identity] why it was changed
  replaced_at timestamptz not null default now(), -- [plain] when
  replaced_by uuid not null -- [plain] by whom
);
create index on app.identity_alias (participant_id);
create index on app.identity_alias (number_hash);

create table app.entry_rule (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project asks
  kind text not null check (kind in ('MINIMUM_AGE','RESIDENCE','LIVELIHOOD_ASSESSMENT','TRACK','UNAVAILABLE_ACTIVITY','COORDINATED_NEED','TARGET_GROUP')), -- [plain] for what
  number integer check (number between 0 and 130), -- [plain] years, or parties, where the rule counts
  codes text[] not null default '{}', -- [plain] counties (two digits) and municipalities (four), or target groups, where the rule lists
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, kind)
);

create table app.entry_assessment (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  target_group text, -- [sensitive] which of the project's groups the person belongs to
  entry_grounds text check (length(entry_grounds) <= 2000), -- [sensitive] why the person enters
  track text check (track in ('REACTIVE','PROACTIVE')), -- [plain] already outside working life, or at risk of it
  track_grounds text[] not null default '{}', -- [sensitive] the risks, or what keeps the person outside
  guardian_consent_on date, -- [plain] day a guardian agreed, for one who is not of age
  activity_responsibility boolean, -- [sensitive] whether the municipality's duty towards young people holds
  supports_self boolean, -- [sensitive] whether the person lives on own means
  livelihood_assessment text check (length(livelihood_assessment) <= 2000), -- [sensitive] what was found about the livelihood
  livelihood_assessed_by text check (length(livelihood_assessed_by) <= 200), -- [identity] who found it
  livelihood_assessed_on date, -- [plain] when
  unavailable_activity text check (length(unavailable_activity) <= 500), -- [plain] the ordinary activity that was not there
  unavailable_actor text check (unavailable_actor in ('EMPLOYMENT_SERVICE','MUNICIPALITY','SOCIAL_INSURANCE','REGION','OTHER')), -- [plain] whose activity
  unavailable_reason text check (unavailable_reason in ('TOO_FAR_FROM_WORK','NOT_ADAPTED','NO_PLACE','NOT_ELIGIBLE','NOT_OFFERED','OTHER')), -- [plain] why it was not there
  coordinated_need text check (length(coordinated_need) <= 2000), -- [sensitive] why several parties are needed
  parties text[] not null default '{}', -- [plain] which parties
  aim text check (length(aim) <= 500), -- [sensitive] which ability to work it aims at
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.entry_assessment (casefile_id) where replaced_at is null;
create index on app.entry_assessment (casefile_id);
create index on app.entry_assessment (participation_id, casefile_id);

create table app.direction (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  towards text not null check (towards in ('STUDY','WORK','BOTH','UNDECIDED')), -- [plain] where the person wants to go
  starts_on date not null, -- [plain] from; the latest one counts
  reason text check (length(reason) <= 500), -- [sensitive] why it changed
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.direction (casefile_id, starts_on desc, id desc);
create index on app.direction (participation_id, casefile_id);

create table app.livelihood (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  moment text not null check (moment in ('ENTRY','EXIT')), -- [plain] before or after
  observed_on date not null, -- [plain] the day it tells of
  kind text not null check (kind in ('WAGE','SUBSIDISED_WAGE','SELF_EMPLOYMENT','STUDY_SUPPORT','SICKNESS_BENEFIT','REHAB_BENEFIT','ACTIVITY_COMPENSATION','SICKNESS_COMPENSATION','UNEMPLOYMENT_BENEFIT','ACTIVITY_SUPPORT','DEVELOPMENT_ALLOWANCE','ESTABLISHMENT_BENEFIT','SOCIAL_ASSISTANCE','PARENTAL_BENEFIT','PENSION','SUPPORTED_BY_OTHER','NONE','OTHER')), -- [sensitive] one source of livelihood
  share_percent integer not null check (share_percent between 0 and 100), -- [sensitive] its share of the whole
  since date, -- [sensitive] from when
  told_by text not null default 'DECLARED' check (told_by in ('DECLARED','AGENCY','DOCUMENT')), -- [plain] how we know
  replaced_at timestamptz, -- [plain] when it was put right by other rows of the same moment
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.livelihood (casefile_id, moment, kind) where replaced_at is null;
create index on app.livelihood (casefile_id);
create index on app.livelihood (participation_id, casefile_id);

create table app.pause (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  starts_on date not null, -- [plain] from
  ends_on date check (ends_on >= starts_on), -- [plain] until and with; empty while it lasts
  resumes_on date, -- [plain] when it is meant to end
  reason text not null check (length(reason) between 3 and 500), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.pause (casefile_id) where ends_on is null;
create index on app.pause (casefile_id, starts_on desc);
create index on app.pause (participation_id, casefile_id);

create table app.participation_exit (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  ends_on date not null, -- [plain] last day
  reason text not null check (reason in ('PLAN_COMPLETED_WORK','PLAN_COMPLETED_STUDIES','HANDED_OVER_AF','HANDED_OVER_MUNICIPAL','HANDED_OVER_CARE','CONTINUED_REHAB','OWN_WISH','CONSENT_WITHDRAWN','ILLNESS','MOVED','PARENTAL_LEAVE','IMPRISONED','DECEASED','NO_SHOW','PROJECT_ENDED','MIS_REGISTERED','OTHER')), -- [sensitive] why
  note text check (length(note) <= 2000), -- [sensitive] more about it
  reopened_at timestamptz, -- [plain] when it was found wrong
  reopened_by uuid, -- [plain] by whom
  reopen_reason text check (length(reopen_reason) between 3 and 500), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.participation_exit (casefile_id) where reopened_at is null;
create index on app.participation_exit (casefile_id, ends_on desc);
create index on app.participation_exit (participation_id, casefile_id);

create table app.saved_view (
  id uuid primary key default uuidv7(), -- [plain] key
  account_id uuid not null references app.account on delete cascade, -- [plain] whose
  name text not null check (length(name) between 1 and 60), -- [plain] what the person calls it
  filters jsonb not null, -- [plain] which rows it shows; never a name of anybody
  version integer not null default 1, -- [plain] counts the changes
  unique (account_id, name)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
