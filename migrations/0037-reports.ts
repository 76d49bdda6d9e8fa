import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commented } from './commented.js';

/** Reports that take their time: ordered, made part by part in the background, fetched once for each link. */
export class Reports1700000000037 implements MigrationInterface {
  name = 'Reports1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await commented(runner, `
create table app.report_order (
  id uuid primary key default uuidv7(), -- [plain] key
  project_id uuid not null references app.project on delete cascade, -- [plain] which project it tells of
  kind text not null check (kind in ('PERIOD')), -- [plain] what report
  format text not null check (format in ('PDF', 'XLSX', 'CSV')), -- [plain] as what kind of file
  language text not null check (language in ('sv', 'en')), -- [plain] in which language
  starts_on date not null, -- [plain] the first day it tells of
  ends_on date not null check (ends_on >= starts_on), -- [plain] the last day it tells of
  total integer not null check (total > 0), -- [plain] how many parts are to be read
  done integer not null default 0 check (done between 0 and total), -- [plain] how many have been read
  status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')), -- [plain] where it stands
  fault text, -- [plain] why nothing came of it, as a code
  ordered_at timestamptz not null default now(), -- [plain] when
  ordered_by uuid not null references app.account on delete cascade, -- [plain] by whom; nobody else sees it
  ended_at timestamptz, -- [plain] when it was done, or was given up
  kept_until timestamptz, -- [plain] until when the file can be fetched
  version integer not null default 1, -- [plain] counts changes
  check ((status in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
  check ((status = 'DONE') = (kept_until is not null)),
  check ((status = 'FAILED') = (fault is not null))
);
create index on app.report_order (ordered_by, ordered_at);
create index on app.report_order (project_id);

create table law.report_work (
  id uuid primary key references app.report_order on delete cascade, -- [plain] of which order
  parts jsonb not null default '[]' check (jsonb_typeof(parts) = 'array'), -- [sensitive] the parts that have been read, until the file is made of them
  file bytea, -- [sensitive] the report
  link_hash bytea unique, -- [sensitive] sha-256 of the link that opens it once
  link_until timestamptz -- [plain] until when that link opens it
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
