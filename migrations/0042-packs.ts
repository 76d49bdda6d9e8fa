import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Learning packs of others that a project has loaded, to lay its own figures beside. */
export class Packs1700000000042 implements MigrationInterface {
  name = 'Packs1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.learning_pack (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project learns from it
  digest text not null check (digest ~ '^[0-9a-f]{64}$'), -- [plain] of the content: the same pack is loaded once
  content jsonb not null check (content ->> 'format' = 'samsteg.learning-pack' and content ->> 'edition' = '1'), -- [plain] the pack as it was loaded: methods and counts, none from 1 to 4
  loaded_at timestamptz not null default now(), -- [plain] when
  loaded_by uuid not null, -- [plain] by whom
  version integer not null default 1, -- [plain] counts changes
  unique (project_id, digest)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
