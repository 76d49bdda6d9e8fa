import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InvitationSent, InvitationView } from '#organisations';
import { startWorker, type RunningWorker } from '../../apps/worker/src/main.js';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR } from '../support/ground.js';
import { leaveBeforeDrop } from '../support/database.js';
import { openHouse, type House } from '../support/house.js';
import { openMailbox, type Letter, type Mailbox } from '../support/mailbox.js';
import { underTheFloor } from '../attacks/attackers.js';

const asked = (email: string, more: object = {}) => ({ name: 'Nora Hemlig', email, role: 'CASEWORKER', validTo: NEXT_YEAR, ...more });
const linkIn = ({ raw }: Letter): string => /inbjudan#([\w-]{43})/.exec(raw.replaceAll('=\r\n', ''))![1]!;

async function aTownHall(house: House): Promise<string> {
  return addUnit(house.founder, await addBranch(house.founder, await addOrganisation(house.founder, 'Hemliga kommunen', 'MUNICIPALITY'), 'Socialtjänst', 'SOCIAL_SERVICES'), 'Mottagningen');
}

describe('An invitation is mailed to the invited alone', () => {
  let box: Mailbox;
  let house: House;
  let worker: RunningWorker;
  let unitId: string;
  const invite = (who: Visitor, email: string, more: object = {}) => who.post<InvitationSent & { code: string }>(`/units/${unitId}/invitations`, asked(email, more));

  beforeAll(async () => {
    box = await openMailbox();
    house = await openHouse({ DEMO: 'no', SMTP_URL: box.smtpUrl, MAIL_FROM: 'samsteg@example.se' });
    unitId = await aTownHall(house);
    worker = await startWorker({ ...house.configuration, appDatabaseUrl: house.database.appUrl, jobsDatabaseUrl: house.database.jobsUrl });
    leaveBeforeDrop(() => worker.close());
  });
  afterAll(() => box.close());

  /** The mail has been tried, in vain, and waits. */
  const refused = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await underTheFloor(house, 'select 1 from graphile_worker._private_jobs where attempts > 0 and locked_at is null')).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  test('the one who invites is told no link; the invited opens the one that came by mail, and comes in', async () => {
    const sent = await invite(house.founder, 'Nora@Example.se');
    expect(sent.body).toEqual({ id: sent.body.id, email: 'nora@example.se', token: null });
    const letter = await box.letterTo('nora@example.se');
    expect(letter.to).toEqual(['nora@example.se']);
    const token = linkIn(letter);
    const nora = house.visitor('Nora');
    expect((await nora.post('/invitations/greet', { token })).status).toBe(200);
    expect((await nora.post('/invitations/accept', { token, name: 'Nora Hemlig', password: DEMO_PASSWORD })).status).toBe(204);
    expect((await nora.signIn('nora@example.se', DEMO_PASSWORD)).status).toBe(204);
    const shown = (await house.founder.must(house.founder.get<{ items: InvitationView[] }>(`/units/${unitId}/invitations`))).items.find((each) => each.id === sent.body.id)!;
    expect(Date.parse(String(shown.mailedAt))).toBeGreaterThan(0);
  });

  test('the mail tells nothing about anybody, and the database keeps nothing that opens', async () => {
    await invite(house.founder, 'tyst@example.se');
    const { raw } = await box.letterTo('tyst@example.se');
    for (const told of ['Nora', 'Hemlig', 'Mottagningen', 'Socialtj', 'kommun', 'andl', 'CASEWORKER']) expect(raw).not.toContain(told);
    expect(raw).toMatch(/^Subject: Inbjudan till Samsteg\r$/m);
    const kept = await underTheFloor(house, 'select (select json_agg(t) from law.invitation_token t) as tokens, (select json_agg(j) from law.job_order j) as jobs, (select json_agg(p.payload) from graphile_worker._private_jobs p) as queue');
    expect(JSON.stringify(kept)).not.toContain(linkIn(await box.letterTo('tyst@example.se')));
  });

  test('what is rolled back is not mailed; what is refused for now is sent again, and only the newest link opens', async () => {
    expect((await invite(house.founder, 'ingen@example.se', { role: 'COORDINATOR' })).status).toBe(409);
    box.shut = true;
    await invite(house.founder, 'senare@example.se');
    await refused();
    const [{ first }] = (await underTheFloor<{ first: Buffer }>(house, 'select t.token_hash as first from law.invitation_token t join app.invitation i on i.id = t.invitation_id where i.email = $1', ['senare@example.se'])) as [{ first: Buffer }];
    box.shut = false;
    await underTheFloor(house, "update graphile_worker._private_jobs set run_at = now() where attempts > 0");
    const token = linkIn(await box.letterTo('senare@example.se'));
    expect((await house.visitor('x').post('/invitations/greet', { token })).status).toBe(200);
    const hashes = await underTheFloor<{ token_hash: Buffer }>(house, 'select t.token_hash from law.invitation_token t join app.invitation i on i.id = t.invitation_id where i.email = $1', ['senare@example.se']);
    expect(hashes).toHaveLength(1);
    expect(hashes[0]!.token_hash.equals(first)).toBe(false);
    expect(box.letters.some(({ to }) => to.includes('ingen@example.se'))).toBe(false);
  });

  test('an invitation withdrawn before the mail has left is not mailed', async () => {
    box.shut = true;
    const { body } = await invite(house.founder, 'angrat@example.se');
    await refused();
    expect((await house.founder.change('POST', `/invitations/${body.id}/withdraw`, 1)).status).toBe(204);
    box.shut = false;
    await underTheFloor(house, 'update graphile_worker._private_jobs set run_at = now()');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await invite(house.founder, 'efter@example.se');
    await box.letterTo('efter@example.se');
    expect(box.letters.some(({ to }) => to.includes('angrat@example.se'))).toBe(false);
  });

  test('a role whose last day has passed is not offered', async () => {
    expect(await invite(house.founder, 'sent@example.se', { validTo: day(-1) })).toMatchObject({ status: 409, body: { code: 'role.ends-in-the-past' } });
  });
});

describe('Without a mail server', () => {
  test('in production nobody is invited', async () => {
    const house = await openHouse({ NODE_ENV: 'production' });
    const unitId = await aTownHall(house);
    expect(await house.founder.post(`/units/${unitId}/invitations`, asked('nora@example.se'))).toMatchObject({ status: 409, body: { code: 'invitation.needs-mail' } });
  });

  test('on the own machine the link is shown to the one who invites, as a trial', async () => {
    const house = await openHouse({ DEMO: 'no' });
    const unitId = await aTownHall(house);
    const { token } = await house.founder.must(house.founder.post<InvitationSent>(`/units/${unitId}/invitations`, asked('nora@example.se')));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await welcome(house.founder, 'Olle', 'olle@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR })).name).toBe('Olle');
  });
});
