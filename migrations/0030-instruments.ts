import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';
import { INSTRUMENTS } from './instruments-first.js';

const quoted = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`);
const FIRST = INSTRUMENTS.map(({ key, sv, en, respondent, licence, licensor, source, aboutHealth, ...definition }) =>
  `(${[key, sv, en, respondent, licence, licensor, source].map(quoted).join(', ')}, ${aboutHealth}, ${quoted(JSON.stringify(definition))})`).join(',\n');

/**
 * How progress is measured: instruments as data with their licences, which of them a project uses and when, and the forms that are answered.
 * What is answered stands apart from that it was: it may tell of health.
 */
export class Instruments1700000000030 implements MigrationInterface {
  name = 'Instruments1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.instrument (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid references app.project on delete cascade, -- [plain] whose edition; nobody's own: it came with the program
  key text not null check (key ~ '^[a-z0-9-]{2,40}$'), -- [plain] what a figure knows it by, the same in every edition
  edition integer not null check (edition > 0), -- [plain] a change makes a new edition; forms keep theirs
  name_sv text not null check (length(name_sv) between 1 and 150), -- [plain] what it is called in Swedish
  name_en text not null check (length(name_en) between 1 and 150), -- [plain] what it is called in English
  respondent text not null check (respondent in ('PARTICIPANT','CASEWORKER','BOTH')), -- [plain] who answers
  licence text not null check (licence in ('FREE','FREE_NONCOMMERCIAL','PERMISSION','PAID')), -- [plain] how it may be used
  licensor text check (length(licensor) between 1 and 200), -- [plain] who gives the right to its words
  source text check (length(source) between 1 and 500), -- [plain] where it is described
  about_health boolean not null, -- [plain] what comes out of it tells of health, and is read as such
  definition jsonb not null check (jsonb_typeof(definition) = 'object'), -- [plain] items, scale, scoring, bands, and what values mean
  reason text check (length(reason) between 1 and 1000), -- [plain] why this edition was made
  made_at timestamptz not null default now(), -- [plain] when
  made_by uuid, -- [plain] by whom; empty for what came with the program
  unique nulls not distinct (project_id, key, edition)
);
insert into app.instrument (edition, key, name_sv, name_en, respondent, licence, licensor, source, about_health, definition)
  select 1, v.key, v.name_sv, v.name_en, v.respondent, v.licence, v.licensor, v.source, v.about_health, v.definition::jsonb
  from (values ${FIRST}) v(key, name_sv, name_en, respondent, licence, licensor, source, about_health, definition);

create table app.instrument_licence (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project may use it
  key text not null check (key ~ '^[a-z0-9-]{2,40}$'), -- [plain] which instrument, in whatever edition
  holder text not null check (length(holder) between 2 and 200), -- [plain] who holds the licence
  kind text not null check (kind in ('PERMISSION','PAID')), -- [plain] a permission, or a paid licence
  reference text not null check (length(reference) between 2 and 200), -- [plain] its number, or the letter it is written in
  valid_to date, -- [plain] the last day it holds; empty for as long as nobody takes it back
  recorded_at timestamptz not null default now(), -- [plain] when it was written down
  recorded_by uuid not null -- [plain] by whom
);
create index on app.instrument_licence (project_id, key);

create table app.instrument_use (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  instrument_id uuid not null references app.instrument on delete restrict, -- [plain] which edition
  at_entry boolean not null, -- [plain] asked when somebody begins
  every_days integer check (every_days between 7 and 730), -- [plain] asked again so often
  at_exit boolean not null, -- [plain] asked when somebody leaves
  retired_on date, -- [plain] from which day it is no longer asked
  version integer not null default 1, -- [plain] counts the changes
  added_at timestamptz not null default now(), -- [plain] when it was taken into use
  added_by uuid not null, -- [plain] by whom
  unique (project_id, instrument_id)
);
create index on app.instrument_use (instrument_id);

create table app.measurement (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  instrument_id uuid not null references app.instrument on delete restrict, -- [plain] by which edition: its questions stand as they were asked
  occasion text not null check (occasion in ('BASELINE','FOLLOW_UP','EXIT','RETEST')), -- [plain] why just then
  measured_on date not null, -- [plain] the day it was answered
  respondent text not null check (respondent in ('PARTICIPANT','CASEWORKER')), -- [plain] whose answers they are
  minutes integer check (minutes between 1 and 240), -- [plain] how long it took
  missing integer not null default 0 check (missing >= 0), -- [plain] how many items were passed over
  score double precision, -- [sensitive] what it came to; empty where too little was answered, and where it tells of health
  withdrawn_at timestamptz, -- [plain] when it was taken back as wrong
  withdrawn_why text check (length(withdrawn_why) between 1 and 500), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  unique (id, casefile_id, participation_id)
);
create index on app.measurement (casefile_id, participation_id);
create index on app.measurement (participation_id, measured_on);
create index on app.measurement (instrument_id);

create table app.measurement_answer (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  measurement_id uuid not null, -- [plain] of which form
  no integer not null check (no > 0), -- [plain] which version of the answers; each stays as it was
  answers jsonb not null check (jsonb_typeof(answers) = 'object'), -- [sensitive] a value for each item, or the person's own goals with their weights and levels
  words text not null default '' check (length(words) <= 2000), -- [sensitive] what was said about it
  score double precision, -- [sensitive] what it came to
  reason text check (length(reason) between 1 and 500), -- [sensitive] why the version before was wrong
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (measurement_id, casefile_id, participation_id) references app.measurement (id, casefile_id, participation_id) on delete cascade,
  unique (measurement_id, no)
);
create index on app.measurement_answer (measurement_id, casefile_id, participation_id);
create index on app.measurement_answer (casefile_id, participation_id);

alter table app.outcome_definition add column step_way text not null default 'LADDER' check (step_way in ('LADDER','INSTRUMENT','EVENTS')); -- [plain] by what step progress is told: steps of the ladder, a change by an instrument, or something that happened
alter table app.outcome_definition add column instrument_key text check (instrument_key ~ '^[a-z0-9-]{2,40}$'); -- [plain] by which instrument
alter table app.outcome_definition add column instrument_change double precision check (instrument_change > 0); -- [plain] how large a change counts: the least that matters, or more than the measure errs
alter table app.outcome_definition add column step_events text[] not null default '{}' check (step_events <@ array['STARTED_WORK','STARTED_STUDIES','SUBSIDISED_WORK','READY_FOR_ORDINARY','WORK_TRAINING','SIP_ESTABLISHED']); -- [plain] any of which counts
alter table app.outcome_definition add column step_confirmed boolean not null default false; -- [plain] whether a later assessment counts only once somebody else has confirmed it
alter table app.outcome_definition add check ((step_way = 'INSTRUMENT') = (instrument_key is not null) and (instrument_key is null) = (instrument_change is null) and (step_way = 'EVENTS') = (cardinality(step_events) > 0) and (step_way = 'LADDER' or not step_confirmed));

create table app.step_confirmation (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  assessment_id uuid not null references app.step_assessment on delete cascade, -- [plain] which assessment is confirmed
  assessment_version integer not null, -- [plain] as it stood: corrected since, it is not confirmed any more
  confirmed_by_whom text not null check (confirmed_by_whom in ('COLLEAGUE','PARTICIPANT')), -- [plain] a second caseworker, or the person herself, as written down
  confirmed_on date not null, -- [plain] the day
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.step_confirmation (casefile_id, participation_id);
create index on app.step_confirmation (assessment_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
