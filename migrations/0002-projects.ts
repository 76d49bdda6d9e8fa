import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** A project as its record tells it: every fact with its source, claims beside each other, nothing merged in silence. */
export class Projects1700000000002 implements MigrationInterface {
  name = 'Projects1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.project (
  id uuid primary key default uuidv7(), -- [plain] key
  registration_no text not null unique, -- [plain] the funder's registration number
  aliases text[] not null default '{}', -- [plain] other numbers for the same project
  name text not null, -- [plain] the name in the record
  display_name text not null, -- [plain] the short name people use
  generation text not null check (generation in ('2014-2020','2021-2027')), -- [plain] programme generation; chooses code lists and indicators
  owner_organisation_id uuid references app.organisation on delete restrict, -- [plain] the beneficiary, once matched to an organisation
  region text not null, -- [plain] region as the record names it
  nuts2 text, -- [plain] NUTS-2 code, stated or derived
  starts_on date not null, -- [plain] first day by the record
  ends_on date not null, -- [plain] last day by the record
  shift_months integer not null default 0, -- [plain] how many months a demo has moved the period; the record keeps its own days
  secondary_theme_child_poverty boolean, -- [plain] flag of the record
  strategic_importance boolean, -- [plain] flag of the record
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was first read in
  created_by uuid, -- [plain] by whom
  check (ends_on >= starts_on)
);
create index on app.project (owner_organisation_id);
alter table app.membership add foreign key (project_id) references app.project on delete restrict;
alter table app.invitation add foreign key (project_id) references app.project on delete restrict;

create table app.project_source (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  file_name text not null, -- [plain] name of the file
  content text not null, -- [identity] the record as it came; may name contact persons
  sha256 text not null, -- [plain] digest of the content
  imported_at timestamptz not null default now(), -- [plain] when
  imported_by uuid, -- [plain] by whom
  unique (project_id, sha256)
);

create table app.project_fact (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  key text not null, -- [plain] which fact
  value jsonb, -- [plain] typed value; empty when the source does not say
  status text not null check (status in ('STATED','DERIVED','OUTSIDE','MISSING','CONFIRMED')), -- [plain] how we know
  provenance text check (provenance in ('APPLICATION','DECISION')), -- [plain] asked for, or decided
  quote text, -- [plain] the source, to the letter
  line integer, -- [plain] line in the source
  source_id uuid references app.project_source on delete set null, -- [plain] which source
  note text, -- [plain] what a person added
  confirmed_at timestamptz, -- [plain] when a person confirmed it
  confirmed_by uuid, -- [plain] who
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, key)
);
create index on app.project_fact (source_id);

create table app.project_contact (
  project_id uuid primary key references app.project on delete cascade, -- [plain] which project
  name text, -- [identity] contact person named by the record; removable
  email text -- [identity] address of the contact person
);

create table app.project_discrepancy (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  field text not null, -- [plain] which fact
  reported_values jsonb not null, -- [plain] what stands against what
  note text not null, -- [plain] what differs, in words
  status text not null default 'OPEN' check (status in ('OPEN','EXPLAINED')), -- [plain] looked at or not
  resolution text, -- [plain] what a person found
  resolved_at timestamptz, -- [plain] when
  resolved_by uuid, -- [plain] who
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, field, note)
);

create table app.target (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  kind text not null check (kind in ('PARTICIPANTS','STEP_PROGRESS','WORK_OR_STUDIES','INCREASED_LIVELIHOOD')), -- [plain] what is counted
  strength text not null check (strength in ('PLANNED','MINIMUM','AMBITION','GOAL')), -- [plain] how binding the words are
  value numeric not null check (value > 0), -- [plain] how many, or how many percent
  unit text not null check (unit in ('persons','percent')), -- [plain] of what
  population text check (population in ('ALL_PARTICIPANTS','ALL_ENROLLED','COMPLETED','PLANNED')), -- [plain] the denominator
  by_gender boolean not null default false, -- [plain] to be met by women and by men
  quote text, -- [plain] the sentence it was found in
  origin text not null default 'RECORD' check (origin in ('RECORD','LOCAL')), -- [plain] from the record, or added here
  governing boolean not null default false, -- [plain] the claim that counts among those of its kind
  governed_at timestamptz, -- [plain] when that was decided
  governed_by uuid, -- [plain] by whom
  reason text, -- [plain] on what grounds
  version integer not null default 1 -- [plain] counts the changes
);
create unique index on app.target (project_id, kind, strength, value, unit, coalesce(population, ''));
create unique index on app.target (project_id, kind) where governing;

create table app.subproject (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  name text not null, -- [plain] the name people use
  lead_organisation_id uuid references app.organisation on delete restrict, -- [plain] who leads it
  target_participants integer check (target_participants > 0), -- [plain] its share of the target
  starts_on date not null, -- [plain] first day of this structure
  ends_on date, -- [plain] last day of this structure
  origin text not null default 'LOCAL' check (origin in ('RECORD','OUTSIDE','LOCAL')), -- [plain] how we know of it
  version integer not null default 1, -- [plain] counts the changes
  check (ends_on is null or ends_on >= starts_on),
  unique (project_id, name, starts_on)
);
create index on app.subproject (lead_organisation_id);

create table app.project_partner (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  organisation_id uuid not null references app.organisation on delete restrict, -- [plain] who
  role text not null check (role in ('OWNER','MEMBER','PERFORMER','REFERRER','LEARNING_RECIPIENT','OTHER')), -- [plain] in what role
  origin text not null default 'LOCAL' check (origin in ('RECORD','OUTSIDE','LOCAL')), -- [plain] how we know of it
  quote text, -- [plain] the words it rests on
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, organisation_id, role)
);
create index on app.project_partner (organisation_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
