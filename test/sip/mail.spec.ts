import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SipView } from '#sip';
import { callSip, prepareSip } from '../../apps/cli/src/demo/sip.journey.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/main.js';
import { underTheFloor } from '../attacks/attackers.js';
import { leaveBeforeDrop } from '../support/database.js';
import { day } from '../support/ground.js';
import { openHouse } from '../support/house.js';
import { openMailbox, type Letter, type Mailbox } from '../support/mailbox.js';
import { layTheTable, type Table } from './ground.js';

/** The words of a letter and of the calendar in it, as a mail program shows them. */
function wordsOf({ raw }: Letter): string {
  const plain = raw.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const parts = [...raw.matchAll(/base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body]) => Buffer.from(body!.replaceAll('\r\n', ''), 'base64').toString('utf8'));
  return [Buffer.from(plain, 'latin1').toString('utf8'), ...parts].join('\n');
}

describe('A call is mailed', () => {
  let box: Mailbox;
  let table: Table;
  let worker: RunningWorker;

  beforeAll(async () => {
    box = await openMailbox();
    const house = await openHouse({ DEMO: 'no', SMTP_URL: box.smtpUrl, MAIL_FROM: 'samsteg@example.se' });
    worker = await startWorker({ ...house.configuration, appDatabaseUrl: house.database.appUrl, jobsDatabaseUrl: house.database.jobsUrl });
    leaveBeforeDrop(() => worker.close());
    table = await layTheTable(house, box);
  });
  afterAll(() => box.close());

  /** Every mail has been tried, in vain, and waits. */
  const refused = async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await underTheFloor(table.house, 'select 1 from graphile_worker._private_jobs where attempts = 0 or locked_at is not null')).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  test('begins FST-21 with the time in UTC, and nothing of the person, the matter or the place', async () => {
    const { sara, gathering } = table;
    const id = await table.sipOf(await table.takeOn(), 'begun');
    await prepareSip(sara, id, gathering({ outsiders: [{ name: 'Systern', kind: 'RELATIVE', email: 'syster@example.se' }] }));
    await callSip(sara, id, `${day(7)}T09:00:00Z`);
    const { personName } = await table.see(sara, id);
    const inside = wordsOf(await box.letterTo('ali@example.se', 2));
    const outside = wordsOf(await box.letterTo('syster@example.se'));
    for (const words of [inside, outside]) {
      expect(words).toContain('SUMMARY:SIP-möte');
      expect(words).toContain(`DTSTART:${day(7).replaceAll('-', '')}T090000Z`);
      expect(words).toContain(`DTEND:${day(7).replaceAll('-', '')}T100000Z`);
      for (const told of [...personName!.split(' '), 'Samlingssalen', 'video.example.se', 'Psykiatri', 'Öppenvården', 'sommaren']) expect(words).not.toContain(told);
    }
    expect(inside).toContain(`/sip/${id}`);
    expect(outside).not.toContain(`/sip/${id}`);
    const mailed = async (): Promise<SipView['parties']> => (await table.see(sara, id)).parties.filter(({ mailedAt }) => mailedAt !== null);
    for (let tries = 0; tries < 50 && (await mailed()).length < 4; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await mailed()).map(({ name }) => name).sort()).toEqual(['AF Lund', 'AME Lund', 'Systern', 'Öppenvården'].sort());
  });

  test('a mail server that is shut is tried again, and each letter comes once', async () => {
    const { sara } = table;
    const id = await table.sipOf(await table.takeOn(), 'prepared');
    const toAli = () => box.letters.filter((letter) => letter.to.includes('ali@example.se') && wordsOf(letter).includes(id));
    box.shut = true;
    await callSip(sara, id, `${day(8)}T09:00:00Z`);
    await refused();
    expect(box.letters.filter((letter) => wordsOf(letter).includes(id))).toEqual([]);
    box.shut = false;
    await underTheFloor(table.house, "update graphile_worker._private_jobs set run_at = now() where attempts > 0 returning 1");
    for (let tries = 0; tries < 100 && toAli().length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(toAli()).toHaveLength(1);
  }, 30_000);

  test('a meeting that is off is taken out of the calendars of those who were mailed, by the same id, with nothing of the person', async () => {
    const { sara, gathering } = table;
    for (const [at, move, said] of [[10, 'cancel', { reason: 'Personen är sjuk' }], [11, 'refuse', { refusedBy: 'REGION', reason: 'Behovet är tillgodosett' }], [12, 'withdraw-consent', undefined]] as const) {
      const id = await table.sipOf(await table.takeOn(), 'begun');
      await prepareSip(sara, id, gathering({ outsiders: [{ name: 'Systern', kind: 'RELATIVE', email: `syster${at}@example.se` }] }));
      await callSip(sara, id, `${day(at)}T09:00:00Z`);
      const mailed = async () => (await table.see(sara, id)).parties.filter(({ mailedAt }) => mailedAt).length;
      for (let tries = 0; tries < 100 && (await mailed()) < 4; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      const { version, personName } = await table.see(sara, id);
      await sara.must(sara.change('POST', `/sips/${id}/${move}`, version, said));
      const off = wordsOf(await box.letterTo(`syster${at}@example.se`, 2));
      const sequence = (words: string) => Number(/SEQUENCE:(\d+)/.exec(words)![1]);
      expect(off).toContain('METHOD:CANCEL');
      expect(off).toContain('STATUS:CANCELLED');
      expect(off).toContain(`UID:${id}@samsteg`);
      const on = box.letters.map(wordsOf).find((words) => words.includes(`UID:${id}@samsteg`) && words.includes('METHOD:REQUEST'))!;
      expect(sequence(off)).toBeGreaterThan(sequence(on));
      for (const told of [...personName!.split(' '), 'Samlingssalen', 'sjuk', 'tillgodosett', 'Öppenvården']) expect(off).not.toContain(told);
      const toAli = () => box.letters.filter((letter) => letter.to.includes('ali@example.se') && wordsOf(letter).includes(`UID:${id}@samsteg`) && wordsOf(letter).includes('METHOD:CANCEL'));
      for (let tries = 0; tries < 50 && toAli().length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(toAli()).toHaveLength(1);
    }
  }, 60_000);

  test('a call whose consent was taken back before the mail left is not mailed', async () => {
    const { sara } = table;
    const id = await table.sipOf(await table.takeOn(), 'prepared');
    box.shut = true;
    await callSip(sara, id, `${day(9)}T09:00:00Z`);
    const { version } = await table.see(sara, id);
    await refused();
    await sara.must(sara.change('POST', `/sips/${id}/withdraw-consent`, version));
    box.shut = false;
    await underTheFloor(table.house, "update graphile_worker._private_jobs set run_at = now() where attempts > 0 returning 1");
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(box.letters.filter((letter) => wordsOf(letter).includes(id))).toEqual([]);
  }, 30_000);
});
