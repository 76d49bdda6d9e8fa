import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Lists of people taken on at once: each import, and which participations came of it. */
export class Imports1700000000036 implements MigrationInterface {
  name = 'Imports1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.import_batch (
  id uuid primary key default uuidv7(), -- [plain] key
  branch_id uuid not null references app.branch on delete restrict, -- [plain] the branch that took them on
  unit_id uuid not null references app.unit on delete restrict, -- [plain] the unit
  project_id uuid not null references app.project on delete cascade, -- [plain] into which project
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'), -- [plain] SHA-256 of the file; the file itself is kept nowhere
  row_count integer not null check (row_count > 0), -- [plain] how many rows the file had
  taken_count integer not null check (taken_count > 0), -- [plain] how many were taken on
  here_count integer not null check (here_count >= 0), -- [plain] how many were here already
  refused_count integer not null check (refused_count >= 0), -- [plain] how many had to be mended first
  imported_at timestamptz not null, -- [plain] when
  imported_by uuid not null, -- [plain] by whom
  undone_at timestamptz, -- [plain] when it was taken back
  undone_by uuid, -- [plain] by whom
  undo_reason text check (length(undo_reason) between 3 and 500), -- [sensitive] why
  undone_count integer, -- [plain] how many of them went; the others had been written on
  version integer not null default 1, -- [plain] counts the changes
  check (num_nonnulls(undone_at, undone_by, undo_reason, undone_count) in (0, 4))
);
create index on app.import_batch (branch_id);
create index on app.import_batch (unit_id, imported_at desc);
create index on app.import_batch (project_id);

create table app.import_row (
  participation_id uuid primary key references app.participation on delete cascade, -- [plain] what came of the row
  import_batch_id uuid not null references app.import_batch on delete cascade, -- [plain] of which import
  project_id uuid not null references app.project on delete cascade, -- [plain] into which project
  branch_id uuid not null references app.branch on delete restrict, -- [plain] by which branch
  row_no integer not null, -- [plain] which row of the file, the header being the first
  key_digest bytea, -- [identity] keyed digest of the key the row had in the system it came from, so that it is taken once
  participant_made boolean not null, -- [plain] whether the person came with it, or was known before
  unique (project_id, branch_id, key_digest)
);
create index on app.import_row (import_batch_id);
create index on app.import_row (branch_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
