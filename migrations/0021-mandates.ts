import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Who decides, leads, performs and is told, and which three must meet around a person; what was needed and not to be had; and the way through health care. */
export class Mandates1700000000021 implements MigrationInterface {
  name = 'Mandates1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.mandate (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in the file of the party that has taken it upon itself
  participation_id uuid not null, -- [plain] about whom
  about text not null check (about in ('CASE','AREA','INTERVENTION')), -- [plain] the whole case, a part of life, or one intervention
  area text check (area in ('WORK','STUDY','HEALTH','SOCIAL','ECONOMY','HOUSING','LANGUAGE','COORDINATION')), -- [plain] which part of life
  intervention_id uuid, -- [plain] which intervention
  part text not null check (part in ('DECIDES','LEADS','PERFORMS','TOLD')), -- [plain] what the party does
  account_id uuid references app.account on delete restrict, -- [plain] who there; empty for the party as a whole
  task text not null default '' check (length(task) <= 500), -- [sensitive] what it comes to
  starts_on date not null, -- [plain] from when
  ends_on date check (ends_on >= starts_on), -- [plain] its last day; empty while it lasts
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check ((about = 'AREA') = (area is not null)),
  check ((about = 'INTERVENTION') = (intervention_id is not null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create index on app.mandate (casefile_id);
create index on app.mandate (participation_id, casefile_id);
create index on app.mandate (intervention_id, participation_id);
create index on app.mandate (account_id);

create table app.process_duty (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  process text not null check (process in ('REFERRAL','ENTRY','PLAN','INTERVENTION','STEP','SIP','HANDOVER','FOLLOW_UP')), -- [plain] in which part of the work
  organisation_id uuid not null references app.organisation on delete cascade, -- [plain] who has taken it upon itself
  part text not null check (part in ('DECIDES','LEADS','PERFORMS','TOLD')), -- [plain] what it does
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (project_id, process, organisation_id, part)
);
create index on app.process_duty (organisation_id);

create table app.triad (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null unique references app.project on delete cascade, -- [plain] in which project
  sides jsonb not null check (jsonb_typeof(sides) = 'array' and jsonb_array_length(sides) between 2 and 6), -- [plain] who must meet around a person: a name, and the kinds of branches that are it
  reason text not null check (length(reason) between 3 and 500), -- [plain] why the project has chosen so
  version integer not null default 1 -- [plain] counts the changes
);

create table app.shortage (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] who needed it
  type_code text not null references app.intervention_type on delete restrict, -- [plain] what was needed
  party_kind text not null check (party_kind in ('SOCIAL_SERVICES','LABOUR_MARKET_UNIT','ADULT_EDUCATION','ADDICTION_CENTRE','HOUSING_COMPANY','SCHOOL','HEALTH_CARE','EMPLOYMENT_SERVICE','SOCIAL_INSURANCE','PRISON_PROBATION','CIVIL_SOCIETY','PROJECT_OFFICE','OTHER')), -- [plain] what kind of party should have had it
  why text not null check (why in ('NOT_OFFERED','FULL','LONG_WAIT','NOT_ENTITLED','TOO_FAR','LANGUAGE','UNSUITABLE','OTHER')), -- [plain] why it could not be had
  words text not null default '' check (length(words) <= 2000), -- [sensitive] more about it
  noticed_on date not null, -- [plain] the day it was noticed
  met_on date check (met_on >= noticed_on), -- [plain] the day the need was met after all
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.shortage (casefile_id);
create index on app.shortage (participation_id, casefile_id);
create index on app.shortage (type_code);

create table app.navigation_case (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] whose way it is
  question text not null check (length(question) between 5 and 2000), -- [sensitive] what is asked of health care
  target text not null check (length(target) between 2 and 200), -- [sensitive] the care unit the way leads to
  leader_unit_id uuid not null references app.unit on delete restrict, -- [plain] the process leader's unit it is shared with
  asked_on date not null, -- [plain] the day it was asked
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.navigation_case (casefile_id);
create index on app.navigation_case (participation_id, casefile_id);
create index on app.navigation_case (leader_unit_id);

create table app.navigation_step (
  id uuid primary key default uuidv7(), -- [plain] key
  navigation_id uuid not null references app.navigation_case on delete cascade, -- [plain] on which way
  kind text not null check (kind in ('CONTACTED','REFERRED','WAITING','BOOKED','MET','REFUSED','DONE')), -- [sensitive] what happened
  on_day date not null, -- [plain] when
  outcome text check (outcome in ('CARE_STARTED','ASSESSED','REFERRED_ON','NO_CARE','PERSON_DECLINED','OTHER')), -- [sensitive] what came of it, with the last step
  words text not null default '' check (length(words) <= 1000), -- [sensitive] more about it
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null references app.account on delete restrict, -- [plain] by whom
  check ((kind = 'DONE') = (outcome is not null))
);
create index on app.navigation_step (navigation_id, on_day);
create index on app.navigation_step (written_by);

insert into app.gap_kind (position, code, threshold, unit, source_sv, source_en) values
  (110, 'DUTY_UNASSIGNED', 0, 'DAYS', 'Varje ärende ska ha en ansvarig varje dag.', 'Every case is to have somebody responsible every day.'),
  (120, 'DUTY_DOUBLE', 0, 'DAYS', 'Två som båda tror sig besluta eller leda ska reda ut det samma dag.', 'Two who both believe they decide or lead are to settle it the same day.');
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
