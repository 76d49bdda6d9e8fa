import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** How able people say they are to manage on their own, and what a project counts as having become independent. */
export class Independence1700000000038 implements MigrationInterface {
  name = 'Independence1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
alter table app.outcome_definition add column independent_own integer not null default 50 check (independent_own between 1 and 100); -- [plain] independent: so many percent of the livelihood are own, at least
alter table app.outcome_definition add column independent_rating integer not null default 8 check (independent_rating between 1 and 10); -- [plain] or the person's own rating is so high, at least
create table app.independence_rating (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] about whom
  moment text not null check (moment in ('ENTRY','DURING','EXIT')), -- [plain] at entry, along the way or when leaving
  rated_on date not null, -- [plain] the day it tells of
  rating integer not null check (rating between 0 and 10), -- [sensitive] how independent the person feels, 0 to 10
  own_percent integer check (own_percent is null or own_percent between 0 and 100 and moment = 'DURING'), -- [plain] how large a part of the livelihood was own that day; at entry and exit the livelihood itself tells
  asked_how text not null check (asked_how in ('MEETING','PHONE','FORM','MESSAGE')), -- [plain] how the person was asked
  replaced_at timestamptz, -- [plain] when it was put right by another row
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create unique index on app.independence_rating (casefile_id, moment) where replaced_at is null and moment <> 'DURING';
create unique index on app.independence_rating (casefile_id, rated_on) where replaced_at is null and moment = 'DURING';
create index on app.independence_rating (casefile_id);
create index on app.independence_rating (participation_id, casefile_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
