import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/organisations.journey.js';
import { openOwnPages, ownPageOf } from '../../apps/cli/src/demo/own.journey.js';
import { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { startWorker } from '../../apps/worker/src/main.js';
import { underTheFloor } from '../attacks/attackers.js';
import { leaveBeforeDrop } from '../support/database.js';
import { recordDoor } from '../support/door-log.js';
import { TODAY } from '../support/ground.js';
import { freePort } from '../support/house.js';
import { openMailbox, type Mailbox } from '../support/mailbox.js';
import { openOffice, type Office } from '../support/office.js';
import { startApi } from '../../apps/api/src/main.js';

interface Refusal { code: string; retryAfterSeconds?: number }

/** The house of the office, with a door that mails: a real mail server, the real worker. */
describe('Signing in to the own pages by letter', () => {
  let office: Office;
  let box: Mailbox;
  let sara: Visitor;
  let browser: () => Visitor;
  const birthDateOf = async (id: string) => (await underTheFloor<{ day: string }>(office.house, "select to_char(i.birth_date, 'YYYY-MM-DD') as day from app.identity i join app.participation p on p.participant_id = i.participant_id where p.id = $1", [id]))[0]!.day;
  const somebody = async (email: string) => {
    const id = await office.takeOn();
    await openOwnPages(sara, id, { email, agreedOn: TODAY });
    return { id, birthDate: await birthDateOf(id) };
  };
  const lettered = async (address: string, nth = 1) => {
    const { subject, text = '', to } = await PostalMime.parse((await box.letterTo(address, nth)).raw);
    return { subject, text, to, token: /min-plan\/in#([\w-]{43})/.exec(text)![1]!, code: /^\d{4} \d{4}$/m.exec(text)![0] };
  };
  const ask = (who: Visitor, email: string, birthDate: string) => who.keeping('/own/letters', { email, birthDate });
  const enter = (who: Visitor, words: { token?: string; code?: string }) => who.keeping('/own/session', words);
  const forgetTries = () => underTheFloor(office.house, 'delete from law.sign_in_try');

  beforeAll(async () => {
    office = await openOffice();
    box = await openMailbox();
    const { house } = office;
    const port = await freePort();
    const configuration = { ...house.configuration, port, publicUrl: `http://127.0.0.1:${port}`, demo: false, smtpUrl: box.smtpUrl, mailFrom: 'samsteg@example.se', appDatabaseUrl: house.database.appUrl };
    const api = await startApi(configuration);
    const worker = await startWorker({ ...configuration, jobsDatabaseUrl: house.database.jobsUrl });
    leaveBeforeDrop(async () => {
      await worker.close();
      await api.close();
    });
    browser = () => new Visitor(configuration.publicUrl, 'Någon', (method, path, status) => recordDoor(method, path, status));
    sara = browser();
    expect((await sara.signIn('sara@example.se', DEMO_PASSWORD)).status).toBe(204);
  });
  afterAll(() => box.close());

  test('the link of the letter opens, once, in the browser that asked; and the pages are the right ones', async () => {
    const { id, birthDate } = await somebody('lank@example.org');
    const [mine, another] = [browser(), browser()];
    expect((await ask(mine, 'Lank@example.org', birthDate)).status).toBe(204);
    const { token } = await lettered('lank@example.org');
    expect(await enter(another, { token })).toMatchObject({ status: 401, body: { code: 'own.refused' } });
    expect((await enter(mine, { token })).status).toBe(204);
    expect((await ownPageOf(mine)).id).toBe(id);
    const late = browser();
    expect((await enter(late, { token })).status).toBe(401);
  });

  test('the code opens as well, and only where it was asked for; wrong ones are counted and slowed down', async () => {
    const { birthDate } = await somebody('kod@example.org');
    const mine = browser();
    await ask(mine, 'kod@example.org', birthDate);
    const { code } = await lettered('kod@example.org');
    expect((await enter(browser(), { code })).status).toBe(401);
    const wrong = code === '0000 0000' ? '1111 1111' : '0000 0000';
    expect((await enter(mine, { code: wrong })).status).toBe(401);
    expect(await enter(mine, { code })).toMatchObject({ status: 429, body: { code: 'sign-in.wait' } });
    await underTheFloor(office.house, "update law.own_link set refused_until = now() - interval '1 second' where refused_until is not null");
    expect((await enter(mine, { code })).status).toBe(204);
    expect((await mine.get('/own/pages')).status).toBe(200);
    expect(await enter(mine, { code: 'abc' })).toMatchObject({ status: 422, body: { errors: [{ field: 'code', code: 'own.code-digits' }] } });
  });

  test('five wrong codes end it, and a quarter of an hour does', async () => {
    const { birthDate } = await somebody('slut@example.org');
    const mine = browser();
    await ask(mine, 'slut@example.org', birthDate);
    const { token } = await lettered('slut@example.org');
    await underTheFloor(office.house, 'update law.own_link set tries = 5 where used_at is null');
    expect((await enter(mine, { token })).status).toBe(401);
    await underTheFloor(office.house, "update law.own_link set tries = 0, expires_at = now() - interval '1 second' where used_at is null");
    expect((await enter(mine, { token })).status).toBe(401);
    await underTheFloor(office.house, "update law.own_link set expires_at = now() + interval '1 minute' where used_at is null");
    expect((await enter(mine, { token })).status).toBe(204);
  });

  test('nobody learns whether an address is known: the same answer, the same cookie, the same refusals; and who asks again and again waits', async () => {
    const { birthDate } = await somebody('kand@example.org');
    await forgetTries();
    const answers = [];
    for (const email of ['kand@example.org', 'okand@example.org']) {
      const who = browser();
      const asked = await ask(who, email, birthDate);
      const refused = await enter(who, { code: '1234 5678' });
      const again = await enter(who, { code: '1234 5678' });
      const more = [];
      for (let n = 0; n < 3; n += 1) more.push((await ask(browser(), email, birthDate)).status);
      const cookies = asked.headers.getSetCookie().map((set) => set.replace(/=[\w-]+/, '='));
      answers.push([asked.status, asked.body, cookies, refused.status, (refused.body as Refusal).code, again.status, more]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.at(-1)).toEqual([204, 204, 429]);
    await box.letterTo('kand@example.org');
    expect(box.letters.some(({ to }) => to.includes('okand@example.org'))).toBe(false);
    await forgetTries();
    expect((await ask(browser(), 'kand@example.org', '1901-01-01')).status).toBe(204);
  });

  test('the letter tells nothing about anybody, and the database keeps nothing that opens, nor the address in clear', async () => {
    const { birthDate } = await somebody('hemlig.adress@example.org');
    await forgetTries();
    await ask(browser(), 'hemlig.adress@example.org', birthDate);
    const { subject, text, to, token, code } = await lettered('hemlig.adress@example.org');
    expect([subject, to]).toEqual(['Din länk till Samsteg', [{ name: '', address: 'hemlig.adress@example.org' }]]);
    for (const told of ['Sara', 'Lund', 'Arbetsmarknad', 'kommun', 'plan ', 'handläggare', 'projekt', 'deltagar', birthDate]) expect(text).not.toContain(told);
    const kept = JSON.stringify(await underTheFloor(office.house, `select (select json_agg(t) from law.own_link t) as links, (select json_agg(t) from law.own_address t) as addresses, (select json_agg(t) from app.own_access t) as accesses,
      (select json_agg(t) from app.account t) as accounts, (select json_agg(j) from law.job_order j) as jobs, (select json_agg(p.payload) from graphile_worker._private_jobs p) as queue`));
    for (const secret of [token, code, code.replace(' ', ''), 'hemlig.adress', Buffer.from('hemlig.adress').toString('hex')]) expect(kept).not.toContain(secret);
  });

  test('two who share an address never meet: each gets her own by her birthday, and those who share both get none', async () => {
    const [one, two] = [await somebody('delad@example.org'), await somebody('delad@example.org')];
    expect(one.birthDate).not.toBe(two.birthDate);
    await forgetTries();
    const [hers, his] = [browser(), browser()];
    await ask(hers, 'delad@example.org', one.birthDate);
    const first = await lettered('delad@example.org', 1);
    await ask(his, 'delad@example.org', two.birthDate);
    const second = await lettered('delad@example.org', 2);
    expect((await enter(hers, { token: second.token })).status).toBe(401);
    await underTheFloor(office.house, 'update law.own_link set refused_until = null');
    expect([(await enter(hers, { token: first.token })).status, (await enter(his, { token: second.token })).status]).toEqual([204, 204]);
    expect([(await ownPageOf(hers)).id, (await ownPageOf(his)).id]).toEqual([one.id, two.id]);
    await underTheFloor(office.house, 'update app.identity set birth_date = $2 where participant_id = (select participant_id from app.participation where id = $1)', [two.id, one.birthDate]);
    await forgetTries();
    await ask(browser(), 'delad@example.org', one.birthDate);
    await ask(browser(), 'kod@example.org', '1901-01-01');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(box.letters.filter(({ to }) => to.includes('delad@example.org'))).toHaveLength(2);
  });

  test('where letters are mailed, no link is shown to anybody at work', async () => {
    const { id } = await somebody('visas@example.org');
    const { items } = await sara.must(sara.get<{ items: { id: string }[] }>(`/participations/${id}/own-access`));
    expect(await sara.post<Refusal>(`/own-accesses/${items[0]!.id}/link`)).toMatchObject({ status: 409, body: { code: 'own-access.link-is-mailed' } });
  });
});
