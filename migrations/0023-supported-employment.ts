import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Supported Employment: stages, the participant's profile, what may be told to whom, employers, matches, placements, and support that grows less. */
export class SupportedEmployment1700000000023 implements MigrationInterface {
  name = 'SupportedEmployment1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.employment_stage (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  stage text not null check (stage in ('ENGAGEMENT','VOCATIONAL_PROFILING','JOB_FINDING','EMPLOYER_ENGAGEMENT','ON_OFF_JOB_SUPPORT')), -- [plain] one of the five
  entered_on date not null, -- [plain] first day in it
  left_on date, -- [plain] last day in it
  words text not null default '' check (length(words) <= 1000), -- [sensitive] what was decided
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (left_on >= entered_on),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.employment_stage (participation_id, casefile_id);
create unique index on app.employment_stage (casefile_id) where left_on is null;

create table app.vocational_profile (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  no integer not null, -- [plain] which version; each stays as it was
  wishes text not null check (length(wishes) between 1 and 2000), -- [sensitive] what work the participant wants, and where
  hours_wished integer check (hours_wished between 1 and 60), -- [sensitive] how many hours in a week
  strengths text not null default '' check (length(strengths) <= 2000), -- [sensitive] what the participant is good at and has done
  adaptation text not null default '' check (length(adaptation) <= 2000), -- [sensitive] what has to be made to fit
  support text not null default '' check (length(support) <= 2000), -- [sensitive] what support the participant wants on and off the job
  travel text not null default '' check (length(travel) <= 500), -- [sensitive] how the participant travels
  economy text not null default '' check (length(economy) <= 1000), -- [sensitive] what work means for the participant's money
  approved_on date not null, -- [plain] the day the participant said that it is right
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (casefile_id, no),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.vocational_profile (participation_id, casefile_id);

create table app.disclosure (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  workplace_id uuid references app.workplace on delete restrict, -- [plain] to which employer; to any where none is named
  may_tell text not null check (length(may_tell) between 1 and 1000), -- [sensitive] what may be told, in the participant's words
  form text not null check (form in ('WRITTEN','ORAL')), -- [plain] how the participant said so
  given_on date not null, -- [plain] first day
  valid_to date not null, -- [plain] last day
  withdrawn_on date, -- [plain] from which day it no longer holds
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (valid_to >= given_on),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.disclosure (participation_id, casefile_id);
create index on app.disclosure (casefile_id);
create index on app.disclosure (workplace_id);

create table app.employer_approach (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  workplace_id uuid not null references app.workplace on delete restrict, -- [plain] to which employer
  disclosure_id uuid not null references app.disclosure on delete restrict, -- [plain] on the ground of which consent
  held_on date not null, -- [plain] which day
  mode text not null check (mode in ('VISIT','PHONE','MAIL','VIDEO')), -- [plain] how; a visit is face to face
  purpose text not null check (purpose in ('FIRST','FOLLOW_UP','NEGOTIATION','SUPPORT')), -- [plain] what for
  outcome text not null default '' check (length(outcome) <= 1000), -- [sensitive] what came of it
  next_on date, -- [plain] when it is taken up again
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.employer_approach (participation_id, casefile_id);
create index on app.employer_approach (casefile_id);
create index on app.employer_approach (workplace_id);
create index on app.employer_approach (disclosure_id);

create table app.employer_contact (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] in whose log it stands
  workplace_id uuid not null references app.workplace on delete restrict, -- [plain] with which employer
  held_on date not null, -- [plain] which day
  mode text not null check (mode in ('VISIT','PHONE','MAIL','VIDEO')), -- [plain] how; a visit is face to face
  purpose text not null check (purpose in ('FIRST','FOLLOW_UP','NEGOTIATION','SUPPORT')), -- [plain] what for
  outcome text not null default '' check (length(outcome) <= 1000), -- [plain] what came of it; nothing about a person
  next_on date, -- [plain] when it is taken up again
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null references app.account on delete restrict -- [plain] by whom
);
create index on app.employer_contact (branch_id, held_on);
create index on app.employer_contact (workplace_id);
create index on app.employer_contact (written_by);

create table app.job_match (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  workplace_id uuid not null references app.workplace on delete restrict, -- [plain] with which employer
  job text not null check (length(job) between 1 and 200), -- [plain] which work
  hours_per_week integer not null check (hours_per_week between 1 and 60), -- [plain] how much
  form text not null check (form in ('PRACTICE','SUBSIDISED','COMPETITIVE')), -- [plain] in what form
  fits integer not null check (fits between 1 and 5), -- [plain] how well it fits what the participant wants, as the participant sees it
  adaptation text not null default '' check (length(adaptation) <= 1000), -- [sensitive] what would have to be made to fit
  status text not null default 'PROPOSED' check (status in ('PROPOSED','ACCEPTED','DECLINED_BY_PARTICIPANT','DECLINED_BY_EMPLOYER')), -- [plain] what was decided
  decided_on date, -- [plain] when
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check ((status = 'PROPOSED') = (decided_on is null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.job_match (participation_id, casefile_id);
create index on app.job_match (casefile_id);
create index on app.job_match (workplace_id);

create table app.job_placement (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  kind text not null check (kind in ('PRACTICE','SUBSIDISED','COMPETITIVE','SELF_EMPLOYED','STUDY')), -- [plain] told apart: practice, subsidised, competitive, own business, studies
  workplace_id uuid references app.workplace on delete restrict, -- [plain] where, for work at an employer
  job text not null check (length(job) between 1 and 200), -- [plain] which work or studies
  hours_per_week integer not null check (hours_per_week between 1 and 60), -- [plain] how much
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day
  end_reason text check (end_reason in ('NEW_JOB','END_OF_TERM','OWN_WISH','EMPLOYER','HEALTH','OTHER')), -- [sensitive] why it ended
  fading text not null default '' check (length(fading) <= 1000), -- [sensitive] how the support is to grow less
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (ends_on >= starts_on),
  check ((ends_on is null) = (end_reason is null)),
  check (workplace_id is not null or kind in ('SELF_EMPLOYED', 'STUDY')),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.job_placement (participation_id, casefile_id);
create index on app.job_placement (casefile_id);
create index on app.job_placement (workplace_id);

create table app.job_support (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  placement_id uuid not null references app.job_placement on delete cascade, -- [plain] around which placement
  held_on date not null, -- [plain] which day
  on_the_job boolean not null, -- [plain] at the workplace, or away from it
  with_whom text not null check (with_whom in ('PARTICIPANT','EMPLOYER','BOTH')), -- [plain] with whom
  minutes integer not null check (minutes between 1 and 720), -- [plain] how long
  topic text not null default '' check (length(topic) <= 1000), -- [sensitive] what it was about
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.job_support (participation_id, casefile_id);
create index on app.job_support (casefile_id);
create index on app.job_support (placement_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
