import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSIONS, ROLES, type Permission, type PermissionName, type Role } from '#access';
import { repositoryRoot } from '#platform';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

interface Door {
  method: string;
  path: string;
  permission?: PermissionName;
  open?: string;
}

/** Every door there is, out of the committed contract; `openapi.spec` proves that it is the code's own. */
const DOORS: Door[] = Object.entries(
  (JSON.parse(readFileSync(`${repositoryRoot}/libs/contract/openapi.json`, 'utf8')) as { paths: Record<string, Record<string, Record<string, string>>> }).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path: path.replace('/api/v1', '').replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000'),
    permission: operation['x-permission'] as PermissionName,
    open: operation['x-open-door'],
  })),
);

const knock = (visitor: Visitor, { method, path }: Door) => (method === 'GET' ? visitor.get<{ code: string }>(path) : visitor.ask<{ code: string }>(method, path, {}));

describe('Every door', () => {
  let house: House;
  let unitId: string;
  let projectId: string;

  beforeAll(async () => {
    house = await openHouse();
    const organisation = await addOrganisation(house.founder, 'Alla', 'MUNICIPALITY');
    unitId = await addUnit(house.founder, await addBranch(house.founder, organisation, 'Alla', 'OTHER'), 'Alla');
    projectId = await aProject(house);
  });

  test.each(DOORS.map((door) => [`${door.method} ${door.path}`, door] as const))('%s names one permission, or says why it is open', (_name, { permission, open }) => {
    expect([permission !== undefined && permission in PERMISSIONS, open !== undefined].filter(Boolean)).toHaveLength(1);
  });

  test('what a role is said to be allowed has a door: no permission is told of that nothing asks for', () => {
    const asked = new Set(DOORS.map(({ permission }) => permission));
    expect((Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => !asked.has(name))).toEqual([]);
  });

  test('without a session nothing is reached but the open doors', async () => {
    const stranger = house.visitor('Främling');
    for (const door of DOORS.filter((d) => d.permission)) {
      expect([door.method, door.path, (await knock(stranger, door)).status]).toEqual([door.method, door.path, 401]);
    }
  });

  test.each(Object.keys(ROLES) as Role[])('lets %s through exactly where the role has the permission, and never breaks', async (role) => {
    const project = ['PROJECT', 'LEARN'].includes(ROLES[role]) ? { projectId } : {};
    const person = await welcome(house.founder, role, `${role.toLowerCase()}@example.se`, { role, unitId, validTo: NEXT_YEAR, ...project });
    for (const door of DOORS.filter((d) => d.permission)) {
      const { status, body } = await knock(person, door);
      const refused = status === 403 && body.code === 'permission.missing';
      const may = (PERMISSIONS[door.permission!] as Permission).roles.includes(role);
      expect([door.method, door.path, status < 500, !refused]).toEqual([door.method, door.path, true, may]);
    }
  });
});
