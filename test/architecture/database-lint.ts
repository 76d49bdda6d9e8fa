import type pg from 'pg';
import { perRowCalls } from './per-row-calls.js';

/** Something in the database that the house does not allow: where, and what about it. */
export interface Violation { rule: string; where: string; what: string }

export interface Rule {
  name: string;
  /** What the rule demands, in a sentence. */
  demands: string;
  /** Rows `place`, `what`, one for each violation. */
  sql: string;
  /** For what SQL cannot see: turns the row's `what` into the violations it holds. */
  look?: (what: string) => string[];
}

const tables = `(select c.*, c.oid::regclass::text as place from pg_class c
  where c.relnamespace in ('app'::regnamespace, 'law'::regnamespace, 'journal'::regnamespace) and c.relkind in ('r', 'p'))`;
const visitors = `(values ('samsteg_app'), ('samsteg_jobs')) visitor(role)`;
const house = `('samsteg_owner', 'samsteg_law', 'samsteg_app', 'samsteg_jobs')`;

/** Tables that may be read unasked, even without a scope: none. */
const openTables = `('')`;

export const rules: readonly Rule[] = [
  {
    name: 'row security',
    demands: 'every table has row security, forced on its owner too',
    sql: `select t.place, 'row security is not forced' as what from ${tables} t where not (t.relrowsecurity and t.relforcerowsecurity)`,
  },
  {
    name: 'roles',
    demands: 'no role of ours stands above the law',
    sql: `select rolname as place, 'may ' || power as what from pg_roles
      cross join lateral (values (rolsuper, 'do anything'), (rolbypassrls, 'pass row security'), (rolcreaterole, 'make roles'),
        (rolcreatedb, 'make databases'), (rolreplication, 'copy the server')) has(it, power)
      where has.it and rolname in ${house}`,
  },
  {
    name: 'ownership',
    demands: 'the roles that visitors come as own nothing: what one owns, one can make run with the rights of whoever uses it',
    sql: `select owned.place, 'is owned by ' || owned.owner::regrole as what from (
        select oid::regclass::text as place, relowner as owner from pg_class
        union all select oid::regprocedure::text, proowner from pg_proc
        union all select 'schema ' || nspname, nspowner from pg_namespace) owned
      where owned.owner in ('samsteg_app'::regrole, 'samsteg_jobs'::regrole)`,
  },
  {
    name: 'memberships',
    demands: 'no role of ours is a member of another: its policies would come along',
    sql: `select m.member::regrole::text as place, 'is a member of ' || m.roleid::regrole as what from pg_auth_members m
      where m.member::regrole::text in ${house}`,
  },
  {
    name: 'views',
    demands: 'a view sees what its reader sees',
    sql: `select c.oid::regclass::text as place, 'is a view without security_invoker' as what from pg_class c
      where c.relnamespace in ('app'::regnamespace, 'law'::regnamespace, 'journal'::regnamespace) and c.relkind = 'v'
        and not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|yes|1)', false)`,
  },
  {
    name: 'materialised views',
    demands: 'no visitor reads a materialised view: it has no row security',
    sql: `select c.oid::regclass::text as place, 'is materialised and read by ' || role as what from pg_class c cross join ${visitors}
      where c.relkind = 'm' and has_table_privilege(role, c.oid, 'select')`,
  },
  {
    name: 'definer functions',
    demands: 'a definer function has a fixed search path that ends in pg_temp, the law for its owner, and no right for everyone',
    sql: `select f.oid::regprocedure::text as place, fault.what from pg_proc f join pg_roles o on o.oid = f.proowner
      cross join lateral (values
        (not coalesce(array_to_string(f.proconfig, ' ') ~ 'search_path=[^ ]*.*pg_temp', false), 'has no fixed search path ending in pg_temp'),
        (o.rolname <> 'samsteg_law', 'is owned by ' || o.rolname || ', not by the law'),
        (exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0), 'may be called by everyone')) fault(is_so, what)
      where f.prosecdef and fault.is_so and f.pronamespace in ('app'::regnamespace, 'law'::regnamespace, 'journal'::regnamespace, 'public'::regnamespace)`,
  },
  {
    name: 'table privileges',
    demands: 'no visitor may truncate, refer to, hang triggers on or maintain a table',
    sql: `select t.place, role || ' may ' || privilege as what from ${tables} t cross join ${visitors}
      cross join unnest(array['truncate', 'references', 'trigger', 'maintain']) privilege where has_table_privilege(role, t.oid, privilege)`,
  },
  {
    name: 'making things',
    demands: 'no visitor makes anything in a schema',
    sql: `select 'schema ' || n.nspname as place, role || ' may create in it' as what from pg_namespace n cross join ${visitors}
      where n.nspname in ('app', 'law', 'journal', 'public', 'graphile_worker') and has_schema_privilege(role, n.oid, 'create')`,
  },
  {
    name: 'open policies',
    demands: 'no policy lets a visitor through unasked',
    sql: `select format('%I.%I %s', schemaname, tablename, policyname) as place, 'is open to ' || array_to_string(roles, ', ') as what from pg_policies
      where schemaname in ('app', 'law', 'journal') and permissive = 'PERMISSIVE' and roles && array['samsteg_app', 'samsteg_jobs', 'public']::name[]
        and (qual = 'true' or with_check = 'true') and format('%I.%I', schemaname, tablename) not in ${openTables}`,
  },
  {
    name: 'grants and policies',
    demands: 'what a visitor is granted, a policy limits',
    sql: `select t.place, role || ' may ' || verb || ' without a policy' as what from ${tables} t cross join ${visitors}
      cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) verb
      where (case when verb = 'DELETE' then has_table_privilege(role, t.oid, verb) else has_any_column_privilege(role, t.oid, verb) end)
        and not exists (select from pg_policies p where format('%I.%I', p.schemaname, p.tablename)::regclass = t.oid
          and p.cmd in (verb, 'ALL') and p.roles && array[role, 'public']::name[])`,
  },
  {
    name: 'named columns',
    demands: 'a right to insert or update names its columns',
    sql: `select t.place, role || ' may ' || privilege || ' every column' as what from ${tables} t cross join ${visitors}
      cross join unnest(array['insert', 'update']) privilege where has_table_privilege(role, t.oid, privilege)`,
  },
  {
    name: 'calls for every row',
    demands: 'a policy asks the law once, as (SELECT law.f()), not for every row',
    sql: `select format('%I.%I %s', schemaname, tablename, policyname) as place, concat_ws(' and ', qual, with_check) as what from pg_policies
      where schemaname in ('app', 'law', 'journal')`,
    look: perRowCalls,
  },
  {
    name: 'column classes',
    demands: 'every column says its class and what it is',
    sql: `select t.place || '.' || a.attname as place, 'has no comment that begins with [plain], [identity] or [sensitive]' as what
      from ${tables} t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where not t.relispartition and coalesce(col_description(t.oid, a.attnum), '') !~ '^\\[(plain|identity|sensitive)\\] \\S'`,
  },
  {
    name: 'indexes of references',
    demands: 'every reference has an index that begins with its columns',
    sql: `select t.place || ' ' || k.conname as place, 'has no index on its columns' as what from pg_constraint k join ${tables} t on t.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and not exists (select from pg_index i where i.indrelid = t.oid and i.indisvalid
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
        and (select array_agg(part order by part) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) part)
          = (select array_agg(part order by part) from unnest(k.conkey) part))`,
  },
  {
    name: 'ends of references',
    demands: 'every reference says what happens on delete: restrict, cascade or set null',
    sql: `select t.place || ' ' || k.conname as place, 'does not say what happens on delete' as what from pg_constraint k join ${tables} t on t.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and k.confdeltype = 'a'`,
  },
];

/** What breaks one rule, by an owner's eyes. Names come with their schema, whatever the search path was. */
export async function breaks(client: pg.Client, rule: Rule): Promise<Violation[]> {
  await client.query('set search_path = pg_catalog');
  const { rows } = await client.query<{ place: string; what: string }>(rule.sql);
  return rows.flatMap(({ place, what }) => (rule.look?.(what) ?? [what]).map((fault) => ({ rule: rule.name, where: place, what: fault })));
}

/** What breaks any rule; nothing, in a house that is in order. */
export async function lintDatabase(client: pg.Client): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const rule of rules) found.push(...await breaks(client, rule));
  return found;
}
