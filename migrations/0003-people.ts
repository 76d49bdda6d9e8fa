import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The person, the participation, the case files of each branch, and what opens them. */
export class People1700000000003 implements MigrationInterface {
  name = 'People1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.participant (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the controller
  gender text not null check (gender in ('FEMALE','MALE','OTHER','UNKNOWN')), -- [identity] as reported
  protected boolean not null default false, -- [sensitive] only those named may see anything
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when
  created_by uuid -- [plain] by whom
);
create index on app.participant (branch_id);

create table app.identity (
  participant_id uuid primary key references app.participant on delete cascade, -- [plain] whose
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the controller
  given_name text, -- [identity] empty for a protected person
  family_name text, -- [identity] empty for a protected person
  name_cipher bytea, -- [identity] the name of a protected person, encrypted
  number_kind text not null default 'NONE' check (number_kind in ('PERSONNUMMER','SAMORDNINGSNUMMER','TF','RESERVE','NONE')), -- [plain] what kind of number
  number_cipher bytea, -- [identity] the number, encrypted
  number_hash bytea, -- [identity] keyed digest within the controller, for finding
  birth_date date, -- [identity] may differ from the number
  phone_cipher bytea, -- [identity] encrypted
  email_cipher bytea, -- [identity] encrypted
  address_cipher bytea, -- [identity] encrypted
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'), -- [identity] where the person lives; empty for a protected person
  interpreter_language text, -- [identity] language, when an interpreter is needed
  version integer not null default 1, -- [plain] counts the changes
  unique (branch_id, number_hash)
);
create index identity_family_name on app.identity (branch_id, lower(family_name) text_pattern_ops);
create index identity_given_name on app.identity (branch_id, lower(given_name) text_pattern_ops);

create table app.participation (
  id uuid primary key default uuidv7(), -- [plain] key
  participant_id uuid not null references app.participant on delete restrict, -- [plain] who
  project_id uuid not null references app.project on delete restrict, -- [plain] in which project
  subproject_id uuid references app.subproject on delete restrict, -- [plain] in which subproject now
  branch_id uuid not null references app.branch on delete restrict, -- [plain] home: the branch that runs it now
  unit_id uuid not null references app.unit on delete restrict, -- [plain] home: the unit that runs it now
  pseudonym text not null, -- [plain] what those see who may not know the name
  gender text not null check (gender in ('FEMALE','MALE','OTHER','UNKNOWN')), -- [plain] for the figures
  age_at_entry integer check (age_at_entry between 0 and 130), -- [plain] full years on the first day
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'), -- [plain] where the person lived at entry; empty for a protected person
  protected boolean not null default false, -- [sensitive] as the participant
  status text not null default 'ACTIVE' check (status in ('ACTIVE','PAUSED','ENDED')), -- [plain] where it stands
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was opened
  created_by uuid, -- [plain] by whom
  check (ends_on is null or ends_on >= starts_on),
  check ((status = 'ENDED') = (ends_on is not null)),
  unique (project_id, pseudonym)
);
create index on app.participation (participant_id);
create index on app.participation (project_id, subproject_id, gender);
create index on app.participation (subproject_id);
create index on app.participation (branch_id);
create index on app.participation (unit_id);

create table app.home (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] whose
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the branch that ran it
  unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit that ran it
  subproject_id uuid references app.subproject on delete restrict, -- [plain] within which subproject
  starts_on date not null, -- [plain] from
  ends_on date, -- [plain] until
  reason text, -- [plain] why it moved
  decided_by uuid, -- [plain] by whom
  unique (participation_id, starts_on)
);
create index on app.home (branch_id);
create index on app.home (unit_id);
create index on app.home (subproject_id);

create table app.casefile (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] about whom
  branch_id uuid not null references app.branch on delete restrict, -- [plain] whose file; nobody else reads it without a share
  unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit that keeps it
  opened_at timestamptz not null default now(), -- [plain] when
  opened_by uuid, -- [plain] by whom
  unique (participation_id, branch_id),
  unique (id, participation_id)
);
create index on app.casefile (branch_id);
create index on app.casefile (unit_id);

create table app.assignment (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null references app.casefile on delete cascade, -- [plain] in which file
  account_id uuid not null references app.account on delete restrict, -- [plain] who
  part text not null check (part in ('RESPONSIBLE','DEPUTY','NAMED')), -- [plain] as what
  starts_on date not null, -- [plain] from
  ends_on date, -- [plain] until and with
  given_at timestamptz not null default now(), -- [plain] when
  given_by uuid, -- [plain] by whom
  check (ends_on is null or ends_on >= starts_on)
);
create index on app.assignment (casefile_id);
create index on app.assignment (account_id);

create table app.consent (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] whose
  kind text not null check (kind in ('SECRECY_WAIVER','SIP','FINSAM_FK_ACCESS','EMPLOYER_DISCLOSURE','EVALUATION')), -- [plain] to what end
  from_branch_id uuid not null references app.branch on delete restrict, -- [plain] whose file is opened
  to_unit_id uuid not null references app.unit on delete restrict, -- [plain] to whom
  to_account_id uuid references app.account on delete restrict, -- [plain] to one named person; needed where the person is protected
  categories text[] not null check (cardinality(categories) > 0), -- [plain] which parts of the file
  purpose text not null check (length(purpose) between 1 and 500), -- [sensitive] for what
  form text not null check (form in ('ORAL','WRITTEN','EID')), -- [plain] how it was given
  language text, -- [plain] in what language
  given_on date not null, -- [plain] the day it was given
  valid_from date not null, -- [plain] first day
  valid_to date not null, -- [plain] last day; a consent is never open-ended
  documented_at timestamptz not null default now(), -- [plain] when it was written down
  documented_by uuid not null, -- [plain] by whom
  withdrawn_at timestamptz, -- [plain] from this moment it opens nothing
  withdrawn_by uuid, -- [plain] who wrote that down
  version integer not null default 1, -- [plain] counts the changes
  check (valid_to >= valid_from),
  check (valid_to <= valid_from + 366)
);
create index on app.consent (participation_id);
create index on app.consent (from_branch_id);
create index on app.consent (to_unit_id);
create index on app.consent (to_account_id);

create table app.protection (
  id uuid primary key default uuidv7(), -- [plain] key
  participant_id uuid not null references app.participant on delete cascade, -- [plain] who
  level text not null check (level in ('SECRECY_MARKING','PROTECTED_REGISTRATION','ASSUMED_IDENTITY')), -- [sensitive] which protection
  safe_channel text, -- [sensitive] how the person may be reached
  set_at timestamptz not null default now(), -- [plain] when
  set_by uuid not null, -- [plain] by whom
  lifted_at timestamptz, -- [plain] when it was lifted
  lifted_by uuid, -- [plain] by whom
  confirmed_by uuid -- [plain] lifting takes two
);
create index on app.protection (participant_id);
create unique index on app.protection (participant_id) where lifted_at is null;

create table app.emergency (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null references app.casefile on delete cascade, -- [plain] which file was opened
  account_id uuid not null references app.account on delete restrict, -- [plain] by whom
  unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit in which the opener sits
  reason text not null check (length(reason) between 10 and 1000), -- [sensitive] why
  starts_at timestamptz not null, -- [plain] from
  ends_at timestamptz not null, -- [plain] until
  reviewed_at timestamptz, -- [plain] when it was looked into
  reviewed_by uuid, -- [plain] by whom
  finding text, -- [sensitive] what was found
  check (ends_at > starts_at)
);
create index on app.emergency (casefile_id);
create index on app.emergency (account_id);
create index on app.emergency (unit_id);

create table app.note (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  kind text not null check (kind in ('CONVERSATION','PHONE','VISIT','MEETING','MESSAGE','OBSERVATION','OTHER')), -- [plain] what kind
  occurred_on date not null, -- [plain] the day it tells of
  attendance text check (attendance in ('CAME','LATE','DID_NOT_COME')), -- [plain] whether the person came
  body text not null check (length(body) between 1 and 20000), -- [sensitive] what happened
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.note (casefile_id, occurred_on desc, id desc);
create index on app.note (participation_id, casefile_id);

create table law.person_key (
  participation_id uuid primary key references app.participation on delete cascade, -- [plain] whose
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  hash bytea not null -- [identity] keyed digest within the project; only counted, never read
);
create index on law.person_key (project_id, hash);

create table law.access_edge (
  party uuid not null, -- [plain] a unit, or one named account
  seat uuid not null, -- [plain] the unit in which the reader must sit
  participation_id uuid not null references app.participation on delete cascade, -- [plain] whose case
  casefile_id uuid not null references app.casefile on delete cascade, -- [plain] whose file is opened
  category text not null, -- [plain] which part of it
  grounds text not null check (grounds in ('FILE','ASSIGNMENT','CONSENT','EMERGENCY')), -- [plain] on what grounds
  writes boolean not null, -- [plain] may it also be written
  valid_from timestamptz not null, -- [plain] from
  valid_to timestamptz not null -- [plain] until, not with
);
create index access_edge_party on law.access_edge (party, category) include (casefile_id, participation_id, seat, grounds, writes, valid_from, valid_to);
create index on law.access_edge (participation_id);
create index on law.access_edge (casefile_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
