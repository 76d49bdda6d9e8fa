import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The rest of the coordinated plan: who came and how they are reached, the consent Försäkringskassan asks for, what each party knew, who approved, and how it is followed up; and the navigations that show how a way of working goes. */
export class SipProcess1700000000025 implements MigrationInterface {
  name = 'SipProcess1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.sip drop constraint sip_cause_check;
alter table app.sip add constraint sip_cause_check check (cause in ('NEED','DISCHARGE','LSS'));
alter table app.sip drop constraint sip_check1;
alter table app.sip add constraint sip_discharge_check check (cause <> 'DISCHARGE' or (notice_on is not null and call_due_on is not null));
comment on column app.sip.cause is '[plain] a need that was seen, discharge from inpatient care, or a plan under LSS';
alter table app.sip add column follow_up_form text check (follow_up_form in ('MEETING','VIDEO','PHONE','VISIT')); -- [plain] in what form it is followed up
alter table app.sip add column follow_up_caller_id uuid references app.sip_party on delete set null; -- [plain] the party that calls to the follow-up
alter table app.sip add column refused_by text check (refused_by in ('MUNICIPALITY','REGION')); -- [plain] which principal refused
create index on app.sip (follow_up_caller_id);

alter table app.sip_party add column contact_name text check (length(contact_name) <= 200); -- [identity] who comes from there
alter table app.sip_party add column contact_role text check (length(contact_role) <= 200); -- [plain] as what
alter table app.sip_party add column contact text check (length(contact) <= 200); -- [identity] how to reach them
alter table app.sip_party add column gets_copy boolean not null default false; -- [plain] whether it gets the plan on paper
alter table app.sip_party add column insured_consent_form text check (insured_consent_form in ('ORAL','WRITTEN','EID')); -- [plain] how the insured consented
alter table app.sip_party add column insured_consent_ended_at timestamptz; -- [plain] from this moment Försäkringskassan takes no part
alter table app.sip_party add column insured_consent_ended_by uuid; -- [plain] who wrote that down

alter table app.commitment add column starts_on date; -- [plain] from when it is done
alter table app.commitment add column contact_name text check (length(contact_name) <= 200); -- [identity] whom to ask about it
alter table app.commitment add constraint commitment_days_check check (starts_on <= due_on);

alter table app.sip_term drop constraint sip_term_code_check;
alter table app.sip_term add constraint sip_term_code_check check (code in ('CALL_AFTER_NOTICE','FOLLOW_UP','LSS_REVIEW'));
insert into app.sip_term (code, days, source) values ('LSS_REVIEW', 365, 'LSS (1993:387) 10 §: planen omprövas minst en gång om året');

insert into app.gap_kind (position, code, threshold, unit, source_sv, source_en)
  values (65, 'SIP_REVIEW_OVERDUE', 1, 'DAYS', 'Dagen står i deltagarens egen SIP.', 'The day stands in the participant''s own SIP.');

create table app.sip_knowledge (
  id uuid primary key default uuidv7(), -- [plain] key
  sip_id uuid not null references app.sip on delete cascade, -- [plain] of which plan
  party_id uuid not null references app.sip_party on delete cascade, -- [plain] who knew it
  topic text not null check (topic in ('BENEFIT','SUPPORT','REHABILITATION','LABOUR_MARKET','CARE','RULES','OTHER')), -- [plain] what it is about
  words text not null check (length(words) between 3 and 4000), -- [sensitive] what the others need to know
  told_on date not null, -- [plain] when it was told
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null -- [plain] by whom
);
create index on app.sip_knowledge (sip_id, told_on);
create index on app.sip_knowledge (party_id);

create table app.sip_approval (
  id uuid primary key default uuidv7(), -- [plain] key
  sip_id uuid not null references app.sip on delete cascade, -- [plain] of which plan
  party_id uuid references app.sip_party on delete cascade, -- [plain] which party; empty for the person
  edition integer not null check (edition > 0), -- [plain] which edition of the plan
  says text not null check (says in ('APPROVES','DISAGREES')), -- [plain] whether it agrees
  form text not null check (form in ('HERE','ORAL','WRITTEN','EID')), -- [plain] how it was given; HERE where the party itself was signed in
  signed_name text check (length(signed_name) between 2 and 200), -- [identity] who said so
  said_on date not null, -- [plain] when
  words text not null default '' check (length(words) <= 2000), -- [sensitive] what it does not agree with
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique nulls not distinct (sip_id, edition, party_id),
  check (says = 'APPROVES' or length(words) >= 3)
);
create index on app.sip_approval (party_id);

create table app.process_evidence (
  id uuid primary key default uuidv7(), -- [plain] key
  process_id uuid not null references app.work_process on delete cascade, -- [plain] which way of working
  navigation_id uuid not null references app.navigation_case on delete cascade, -- [plain] the navigation that shows how it works
  words text not null default '' check (length(words) <= 1000), -- [sensitive] what it shows
  linked_on date not null, -- [plain] when it was linked
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (process_id, navigation_id)
);
create index on app.process_evidence (navigation_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
