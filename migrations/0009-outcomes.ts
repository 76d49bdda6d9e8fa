import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** What counts as an outcome in a project. A change makes a new edition, so that a figure can tell by which definition it was made. */
export class Outcomes1700000000009 implements MigrationInterface {
  name = 'Outcomes1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.outcome_definition (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid references app.project on delete cascade, -- [plain] whose; nobody's own: the one that holds until a project makes its own
  edition integer not null check (edition > 0), -- [plain] a change makes a new edition
  step_gain integer not null check (step_gain between 1 and 20), -- [plain] how many steps above the first assessment count as progress
  baseline_days integer not null check (baseline_days between 0 and 366), -- [plain] within how many days from the entry the first assessment must be made
  livelihood_points integer not null check (livelihood_points between 0 and 100), -- [plain] how many percentage points more own livelihood count; 0 for any increase
  counts_deceased boolean not null, -- [plain] whether those who died stay in the denominators
  reason text check (length(reason) between 1 and 1000), -- [plain] why it was changed
  made_at timestamptz not null default now(), -- [plain] when
  made_by uuid, -- [plain] by whom; empty for the one every project begins with
  unique nulls not distinct (project_id, edition)
);
insert into app.outcome_definition (edition, step_gain, baseline_days, livelihood_points, counts_deceased) values (1, 1, 30, 0, false);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
