import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** The person's own part: how well the support fits her, and the month she certifies herself; and the days the gap radar asks for, the last one somebody came and those on which nobody did. */
export class OwnPart1700000000026 implements MigrationInterface {
  name = 'OwnPart1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.own_rating (
  id uuid primary key default uuidv7(), -- [plain] key
  casefile_id uuid not null, -- [plain] in which file
  participation_id uuid not null, -- [plain] who answers
  fit integer not null check (fit between 1 and 5), -- [sensitive] how well the support fits; 5 is very well
  words text not null default '' check (length(words) <= 2000), -- [sensitive] what the person says of it
  given text not null check (given in ('OWN','PAPER','VOICE')), -- [plain] by the person herself, or written down from paper or speech
  rated_on date not null, -- [plain] the day
  version integer not null default 1, -- [plain] counts the changes
  written_at timestamptz not null default now(), -- [plain] when it was written
  written_by uuid not null, -- [plain] by whom
  foreign key (casefile_id, participation_id) references app.casefile (id, participation_id) on delete cascade
);
create index on app.own_rating (casefile_id);
create index on app.own_rating (participation_id, casefile_id, rated_on);

alter table app.attendance_month drop constraint attendance_month_participant_how_check;
alter table app.attendance_month add constraint attendance_month_participant_how_check check (participant_how in ('ON_SCREEN','ON_PAPER','OWN_PAGES'));

create index on app.attendance (participation_id, held_on);
create index on app.attendance (participation_id) where absence_reason = 'NO_SHOW';
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
