import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Gaps: what counts as one, from when in each project, and what is done about it; and handovers in which the sender stays until the receiver has met the person. */
export class Continuity1700000000015 implements MigrationInterface {
  name = 'Continuity1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.gap_kind (
  code text primary key, -- [plain] code
  position integer not null, -- [plain] order in the list
  threshold integer not null check (threshold between 0 and 365), -- [plain] from how many days, or times, it counts where a project says nothing else
  unit text not null check (unit in ('DAYS','TIMES')), -- [plain] what is counted
  source_sv text not null, -- [plain] where the number comes from, in Swedish
  source_en text not null -- [plain] where the number comes from, in English
);
insert into app.gap_kind (position, code, threshold, unit, source_sv, source_en) values
  (10, 'NO_INTERVENTION', 14, 'DAYS', 'Samstegs förslag: två veckor. Ingen föreskrift sätter en gräns.', 'Proposed by Samsteg: two weeks. No regulation sets a limit.'),
  (20, 'ONLY_WAITING', 14, 'DAYS', 'Samstegs förslag: lika länge som utan insats.', 'Proposed by Samsteg: as long as without an intervention.'),
  (30, 'NEXT_TOO_FAR', 21, 'DAYS', 'Samstegs förslag: tre veckor mellan två insatser.', 'Proposed by Samsteg: three weeks between two interventions.'),
  (40, 'NO_CONTACT', 30, 'DAYS', 'Samstegs förslag: en månad.', 'Proposed by Samsteg: a month.'),
  (50, 'NO_SHOW', 2, 'TIMES', 'Samstegs förslag: två gånger i rad.', 'Proposed by Samsteg: twice in a row.'),
  (60, 'REVIEW_OVERDUE', 1, 'DAYS', 'Dagen står i deltagarens egen plan.', 'The day stands in the participant''s own plan.'),
  (70, 'CONSENT_ENDING', 30, 'DAYS', 'Samstegs förslag: en månad räcker till att fråga på nytt.', 'Proposed by Samsteg: a month is enough to ask again.'),
  (80, 'REFERRAL_UNANSWERED', 1, 'DAYS', 'Svarsdagen följer av den mottagande enhetens svarstid, tio arbetsdagar om inget annat är bestämt.', 'The day to answer follows from the receiving unit''s time to answer, ten working days unless decided otherwise.'),
  (90, 'HANDOVER_UNANSWERED', 1, 'DAYS', 'Dagen är bestämd när överlämningen erbjuds.', 'The day was set when the handover was offered.'),
  (100, 'HANDOVER_RETURNED', 0, 'DAYS', 'En överlämning som kommit tillbaka ska tas om hand samma dag.', 'A handover that came back is to be taken care of the same day.');

create table app.gap_rule (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  kind text not null references app.gap_kind on delete restrict, -- [plain] which gap
  threshold integer not null check (threshold between 0 and 365), -- [plain] from how many days, or times, it counts here
  active boolean not null default true, -- [plain] whether it counts here at all
  reason text not null check (length(reason) between 3 and 500), -- [plain] why the project has chosen so
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, kind)
);
create index on app.gap_rule (kind);

create table app.gap_action (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  kind text not null references app.gap_kind on delete restrict, -- [plain] which gap
  since date not null, -- [plain] the first day of that gap
  taken text not null check (taken in ('CONTACTED','OFFERED','MEETING','ASKED_PARTY','PAUSE','OTHER')), -- [plain] what was done about it
  pause_to date, -- [plain] last day of a planned pause
  words text not null default '' check (length(words) <= 2000), -- [sensitive] more about it; why, for a planned pause
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  check ((taken = 'PAUSE') = (pause_to is not null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.gap_action (casefile_id);
create index on app.gap_action (participation_id, casefile_id);
create index on app.gap_action (kind);

create table app.handover (
  id uuid primary key default uuidv7(), -- [plain] key
  participation_id uuid not null, -- [plain] about whom
  casefile_id uuid not null, -- [plain] the file it is handed over from
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  pseudonym text not null, -- [plain] what the receiver calls the person before the person is known
  from_unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit that hands over
  from_account_id uuid references app.account on delete restrict, -- [plain] who was responsible when it was offered
  to_unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit that is to take over; the same one, between colleagues
  to_account_id uuid references app.account on delete restrict, -- [plain] who is to be responsible
  subproject_id uuid references app.subproject on delete restrict, -- [plain] the part of the project the person goes to
  status text not null default 'OFFERED' check (status in ('OFFERED','ACCEPTED','COMPLETED','RETURNED','WITHDRAWN')), -- [plain] where it stands
  due_on date not null, -- [plain] the day by which the first contact is to have been held
  meeting_on date, -- [plain] the joint meeting of sender, receiver and participant
  checklist text[] not null default '{}', -- [plain] what is ready
  batch_id uuid, -- [plain] those that were handed over at once, when somebody left
  offered_at timestamptz not null default now(), -- [plain] when it was offered
  offered_by uuid not null references app.account on delete restrict, -- [plain] by whom
  accepted_at timestamptz, -- [plain] when it was accepted
  accepted_by uuid references app.account on delete restrict, -- [plain] by whom
  first_contact_on date, -- [plain] the day the receiver met the person
  completed_at timestamptz, -- [plain] when the responsibility went over
  returned_at timestamptz, -- [plain] when it came back
  returned_by uuid references app.account on delete restrict, -- [plain] from whom
  return_reason text check (return_reason in ('WRONG_UNIT','NO_CAPACITY','NEEDS_MORE','PERSON_DECLINES','NOT_REACHED','OTHER')), -- [plain] why
  version integer not null default 1, -- [plain] counts the changes
  check ((status = 'RETURNED') <= (return_reason is not null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.handover (participation_id) where status in ('OFFERED', 'ACCEPTED');
create index on app.handover (participation_id, casefile_id);
create index on app.handover (casefile_id);
create index on app.handover (project_id);
create index on app.handover (from_unit_id);
create index on app.handover (from_account_id);
create index on app.handover (to_unit_id, status);
create index on app.handover (to_account_id);
create index on app.handover (subproject_id);
create index on app.handover (offered_by);
create index on app.handover (accepted_by);
create index on app.handover (returned_by);

create table app.handover_summary (
  handover_id uuid primary key references app.handover on delete cascade, -- [plain] which handover
  words text not null default '' check (length(words) <= 5000), -- [sensitive] what the receiver needs to know
  approved_on date, -- [plain] the day the participant approved it
  return_words text not null default '' check (length(return_words) <= 2000) -- [sensitive] what the receiver wrote when it came back
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
