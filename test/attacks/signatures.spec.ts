import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { MembershipView } from '#organisations';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf, consentTo, enrol } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { aTown, type Town } from '../support/town.js';
import { codeOf, sessionOf, thief, underTheFloor } from './attackers.js';

describe('Somebody with the login of the program and a session of their own', () => {
  let town: Town;
  let app: pg.Client;
  let nils: string;

  beforeAll(async () => {
    town = await aTown(47);
    app = await thief(town.house.database.appUrl);
    nils = await accountOf(town.david);
  });
  beforeEach(() => app.query('rollback').catch(() => undefined));

  const as = async (who: Visitor, permission: string) => {
    await app.query('begin');
    await app.query('select law.open_scope($1, $2)', [sessionOf(who), permission]);
  };

  test('signs with nobody else’s name, in any column that tells by whom', async () => {
    const { rows } = await town.house.owner.query<{ unguarded: string }>(`select format('%s.%s', a.attrelid::regclass, a.attname) as unguarded
      from pg_attribute a join pg_class k on k.oid = a.attrelid
      where k.relnamespace = 'app'::regnamespace and k.relkind = 'r' and a.attname like '%\\_by' and a.atttypid = 'uuid'::regtype and not a.attisdropped
        and ((has_column_privilege('samsteg_app', a.attrelid, a.attnum, 'insert') and not exists (select from pg_policy p where p.polrelid = a.attrelid and not p.polpermissive and p.polname = 'signed_' || a.attname))
          or (has_column_privilege('samsteg_app', a.attrelid, a.attnum, 'update') and not exists (select from pg_trigger t where t.tgrelid = a.attrelid and t.tgname = 'signed_' || a.attname)))`);
    expect(rows).toEqual([]);
    const { id } = await town.coordinator.must(town.coordinator.post<{ id: string }>(`/projects/${town.projectId}/goals`, { words: 'Ett mål', reason: 'Vi kom överens' }));
    expect(id).toBeTruthy();
    await as(town.coordinator, 'project.change');
    expect(await codeOf(app.query("insert into app.project_goal (project_id, words, added_by) values ($1, 'Annat', $2)", [town.projectId, nils]))).toBe('42501');
  });

  test('withdraws no invitation in the name of another, nor leaves it unsaid by whom a row was made', async () => {
    const { founder } = town.house;
    await founder.must(founder.post(`/units/${town.units.ame}/invitations`, { name: 'X', email: 'x@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR }));
    await as(founder, 'invitation.send');
    expect(await codeOf(app.query('update app.invitation set withdrawn_at = now(), withdrawn_by = $1', [nils]))).toBe('42501');
    await app.query('rollback');
    await as(founder, 'organisation.create');
    expect(await codeOf(app.query("insert into app.organisation (name, kind) values ('X', 'OTHER')"))).toBe('42501');
  });

  test('does not pass the version by knowing none: neither for a role nor for a consent', async () => {
    const { id } = await enrol(town.sara, town.somebody(), { projectId: town.projectId, unitId: town.units.ame, startsOn: TODAY });
    const consent = await consentTo(town.sara, id, { toUnitId: town.units.ifo, categories: ['plan'], validFrom: TODAY, validTo: NEXT_YEAR });
    await as(town.sara, 'consent.change');
    expect(await codeOf(app.query('select law.withdraw_consent($1, null)', [consent]))).toBe('SG412');
    await app.query('rollback');
    const [{ role }] = (await underTheFloor<{ role: string }>(town.house, "select m.id as role from app.membership m where m.account_id = $1", [nils])) as [{ role: string }];
    await as(town.house.founder, 'membership.change');
    expect(await codeOf(app.query("select law.end_role($1, null, 'I vägen')", [role]))).toBe('SG412');
  });

  test('adds no organisation under the permission to rename the own', async () => {
    await as(town.house.founder, 'organisation.change');
    expect(await codeOf(app.query("insert into app.organisation (name, kind, created_by) values ('X', 'OTHER', law.account())"))).toBe('42501');
  });

  test('the last one who runs the installation does not leave it', async () => {
    const { founder } = town.house;
    const [{ unit }] = (await underTheFloor<{ unit: string }>(town.house, 'select law.installation_unit() as unit')) as [{ unit: string }];
    const held = async () => (await founder.must(founder.get<{ items: MembershipView[] }>(`/units/${unit}/memberships`))).items.filter((m) => m.role === 'SYSTEM_ADMIN' && m.status === 'ACTIVE');
    const [own] = await held();
    const leaving = () => founder.change('POST', `/memberships/${own!.id}/end`, own!.version, { reason: 'Slutar i dag' });
    expect(await leaving()).toMatchObject({ status: 409, body: { code: 'role.last-administrator' } });
    await welcome(founder, 'Efterträdare', 'eftertradare@example.se', { role: 'SYSTEM_ADMIN', unitId: unit, validTo: NEXT_YEAR });
    expect((await leaving()).status).toBe(204);
  });
});
