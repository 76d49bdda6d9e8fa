import { request } from 'node:http';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { inventPeople } from '#participants';
import { typed } from '../../apps/cli/src/demo/participation.journey.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { aUnit, cookieOf } from './attackers.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';

describe('Whatever is thrown at a door, it answers and says what was wrong', () => {
  let house: House;
  let sara: Visitor;
  let unitId: string;
  let admission: Record<string, unknown>;
  const person = () => typed(inventPeople({ seed: 4, today: TODAY }).next().value!);

  beforeAll(async () => {
    house = await openHouse();
    unitId = await aUnit(house, 'Lund');
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    admission = { projectId: await aProject(house), unitId, startsOn: TODAY, responsibleId: await accountOf(sara) };
  });

  const BODIES: [string, string][] = [['null', 'null'], ['a list', '[]'], ['a list of lists', '[[{}]]'], ['text', '"x"'], ['a number', '1'], ['yes', 'true'],
    ['nothing', ''], ['a prototype', '{"__proto__":{"name":"x"}}'], ['a constructor', '{"constructor":{"prototype":{"x":1}}}'], ['a huge number', '{"name":1e999}'],
    ['objects for text', '{"name":{"toString":1},"kind":[],"email":{},"password":{},"token":{},"role":{}}'], ['lists for text', '{"name":["a"],"email":["a@example.se"],"password":["x"],"token":["x"]}']];
  const DOORS = ['/organisations', '/participations', '/session', '/invitations/greet', '/invitations/accept'];

  test.each(DOORS.flatMap((door) => BODIES.map(([what, body]) => [door, what, body] as const)))('POST %s with %s', async (door, _what, body) => {
    const { status } = await house.founder.ask('POST', door, body, { 'idempotency-key': randomUUID() });
    expect([400, 401, 403, 404, 409, 415, 422]).toContain(status);
  });

  test.each([
    ['null', 403], ['nonsense', 403], ['http://', 403], ['https://evil.example', 403], ['', 201],
  ])('an origin that says %j', async (origin, status) => {
    expect((await house.founder.post('/organisations', { name: 'A', kind: 'OTHER' }, { origin })).status).toBe(status);
  });

  test.each([
    ['a first day that is none', { startsOn: '2026-02-31' }],
    ['a first day before all days', { startsOn: '0000-01-01' }],
    ['a birthday that is none', { person: { birthDate: '1990-02-31' } }],
    ['a person that is a list', { person: [] }],
    ['a person that is text', { person: 'x' }],
    ['an address of a thousand letters', { person: { address: 'x'.repeat(1000) } }],
    ['a subproject of no project', { subprojectId: randomUUID() }],
    ['a number in other digits', { person: { number: '١٩٩٠٠١٠١٠٠١٧' } }],
    ['a reserve number of nothing but dashes', { person: { numberKind: 'RESERVE', number: '------' } }],
  ])('taking on with %s', async (_what, wrong: Record<string, unknown>) => {
    const inner = wrong['person'];
    const asked = { ...admission, ...wrong, person: inner && typeof inner === 'object' && !Array.isArray(inner) ? { ...person(), ...inner } : inner ?? person() };
    const { status } = await sara.post('/participations', asked);
    expect([400, 404, 409, 422]).toContain(status);
  });

  test.each([
    ['?after=1', 422], ['?after=a&after=b', 422], ['?after[]=1', 400], ['?__proto__=1', 400], ['?after=%00', 422], ['?after=%zz', 422], ['?constructor=1', 400], ['?hasOwnProperty=1', 400], ['?after', 422], ['?%', 400],
  ])('a list asked for with %s', async (query, _status) => {
    const { status } = await sara.get(`/participations${query}`);
    expect(status).toBeLessThan(500);
  });

  test.each(['/units/%00/memberships', '/units/%zz/memberships', '/units/%/memberships', `/units/${'9'.repeat(5000)}/memberships`, '/units/..%2f..%2f/memberships', '/%F0%28', '/constructor'])('a path %s', async (path) => {
    const { status } = await house.founder.get(path);
    expect([400, 404, 414]).toContain(status);
  });

  test('an address that cannot be read is answered in our words, and a form that any page can send is no request', async () => {
    const wrong = await fetch(`${house.origin}/api/v1/sips/%zz`, { headers: { 'accept-language': 'sv' } });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(await wrong.json()).toMatchObject({ code: 'request.malformed' });
    const form = await fetch(`${house.origin}/api/v1/session`, { method: 'POST', body: new URLSearchParams({ email: 'a@example.se', password: 'x' }) });
    expect([form.status, (await form.json() as { code: string }).code]).toEqual([415, 'request.not-json']);
  });

  test('an empty value where one is needed names its field', async () => {
    const { body: made } = await sara.post<{ id: string }>('/participations', { ...admission, person: person() });
    const refused = await sara.post(`/participations/${made.id}/mandates`, { about: 'CASE', part: 'DECIDES', startsOn: null });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'startsOn' }] } });
  });

  test.each<[string, unknown, string]>([
    ['nothing', '', 'Fyll i fältet.'], ['nothing but blanks', ' \t\u00a0 ', 'Fyll i fältet.'], ['too much', 'x'.repeat(10_000), 'Skriv högst 200 tecken.'], ['a list', ['x'], 'Texten har fel längd.'],
  ])('a name of %s is told what is wrong with it', async (_what, name, message) => {
    expect(await house.founder.post('/organisations', { name, kind: 'OTHER' })).toMatchObject({ status: 422, body: { errors: [{ field: 'name', message }] } });
  });

  test.each([
    ['a cookie that cannot be read', { cookie: '__Host-samsteg=%E0%A4%A; x' }], ['two cookies', { cookie: '__Host-samsteg=a; __Host-samsteg=b' }],
    ['a key that is a list', { 'idempotency-key': `${randomUUID()}, ${randomUUID()}` }], ['a version that is no number', { 'if-match': '"9999999999"' }],
    ['a language of symbols', { 'accept-language': ';;;,q=;*' }], ['a kind of body that nobody knows', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a body of parts', { 'content-type': 'multipart/form-data; boundary=x' }], ['a charset that is none', { 'content-type': 'application/json; charset=klingon' }],
    ['a size that lies', { 'content-length': '3' }], ['a body in pieces', { 'transfer-encoding': 'chunked' }],
  ])('a header with %s', async (_what, headers) => {
    const cookie = cookieOf(house.founder);
    const status = await raw(house.origin, '/api/v1/organisations', { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });
});

function raw(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method: 'POST', headers, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.setTimeout(5000, () => sent.destroy(new Error('no answer')));
    sent.end('{"name":"A","kind":"OTHER"}');
  });
}
