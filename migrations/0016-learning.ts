import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Methods with their life, what a project learns, and activities that take guests from elsewhere. No person in any of it but in the last. */
export class Learning1700000000016 implements MigrationInterface {
  name = 'Learning1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.method (
  id uuid primary key default uuidv7(), -- [plain] key
  name text not null check (length(name) between 1 and 200), -- [plain] what it is called
  summary text not null check (length(summary) between 1 and 2000), -- [plain] how one works
  type_code text references app.intervention_type on delete restrict, -- [plain] the kind of intervention it is used in
  origin text check (length(origin) <= 300), -- [plain] the earlier project or place it comes from
  proposed_at timestamptz not null default now(), -- [plain] when it was added
  proposed_by uuid not null, -- [plain] by whom
  version integer not null default 1 -- [plain] counts the changes
);
create unique index on app.method (lower(name));
create index on app.method (type_code);

create table app.method_use (
  id uuid primary key default uuidv7(), -- [plain] key
  method_id uuid not null references app.method on delete restrict, -- [plain] which method
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  branch_id uuid not null references app.branch on delete restrict, -- [plain] which branch works with it
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'), -- [plain] in which municipality
  status text not null default 'PROPOSED' check (status in ('PROPOSED','TRIAL','ADOPTED','PAUSED','RETIRED')), -- [plain] how far it has come
  since date not null, -- [plain] since which day it stands there
  tried_from date, -- [plain] first day of the first trial
  hypothesis text check (length(hypothesis) between 1 and 1000), -- [plain] what the trial is to show
  measure text check (length(measure) between 1 and 1000), -- [plain] what it is measured by
  review_on date, -- [plain] the day it is looked over
  next_step text check (length(next_step) <= 1000), -- [plain] what is done next
  responsible text check (length(responsible) <= 200), -- [plain] the function that sees to it
  follows_id uuid references app.method_use on delete set null, -- [plain] whose experience it takes up
  proposed_at timestamptz not null default now(), -- [plain] when it was proposed
  proposed_by uuid not null, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  unique (method_id, project_id, branch_id),
  check (status not in ('TRIAL','ADOPTED') or tried_from is not null),
  check (status <> 'TRIAL' or (hypothesis is not null and measure is not null and review_on is not null))
);
create index on app.method_use (project_id);
create index on app.method_use (branch_id);
create index on app.method_use (follows_id);

create table app.method_evaluation (
  id uuid primary key default uuidv7(), -- [plain] key
  method_use_id uuid not null references app.method_use on delete cascade, -- [plain] of which method in use
  decision text not null check (decision in ('ADOPTED','RETIRED')), -- [plain] what was decided on it
  words text not null check (length(words) between 1 and 4000), -- [plain] what was found, and why so
  figures jsonb not null, -- [plain] what the system counted that day, none below five
  decided_on date not null, -- [plain] the day
  decided_by uuid not null -- [plain] by whom
);
create index on app.method_evaluation (method_use_id);

create table app.method_evidence (
  id uuid primary key default uuidv7(), -- [plain] key
  method_id uuid not null references app.method on delete cascade, -- [plain] of which method
  branch_id uuid not null references app.branch on delete restrict, -- [plain] whose experience it is
  part text not null check (part in ('KNOWLEDGE','PROFESSION','PARTICIPANT')), -- [plain] best knowledge, those who work with it, those who take part
  words text not null check (length(words) between 1 and 2000), -- [plain] what is known; names nobody
  source text check (length(source) between 1 and 500), -- [plain] where it stands
  strength text check (strength in ('STRONG','MODERATE','LIMITED','UNKNOWN')), -- [plain] how far it carries
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  check ((part = 'KNOWLEDGE') = (source is not null and strength is not null)),
  check (part = 'KNOWLEDGE' or (source is null and strength is null))
);
create index on app.method_evidence (method_id);
create index on app.method_evidence (branch_id);

alter table app.intervention add column method_use_id uuid references app.method_use on delete restrict; -- [plain] the method in use it follows
create index on app.intervention (method_use_id);

create table app.hypothesis (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  words text not null check (length(words) between 1 and 1000), -- [plain] what is believed
  indicator text not null check (length(indicator) between 1 and 500), -- [plain] what would show it
  data text check (length(data) <= 2000), -- [plain] what has been seen so far, and where it comes from
  verdict text not null default 'OPEN' check (verdict in ('OPEN','SUPPORTED','PARTLY','NOT_SUPPORTED','CANNOT_TELL')), -- [plain] what it came to
  verdict_words text check (length(verdict_words) <= 2000), -- [plain] why
  decided_on date, -- [plain] the day of the verdict
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1, -- [plain] counts the changes
  check ((verdict = 'OPEN') = (decided_on is null))
);
create index on app.hypothesis (project_id);

create table app.iteration (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  starts_on date not null, -- [plain] first day
  ends_on date not null, -- [plain] last day
  tried text not null check (length(tried) between 1 and 2000), -- [plain] what was tried
  learned text not null check (length(learned) between 1 and 2000), -- [plain] what was learnt
  next text not null check (length(next) between 1 and 2000), -- [plain] what is done next
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1, -- [plain] counts the changes
  check (ends_on >= starts_on)
);
create index on app.iteration (project_id);

create table app.knowledge_activity (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  topic text not null check (length(topic) between 1 and 500), -- [plain] what it was about
  held_on date not null, -- [plain] the day
  recipient_ids uuid[] not null default '{}', -- [plain] the organisations that took part
  persons integer not null check (persons between 1 and 100000), -- [plain] how many came
  evaluation text check (length(evaluation) <= 2000), -- [plain] what they thought of it
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.knowledge_activity (project_id);

create table app.dissemination (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  result text not null check (length(result) between 1 and 1000), -- [plain] what is told
  material text check (length(material) <= 500), -- [plain] in which text, film or course
  channel text not null check (length(channel) between 1 and 200), -- [plain] by which way
  audience text not null check (length(audience) between 1 and 500), -- [plain] to whom
  told_on date not null, -- [plain] the day
  uptake text check (length(uptake) <= 2000), -- [plain] what came of it
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.dissemination (project_id);

create table app.work_process (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  name text not null check (length(name) between 1 and 200), -- [plain] what it is called
  owner_ids uuid[] not null check (cardinality(owner_ids) > 0), -- [plain] the organisations that own it
  problem text not null check (length(problem) between 1 and 2000), -- [plain] what it is to solve
  status text not null default 'IDEA' check (status in ('IDEA','TESTED','ADOPTED')), -- [plain] how far it has come
  editions jsonb not null default '[]', -- [plain] its versions: day and how one works
  evidence text check (length(evidence) <= 2000), -- [plain] what shows that it works
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.work_process (project_id);

create table app.structural_goal (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  words text not null check (length(words) between 1 and 1000), -- [plain] the goal
  status text not null default 'PLANNED' check (status in ('PLANNED','UNDER_WAY','REACHED','DROPPED')), -- [plain] how far it has come
  activities jsonb not null default '[]', -- [plain] what is done for it: day, words
  evidence text check (length(evidence) <= 2000), -- [plain] what shows that it was reached
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.structural_goal (project_id);

create table app.joint_decision (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  kind text not null check (kind in ('METHOD','DECISION')), -- [plain] a method in common, or a decision in common
  words text not null check (length(words) between 1 and 1000), -- [plain] what was agreed
  association_ids uuid[] not null check (cardinality(association_ids) > 1), -- [plain] the coordination associations that agreed
  decided_on date not null, -- [plain] the day
  follow_up text check (length(follow_up) <= 2000), -- [plain] what came of it
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.joint_decision (project_id);

create table app.local_structure (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  municipality_code text not null check (municipality_code ~ '^[0-9]{4}$'), -- [plain] in which municipality
  social_services text check (length(social_services) <= 200), -- [plain] which part of the social services takes part
  school text check (length(school) <= 200), -- [plain] which part of the school
  labour_market_unit text check (length(labour_market_unit) <= 200), -- [plain] which labour market unit
  agreement text check (length(agreement) <= 2000), -- [plain] what the parties agreed on
  agreed_on date, -- [plain] the day all three agreed
  forum text check (length(forum) <= 200), -- [plain] where they meet
  frequency text check (length(frequency) <= 200), -- [plain] how often they mean to meet
  agenda text check (length(agenda) <= 2000), -- [plain] what always is talked about
  within_months integer not null default 6 check (within_months between 1 and 24), -- [plain] it is maintained when all three met within so many months
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1, -- [plain] counts the changes
  unique (project_id, municipality_code),
  check (agreed_on is null or (agreement is not null and social_services is not null and school is not null and labour_market_unit is not null))
);

create table app.structure_meeting (
  id uuid primary key default uuidv7(), -- [plain] key
  structure_id uuid not null references app.local_structure on delete cascade, -- [plain] of which structure
  held_on date not null, -- [plain] the day
  present text[] not null check (cardinality(present) > 0 and present <@ array['SOCIAL_SERVICES','SCHOOL','LABOUR_MARKET_UNIT']), -- [plain] which of the three were there
  decisions text check (length(decisions) <= 2000), -- [plain] what was decided; names nobody
  added_by uuid not null, -- [plain] by whom it was written down
  version integer not null default 1, -- [plain] counts the changes
  unique (structure_id, held_on)
);

create table app.survey_item (
  code text primary key, -- [plain] key
  instrument text not null check (instrument in ('SELF_ASSESSMENT','COLLABORATION')), -- [plain] of which survey
  theme text not null check (theme in ('NEED_ADAPTATION','PARALLEL','CONTACT','TRUST','ROLES')), -- [plain] what it asks about
  place integer not null, -- [plain] order
  sv text not null, -- [plain] the statement in Swedish
  en text not null -- [plain] the statement in English
);
insert into app.survey_item (place, code, instrument, theme, sv, en) values
  (10, 'OWN_GOALS', 'SELF_ASSESSMENT', 'NEED_ADAPTATION', 'Hos oss börjar stödet i vad personen själv vill.', 'With us support begins in what the person wants.'),
  (20, 'FLEXIBLE', 'SELF_ASSESSMENT', 'NEED_ADAPTATION', 'Vi kan ändra tid, plats och takt efter personens behov.', 'We can change time, place and pace to fit the person.'),
  (30, 'FITTING_OFFER', 'SELF_ASSESSMENT', 'NEED_ADAPTATION', 'När det vi har inte passar hittar vi något annat.', 'When what we have does not fit we find something else.'),
  (40, 'SEVERAL_AT_ONCE', 'SELF_ASSESSMENT', 'PARALLEL', 'Hos oss kan flera insatser pågå samtidigt.', 'With us several interventions can run at the same time.'),
  (50, 'NO_WAITING', 'SELF_ASSESSMENT', 'PARALLEL', 'Ingen behöver vara klar hos någon annan innan vi börjar.', 'Nobody has to be done elsewhere before we begin.'),
  (60, 'KNOWS_THE_WHOLE', 'SELF_ASSESSMENT', 'PARALLEL', 'Vi vet vad de andra gör för personen, när personen vill det.', 'We know what the others do for the person, when the person wants that.'),
  (110, 'KNOWS_WHOM', 'COLLABORATION', 'CONTACT', 'Vi vet vem vi ska prata med hos de andra.', 'We know whom to talk to at the others.'),
  (120, 'GETS_ANSWERS', 'COLLABORATION', 'CONTACT', 'Vi får svar i tid.', 'We get answers in time.'),
  (130, 'TRUSTS', 'COLLABORATION', 'TRUST', 'Vi litar på att de andra gör det de lovat.', 'We trust that the others do what they have promised.'),
  (140, 'SAME_DIRECTION', 'COLLABORATION', 'TRUST', 'Vi drar åt samma håll kring personen.', 'We pull in the same direction around the person.'),
  (150, 'CLEAR_ROLES', 'COLLABORATION', 'ROLES', 'Det är klart vem som gör vad.', 'It is clear who does what.'),
  (160, 'CLEAR_MANDATE', 'COLLABORATION', 'ROLES', 'De som möts får bestämma det som behövs.', 'Those who meet may decide what is needed.');

alter table app.project_goal drop constraint project_goal_measure_check, add constraint project_goal_measure_check
  check (measure in ('SUPPORT','PARALLEL_AREAS','STEP_PROGRESS','INCREASED_LIVELIHOOD','WORK_OR_STUDIES','READY_FOR_ORDINARY','SELF_ASSESSMENT','COLLABORATION'));

create table app.survey_answer (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project
  branch_id uuid not null references app.branch on delete restrict, -- [plain] which actor
  instrument text not null check (instrument in ('SELF_ASSESSMENT','COLLABORATION')), -- [plain] which survey
  moment text not null check (moment in ('BASELINE','YEARLY','END')), -- [plain] before, under way, after
  answered_on date not null, -- [plain] the day
  scores jsonb not null, -- [plain] 1 to 5 for each statement
  words text check (length(words) <= 2000), -- [plain] what the figures do not tell; names nobody
  answered_by uuid not null, -- [plain] by whom it was written down
  unique (project_id, branch_id, instrument, answered_on)
);
create unique index on app.survey_answer (project_id, branch_id, instrument, moment) where moment <> 'YEARLY';
create index on app.survey_answer (branch_id);

create table app.shared_activity (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] in which project
  unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit that is the host
  name text not null check (length(name) between 1 and 200), -- [plain] what it is called
  about text check (length(about) <= 2000), -- [plain] what one does there
  place text not null check (length(place) between 1 and 300), -- [plain] where
  schedule text not null check (length(schedule) between 1 and 300), -- [plain] when
  starts_on date not null, -- [plain] first day
  ends_on date, -- [plain] last day
  open boolean not null default true, -- [plain] whether it takes guests
  other_projects boolean not null default false, -- [plain] whether they may come from other projects too
  offered_by uuid not null, -- [plain] by whom it was opened
  version integer not null default 1, -- [plain] counts the changes
  check (ends_on >= starts_on)
);
create index on app.shared_activity (project_id);
create index on app.shared_activity (unit_id);

create table app.activity_visit (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  activity_id uuid not null references app.shared_activity on delete restrict, -- [plain] in which activity
  consent_form text not null check (consent_form in ('WRITTEN','ORAL','EID')), -- [plain] how the participant said yes
  consent_from date not null, -- [plain] the day of the yes
  consent_to date not null, -- [plain] how long it holds
  withdrawn_on date, -- [plain] the day it was taken back
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written down
  written_by uuid not null, -- [plain] by whom
  check (consent_to >= consent_from),
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.activity_visit (casefile_id, participation_id);
create index on app.activity_visit (participation_id);
create index on app.activity_visit (activity_id);

create table app.activity_guest (
  id uuid primary key references app.activity_visit on delete cascade, -- [plain] of which visit
  activity_id uuid not null references app.shared_activity on delete restrict, -- [plain] in which activity
  name text not null check (length(name) between 1 and 200), -- [identity] what the host calls the guest
  hours text not null check (length(hours) between 1 and 300), -- [plain] when the guest comes
  adaptations text check (length(adaptations) <= 1000), -- [sensitive] what the host needs to arrange
  version integer not null default 1 -- [plain] counts the changes
);
create index on app.activity_guest (activity_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
