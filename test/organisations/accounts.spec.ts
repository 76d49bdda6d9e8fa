import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AccountView, OwnSession } from '#organisations';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { accountOf } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { codeOf, sessionOf, thief, underTheFloor } from '../attacks/attackers.js';

const NEW_PASSWORD = 'fyra andra ord nu';
const sessionsOf = async (who: Visitor) => (await who.must(who.get<{ items: OwnSession[] }>('/me/sessions'))).items;

describe('One’s own password and sessions', () => {
  let house: House;
  let sara: Visitor;
  let unitId: string;

  beforeAll(async () => {
    house = await openHouse();
    unitId = await addUnit(house.founder, await addBranch(house.founder, await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT'), 'AME');
    sara = await welcome(house.founder, 'Sara Lindkvist', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
  });
  const elsewhere = async (password = DEMO_PASSWORD) => {
    const other = house.visitor('Sara på annan plats');
    await other.must(other.signIn('sara@example.se', password));
    return other;
  };

  test('one sees where one is signed in, ends one, and ends all others', async () => {
    const [library, train] = [await elsewhere(), await elsewhere()];
    const shown = await sessionsOf(sara);
    expect(shown.map(({ current }) => current)).toEqual([true, false, false]);
    expect(shown[0]).toMatchObject({ branchName: 'AME' });
    const own = (await sessionsOf(library)).find((each) => each.current)!;
    expect((await sara.post(`/me/sessions/${own.id}/end`)).status).toBe(204);
    expect([(await library.get('/me')).status, (await train.get('/me')).status]).toEqual([401, 200]);
    expect((await sara.post('/me/sessions/end-others')).status).toBe(204);
    expect([(await train.get('/me')).status, (await sara.get('/me')).status]).toEqual([401, 200]);
    expect((await sara.post(`/me/sessions/${own.id}/end`)).status).toBe(404);
    const foreign = (await sessionsOf(house.founder))[0]!;
    expect((await sara.post(`/me/sessions/${foreign.id}/end`)).status).toBe(404);
  });

  test.each([
    ['the same again', DEMO_PASSWORD, 'password.same'],
    ['a row of keys', 'qwertyuiop2026', 'password.row'],
    ['the own name', 'Lindkvist i Lund', 'password.own-name'],
    ['a short one', 'kort', 'value.minLength'],
  ])('a new password is refused: %s', async (_what, newPassword, code) => {
    const { status, body } = await sara.post<{ errors: { field: string; code?: string; message: string }[] }>('/session/password', { currentPassword: DEMO_PASSWORD, newPassword });
    expect([status, body.errors[0]!.field]).toEqual([422, 'newPassword']);
    expect(JSON.stringify(body)).toContain(code.startsWith('value') ? 'newPassword' : code);
  });

  test('a new password takes the old one, ends the other sessions, and is written down; a wrong old one is counted', async () => {
    const train = await elsewhere();
    const change = (currentPassword: string, newPassword = NEW_PASSWORD) => sara.post<{ code: string }>('/session/password', { currentPassword, newPassword });
    expect((await change('inte mitt lösenord')).status).toBe(422);
    expect((await change(DEMO_PASSWORD)).status).toBe(204);
    expect([(await train.get('/me')).status, (await sara.get('/me')).status]).toEqual([401, 200]);
    expect((await house.visitor('x').signIn('sara@example.se', DEMO_PASSWORD)).status).toBe(401);
    await elsewhere(NEW_PASSWORD);
    const lines = await underTheFloor(house, "select outcome from journal.entry where what = 'password.change' and account_id = $1 order by id", [await accountOf(sara)]);
    expect(lines).toEqual([{ outcome: 'REFUSED' }, { outcome: 'DONE' }]);
    for (let n = 0; n < 4; n += 1) await change('gissning nummer ' + n);
    expect(await change(NEW_PASSWORD, 'ännu fler ord nu')).toMatchObject({ status: 429, body: { code: 'sign-in.wait' } });
    expect((await house.visitor('x').post('/session/password', { currentPassword: NEW_PASSWORD, newPassword: 'ännu fler ord nu' })).status).toBe(401);
  });
});

describe('An administrator shuts an account and opens it again', () => {
  let house: House;
  let unitId: string;
  let otherUnit: string;
  let birgitta: Visitor;

  beforeAll(async () => {
    house = await openHouse();
    unitId = await addUnit(house.founder, await addBranch(house.founder, await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT'), 'AME');
    otherUnit = await addUnit(house.founder, await addBranch(house.founder, await addOrganisation(house.founder, 'Ystad', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT'), 'AME');
    birgitta = await welcome(house.founder, 'Birgitta', 'birgitta@example.se', { role: 'LOCAL_ADMIN', unitId, validTo: NEXT_YEAR });
  });
  const shown = async (who: Visitor, id: string) => (await who.must(who.get<{ items: AccountView[] }>(`/units/${unitId}/accounts`))).items.find((each) => each.id === id)!;
  const decide = async (who: Visitor, id: string, decision: string, reason = 'Tappade sin telefon') => who.change<{ code: string }>('POST', `/accounts/${id}/decide`, (await shown(house.founder, id))?.version ?? 1, { decision, reason });

  test('its sessions end at once, it signs in no more with the same answer as a wrong password, and the reason stays', async () => {
    const olle = await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const id = await accountOf(olle);
    const held = sessionOf(olle);
    expect((await decide(birgitta, id, 'SESSIONS_ENDED')).status).toBe(204);
    expect((await olle.get('/me')).status).toBe(401);
    await olle.must(olle.signIn('olle@example.se', DEMO_PASSWORD));

    expect((await decide(birgitta, id, 'DISABLED', 'Har slutat')).status).toBe(204);
    expect((await olle.get('/me')).status).toBe(401);
    await underTheFloor(house, 'update law.session set ended_at = null where account_id = $1', [id]);
    const app = await thief(house.database.appUrl);
    await app.query('begin');
    expect(await codeOf(app.query('select law.open_scope($1, $2)', [held, 'session.own']))).toBe('SG401');
    const [shut, wrong] = [await house.visitor('x').signIn('olle@example.se', DEMO_PASSWORD), await house.visitor('x').signIn('ingen.alls@example.se', DEMO_PASSWORD)];
    const said = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code, (body as { detail: string }).detail];
    expect(said(shut)).toEqual(said(wrong));
    expect(await shown(birgitta, id)).toMatchObject({ status: 'DISABLED', decision: 'DISABLED', reason: 'Har slutat' });
    expect((await decide(birgitta, id, 'DISABLED')).body.code).toBe('account.shut-already');

    expect((await decide(birgitta, id, 'ENABLED', 'Tillbaka igen')).status).toBe(204);
    expect((await house.visitor('Olle').signIn('olle@example.se', DEMO_PASSWORD)).status).toBe(204);
    const lines = await underTheFloor<{ what: string }>(house, "select what from journal.entry where object_ids = array[$1::uuid] and kind = 'EVENT' order by id", [id]);
    expect(lines.map(({ what }) => what)).toEqual(['account.sessions-ended', 'account.disabled', 'account.enabled']);
  });

  test('not oneself, not who runs the installation, not who works for others too, and nobody of another organisation', async () => {
    expect((await decide(birgitta, await accountOf(birgitta), 'DISABLED')).body.code).toBe('account.not-oneself');
    const both = await welcome(house.founder, 'Bo', 'bo@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    await house.founder.must(house.founder.post(`/units/${otherUnit}/memberships`, { accountId: await accountOf(both), role: 'REFERRER', validFrom: TODAY, validTo: NEXT_YEAR }));
    const bo = await accountOf(both);
    expect((await decide(birgitta, bo, 'DISABLED')).body.code).toBe('account.works-elsewhere');
    expect((await decide(birgitta, bo, 'SESSIONS_ENDED')).status).toBe(204);
    const away = await welcome(house.founder, 'Ylva', 'ylva@example.se', { role: 'CASEWORKER', unitId: otherUnit, validTo: NEXT_YEAR });
    expect((await decide(birgitta, await accountOf(away), 'DISABLED')).status).toBe(404);
    expect((await decide(both, await accountOf(birgitta), 'DISABLED')).status).toBe(401);
    expect((await decide(away, bo, 'DISABLED')).status).toBe(403);
    await house.founder.must(house.founder.post(`/units/${unitId}/memberships`, { accountId: await accountOf(away), role: 'SYSTEM_ADMIN', validFrom: TODAY, validTo: NEXT_YEAR }));
    expect((await decide(birgitta, await accountOf(away), 'SESSIONS_ENDED')).body.code).toBe('role.not-yours-to-give');
    expect((await birgitta.get<{ items: AccountView[] }>(`/units/${otherUnit}/accounts`)).body.items).toEqual([]);
  });
});
