import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The participant's own pages: who may enter them, how one signs in without a password, and what the person says, asks for and agrees to. */
export class OwnPages1700000000018 implements MigrationInterface {
  name = 'OwnPages1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.own_access (
  id uuid primary key default uuidv7(), -- [plain] key
  participant_id uuid not null references app.participant on delete cascade, -- [plain] whose own pages
  account_id uuid not null references app.account on delete restrict, -- [plain] the account that is this person's alone
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the home that opened it
  agreed_on date not null, -- [plain] the day the person confirmed the address and agreed to electronic contact
  asked_expressly boolean not null default false, -- [plain] a protected person was asked expressly
  opened_at timestamptz not null default now(), -- [plain] when
  opened_by uuid not null, -- [plain] by whom
  closed_at timestamptz, -- [plain] from this moment nobody signs in by it
  closed_by uuid, -- [plain] by whom
  close_reason text check (close_reason in ('OWN_WISH','ADDRESS_CHANGED','PROTECTED','OTHER')), -- [plain] why
  version integer not null default 1, -- [plain] counts the changes
  check ((closed_at is null) = (close_reason is null))
);
create unique index on app.own_access (participant_id) where closed_at is null;
create index on app.own_access (participant_id);
create index on app.own_access (account_id);
create index on app.own_access (branch_id);

create table law.own_address (
  access_id uuid primary key references app.own_access on delete cascade, -- [plain] whose; gone when the access is closed
  sealed bytea not null, -- [identity] the address, encrypted; opened by the worker that mails
  key bytea not null -- [identity] keyed digest of the address, by which it is found
);
create index on law.own_address (key);

create table law.own_link (
  id uuid primary key default uuidv7(), -- [plain] key
  account_id uuid references app.account on delete cascade, -- [plain] whom it lets in; empty where nobody was found, so that both look alike
  browser_hash bytea, -- [sensitive] sha-256 of what the browser that asked keeps; empty where a trial shows the link
  asked_key bytea, -- [identity] keyed digest of the address that was typed
  asked_there bytea, -- [identity] the same together with the network address
  token_hash bytea, -- [sensitive] sha-256 of the link
  code_salt bytea, -- [sensitive] salt of the code
  code_proof bytea, -- [sensitive] sha-256 of the argon2id digest of the code
  tries integer not null default 0, -- [plain] wrong links and codes
  refused_until timestamptz, -- [plain] no try before then
  made_at timestamptz not null default clock_timestamp(), -- [plain] when it was asked for
  expires_at timestamptz not null, -- [plain] it opens until then
  used_at timestamptz -- [plain] when it opened; it opens once
);
create unique index on law.own_link (browser_hash);
create unique index on law.own_link (token_hash);
create index on law.own_link (account_id, made_at);
create index on law.own_link (expires_at);

create table app.own_word (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] whose words
  kind text not null check (kind in ('COMMENT','PROPOSAL','CHANGE','AGREEMENT','ACCEPTED','DECLINED','CANNOT_COME')), -- [plain] what the person does with them
  plan_id uuid references app.plan on delete cascade, -- [plain] the version of the plan they are about
  intervention_id uuid, -- [plain] the intervention they are about
  given text not null check (given in ('OWN','PAPER','VOICE')), -- [plain] written by the person, or written down from paper or speech
  said_on date not null, -- [plain] the day
  words text not null default '' check (length(words) <= 2000), -- [sensitive] the words
  answer text check (length(answer) between 1 and 2000), -- [sensitive] what the person was answered
  answered_at timestamptz, -- [plain] when
  answered_by uuid, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written
  written_by uuid not null, -- [plain] by whom
  check ((answer is null) = (answered_at is null)),
  check (words <> '' or kind in ('AGREEMENT','ACCEPTED','DECLINED')),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create index on app.own_word (casefile_id);
create index on app.own_word (participation_id, casefile_id);
create index on app.own_word (plan_id);
create index on app.own_word (intervention_id, participation_id);

create table app.own_survey (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null references app.participation on delete cascade, -- [plain] who answered
  part integer not null check (part between 1 and 4), -- [sensitive] I take part in deciding what is done; 4 is wholly
  heard integer not null check (heard between 1 and 4), -- [sensitive] what I say makes a difference
  clear integer not null check (clear between 1 and 4), -- [sensitive] I understand my plan
  given text not null check (given in ('OWN','PAPER')), -- [plain] by the person herself, or written down from paper
  answered_on date not null, -- [plain] the day
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null -- [plain] by whom
);
create index on app.own_survey (participation_id, answered_on);

alter table app.plan drop constraint plan_agreed_how_check;
alter table app.plan add constraint plan_agreed_how_check check (agreed_how in ('IN_PERSON','PHONE','VIDEO','SIGNED_PAPER','MESSAGE','EID','OWN_PAGES'));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
