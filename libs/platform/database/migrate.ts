import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PERMISSIONS, ROLES, type Permission } from '#access';
import { repositoryRoot } from './repository-root.js';

export interface Migrated {
  appUrl: string;
  jobsUrl: string;
}

/**
 * Brings the database behind `ownerUrl` up to date: roles, tables, the law, the permission table. Safe to call at every start and from
 * several processes at once (one advisory lock). Makes the passwords of the two roles that sign in, kept 0600 under `passwordsDir`.
 */
export async function migrate(ownerUrl: string, { passwordsDir }: { passwordsDir: string }): Promise<Migrated> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await refuseOldServer(owner);
    await owner.query("select pg_advisory_lock(hashtext('samsteg.migrate'))");
    const signIns = { app: passwordFor('samsteg_app', passwordsDir), jobs: passwordFor('samsteg_jobs', passwordsDir) };
    await makeRoles(owner, signIns);
    await runTableMigrations(ownerUrl);
    await runMigrations({ connectionString: asRole(ownerUrl, 'samsteg_owner') });
    await handOutQueue(owner);
    await applyLaw(owner);
    return { appUrl: signedInAs(ownerUrl, 'samsteg_app', signIns.app), jobsUrl: signedInAs(ownerUrl, 'samsteg_jobs', signIns.jobs) };
  } finally {
    await owner.end();
  }
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: string }>("select current_setting('server_version_num') as version");
  if (Number(rows[0]!.version) < 180000) throw new Error('Samsteg kräver PostgreSQL 18 eller senare.');
}

function passwordFor(role: string, directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${role}.password`);
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Roles belong to the whole server: two databases may be migrated at once, hence the exception that is let pass. */
async function makeRoles(owner: pg.Client, passwords: { app: string; jobs: string }): Promise<void> {
  const roles = { samsteg_owner: 'nologin', samsteg_law: 'nologin', samsteg_app: `login password '${passwords.app}'`, samsteg_jobs: `login password '${passwords.jobs}'` };
  for (const [role, attributes] of Object.entries(roles)) {
    await owner.query(`do $$ begin create role ${role} ${attributes}; exception when duplicate_object or unique_violation then null; end $$`);
    if (attributes !== 'nologin') await owner.query(`alter role ${role} ${attributes}`);
  }
  await owner.query(`
    grant samsteg_owner, samsteg_law, samsteg_app, samsteg_jobs to current_user with set true;
    alter role samsteg_app reset all;
    alter role samsteg_jobs reset all;
    alter role samsteg_app set statement_timeout = '15s';
    alter role samsteg_app set lock_timeout = '5s';
    alter role samsteg_app set idle_in_transaction_session_timeout = '30s';
    alter role samsteg_app set jit = off;
    alter role samsteg_app set random_page_cost = 1.1;
    alter role samsteg_app set plan_cache_mode = 'auto';
    do $$ begin
      execute format('grant create on database %I to samsteg_owner', current_database());
      execute format('revoke temporary on database %I from public', current_database());
    end $$;
    revoke create on schema public from public;
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
    create extension if not exists btree_gist;
  `);
}

async function runTableMigrations(ownerUrl: string): Promise<void> {
  const { MIGRATIONS } = await import('../../../migrations/index.js');
  const source = new DataSource({
    type: 'postgres',
    url: asRole(ownerUrl, 'samsteg_owner'),
    migrations: MIGRATIONS,
    migrationsTableName: 'table_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 1 },
    schema: 'samsteg',
  });
  await source.initialize();
  try {
    await source.query('create schema if not exists samsteg');
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/**
 * The worker's queue belongs to the owner: whoever signs in as the worker handles the jobs, and cannot put code of his own where the law,
 * when it orders a job, would run it with the law's rights. Queues that the worker made itself before this are taken over.
 */
async function handOutQueue(owner: pg.Client): Promise<void> {
  await owner.query(`
    begin;
    do $$ begin
      if pg_has_role('samsteg_law', 'samsteg_jobs', 'member') then revoke samsteg_jobs from samsteg_law; end if;
      execute format('revoke create on database %I from samsteg_jobs', current_database());
    end $$;
    reassign owned by samsteg_jobs to samsteg_owner;
    set local role samsteg_owner;
    revoke all on schema graphile_worker from public;
    grant usage on schema graphile_worker to samsteg_jobs, samsteg_law;
    grant select, insert, update, delete on all tables in schema graphile_worker to samsteg_jobs;
    grant select, insert, update, delete on graphile_worker._private_jobs, graphile_worker._private_job_queues, graphile_worker._private_tasks to samsteg_law;
    revoke insert, update, delete on graphile_worker.migrations from samsteg_jobs;
    do $$ declare t record; begin
      for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity loop
        execute format('drop policy if exists queue on %s', t.name);
        execute format('create policy queue on %s to samsteg_jobs, samsteg_law using (true) with check (true)', t.name);
      end loop;
    end $$;
    commit;`);
}

/** The law and the permission table are applied again when either has changed; the digest stands as the comment of the schema. */
async function applyLaw(owner: pg.Client): Promise<void> {
  const law = readFileSync(join(repositoryRoot, 'migrations/law.sql'), 'utf8');
  const digest = createHash('sha256').update(law).update(JSON.stringify([ROLES, PERMISSIONS])).digest('hex');
  const { rows } = await owner.query<{ applied: string | null }>("select obj_description('law'::regnamespace) as applied");
  if (rows[0]!.applied === digest) return;
  await owner.query('begin');
  await owner.query('grant create, usage on schema law, app, journal to samsteg_law');
  await owner.query(law);
  await owner.query('set local role samsteg_law');
  await writePermissions(owner);
  await makeKey(owner);
  await owner.query('reset role');
  await owner.query('set local role samsteg_owner');
  await owner.query(`comment on schema law is '${digest}'`);
  await owner.query('commit');
}

async function writePermissions(owner: pg.Client): Promise<void> {
  const permissions = Object.entries(PERMISSIONS) as [string, Permission][];
  const pairs = (of: (p: Permission) => readonly string[]) => permissions.flatMap(([name, p]) => of(p).map((x) => [name, x] as const));
  const given = pairs((p) => p.roles);
  await owner.query('delete from law.role_permission; delete from law.permission_category; delete from law.permission_write; delete from law.role');
  await owner.query('insert into law.role select * from unnest($1::text[], $2::text[])', [Object.keys(ROLES), Object.values(ROLES)]);
  await owner.query('insert into law.role_permission (permission, role) select * from unnest($1::text[], $2::text[])', columns(given));
  await owner.query('insert into law.permission_category select * from unnest($1::text[], $2::text[])', columns(pairs((p) => p.reads ?? [])));
  await owner.query('insert into law.permission_write select * from unnest($1::text[], $2::text[])', columns(pairs((p) => p.writes ?? [])));
}

const columns = (pairs: (readonly [string, string])[]): [string[], string[]] => [pairs.map(([a]) => a), pairs.map(([, b]) => b)];

/** The key that seals scopes is made inside the database and never leaves it. */
async function makeKey(owner: pg.Client): Promise<void> {
  const key = randomBytes(64);
  const pad = (mask: number) => Buffer.from(key.map((byte) => byte ^ mask));
  await owner.query('insert into law.scope_key select $1, $2, $3 where not exists (select from law.scope_key)', [pad(0x5c), pad(0x36), randomBytes(32)]);
  await owner.query('insert into law.clock select where not exists (select from law.clock)');
  await owner.query('insert into journal.era (era) values (1) on conflict do nothing');
}

function asRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', `-c role=${role}`);
  return changed.href;
}

function signedInAs(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
