import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { NEXT_YEAR } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';
import { aUnit, underTheFloor } from './attackers.js';

interface Tried {
  status: number;
  code: string | null;
  wait: number;
}

describe('Somebody guesses passwords', () => {
  let house: House;

  /** A try from a network address of one's own: every 127.x.y.z is this machine. */
  const from = (network: string, email: string, password: string) => new Promise<Tried>((resolve, reject) => {
    const { hostname, port } = new URL(house.origin);
    const asked = request({ hostname, port, localAddress: network, path: '/api/v1/session', method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
      void text(answer).then((body) => {
        const problem = body ? (JSON.parse(body) as { code: string }) : null;
        resolve({ status: answer.statusCode!, code: problem?.code ?? null, wait: Number(answer.headers['retry-after'] ?? 0) });
      });
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ email, password }));
  });
  const come = async (name: string) => welcome(house.founder, name, `${name.toLowerCase()}@example.se`, { role: 'CASEWORKER', unitId: await aUnit(house, name), validTo: NEXT_YEAR });

  beforeAll(async () => {
    house = await openHouse();
  });

  test('from one address: waits longer and longer there, and the right owner signs in from another at once', async () => {
    await come('Sara');
    for (let n = 0; n < 8; n += 1) await from('127.0.0.2', 'sara@example.se', `fel ${n}`);
    await underTheFloor(house, "update law.sign_in_try set refused_until = now() where refused_until is not null");
    for (let n = 0; n < 6; n += 1) {
      await from('127.0.0.2', 'sara@example.se', `fler fel ${n}`);
      await underTheFloor(house, "update law.sign_in_try set refused_until = now() where refused_until is not null and failures < 9");
    }
    expect(await from('127.0.0.2', 'sara@example.se', DEMO_PASSWORD)).toMatchObject({ status: 401, code: 'sign-in.wait' });
    expect(await from('127.0.0.3', 'sara@example.se', DEMO_PASSWORD)).toMatchObject({ status: 204 });
  });

  test('from many addresses at once: the account waits at most half a minute, and not at all where its owner usually signs in', async () => {
    await come('Olle');
    for (let n = 10; n < 30; n += 1) await from(`127.0.1.${n}`, 'olle@example.se', 'fel lösenord');
    const elsewhere = await from('127.0.2.1', 'olle@example.se', DEMO_PASSWORD);
    expect(elsewhere).toMatchObject({ status: 401, code: 'sign-in.wait' });
    expect(elsewhere.wait).toBeLessThanOrEqual(30);
    await underTheFloor(house, 'update law.sign_in_try set failures = 1000, refused_until = null where failures >= 9');
    expect((await from('127.0.2.2', 'olle@example.se', 'fel lösenord')).wait).toBeLessThanOrEqual(30);
    expect(await from('127.0.0.1', 'olle@example.se', DEMO_PASSWORD)).toMatchObject({ status: 204 });
  });

  test('an address that has no account waits in the same way', async () => {
    const waits = async (email: string) => {
      const seen: (string | null)[] = [];
      for (let n = 0; n < 4; n += 1) seen.push((await from('127.0.3.1', email, 'fel lösenord')).code);
      return seen;
    };
    await come('Nils');
    expect(await waits('ingen@example.se')).toEqual(await waits('nils@example.se'));
  });

  test('no network address is kept', async () => {
    await from('127.0.4.77', 'sara@example.se', 'fel lösenord');
    expect(JSON.stringify(await underTheFloor(house, 'select * from law.sign_in_try'))).not.toContain('127.0.4.77');
  });
});
