import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '#access';
import type { Me } from '#organisations';
import { inventPeople } from '#participants';
import { repositoryRoot } from '#platform';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enterByShownLink, openOwnPages } from '../../apps/cli/src/demo/own.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse } from '../support/house.js';
import { aUnit, underTheFloor } from './attackers.js';

interface Schema { type?: string | string[]; format?: string; enum?: string[]; properties?: Record<string, Schema>; items?: Schema; $ref?: string; allOf?: Schema[]; oneOf?: Schema[]; anyOf?: Schema[] }
interface Door { parameters?: { name: string; in: string; schema?: Schema }[]; requestBody?: { content: Record<string, { schema: Schema }> } }
const contract = JSON.parse(readFileSync(join(repositoryRoot, 'libs/contract/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Door>>;
  components: { schemas: Record<string, Schema> };
};

/** What nobody types by mistake. */
const HOSTILE: unknown[] = [null, '', ' ', 'x'.repeat(30_000), -1, 1e308, true, [null], { toString: null }, '2026-02-31', '9999-12-31', randomUUID(), '\u202e𐏿%00'];

const resolved = (schema: Schema): Schema => {
  const inner = schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1)!]! : (schema.allOf ?? schema.oneOf ?? schema.anyOf)?.[0];
  return inner ? resolved(inner) : schema;
};

/** Something that has the form the door asks for. */
function plausible(given: Schema, known: string): unknown {
  const schema = resolved(given);
  const type = [schema.type].flat()[0];
  if (schema.enum) return schema.enum[0];
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, /Id$/.test(name) ? known : /On$|From$|To$|Date$/.test(name) ? TODAY : plausible(inner, known)]));
  if (type === 'array') return schema.items ? [plausible(schema.items, known)] : [];
  return { string: 'ett prov av text', number: 1, integer: 1, boolean: false }[type ?? ''] ?? null;
}

/** The body with each of its fields, one at a time and at every depth, replaced by each of the hostile values. */
function* spoilt(body: unknown): Generator<unknown> {
  if (body === null || typeof body !== 'object') return;
  for (const [key, value] of Object.entries(body)) {
    const put = (other: unknown) => (Array.isArray(body) ? body.with(Number(key), other) : { ...body, [key]: other });
    for (const hostile of HOSTILE) yield put(hostile);
    for (const inner of spoilt(value)) yield put(inner);
  }
}

const DOORS = Object.entries(contract.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, door]) => ({ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, door })));

describe('No door breaks, whatever it is given by one who may open every door', () => {
  let everybody: Visitor;
  /** At the own doors, where nobody at work comes in, the person herself. */
  let person: Visitor;
  let known: Record<string, string>;

  beforeAll(async () => {
    const house = await openHouse();
    const unitId = await aUnit(house, 'Lund');
    const projectId = await aProject(house);
    everybody = await welcome(house.founder, 'Alla', 'alla@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const accountId = (await everybody.get<Me>('/me')).body.account.id;
    for (const [role, seat] of Object.entries(ROLES)) {
      const asked = { accountId, role, projectId: ['PROJECT', 'LEARN'].includes(seat) ? projectId : null, validFrom: TODAY, validTo: NEXT_YEAR };
      await house.founder.post(`/units/${unitId}/memberships`, asked);
    }
    const { id, casefileId } = await enrol(everybody, inventPeople({ seed: 2, today: TODAY }).next().value!, { projectId, unitId, startsOn: TODAY });
    const [{ organisation_id: organisation, branch_id: branch }] = (await underTheFloor<{ organisation_id: string; branch_id: string }>(house, 'select b.organisation_id, u.branch_id from app.unit u join app.branch b on b.id = u.branch_id where u.id = $1', [unitId])) as [{ organisation_id: string; branch_id: string }];
    await openOwnPages(everybody, id, { email: 'nagon@example.org', agreedOn: TODAY });
    person = await enterByShownLink(everybody, id);
    known = { participations: id, participants: id, units: unitId, projects: projectId, organisations: organisation, branches: branch, casefiles: casefileId };
  });

  test.each(DOORS)('$name', async ({ method, path, door }) => {
    if (path.endsWith('/session')) return;
    const at = path.replace('/api/v1', '').replace(/\/([a-z-]+)\/\{\w+\}/, (_, kind: string) => `/${kind}/${known[kind] ?? randomUUID()}`).replace(/\{\w+\}/g, randomUUID());
    const broken: string[] = [];
    const go = async (to: string, body?: unknown) => {
      const { status } = await (path.startsWith('/api/v1/own/') ? person : everybody).ask(method, to, body, { 'idempotency-key': randomUUID(), 'if-match': '"1"' });
      if (status >= 500) broken.push(`${status} ${to} ${JSON.stringify(body)?.slice(0, 300)}`);
    };
    const asked = (door.parameters ?? []).filter((p) => p.in === 'query').flatMap(({ name }) => HOSTILE.map((hostile) => `${name}=${encodeURIComponent(`${JSON.stringify(hostile)}`.replace(/^"|"$/g, '').slice(0, 3000))}`));
    for (const query of asked) await go(`${at}?${query}`);
    const schema = Object.values(door.requestBody?.content ?? {})[0]?.schema;
    const body = schema && plausible(schema, known['units']!);
    await go(at, body);
    for (const hostile of schema ? HOSTILE : []) await go(at, JSON.stringify(hostile));
    for (const wrong of spoilt(body)) await go(at, wrong);
    expect(broken.slice(0, 5)).toEqual([]);
  }, 120_000);
});
