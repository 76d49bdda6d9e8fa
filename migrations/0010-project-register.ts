import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What people keep beside the record: goals, municipalities and actors, and what a record leaves open. */
export class ProjectRegister1700000000010 implements MigrationInterface {
  name = 'ProjectRegister1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.project alter column region drop not null, alter column starts_on drop not null, alter column ends_on drop not null;
alter table app.project add column claims jsonb not null default '{}'; -- [plain] what the text claims beside its targets: parties, counts, ages, tracks, each with its quote
alter table app.project add column open_until date; -- [plain] last day on which the register of a closed project may be put in order
alter table app.project add column open_reason text; -- [plain] why it was opened again
create index on app.project using gin (aliases);

alter table app.project_discrepancy drop constraint project_discrepancy_project_id_field_note_key;
create unique index on app.project_discrepancy (project_id, field, md5(note), md5(reported_values::text));

create table app.project_source_text (
  id uuid primary key references app.project_source on delete cascade, -- [plain] which source
  content text not null, -- [identity] the record as it came; may name contact persons
  version integer not null default 1 -- [plain] counts the changes
);
alter table app.project_source no force row level security;
insert into app.project_source_text (id, content) select id, content from app.project_source;
alter table app.project_source drop column content;

alter table app.project_contact rename column project_id to id;
alter table app.project_contact add column phone text; -- [identity] telephone of the contact person
alter table app.project_contact add column origin text not null default 'RECORD' check (origin in ('RECORD','LOCAL','REMOVED')); -- [plain] as the record names it, replaced here, or removed
alter table app.project_contact add column version integer not null default 1; -- [plain] counts the changes

alter table app.target add column provenance text check (provenance in ('APPLICATION','DECISION')); -- [plain] asked for, or decided
alter table app.target add column line integer; -- [plain] line in the source
alter table app.target add column whole integer check (whole > 0); -- [plain] the number of persons its own sentence counts of
alter table app.target add column counted_of text check (counted_of in ('ALL_PARTICIPANTS','ALL_ENROLLED','COMPLETED','PLANNED')); -- [plain] the denominator a person chose, with the reason

alter table app.subproject add column method text; -- [plain] how it works
alter table app.subproject add column target_group text; -- [plain] for whom
alter table app.subproject add column succeeds_id uuid references app.subproject on delete set null; -- [plain] the part it takes over from, when the structure changes
create index on app.subproject (succeeds_id);

alter table app.project_partner drop constraint project_partner_role_check;
alter table app.project_partner add check (role in ('OWNER','MEMBER','PERFORMER','REFERRER','BRIDGE_BUILDER','SIP_PARTY','LEARNING_RECIPIENT','EVALUATOR','COLLABORATOR','OTHER'));
alter table app.project_partner add column member_of_id uuid references app.organisation on delete restrict; -- [plain] the coordination association it is a member of
create index on app.project_partner (member_of_id);

create table app.project_goal (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  words text not null check (length(words) between 1 and 1000), -- [plain] the goal
  origin text not null default 'LOCAL' check (origin in ('RECORD','LOCAL')), -- [plain] from the record, or added here
  provenance text check (provenance in ('APPLICATION','DECISION')), -- [plain] asked for, or decided
  quote text, -- [plain] the sentence it was found in
  line integer, -- [plain] line in the source
  reason text, -- [plain] why it was added here
  added_by uuid, -- [plain] by whom
  version integer not null default 1 -- [plain] counts the changes
);
create unique index on app.project_goal (project_id, md5(words));

create table app.project_municipality (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  code text not null check (code ~ '^[0-9]{4}$'), -- [plain] the municipality
  unit_id uuid references app.unit on delete restrict, -- [plain] the unit that delivers there
  origin text not null default 'LOCAL' check (origin in ('RECORD','DERIVED','OUTSIDE','LOCAL')), -- [plain] how we know of it
  quote text, -- [plain] the words it rests on
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, code)
);
create index on app.project_municipality (unit_id);

create table app.project_actor (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  kind text not null check (kind in ('SOCIAL_SERVICES','LABOUR_MARKET_UNIT','ADULT_EDUCATION','ADDICTION_CENTRE','HOUSING_COMPANY','SCHOOL','HEALTH_CARE','EMPLOYMENT_SERVICE','SOCIAL_INSURANCE','PRISON_PROBATION','CIVIL_SOCIETY','OTHER')), -- [plain] what kind of actor
  kind_words text check (length(kind_words) between 1 and 200), -- [plain] what it is, where no kind fits
  branch_id uuid references app.branch on delete restrict, -- [plain] the branch, once it stands in the house
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'), -- [plain] where; empty for the whole area
  part text not null check (part in ('INTERNAL','EXTERNAL')), -- [plain] within the municipalities, or outside them
  origin text not null default 'LOCAL' check (origin in ('RECORD','OUTSIDE','LOCAL')), -- [plain] how we know of it
  quote text, -- [plain] the words it rests on
  version integer not null default 1, -- [plain] counts the changes
  check ((kind = 'OTHER') = (kind_words is not null))
);
create index on app.project_actor (project_id);
create index on app.project_actor (branch_id);

create table app.project_actor_contact (
  id uuid primary key default uuidv7(), -- [plain] key
  actor_id uuid not null references app.project_actor on delete cascade, -- [plain] of which actor
  name text not null check (length(name) between 1 and 200), -- [identity] contact person at work; removable
  duty text not null check (length(duty) between 1 and 200), -- [plain] what the person answers for
  email text, -- [identity] address at work
  phone text, -- [identity] telephone at work
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.project_actor_contact (actor_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
