import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The frame: who there is, who may sign in, what the law and the journal keep. */
export class Frame1700000000001 implements MigrationInterface {
  name = 'Frame1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create schema app;
create schema law;
create schema journal;

create table app.organisation (
  id uuid primary key default uuidv7(), -- [plain] key
  name text not null check (length(name) between 1 and 200), -- [plain] the name people use
  org_no text unique check (org_no ~ '^[0-9]{10}$'), -- [plain] organisation number, ten digits
  kind text not null check (kind in ('REGION','MUNICIPALITY','COORDINATION_ASSOCIATION','MUNICIPAL_FEDERATION','ASSOCIATION','STATE_AGENCY','HOUSING_COMPANY','COMPANY','OTHER')), -- [plain] what kind of body; decides the secrecy regime
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was added
  created_by uuid -- [plain] the account that added it
);

create table app.branch (
  id uuid primary key default uuidv7(), -- [plain] key
  organisation_id uuid not null references app.organisation on delete restrict, -- [plain] the organisation it belongs to
  name text not null check (length(name) between 1 and 200), -- [plain] the name people use
  kind text not null check (kind in ('SOCIAL_SERVICES','LABOUR_MARKET_UNIT','ADULT_EDUCATION','ADDICTION_CENTRE','HOUSING_COMPANY','SCHOOL','HEALTH_CARE','EMPLOYMENT_SERVICE','SOCIAL_INSURANCE','PRISON_PROBATION','CIVIL_SOCIETY','PROJECT_OFFICE','OTHER')), -- [plain] what it does
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was added
  created_by uuid -- [plain] the account that added it
);
create index on app.branch (organisation_id);

create table app.unit (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the branch it belongs to; the wall
  name text not null check (length(name) between 1 and 200), -- [plain] the name people use
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'), -- [plain] the municipality it serves
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was added
  created_by uuid -- [plain] the account that added it
);
create index on app.unit (branch_id);

create table app.account (
  id uuid primary key default uuidv7(), -- [plain] key
  name text not null check (length(name) between 1 and 200), -- [identity] the person's name
  status text not null default 'ACTIVE' check (status in ('ACTIVE','DISABLED')), -- [plain] may sign in or not
  locale text not null default 'sv' check (locale in ('sv','en')), -- [plain] language of the screens
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now() -- [plain] when it was added
);

create table app.account_contact (
  account_id uuid primary key references app.account on delete cascade, -- [plain] whose
  email text not null check (email = lower(email) and email ~ '^[^@\\s]+@[^@\\s]+$'), -- [identity] the address that signs in
  phone text -- [identity] work telephone
);
create unique index on app.account_contact (email);

create table app.membership (
  id uuid primary key default uuidv7(), -- [plain] key
  account_id uuid not null references app.account on delete restrict, -- [plain] who
  unit_id uuid not null references app.unit on delete restrict, -- [plain] in which unit
  role text not null, -- [plain] under which role
  project_id uuid, -- [plain] for which project, where the role is one of a project
  valid_from date not null, -- [plain] first day
  valid_to date not null, -- [plain] last day; every role ends
  ended_at timestamptz, -- [plain] when it was ended before its time
  ended_by uuid, -- [plain] by whom
  end_reason text, -- [plain] why
  granted_at timestamptz not null default now(), -- [plain] when it was given
  granted_by uuid, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  check (valid_to >= valid_from)
);
create index on app.membership (account_id);
create index on app.membership (unit_id);
create index on app.membership (project_id);

create table app.invitation (
  id uuid primary key default uuidv7(), -- [plain] key
  name text not null, -- [identity] who is invited
  email text not null, -- [identity] where the invitation goes
  unit_id uuid not null references app.unit on delete restrict, -- [plain] to which unit
  role text not null, -- [plain] under which role
  project_id uuid, -- [plain] for which project, where the role is one of a project
  valid_to date not null, -- [plain] last day of the role
  invited_at timestamptz not null default now(), -- [plain] when
  invited_by uuid not null, -- [plain] by whom
  expires_at timestamptz not null, -- [plain] the link works until then
  accepted_at timestamptz, -- [plain] when it was accepted
  accepted_by uuid references app.account on delete restrict, -- [plain] the account that came of it
  withdrawn_at timestamptz, -- [plain] when it was withdrawn
  withdrawn_by uuid, -- [plain] by whom
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.invitation (unit_id);
create index on app.invitation (project_id);
create index on app.invitation (accepted_by);

create table app.answered_request (
  account_id uuid not null references app.account on delete cascade, -- [plain] who asked
  key uuid not null, -- [plain] the Idempotency-Key
  request_hash bytea not null, -- [plain] digest of door and body
  status integer, -- [plain] what was answered
  answer text, -- [sensitive] what was answered, for the same asker alone
  at timestamptz not null default now(), -- [plain] when; kept for 48 hours
  primary key (account_id, key)
);
create index on app.answered_request (at);

create table law.role (
  role text primary key, -- [plain] name of the role
  seat text not null check (seat in ('CASE','RECEIVE','LEAD','PROJECT','ADMIN','REVIEW','LEARN')) -- [plain] how its holder sits: what rows the unit opens
);
create table law.role_permission (
  role text not null references law.role on delete cascade, -- [plain] role
  permission text not null, -- [plain] what it lets its holder do
  primary key (role, permission)
);
create index on law.role_permission (permission);
create table law.permission_category (
  permission text not null, -- [plain] under this permission
  category text not null, -- [plain] these categories may be read
  primary key (permission, category)
);
create table law.permission_write (
  permission text not null, -- [plain] under this permission
  table_name text not null, -- [plain] this table may be written
  primary key (permission, table_name)
);

create table law.credential (
  account_id uuid primary key references app.account on delete cascade, -- [plain] whose
  salt bytea not null, -- [sensitive] salt of the password
  proof bytea not null, -- [sensitive] sha-256 of the argon2id digest
  changed_at timestamptz not null default now() -- [plain] when the password was chosen
);
create table law.sign_in_try (
  address_hash bytea primary key, -- [identity] keyed digest of the address, known or not
  failures integer not null default 0, -- [plain] wrong passwords in a row
  refused_until timestamptz, -- [plain] no try before then
  last_at timestamptz not null default now() -- [plain] forgotten a day later
);
create table law.session (
  token_hash bytea primary key, -- [sensitive] sha-256 of the cookie
  account_id uuid not null references app.account on delete cascade, -- [plain] whose
  branch_id uuid references app.branch on delete set null, -- [plain] the branch acted for
  started_at timestamptz not null default now(), -- [plain] when it began
  seen_at timestamptz not null default now(), -- [plain] last use, to the minute
  expires_at timestamptz not null, -- [plain] ends at the latest then
  ended_at timestamptz -- [plain] signed out or ended by an administrator
);
create index on law.session (account_id);
create index on law.session (branch_id);
create table law.invitation_token (
  invitation_id uuid primary key references app.invitation on delete cascade, -- [plain] which invitation
  token_hash bytea not null unique -- [sensitive] sha-256 of the link
);
create table law.scope_key (
  outer_pad bytea not null, -- [sensitive] key xor 0x5c, so that a seal is two digests
  inner_pad bytea not null, -- [sensitive] key xor 0x36
  salt_key bytea not null -- [sensitive] makes the salt of an address that has no account
);
create table law.clock (
  ahead interval not null default '0' -- [plain] how far the scope's clock runs ahead; only demo and tests set it
);
create unique index on law.clock ((true));
create table law.job_order (
  id uuid primary key default uuidv7(), -- [plain] key, all that a job carries
  task text not null, -- [plain] what is to be done
  account_id uuid not null references app.account on delete cascade, -- [plain] on whose behalf
  branch_id uuid not null references app.branch on delete cascade, -- [plain] acting for which branch
  permission text not null, -- [plain] under which permission, judged when it runs
  payload jsonb not null default '{}', -- [plain] ids alone
  ordered_at timestamptz not null default now(), -- [plain] when
  done_at timestamptz -- [plain] when it was done
);
create index on law.job_order (account_id);
create index on law.job_order (branch_id);

create table journal.era (
  era integer primary key, -- [plain] a restore begins a new era, since transaction numbers start again
  began_at timestamptz not null default now() -- [plain] when
);
create table journal.entry (
  id bigint generated always as identity primary key, -- [plain] order of writing
  era integer not null default 1, -- [plain] which era the transaction number belongs to
  xid xid8 not null default pg_current_xact_id(), -- [plain] the transaction, by which it is sealed
  at timestamptz not null default clock_timestamp(), -- [plain] when
  kind text not null check (kind in ('READ','EVENT','DENIED','SIGN_IN','GRANT')), -- [plain] what kind of line
  what text not null check (what ~ '^[a-z0-9.-]+$'), -- [plain] the permission, or the event
  account_id uuid, -- [plain] who
  branch_id uuid, -- [plain] acting for which branch
  object_ids uuid[] not null default '{}', -- [plain] what it concerned
  participation_ids uuid[] not null default '{}', -- [plain] whose case
  outcome text not null default 'DONE', -- [plain] done or refused
  request_id uuid -- [plain] the request
);
create index on journal.entry using gin (participation_ids);
create index on journal.entry (account_id, id);
create index on journal.entry (era, xid, id);
create table journal.block (
  no bigint primary key, -- [plain] number in the chain
  era integer not null, -- [plain] which era
  from_xid xid8 not null, -- [plain] first transaction in it
  below_xid xid8 not null, -- [plain] first transaction after it
  entries integer not null, -- [plain] how many lines
  prev bytea not null, -- [plain] hash of the block before
  hash bytea not null, -- [plain] sha-256 over the block before and all lines
  sealed_at timestamptz not null default clock_timestamp() -- [plain] when
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
