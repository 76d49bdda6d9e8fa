import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The coordinated individual plan from need to follow-up: the plan, its words, its parties, what each promises, its editions; and the bridge into an authority's programme. */
export class Sip1700000000017 implements MigrationInterface {
  name = 'Sip1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.sip_term (
  id uuid primary key default uuidv7(), -- [plain] key
  code text not null unique check (code in ('CALL_AFTER_NOTICE','FOLLOW_UP')), -- [plain] what it is about
  days integer not null check (days between 0 and 400), -- [plain] within how many days
  source text not null check (length(source) between 3 and 300), -- [plain] what says so
  version integer not null default 1 -- [plain] counts the changes
);

create table app.sip (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  status text not null default 'NEED_IDENTIFIED' check (status in ('NEED_IDENTIFIED','CONSENT_PENDING','CONSENT_DECLINED','CONSENTED','PREPARING','CALLED','MEETING_HELD','ESTABLISHED','FOLLOWED_UP','CLOSED','REFUSED_BY_PRINCIPAL','CANCELLED','CONSENT_WITHDRAWN')), -- [plain] how far it has come; that a follow-up is due follows from its day
  person_name text check (length(person_name) <= 200), -- [identity] the name the called parties are told; empty for a protected person
  cause text not null check (cause in ('NEED','DISCHARGE')), -- [plain] a need that was seen, or discharge from inpatient care
  need_on date not null, -- [plain] when the need was seen
  notice_on date, -- [plain] when inpatient care told that the person is ready for discharge
  call_due_on date, -- [plain] last day for the call after such a notice
  legal_base text not null check (length(legal_base) between 3 and 300), -- [plain] the law it rests on, as it stood that day
  consent_form text check (consent_form in ('ORAL','WRITTEN','EID')), -- [plain] how the person consented to a plan being made
  consent_given_on date, -- [plain] the day it was given
  consent_to date, -- [plain] its last day
  consent_ended_at timestamptz, -- [plain] from this moment no party reads anything
  consent_ended_by uuid, -- [plain] who wrote that down
  meeting_at timestamptz, -- [plain] when the parties meet
  meeting_minutes integer check (meeting_minutes between 10 and 480), -- [plain] for how long
  meeting_form text check (meeting_form in ('PLACE','VIDEO','BOTH')), -- [plain] in a room, on video, or both
  meeting_place text check (length(meeting_place) <= 300), -- [sensitive] where; it may be somebody's home
  meeting_link text check (length(meeting_link) <= 500), -- [sensitive] where on video
  called_at timestamptz, -- [plain] when the parties were called, the last time
  called_by uuid, -- [plain] by whom
  first_called_on date, -- [plain] the day of the first call
  held_on date, -- [plain] when they met
  overall_responsible text check (overall_responsible in ('MUNICIPALITY','REGION')), -- [plain] which principal has the overall responsibility
  main_responsible text check (length(main_responsible) <= 200), -- [plain] the person there who holds it together
  established_on date, -- [plain] the day the plan was agreed
  edition integer not null default 0, -- [plain] how many editions of the plan there are
  follow_up_on date, -- [plain] when it is followed up
  followed_up_on date, -- [plain] when it was last followed up
  ended_on date, -- [plain] when it was closed, refused or cancelled
  end_reason text check (length(end_reason) between 3 and 1000), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was begun
  written_by uuid not null, -- [plain] by whom
  check (consent_to is null or (consent_to >= consent_given_on and consent_to <= consent_given_on + 366)),
  check (cause = 'NEED' or (notice_on is not null and call_due_on is not null)),
  check (status not in ('CALLED','MEETING_HELD','ESTABLISHED','FOLLOWED_UP') or (consent_given_on is not null and meeting_at is not null)),
  check (status not in ('ESTABLISHED','FOLLOWED_UP') or (overall_responsible is not null and follow_up_on is not null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.sip (casefile_id, participation_id);
create index on app.sip (participation_id);

create table app.sip_content (
  id uuid primary key references app.sip on delete cascade, -- [plain] of which plan
  own_words text not null default '' check (length(own_words) <= 10000), -- [sensitive] what is important to the person, in their own words
  question text not null default '' check (length(question) <= 4000), -- [sensitive] what the person wants the meeting to answer
  situation text not null default '' check (length(situation) <= 10000), -- [sensitive] how things are now
  resources text not null default '' check (length(resources) <= 10000), -- [sensitive] what the person can and has
  agenda jsonb not null default '[]', -- [sensitive] what the meeting talks about: id, words, source
  goals jsonb not null default '[]', -- [sensitive] goals: id, words, term
  self_does text not null default '' check (length(self_does) <= 4000), -- [sensitive] what the person does
  relatives_do text not null default '' check (length(relatives_do) <= 4000), -- [sensitive] what relatives do
  crisis_plan text not null default '' check (length(crisis_plan) <= 4000), -- [sensitive] what is done when it gets hard
  person_view text not null default '' check (length(person_view) <= 4000), -- [sensitive] what the person thinks of the plan
  disagreement text not null default '' check (length(disagreement) <= 4000), -- [sensitive] what the parties did not agree on
  version integer not null default 1 -- [plain] counts the changes
);

create table app.sip_party (
  id uuid primary key default uuidv7(), -- [plain] key
  sip_id uuid not null references app.sip on delete cascade, -- [plain] of which plan
  kind text not null check (kind in ('MUNICIPALITY','REGION','EMPLOYMENT_SERVICE','SOCIAL_INSURANCE','PRISON_PROBATION','SCHOOL','RELATIVE','CIVIL_SOCIETY','OTHER')), -- [sensitive] what it is; the two principals are called, the others invited
  unit_id uuid references app.unit on delete restrict, -- [plain] the unit here
  account_id uuid references app.account on delete restrict, -- [plain] the one person there; needed where the participant is protected
  consent_id uuid references app.consent on delete set null, -- [plain] the consent that opens the plan to it
  name text check (length(name) between 2 and 200), -- [identity] an outside party by name
  email text check (length(email) <= 254), -- [identity] where an outside party is mailed
  called_at timestamptz, -- [plain] when it was called or invited
  mailed_at timestamptz, -- [plain] when the mail left
  answer text check (answer in ('COMES','NEW_TIME','CANNOT')), -- [plain] what it answered
  answer_words text check (length(answer_words) <= 1000), -- [sensitive] in words
  proposed_at timestamptz, -- [plain] another time it proposes
  answered_at timestamptz, -- [plain] when
  answered_by uuid, -- [plain] by whom
  attended text check (attended in ('ATTENDED','APOLOGISED','ABSENT')), -- [plain] whether it took part
  contribution text not null default '' check (length(contribution) <= 4000), -- [sensitive] the knowledge and information it brought
  insured_consent_on date, -- [plain] when the insured consented to Försäkringskassan's taking part
  insured_consent_source text check (length(insured_consent_source) <= 300), -- [plain] the rule that asks for it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was added
  written_by uuid not null, -- [plain] by whom
  check (num_nonnulls(unit_id, name) = 1),
  check (kind <> 'SOCIAL_INSURANCE' or called_at is null or insured_consent_on is not null),
  unique (sip_id, unit_id)
);
create index on app.sip_party (unit_id);
create index on app.sip_party (account_id);
create index on app.sip_party (consent_id);

create table app.commitment (
  id uuid primary key default uuidv7(), -- [plain] key
  sip_id uuid not null references app.sip on delete cascade, -- [plain] of which plan
  party_id uuid references app.sip_party on delete cascade, -- [plain] who promises; empty for the person
  goal_id uuid, -- [plain] towards which goal
  words text not null check (length(words) between 3 and 2000), -- [sensitive] what is to be done
  due_on date not null, -- [plain] by when
  follow_up_on date, -- [plain] when the parties look at it together
  status text not null default 'DRAFT' check (status in ('DRAFT','SENT','ACCEPTED','DECLINED','DONE','DROPPED')), -- [plain] how far it has come; that it is late follows from its day
  reason text check (length(reason) between 3 and 1000), -- [sensitive] why it was declined or dropped
  sent_at timestamptz, -- [plain] when the responsible was asked
  answered_at timestamptz, -- [plain] when it was answered
  answered_by uuid, -- [plain] by whom
  done_on date, -- [plain] when it was done
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  check ((status = 'DONE') = (done_on is not null)),
  check (status <> 'DECLINED' or reason is not null)
);
create index on app.commitment (sip_id);
create index on app.commitment (party_id, status, due_on);

create table app.sip_edition (
  id uuid primary key default uuidv7(), -- [plain] key
  sip_id uuid not null references app.sip on delete cascade, -- [plain] of which plan
  no integer not null check (no > 0), -- [plain] which edition
  made_on date not null, -- [plain] when
  content jsonb not null, -- [sensitive] the plan as it stood: words, goals, parties, commitments
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (sip_id, no)
);

create table app.bridge_case (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  programme text not null check (length(programme) between 2 and 200), -- [plain] the intervention or programme it leads into
  contact text not null default '' check (length(contact) <= 200), -- [plain] who is met at the authority
  opened_on date not null, -- [plain] when the bridge began
  met_on date check (met_on >= opened_on), -- [plain] when the person met the authority together with us
  registered_on date check (registered_on >= opened_on), -- [plain] when the person was registered there
  started_on date check (started_on >= opened_on), -- [plain] when the programme began
  ended_on date check (ended_on >= opened_on), -- [plain] when the bridge was closed
  outcome text check (outcome in ('IN_PROGRAMME','WORK','STUDIES','NOT_ADMITTED','PERSON_DECLINED','OTHER')), -- [plain] what came of it
  outcome_words text not null default '' check (length(outcome_words) <= 2000), -- [sensitive] in words
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was begun
  written_by uuid not null, -- [plain] by whom
  check ((ended_on is null) = (outcome is null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.bridge_case (casefile_id, participation_id);
create index on app.bridge_case (participation_id);

insert into app.sip_term (code, days, source) values
  ('CALL_AFTER_NOTICE', 3, 'Lag (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård, 4 kap.'),
  ('FOLLOW_UP', 90, 'Projektets rutin');
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
