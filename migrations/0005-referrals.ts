import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Referrals: who receives them in a project, what was asked and answered, who sent them, and what came of it. */
export class Referrals1700000000005 implements MigrationInterface {
  name = 'Referrals1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.receiving_unit (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  unit_id uuid not null references app.unit on delete cascade, -- [plain] the unit that takes referrals
  municipality_codes text[] not null default '{}', -- [plain] for people of these municipalities; empty for all
  answer_within_days integer not null default 10 check (answer_within_days between 1 and 90), -- [plain] working days within which it answers
  open boolean not null default true, -- [plain] takes referrals now
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when it was added
  created_by uuid not null, -- [plain] by whom
  unique (project_id, unit_id)
);
create index on app.receiving_unit (unit_id);

create table app.referral_reason (
  code text primary key, -- [plain] code
  move text not null check (move in ('ask','waitlist','decline','withdraw')), -- [plain] the step it is a reason for
  position integer not null, -- [plain] order in the list
  sv text not null, -- [plain] words in Swedish
  en text not null, -- [plain] words in English
  hidden boolean not null default false -- [plain] kept for what was decided with it, not to be chosen any more
);

create table app.referral (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid references app.project on delete restrict, -- [plain] to which project
  to_unit_id uuid references app.unit on delete restrict, -- [plain] to which unit
  status text not null default 'DRAFT' check (status in ('DRAFT','SENT','MORE_INFO','WAITLISTED','ACCEPTED','DECLINED','WITHDRAWN')), -- [plain] where it stands
  protected boolean not null default false, -- [sensitive] only those named, on both sides, see anything
  handler_id uuid references app.account on delete restrict, -- [plain] who has it in hand at the receiving unit; then the responsible
  consent_form text check (consent_form in ('ORAL','WRITTEN','EID')), -- [plain] how the person consented to what the referral tells
  consent_given_on date, -- [plain] the day it was given
  consent_to date, -- [plain] its last day
  consent_feedback boolean not null default false, -- [plain] whether the sender may be told what came of it
  consent_ended_at timestamptz, -- [plain] when it was taken back
  sent_at timestamptz, -- [plain] when it was sent
  due_on date, -- [plain] the day by which it is to be answered
  decided_at timestamptz, -- [plain] when it was decided
  decided_by uuid references app.account on delete restrict, -- [plain] by whom at the receiving unit
  decision_reason text references app.referral_reason on delete restrict, -- [plain] why, out of the catalogue
  participation_id uuid references app.participation on delete set null, -- [plain] what came of it
  version integer not null default 1, -- [plain] counts the changes
  created_at timestamptz not null default now(), -- [plain] when the draft was begun
  changed_at timestamptz not null default now(), -- [plain] when it last changed
  check (consent_to is null or consent_to <= consent_given_on + 366),
  check (status = 'DRAFT' or (to_unit_id is not null and project_id is not null and sent_at is not null and due_on is not null))
);
create index on app.referral (to_unit_id, status, due_on);
create index on app.referral (project_id);
create index on app.referral (handler_id);
create index on app.referral (decided_by);
create index on app.referral (decision_reason);
create index on app.referral (participation_id);
create index on app.referral (changed_at) where status = 'DRAFT';

create table app.referral_sender (
  referral_id uuid primary key references app.referral on delete cascade, -- [plain] which referral
  unit_id uuid not null references app.unit on delete restrict, -- [sensitive] the unit that sends it
  account_id uuid not null references app.account on delete restrict, -- [sensitive] who wrote it
  kind text not null, -- [sensitive] what the sender does; a prison service tells of a crime (GDPR art. 10)
  masked boolean not null default false -- [sensitive] shown as another authority, but to the one who has it in hand
);
create index on app.referral_sender (unit_id);
create index on app.referral_sender (account_id);

create table app.referral_content (
  referral_id uuid primary key references app.referral on delete cascade, -- [plain] which referral
  person bytea, -- [identity] name, number and contact details, encrypted
  reason text check (length(reason) <= 4000), -- [sensitive] why the person is referred
  wish text check (length(wish) <= 1000), -- [sensitive] the intervention wished for
  ongoing text check (length(ongoing) <= 2000) -- [sensitive] what runs already
);

create table app.referral_entry (
  id uuid primary key default uuidv7(), -- [plain] key
  referral_id uuid not null references app.referral on delete cascade, -- [plain] which referral
  move text not null check (move in ('send','ask','answer','waitlist','accept','decline','withdraw','message','end-consent')), -- [plain] what was done
  side text not null check (side in ('SENDER','RECEIVER')), -- [plain] by which side
  reason text references app.referral_reason on delete restrict, -- [plain] why, out of the catalogue
  body text check (length(body) between 1 and 2000), -- [sensitive] in words
  at timestamptz not null, -- [plain] when
  account_id uuid references app.account on delete restrict -- [plain] by whom; empty for a masked sender
);
create index on app.referral_entry (referral_id, id);
create index on app.referral_entry (reason);
create index on app.referral_entry (account_id);

create table app.referral_feedback (
  id uuid primary key default uuidv7(), -- [plain] key
  referral_id uuid not null references app.referral on delete cascade, -- [plain] which referral
  status text not null check (status in ('STARTED','PAUSED','RESUMED','ENDED')), -- [plain] what happened, and nothing more
  on_day date not null, -- [plain] when
  result text check (result in ('WORK','STUDIES','HANDED_OVER','OTHER')), -- [plain] with what result
  told_at timestamptz not null default now() -- [plain] when it was told
);
create index on app.referral_feedback (referral_id, id);

insert into app.referral_reason (code, move, position, sv, en, hidden) values
  ('MORE_ABOUT_NEED', 'ask', 1, 'Behöver veta mer om behovet', 'More about the need is wanted', false),
  ('MORE_ABOUT_ONGOING', 'ask', 2, 'Behöver veta mer om pågående insatser', 'More about ongoing interventions is wanted', false),
  ('CONTACT_MISSING', 'ask', 3, 'Kontaktuppgift saknas', 'No way to reach the person', false),
  ('CONSENT_UNCLEAR', 'ask', 4, 'Samtycket är oklart', 'The consent is unclear', false),
  ('FULL', 'waitlist', 1, 'Just nu är det fullt', 'There is no place right now', false),
  ('STARTS_LATER', 'waitlist', 2, 'Insatsen startar senare', 'The intervention starts later', false),
  ('PERSON_WAITS', 'waitlist', 3, 'Personen vill vänta', 'The person wishes to wait', false),
  ('NOT_TARGET_GROUP', 'decline', 1, 'Hör inte till målgruppen', 'Not of the target group', false),
  ('OTHER_SUPPORT_FITS', 'decline', 2, 'Ett annat stöd passar bättre', 'Other support fits better', false),
  ('OUTSIDE_AREA', 'decline', 3, 'Bor utanför området', 'Lives outside the area', false),
  ('PERSON_DECLINES', 'decline', 4, 'Personen tackar nej', 'The person says no', false),
  ('NO_CONTACT', 'decline', 5, 'Det gick inte att få kontakt', 'No contact could be made', false),
  ('NO_PLACE', 'decline', 6, 'Det finns ingen plats', 'There is no place', false),
  ('CONSENT_ENDED', 'decline', 7, 'Samtycket gäller inte längre', 'The consent holds no more', false),
  ('TAKES_PART_ALREADY', 'decline', 8, 'Deltar redan i projektet', 'Takes part already', false),
  ('INCOMPLETE', 'decline', 99, 'Ofullständig remiss', 'Incomplete referral', true),
  ('PERSON_CHANGED_MIND', 'withdraw', 1, 'Personen har ångrat sig', 'The person changed their mind', false),
  ('CONSENT_TAKEN_BACK', 'withdraw', 2, 'Personen tog tillbaka sitt samtycke', 'The person took the consent back', false),
  ('OTHER_SUPPORT_GIVEN', 'withdraw', 3, 'Personen har fått annat stöd', 'The person got other support', false),
  ('NEED_CHANGED', 'withdraw', 4, 'Behovet har förändrats', 'The need has changed', false),
  ('SENT_BY_MISTAKE', 'withdraw', 5, 'Skickades av misstag', 'Sent by mistake', false);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
