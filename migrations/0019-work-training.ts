import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Workplaces, work training at them, who came and how long, the months that are certified, motivational sessions and how a person feels. */
export class WorkTraining1700000000019 implements MigrationInterface {
  name = 'WorkTraining1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.intervention_type add column within text references app.intervention_type on delete restrict; -- [plain] the broader kind it is one of
create index on app.intervention_type (within);
update app.intervention_type set within = 'WORK_TRAINING' where code = 'GREEN_REHAB';
insert into app.intervention_type (place, code, area, family, sv, en) values
  (65, 'HEALTH_PROMOTION', 'HEALTH', 'REHABILITATION', 'Hälsofrämjande insats', 'Health promotion');

create table app.workplace (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] in whose register it stands
  name text not null check (length(name) between 2 and 200), -- [plain] what it is called
  org_number text check (org_number ~ '^[2-9][0-9][2-9][0-9]{3}-[0-9]{4}$'), -- [plain] the number of the organisation; never a person's
  sector text not null check (sector in ('GREEN','CAFE_RESTAURANT','ADMINISTRATION','OTHER')), -- [plain] what kind of work is done there
  sector_words text check (length(sector_words) <= 100), -- [plain] which, where it is another kind
  place text check (length(place) <= 200), -- [plain] where it lies
  contact_name text check (length(contact_name) <= 100), -- [identity] whom to talk to there
  contact_phone text check (length(contact_phone) <= 40), -- [identity] that person's telephone
  active boolean not null default true, -- [plain] whether people are placed there now
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null references app.account on delete restrict, -- [plain] by whom
  unique (branch_id, name),
  check (sector <> 'OTHER' or sector_words is not null)
);
create index on app.workplace (written_by);

create table app.work_training (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  intervention_id uuid not null, -- [plain] the intervention it belongs to
  workplace_id uuid not null references app.workplace on delete restrict, -- [plain] where
  sector text not null check (sector in ('GREEN','CAFE_RESTAURANT','ADMINISTRATION','OTHER')), -- [plain] the kind of work
  sector_words text check (length(sector_words) <= 100), -- [plain] which, where it is another kind
  supervisor text check (length(supervisor) <= 200), -- [identity] who guides the person there
  tasks text not null default '' check (length(tasks) <= 2000), -- [sensitive] what the person does
  adaptation text not null default '' check (length(adaptation) <= 2000), -- [sensitive] how the work is made to fit
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day
  outcome text check (outcome in ('COMPLETED','EXTENDED','HIRED','ENDED_EARLY')), -- [plain] how it ended
  participant_words text check (length(participant_words) <= 2000), -- [sensitive] what the participant says of it
  supervisor_words text check (length(supervisor_words) <= 2000), -- [sensitive] what the supervisor says of it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (ends_on >= starts_on),
  check (ends_on is null or outcome is not null),
  check (sector <> 'OTHER' or sector_words is not null),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create index on app.work_training (casefile_id);
create index on app.work_training (participation_id, casefile_id);
create index on app.work_training (intervention_id, participation_id);
create index on app.work_training (workplace_id);

create table app.attendance (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  intervention_id uuid not null, -- [plain] to what
  held_on date not null, -- [plain] which day
  planned_hours real not null check (planned_hours between 0 and 24), -- [plain] how long it was planned to be
  attended_hours real not null check (attended_hours between 0 and 24), -- [plain] how long the person was there
  absence_reason text check (absence_reason in ('ILL','CHILD_ILL','APPOINTMENT','LEAVE','NO_SHOW','CANCELLED','WEATHER','OTHER')), -- [sensitive] why less than planned
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  unique (intervention_id, held_on),
  check (attended_hours >= planned_hours or absence_reason is not null),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create index on app.attendance (casefile_id);
create index on app.attendance (participation_id, casefile_id);
create index on app.attendance (intervention_id, participation_id);

create table app.attendance_month (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  month date not null check (extract(day from month) = 1), -- [plain] the first day of the month
  planned_hours real not null, -- [plain] planned hours when it was certified
  attended_hours real not null, -- [plain] attended hours when it was certified
  participant_on date, -- [plain] the day the participant certified it
  participant_how text check (participant_how in ('ON_SCREEN','ON_PAPER')), -- [plain] how: on the staff's screen, or on paper
  participant_marked_by uuid references app.account on delete restrict, -- [plain] who was there and marked it
  reopened_at timestamptz, -- [plain] when it was opened again
  reopened_by uuid references app.account on delete restrict, -- [plain] by whom
  reopen_reason text check (length(reopen_reason) between 3 and 500), -- [sensitive] why
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when the responsible certified it
  written_by uuid not null, -- [plain] the one who is responsible
  check ((participant_on is null) = (participant_how is null) and (participant_on is null) = (participant_marked_by is null)),
  check ((reopened_at is null) = (reopen_reason is null)),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.attendance_month (casefile_id, month) where reopened_at is null;
create index on app.attendance_month (participation_id, casefile_id);
create index on app.attendance_month (participant_marked_by);
create index on app.attendance_month (reopened_by);

create table app.motivational_session (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  intervention_id uuid not null, -- [plain] the intervention it belongs to
  held_on date not null, -- [plain] which day
  minutes integer check (minutes between 5 and 480), -- [plain] how long
  goal_id uuid, -- [plain] the participant's own goal it was about
  focus text not null default '' check (length(focus) <= 500), -- [sensitive] what it was about, where that is no goal of the plan
  importance integer check (importance between 0 and 10), -- [sensitive] how important the change is to the participant
  confidence integer check (confidence between 0 and 10), -- [sensitive] how sure the participant is of managing it
  readiness integer check (readiness between 0 and 10), -- [sensitive] how ready the participant is
  own_words text not null default '' check (length(own_words) <= 2000), -- [sensitive] the participant's own words for why and how
  next_step text not null default '' check (length(next_step) <= 500), -- [sensitive] what was agreed
  follow_up_on date, -- [plain] when it is followed up
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (goal_id is not null or focus <> ''),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create index on app.motivational_session (casefile_id);
create index on app.motivational_session (participation_id, casefile_id);
create index on app.motivational_session (intervention_id, participation_id);

create table app.wellbeing (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  intervention_id uuid not null, -- [plain] the intervention it is measured around
  moment text not null check (moment in ('BEFORE','DURING','AFTER')), -- [plain] when, seen from the intervention
  measured_on date not null, -- [plain] which day
  score integer not null check (score between 0 and 10), -- [sensitive] how the participant feels, from 0 to 10
  words text not null default '' check (length(words) <= 2000), -- [sensitive] what the participant says of it
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade,
  foreign key (intervention_id, participation_id) references app.intervention (id, participation_id) on delete cascade
);
create unique index on app.wellbeing (intervention_id, moment) where moment in ('BEFORE', 'AFTER');
create index on app.wellbeing (casefile_id);
create index on app.wellbeing (participation_id, casefile_id);
create index on app.wellbeing (intervention_id, participation_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
