import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Supported Employment: stages, the participant's profile, what may be told to whom, employers, matches, placements, support that grows less, and how true the work is to the method. */
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

create table app.fidelity_scale (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid references app.branch on delete restrict, -- [plain] whose it is; everybody's where none is named
  code text not null check (code ~ '^[a-z0-9-]{2,40}$'), -- [plain] which scale
  edition integer not null check (edition > 0), -- [plain] loaded anew it gets the next
  definition jsonb not null, -- [plain] names, bands, items and the limits of those that are counted, in both languages
  added_at timestamptz not null default now(), -- [plain] when it was loaded
  added_by uuid references app.account on delete restrict, -- [plain] by whom; nobody where it came with the program
  unique nulls not distinct (branch_id, code, edition)
);
create index on app.fidelity_scale (added_by);
insert into app.fidelity_scale (code, edition, definition) values ('se-25', 1, $scale$
{ "sv": "Supported Employment, 25 punkter", "en": "Supported Employment, 25 items", "lowest": 1, "highest": 5,
  "bands": [{ "from": 115, "sv": "Mycket god programtrohet", "en": "Exemplary fidelity" }, { "from": 100, "sv": "God programtrohet", "en": "Good fidelity" },
    { "from": 74, "sv": "Godtagbar programtrohet", "en": "Fair fidelity" }, { "from": 25, "sv": "Inte Supported Employment", "en": "Not Supported Employment" }],
  "sections": [{ "key": "staffing", "sv": "Bemanning", "en": "Staffing" }, { "key": "organisation", "sv": "Organisation", "en": "Organisation" }, { "key": "services", "sv": "Arbetssätt", "en": "Ways of working" }],
  "items": [
    { "key": "caseload_size", "section": "staffing", "sv": "Få deltagare för varje arbetsspecialist", "en": "Few participants for each specialist", "measure": "CASELOAD", "limits": [20, 25, 30, 40] },
    { "key": "employment_services_staff", "section": "staffing", "sv": "Arbetsspecialisten arbetar bara med vägen till arbete, inget annat", "en": "The specialist works with the way to work, and with nothing else" },
    { "key": "vocational_generalists", "section": "staffing", "sv": "Samma arbetsspecialist följer deltagaren genom alla fem stegen", "en": "One and the same specialist follows the participant through all five stages" },
    { "key": "integration_team_assignment", "section": "organisation", "sv": "Arbetsspecialisten hör till samma team som de som ger vård och stöd", "en": "The specialist belongs to the team of those who give care and support" },
    { "key": "integration_team_contact", "section": "organisation", "sv": "Arbetsspecialisten och teamet pratar ofta om de deltagare de har gemensamt", "en": "The specialist and the team often speak about the participants they share" },
    { "key": "collaboration_vr", "section": "organisation", "sv": "Arbetsförmedlingen och Försäkringskassan är med i planeringen kring deltagaren", "en": "The employment service and the social insurance agency plan together with the specialist" },
    { "key": "vocational_unit", "section": "organisation", "sv": "Arbetsspecialisterna är en grupp som lär av varandra och ersätter varandra", "en": "The specialists are a group who learn from and step in for each other" },
    { "key": "supervisor_role", "section": "organisation", "sv": "Någon leder arbetsspecialisterna, handleder dem och följer resultaten", "en": "Somebody leads the specialists, coaches them and follows the results" },
    { "key": "zero_exclusion", "section": "organisation", "sv": "Alla som vill arbeta får börja, ingen måste först visa att den är redo", "en": "Whoever wants to work may begin; nobody has to prove ready first" },
    { "key": "agency_focus", "section": "organisation", "sv": "Hela verksamheten räknar med arbete på den vanliga arbetsmarknaden", "en": "The whole organisation counts on work in the ordinary labour market" },
    { "key": "executive_support", "section": "organisation", "sv": "Ledningen känner till arbetssättet, följer det och röjer hinder", "en": "Those in charge know this way of working, follow it and clear the way" },
    { "key": "work_incentives", "section": "services", "sv": "Deltagaren får veta vad arbete gör med ekonomin, innan beslutet", "en": "The participant learns what work does to the income, before deciding" },
    { "key": "disclosure", "section": "services", "sv": "Deltagaren bestämmer, gång för gång, vad en arbetsgivare får veta", "en": "The participant decides, time after time, what an employer is told" },
    { "key": "ongoing_assessment", "section": "services", "sv": "Vad som fungerar prövas i arbete, och profilen fylls på efter hand", "en": "What works is found out at work, and the profile grows along the way" },
    { "key": "rapid_search", "section": "services", "sv": "Den första kontakten med en arbetsgivare kommer tidigt", "en": "The first contact with an employer comes early", "measure": "DAYS_TO_EMPLOYER", "limits": [30, 60, 150, 270] },
    { "key": "individualized_search", "section": "services", "sv": "Det arbete som söks är det deltagaren vill ha, inte det som råkar finnas", "en": "The work sought is what the participant wants, not what happens to be there" },
    { "key": "employer_contact_frequency", "section": "services", "sv": "Arbetsspecialisten besöker arbetsgivare varje vecka", "en": "The specialist visits employers every week", "measure": "EMPLOYER_VISITS", "limits": [6, 5, 4, 2] },
    { "key": "employer_contact_quality", "section": "services", "sv": "Besöken tar reda på vad arbetsgivaren behöver och följs upp", "en": "The visits find out what the employer needs, and are followed up" },
    { "key": "diversity_job_types", "section": "services", "sv": "Arbetena är av många olika slag", "en": "The jobs are of many kinds", "measure": "JOB_VARIETY", "limits": [0.85, 0.7, 0.6, 0.5] },
    { "key": "diversity_employers", "section": "services", "sv": "Arbetena finns hos många olika arbetsgivare", "en": "The jobs are with many employers", "measure": "EMPLOYER_VARIETY", "limits": [0.85, 0.7, 0.6, 0.5] },
    { "key": "competitive_jobs", "section": "services", "sv": "Arbetena är vanliga anställningar som vem som helst kan söka", "en": "The jobs are ordinary ones, which anybody can apply for", "measure": "COMPETITIVE_SHARE", "limits": [0.95, 0.85, 0.75, 0.65] },
    { "key": "followalong_individualized", "section": "services", "sv": "Stödet efter start är format efter deltagaren och arbetsgivaren", "en": "Support after the start is shaped after the participant and the employer" },
    { "key": "followalong_unlimited", "section": "services", "sv": "Stödet finns kvar så länge det behövs, utan slutdatum", "en": "Support stays as long as it is needed, without a last day" },
    { "key": "community_based", "section": "services", "sv": "Arbetet sker ute i samhället, inte på kontoret", "en": "The work is done out in the community, not at the office", "measure": "OUT_OF_OFFICE", "limits": [0.65, 0.5, 0.4, 0.3] },
    { "key": "assertive_outreach", "section": "services", "sv": "Den som uteblir söks upp flera gånger, på olika sätt och av hela teamet", "en": "Whoever stays away is sought out again and again, in different ways, by the whole team" }
  ] }
$scale$);

create table app.fidelity_review (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] whose it is
  unit_id uuid not null references app.unit on delete restrict, -- [plain] which unit is looked at
  scale_id uuid not null references app.fidelity_scale on delete restrict, -- [plain] by which scale
  scale jsonb not null, -- [plain] the scale as it was when the review began
  starts_on date not null, -- [plain] first day the figures count
  ends_on date not null, -- [plain] last day the figures count
  reviewers text not null default '' check (length(reviewers) <= 300), -- [plain] who looked, at work
  scores jsonb not null default '{}', -- [plain] for each item its score, and why; names no participant
  figures jsonb not null default '{}', -- [plain] what was counted from the logs, as it stood
  conclusions text not null default '' check (length(conclusions) <= 4000), -- [plain] what is to be done; names no participant
  status text not null default 'OPEN' check (status in ('OPEN','FROZEN')), -- [plain] a frozen one stays as it is
  total integer, -- [plain] the sum of the scores
  frozen_at timestamptz, -- [plain] when it was frozen
  frozen_by uuid references app.account on delete restrict, -- [plain] by whom
  version integer not null default 1, -- [plain] counts the changes
  begun_at timestamptz not null default now(), -- [plain] when it was begun
  begun_by uuid not null references app.account on delete restrict, -- [plain] by whom
  check (ends_on >= starts_on),
  check ((status = 'FROZEN') = (total is not null)),
  check ((status = 'FROZEN') = (frozen_at is not null)),
  check ((status = 'FROZEN') = (frozen_by is not null))
);
create index on app.fidelity_review (branch_id, ends_on);
create unique index on app.fidelity_review (unit_id) where status = 'OPEN';
create index on app.fidelity_review (unit_id);
create index on app.fidelity_review (scale_id);
create index on app.fidelity_review (begun_by);
create index on app.fidelity_review (frozen_by);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
