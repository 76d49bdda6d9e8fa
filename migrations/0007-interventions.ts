import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What may be offered, what was offered to whom, and what came of it. */
export class Interventions1700000000007 implements MigrationInterface {
  name = 'Interventions1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.intervention_type (
  code text primary key check (code ~ '^[A-Z_]+$'), -- [plain] key, the same in every installation
  area text not null check (area in ('WORK','STUDY','HEALTH','SOCIAL','ECONOMY','HOUSING','LANGUAGE','COORDINATION')), -- [plain] the part of life it works in
  family text check (family in ('REHABILITATION','MAPPING','STUDY_AND_VOCATION','WORK_TRAINING','SUPPORT_TO_EMPLOYMENT')), -- [plain] one of the five groups of Samordningsbron, where it fits
  sv text not null, -- [plain] its Swedish name
  en text not null, -- [plain] its English name
  place integer not null unique -- [plain] order in lists
);
insert into app.intervention_type (place, code, area, family, sv, en) values
  (10, 'MAPPING', 'COORDINATION', 'MAPPING', 'Kartläggning', 'Mapping'),
  (20, 'CASE_MANAGEMENT', 'COORDINATION', null, 'Case management', 'Case management'),
  (30, 'MOTIVATIONAL_SESSIONS', 'SOCIAL', 'REHABILITATION', 'Motiverande samtal', 'Motivational interviewing'),
  (40, 'GROUP_ACTIVITY', 'SOCIAL', 'REHABILITATION', 'Gruppverksamhet', 'Group activity'),
  (50, 'CONTACT_PERSON', 'SOCIAL', null, 'Stöd i vardagen', 'Support in everyday life'),
  (60, 'ADDICTION_TREATMENT', 'HEALTH', 'REHABILITATION', 'Behandling mot beroende', 'Addiction treatment'),
  (70, 'HEALTH_COACHING', 'HEALTH', 'REHABILITATION', 'Hälsostöd', 'Health coaching'),
  (80, 'HEALTH_NAVIGATION', 'HEALTH', 'REHABILITATION', 'Lotsning i vården', 'Navigation in health care'),
  (90, 'GREEN_REHAB', 'HEALTH', 'REHABILITATION', 'Grön rehabilitering', 'Green rehabilitation'),
  (100, 'VOCATIONAL_GUIDANCE', 'STUDY', 'STUDY_AND_VOCATION', 'Studie- och yrkesvägledning', 'Study and vocational guidance'),
  (110, 'ADULT_EDUCATION', 'STUDY', 'STUDY_AND_VOCATION', 'Vuxenutbildning', 'Adult education'),
  (120, 'FOLK_HIGH_SCHOOL', 'STUDY', 'STUDY_AND_VOCATION', 'Folkhögskola', 'Folk high school'),
  (130, 'SFI', 'LANGUAGE', 'STUDY_AND_VOCATION', 'Svenska för invandrare', 'Swedish for immigrants'),
  (140, 'LANGUAGE_SUPPORT', 'LANGUAGE', 'STUDY_AND_VOCATION', 'Språkstöd', 'Language support'),
  (150, 'WORK_TRAINING', 'WORK', 'WORK_TRAINING', 'Arbetsträning', 'Work training'),
  (160, 'PLACEMENT', 'WORK', 'WORK_TRAINING', 'Praktik', 'Placement'),
  (170, 'WORK_ABILITY', 'WORK', 'WORK_TRAINING', 'Arbetsprövning', 'Work ability assessment'),
  (180, 'SUPPORTED_EMPLOYMENT', 'WORK', 'SUPPORT_TO_EMPLOYMENT', 'Supported Employment', 'Supported employment'),
  (190, 'JOB_SEARCH', 'WORK', 'SUPPORT_TO_EMPLOYMENT', 'Stöd att söka arbete', 'Job search support'),
  (200, 'SUBSIDISED_EMPLOYMENT', 'WORK', 'SUPPORT_TO_EMPLOYMENT', 'Anställning med stöd', 'Subsidised employment'),
  (210, 'BUDGET_AND_DEBT', 'ECONOMY', null, 'Budget- och skuldrådgivning', 'Budget and debt counselling'),
  (220, 'INCOME_SUPPORT', 'ECONOMY', null, 'Hjälp med försörjning', 'Help with livelihood'),
  (230, 'HOUSING_SUPPORT', 'HOUSING', null, 'Boendestöd', 'Housing support'),
  (240, 'FIND_HOUSING', 'HOUSING', null, 'Hjälp att få bostad', 'Help to find housing');

create table app.intervention (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  type_code text not null references app.intervention_type on delete restrict, -- [plain] what kind
  status text not null default 'OFFERED' check (status in ('OFFERED','ACCEPTED','DECLINED','STARTED','PAUSED','ENDED')), -- [plain] how far it has come
  purpose text not null default '' check (length(purpose) <= 2000), -- [sensitive] what it is meant to lead to
  proposed_by text not null default 'TOGETHER' check (proposed_by in ('PARTICIPANT','TOGETHER','STAFF')), -- [plain] whose idea it was
  provider_branch_id uuid references app.branch on delete restrict, -- [plain] the branch that carries it out
  provider_name text check (length(provider_name) <= 200), -- [plain] who carries it out, where that is no branch here
  contact text check (length(contact) <= 500), -- [identity] whom to talk to there
  hours_per_week real check (hours_per_week between 0 and 60), -- [plain] how much
  planned_from date, -- [plain] from when it is planned
  planned_to date, -- [plain] until when it is planned
  need_ids uuid[] not null default '{}', -- [plain] the needs of the plan it answers
  goal_ids uuid[] not null default '{}', -- [plain] the goals of the plan it serves
  offered_on date not null, -- [plain] the day it was offered
  answered_on date, -- [plain] the day the participant answered
  answer_words text check (length(answer_words) <= 2000), -- [sensitive] what the participant said
  decline_reason text check (decline_reason in ('NOT_NOW','HEALTH','FAMILY','TRAVEL','OTHER_WISH','NOT_NEEDED','OTHER')), -- [sensitive] why it was declined
  periods jsonb not null default '[]', -- [plain] when it ran: first and last day of each period, a pause between two
  ended_on date, -- [plain] its last day
  end_reason text check (end_reason in ('COMPLETED','TO_WORK','TO_STUDIES','TO_OTHER','OWN_WISH','HEALTH','MOVED','PROVIDER','OTHER')), -- [sensitive] why it ended
  result text check (result in ('REACHED','PARTLY','NOT_REACHED','CANNOT_TELL')), -- [plain] how far it led where it was meant to
  result_words text check (length(result_words) <= 2000), -- [sensitive] what came of it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (id, participation_id),
  check (planned_to >= planned_from),
  check (status <> 'DECLINED' or decline_reason is not null),
  check ((status = 'ENDED') = (ended_on is not null)),
  check (status <> 'ENDED' or (result is not null and end_reason is not null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.intervention (casefile_id);
create index on app.intervention (participation_id, casefile_id);
create index on app.intervention (type_code);
create index on app.intervention (provider_branch_id);

alter table app.note add column intervention_id uuid; -- [plain] the intervention it tells of
alter table app.note add foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete set null (intervention_id);
create index on app.note (intervention_id, participation_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
