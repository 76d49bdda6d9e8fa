import { beforeAll, describe, expect, test } from '@jest/globals';
import type { InvitationSent, InvitationView, Me, MembershipView, OrganisationView } from '#organisations';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { openHouse, type House } from '../support/house.js';

const NEXT_YEAR = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
const TODAY = new Date().toISOString().slice(0, 10);

describe('Municipalities and agencies run their own people', () => {
  let house: House;
  let lund: string;
  let ame: string;
  let unit: string;
  let birgitta: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    lund = await addOrganisation(house.founder, 'Lunds kommun', 'MUNICIPALITY');
    ame = await addBranch(house.founder, lund, 'Arbetsmarknad', 'LABOUR_MARKET_UNIT');
    unit = await addUnit(house.founder, ame, 'AME Lund', '1281');
    birgitta = await welcome(house.founder, 'Birgitta Lokal', 'birgitta@example.se', { role: 'LOCAL_ADMIN', unitId: unit, validTo: NEXT_YEAR });
  });

  test('the founder sees the organisation with its branch and unit', async () => {
    const { body } = await house.founder.get<{ items: OrganisationView[] }>('/organisations');
    const found = body.items.find((o) => o.id === lund)!;
    expect(found.branches[0]!.units[0]).toMatchObject({ name: 'AME Lund', municipalityCode: '1281' });
  });

  test('an invited person signs in, and is told for which branch and what the role lets them do', async () => {
    const { body } = await birgitta.get<Me>('/me');
    expect(body.branch).toMatchObject({ id: ame, organisation: 'Lunds kommun' });
    expect(body.permissions).toContain('membership.change');
    expect(body.permissions).not.toContain('note.read');
  });

  test('a local administrator adds a unit, invites a colleague, gives and ends a role', async () => {
    const second = await addUnit(birgitta, ame, 'AME Lund Norr');
    const sara = await welcome(birgitta, 'Sara Handläggare', 'sara@example.se', { role: 'CASEWORKER', unitId: unit, validTo: NEXT_YEAR });
    const me = (await sara.get<Me>('/me')).body;
    const given = await birgitta.post(`/units/${second}/memberships`, { accountId: me.account.id, role: 'CASE_MANAGER', validFrom: TODAY, validTo: NEXT_YEAR });
    expect(given.status).toBe(201);
    const { body } = await birgitta.get<{ items: MembershipView[] }>(`/units/${second}/memberships`);
    const [held] = body.items;
    expect(held).toMatchObject({ accountName: 'Sara Handläggare', role: 'CASE_MANAGER', status: 'ACTIVE' });
    expect((await birgitta.change('POST', `/memberships/${held!.id}/end`, held!.version, { reason: 'Byter enhet' })).status).toBe(204);
    expect((await birgitta.get<{ items: MembershipView[] }>(`/units/${second}/memberships`)).body.items[0]!.status).toBe('ENDED');
  });

  test('a local administrator stays within the own organisation', async () => {
    const other = await addOrganisation(house.founder, 'Ystads kommun', 'MUNICIPALITY');
    const branch = await addBranch(house.founder, other, 'Social', 'SOCIAL_SERVICES');
    const foreign = await addUnit(house.founder, branch, 'IFO Ystad');
    const asked = { name: 'X', email: 'x@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR };
    expect((await birgitta.post(`/units/${foreign}/invitations`, asked)).status).toBe(404);
    expect((await birgitta.post('/organisations', { name: 'Ny', kind: 'OTHER' })).status).toBe(403);
    expect((await birgitta.change('PATCH', `/organisations/${other}`, 1, { name: 'Tagen' })).status).toBe(404);
  });

  test.each([
    ['a role to oneself', { role: 'CASEWORKER', self: true }, 409, 'role.not-to-oneself'],
    ['the role that runs everything', { role: 'SYSTEM_ADMIN' }, 409, 'role.not-yours-to-give'],
    ['a project role without a project', { role: 'COORDINATOR' }, 409, 'role.needs-project'],
    ['a role for longer than a year', { role: 'CASEWORKER', validTo: '2099-01-01' }, 409, 'role.longer-than-a-year'],
  ])('is refused: %s', async (_what, { self, ...asked }: { role: string; self?: boolean; validTo?: string }, status, code) => {
    const who = self ? birgitta : house.founder;
    const accountId = (await who.get<Me>('/me')).body.account.id;
    const answer = await birgitta.post<{ code: string; detail: string }>(`/units/${unit}/memberships`, { accountId, validFrom: TODAY, validTo: NEXT_YEAR, ...asked });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.detail).not.toMatch(/role\./);
  });

  test('an invitation works once, and not after it is withdrawn', async () => {
    const asked = { name: 'Olle Ny', email: 'olle@example.se', role: 'CASEWORKER', validTo: NEXT_YEAR };
    const sent = (await birgitta.post<InvitationSent>(`/units/${unit}/invitations`, asked)).body;
    const open = (await birgitta.get<{ items: InvitationView[] }>(`/units/${unit}/invitations`)).body.items.find((i) => i.id === sent.id)!;
    expect(open.status).toBe('OPEN');
    expect((await birgitta.change('POST', `/invitations/${sent.id}/withdraw`, open.version)).status).toBe(204);
    const olle = house.visitor('Olle');
    expect((await olle.post('/invitations/accept', { token: sent.token, name: 'Olle', password: DEMO_PASSWORD })).status).toBe(404);
    expect((await birgitta.change('POST', `/invitations/${sent.id}/withdraw`, open.version + 1)).status).toBe(409);
  });
});

describe('Doors keep what was typed and say what to do', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });

  test.each([
    ['an unknown field', { name: 'A', kind: 'OTHER', role: 'x' }, 400, 'role'],
    ['a name that is missing', { kind: 'OTHER' }, 422, 'name'],
    ['a kind that is none', { name: 'A', kind: 'CIRCUS' }, 422, 'kind'],
    ['an organisation number with a wrong check digit', { name: 'A', kind: 'OTHER', orgNo: '232100-0199' }, 422, 'orgNo'],
  ])('%s is named', async (_what, body, status, field) => {
    const answer = await house.founder.post<{ errors: { field: string; message: string }[] }>('/organisations', body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((e) => e.field)).toEqual([field]);
    expect(answer.body.errors[0]!.message).not.toBe('');
  });

  test('the same key does a thing once; for something else it is refused', async () => {
    const key = { 'idempotency-key': '0190b1d2-0000-7000-8000-000000000001' };
    const first = await house.founder.post<{ id: string }>('/organisations', { name: 'En gång', kind: 'OTHER' }, key);
    const again = await house.founder.post<{ id: string }>('/organisations', { name: 'En gång', kind: 'OTHER' }, key);
    expect([again.status, again.body.id, again.headers.get('idempotent-replay')]).toEqual([201, first.body.id, 'true']);
    expect((await house.founder.post('/organisations', { name: 'Två', kind: 'OTHER' }, key)).status).toBe(422);
    expect((await house.founder.ask('POST', '/organisations', { name: 'Tre', kind: 'OTHER' })).status).toBe(400);
  });

  test('two who rename: the second is told what differs, field by field', async () => {
    const id = await addOrganisation(house.founder, 'Först', 'OTHER');
    expect((await house.founder.change('PATCH', `/organisations/${id}`, 1, { name: 'Andra' })).status).toBe(204);
    const late = await house.founder.change<{ differences: object[]; currentVersion: number }>('PATCH', `/organisations/${id}`, 1, { name: 'Tredje' });
    expect(late).toMatchObject({ status: 412, body: { currentVersion: 2, differences: [{ field: 'name', yours: 'Tredje', theirs: 'Andra' }] } });
    expect((await house.founder.ask('PATCH', `/organisations/${id}`, { name: 'Utan' })).status).toBe(428);
  });

  test.each([
    ['nested too deep', `{"name":${'['.repeat(40)}${']'.repeat(40)}}`, 400],
    ['with a NUL', JSON.stringify({ name: 'a\0b', kind: 'OTHER' }), 400],
    ['with half a character', '{"name":"\\ud800","kind":"OTHER"}', 400],
    ['that is no JSON', '{"name":', 400],
    ['too large', JSON.stringify({ name: 'x'.repeat(3_000_000), kind: 'OTHER' }), 413],
  ])('a body %s is refused', async (_what, body, status) => {
    expect((await house.founder.post('/organisations', body)).status).toBe(status);
  });

  test('a request from another site is stopped', async () => {
    expect((await house.founder.post('/organisations', { name: 'A', kind: 'OTHER' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await house.founder.post('/organisations', { name: 'A', kind: 'OTHER' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('Signing in', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });

  test('known and unknown addresses get the same answer, and wait longer and longer', async () => {
    const tries = async (email: string) => {
      const visitor = house.visitor(email);
      const answers = [];
      for (let n = 0; n < 4; n += 1) answers.push(await visitor.signIn(email, 'fel lösenord'));
      return answers.map((a) => [a.status, (a.body as { code: string }).code]);
    };
    const known = await tries('forvaltare@example.se');
    expect(known).toEqual(await tries('ingen@example.se'));
    expect(known.at(-1)).toEqual([401, 'sign-in.wait']);
  });

  test('signing out kills the session at once', async () => {
    const other = await openHouse();
    expect((await other.founder.get('/me')).status).toBe(200);
    expect((await other.founder.ask('DELETE', '/session')).status).toBe(204);
    expect((await other.founder.get('/me')).status).toBe(401);
  });

  test('a stolen app login opens nothing: no scope, no rows, no digest', async () => {
    const { Client } = (await import('pg')).default;
    const thief = new Client({ connectionString: house.database.appUrl });
    await thief.connect();
    for (const table of ['app.organisation', 'app.account', 'app.account_contact', 'app.membership', 'journal.entry']) {
      await expect(thief.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    for (const table of ['law.session', 'law.credential', 'law.scope_key', 'law.access_edge']) {
      await expect(thief.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await thief.query("select set_config('samsteg.scope', 'forged', false)");
    await expect(thief.query('select * from app.organisation')).rejects.toMatchObject({ code: '42501' });
    await thief.end();
  });
});
