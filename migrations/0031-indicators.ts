import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/**
 * What the common indicators rest on: the facts of a person at entry, and what is observed after the exit.
 * 1. What is put right gets a new row, and the old one stays: a figure is told as it was known on any day.
 * 2. Every answer may also be that the person would not tell, was not asked, or that nobody knows.
 * 3. Minorities are not registered about individuals (domain: EECO15): there is no column for it.
 */
const answers = (...values: string[]) => [...values, 'REFUSED', 'NOT_ASKED', 'UNKNOWN'].map((value) => `'${value}'`).join(',');
const truth = answers('YES', 'NO');

export class Indicators1700000000031 implements MigrationInterface {
  name = 'Indicators1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.entry_fact (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null check (no > 0), -- [plain] counts the corrections; the last one holds
  labour text not null check (labour in (${answers('EMPLOYED', 'UNEMPLOYED', 'INACTIVE')})), -- [plain] labour status on the first day
  unemployed_since date check (unemployed_since is null or labour = 'UNEMPLOYED'), -- [plain] without a break since
  in_education text not null check (in_education in (${truth})), -- [plain] whether in education on the first day
  education text not null check (education in (${answers('NO_PRIMARY', 'PRIMARY_6', 'PRIMARY_9', 'UPPER_SECONDARY', 'POST_SECONDARY', 'HIGHER_SHORT', 'HIGHER_3', 'HIGHER_4', 'DOCTOR')})), -- [plain] highest level that was completed
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  unique (casefile_id, no)
);
create unique index on app.entry_fact (casefile_id) where replaced_at is null;
create index on app.entry_fact (participation_id, casefile_id);

create table app.entry_background (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null check (no > 0), -- [plain] counts the corrections; the last one holds
  citizenship text not null check (citizenship in (${answers('SWEDEN', 'EU', 'THIRD_COUNTRY')})), -- [sensitive] group of citizenship; without any is a third country
  birth_country text not null check (birth_country in (${answers('SWEDEN', 'EU', 'OUTSIDE_EU')})), -- [sensitive] group of the country of birth
  parents_abroad text not null check (parents_abroad in (${truth})), -- [sensitive] whether both parents were born abroad
  housing text not null check (housing in (${answers('SECURE', 'ROOFLESS', 'HOUSELESS', 'INSECURE', 'INADEQUATE')})), -- [sensitive] how the person lives (ETHOS)
  other_disadvantage text not null check (other_disadvantage in (${truth})), -- [sensitive] another disadvantage, as the person says it
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  unique (casefile_id, no)
);
create unique index on app.entry_background (casefile_id) where replaced_at is null;
create index on app.entry_background (participation_id, casefile_id);

create table app.entry_disability (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null check (no > 0), -- [plain] counts the corrections; the last one holds
  disability text not null check (disability in (${truth})), -- [sensitive] what the person says of own disability (GDPR art. 9)
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  unique (casefile_id, no)
);
create unique index on app.entry_disability (casefile_id) where replaced_at is null;
create index on app.entry_disability (participation_id, casefile_id);

create table app.exit_observation (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  moment text not null check (moment in ('LEAVING','SIX_MONTHS','TWELVE_MONTHS')), -- [plain] how long after the exit
  no integer not null check (no > 0), -- [plain] counts the corrections; the last one holds
  observed_on date not null, -- [plain] the day it tells of
  labour text not null check (labour in (${answers('EMPLOYED', 'UNEMPLOYED', 'INACTIVE')})), -- [plain] labour status that day
  employment text check (employment is null or employment in ('REGULAR','SUBSIDISED','SELF_EMPLOYED') and labour = 'EMPLOYED'), -- [plain] what kind of work
  job_searching text not null check (job_searching in (${truth})), -- [plain] whether the person looks for work
  in_education text not null check (in_education in (${truth})), -- [plain] whether in education
  qualified text not null check (qualified in (${truth})), -- [plain] whether a qualification was gained
  improved text not null check (improved in (${truth})), -- [plain] whether the work became better, for one who had work at entry
  told_by text not null check (told_by in ('DECLARED','AGENCY','DOCUMENT')), -- [plain] who told
  method text not null check (method in ('MEETING','PHONE','MESSAGE','REGISTER')), -- [plain] how
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  unique (casefile_id, moment, no)
);
create unique index on app.exit_observation (casefile_id, moment) where replaced_at is null;
create index on app.exit_observation (participation_id, casefile_id);

create table app.observation_window (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid references app.project on delete cascade, -- [plain] whose; nobody's own: what holds until a project has its own
  moment text not null check (moment in ('LEAVING','SIX_MONTHS','TWELVE_MONTHS')), -- [plain] which observation
  months integer not null check (months between 0 and 24), -- [plain] whole months after the exit
  days_before integer not null check (days_before between 0 and 60), -- [plain] it may be made so many days earlier
  days_after integer not null check (days_after between 0 and 60), -- [plain] and so many days later
  source text not null check (length(source) between 3 and 300), -- [plain] where the limits come from
  unique nulls not distinct (project_id, moment)
);
insert into app.observation_window (moment, months, days_before, days_after, source) values
  ('LEAVING', 0, 0, 28, 'ESF: från avslutet till och med fyra veckor efter'),
  ('SIX_MONTHS', 6, 0, 28, 'ESF: sex månader efter avslutet; marginalen är projektets egen'),
  ('TWELVE_MONTHS', 12, 0, 28, 'SIA: etablering på lång sikt; tiden och marginalen är projektets egna');

create index on app.participation_exit (participation_id, written_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
