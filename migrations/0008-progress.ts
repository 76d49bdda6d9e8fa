import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

const step = (name: string, description: string, criteria: string[]) => ({ name, description, criteria, methods: [] });

/** The ladder every project begins with: 0 to 8, from no contact to work or studies without support. */
const STEPS = [
  step('Ingen kontakt', 'Personen har ingen aktiv kontakt med projektet.', []),
  step('Kontakt och motivation', 'Personen kommer till samtal och prövar vad projektet kan betyda.', ['Har träffat sin handläggare', 'Vill fortsätta ses']),
  step('Hälsa och vardag', 'Rutiner, hälsa och socialt sammanhang byggs upp.', ['Deltar i minst en aktivitet i veckan', 'Vet vart hen vänder sig i vården']),
  step('Förberedelse', 'Personen förbereder arbete eller studier: mål, kunskaper, praktiska hinder.', ['Har mål i sin plan', 'Har provat en arbetsuppgift eller ett studiebesök']),
  step('Arbetsträning, mindre än halvtid', 'Personen arbetstränar mindre än halvtid.', ['Har en plats', 'Kommer de avtalade dagarna']),
  step('Arbetsträning, halvtid eller mer', 'Personen arbetstränar eller gör praktik på halvtid eller mer.', ['Kommer de avtalade dagarna', 'Klarar uppgifterna med visst stöd']),
  step('Redo för matchning', 'Personen kan ta del av Arbetsförmedlingens eller kommunens ordinarie verksamhet.', ['Checklistan är genomgången', 'Mottagaren är tillfrågad']),
  step('Anställning med stöd eller studier på deltid', 'Personen arbetar med stöd eller studerar på deltid.', ['Har avtal eller antagning']),
  step('Arbete eller studier utan stöd', 'Personen arbetar utan stöd, driver eget eller studerar på heltid.', ['Har avtal eller antagning']),
];
const CHECKLIST = [
  'Kommer till avtalade möten', 'Vet vad hen vill arbeta med eller studera', 'Har en ordnad vardag så långt arbetet kräver det',
  'Hinder i hälsan är kända och hanterade', 'Har provat arbete eller studier i liten skala', 'Vill själv ta nästa steg',
];
const FIRST_LADDER = `insert into app.ladder (edition, name, steps, checklist, ready_at)
  values (1, 'Steg mot arbete eller studier', '${JSON.stringify(STEPS)}', '${JSON.stringify(CHECKLIST)}', 6);`;

/** The ladders of the projects, and the steps and results of the participants. What is told in words stands in a table of its own. */
export class Progress1700000000008 implements MigrationInterface {
  name = 'Progress1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.ladder (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid references app.project on delete cascade, -- [plain] whose ladder; nobody's own: the one that holds until a project makes its own
  edition integer not null check (edition > 0), -- [plain] a change makes a new edition; assessments keep theirs
  name text not null check (length(name) between 1 and 200), -- [plain] what it is called
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 2 and 20), -- [plain] in order: position, name, description, criteria, working methods
  checklist jsonb not null default '[]' check (jsonb_typeof(checklist) = 'array'), -- [plain] what is gone through before somebody is called ready
  ready_at integer check (ready_at between 0 and 20), -- [plain] the step from which somebody is ready for matching
  reason text check (length(reason) between 1 and 1000), -- [plain] why it was changed
  made_at timestamptz not null default now(), -- [plain] when
  made_by uuid, -- [plain] by whom; empty for the one every project begins with
  unique nulls not distinct (project_id, edition)
);

${FIRST_LADDER}
create table app.progress_remark (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  body text not null check (length(body) between 1 and 4000), -- [sensitive] why it was assessed so, or what shows it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.progress_remark (casefile_id, participation_id);

create table app.step_assessment (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  ladder_id uuid not null references app.ladder on delete restrict, -- [plain] on which edition of the ladder
  position integer not null check (position between 0 and 20), -- [plain] the step as the caseworker sees it
  self_position integer check (self_position between 0 and 20), -- [plain] the step as the participant sees it
  assessed_on date not null, -- [plain] the day it tells of
  next_on date, -- [plain] the day of the next assessment
  checked integer[] not null default '{}', -- [plain] which lines of the ladder's checklist hold, counted from 0
  evidence uuid[] not null default '{}', -- [plain] notes and interventions it rests on
  remark_id uuid references app.progress_remark on delete set null, -- [plain] the words that go with it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  check (next_on is null or next_on > assessed_on)
);
create index on app.step_assessment (casefile_id, participation_id);
create index on app.step_assessment (participation_id, assessed_on, written_at);
create index on app.step_assessment (ladder_id);
create index on app.step_assessment (remark_id);

create table app.outcome_event (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  kind text not null check (kind in ('STARTED_WORK','STARTED_STUDIES','BOTH','READY_FOR_ORDINARY')), -- [plain] what began
  starts_on date not null, -- [plain] first day
  work_percent integer check (work_percent between 1 and 100), -- [plain] extent of the work
  work_form text check (work_form in ('UNSUBSIDISED','SUBSIDISED','SELF_EMPLOYED')), -- [plain] work training is not work
  study_percent integer check (study_percent between 1 and 100), -- [plain] extent of the studies
  receiver text check (receiver in ('AF','MUNICIPALITY')), -- [plain] who receives the one that is ready
  evidence text not null check (evidence in ('CONTRACT','PAYSLIP','ADMISSION','AGENCY_DECISION','PARTICIPANT','OTHER')), -- [plain] what shows it
  remark_id uuid references app.progress_remark on delete set null, -- [plain] the words that go with it
  withdrawn_at timestamptz, -- [plain] when it was taken back as wrong
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  check ((work_percent is not null) = (kind in ('STARTED_WORK','BOTH'))),
  check ((work_form is not null) = (kind in ('STARTED_WORK','BOTH'))),
  check ((study_percent is not null) = (kind in ('STARTED_STUDIES','BOTH'))),
  check ((receiver is not null) = (kind = 'READY_FOR_ORDINARY'))
);
create index on app.outcome_event (casefile_id, participation_id);
create index on app.outcome_event (participation_id, starts_on);
create index on app.outcome_event (remark_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
