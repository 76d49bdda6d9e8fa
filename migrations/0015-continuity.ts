import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Gaps: what counts as one, from when in each project, and what is done about it. */
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
  (80, 'REFERRAL_UNANSWERED', 1, 'DAYS', 'Svarsdagen följer av den mottagande enhetens svarstid, tio arbetsdagar om inget annat är bestämt.', 'The day to answer follows from the receiving unit''s time to answer, ten working days unless decided otherwise.');

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
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
