import { beforeAll, describe, expect, test } from '@jest/globals';
import type { How, ReminderKind, ReminderStateView } from '#notifications';
import type { DayView } from '#participation';
import type { WaitingReferrals } from '#referrals';
import type { SipInbox } from '#sip';
import { remindersOf } from '../../apps/cli/src/demo/notifications.journey.js';
import { openPostOffice } from '../../apps/worker/src/post.js';
import { underTheFloor } from '../attacks/attackers.js';
import { leaveBeforeDrop } from '../support/database.js';
import { daysAgo } from '../support/office.js';
import { until } from '../support/until.js';
import { ALWAYS, openDesk, settled, wordsOf, type Desk } from './ground.js';

interface Refusal { code: string; detail: string; errors: { field: string; message: string }[] }
const kindsAre = (how: How, ...kinds: ReminderKind[]) => kinds.map((kind) => ({ kind, how }));
const OFF = kindsAre('OFF', 'ownWords', 'gaps', 'planMissing', 'planReview', 'new');

describe('Reminders', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    const { house } = desk;
    // The rounds are the story's own: the schedule's would come in between, once a minute.
    const post = await openPostOffice({ ...house.configuration, appDatabaseUrl: house.database.appUrl, jobsDatabaseUrl: house.database.jobsUrl });
    leaveBeforeDrop(() => post.close());
  });

  const told = (email: string) => desk.lettersTo(email).map((letter) => Number(/Du har (\d+) sak/.exec(wordsOf(letter))![1]));
  const nextRound = async () => {
    await desk.round();
    await settled(desk);
  };
  let ahead = 0;
  const tomorrow = () => desk.later(`${(ahead += 1)} days`);

  test('the letter counts what the pages count, kind by kind, and names nobody', async () => {
    const { sara, choose, takeOn } = desk;
    const ids = [await takeOn(daysAgo(40)), await takeOn(daysAgo(3)), await takeOn(daysAgo(2))];
    await choose(sara, { kinds: kindsAre('DIGEST', 'new') });
    const day = await sara.must(sara.get<DayView>('/my-day'));
    const referrals = await sara.must(sara.get<WaitingReferrals>('/waiting-referrals'));
    const sips = await sara.must(sara.get<SipInbox>('/sip-inbox'));
    const onPages = [...day.panels, ...referrals.panels.filter(({ key }) => key !== 'drafts')].reduce((sum, { count }) => sum + count, 0) + sips.counts.calls + sips.commitments.length;
    await nextRound();
    expect(onPages).toBeGreaterThan(5);
    expect(told('sara@example.se')).toEqual([onPages]);
    const words = wordsOf(desk.lettersTo('sara@example.se')[0]!);
    for (const kind of ['- Deltagare mellan insatser', '- Deltagare utan handlingsplan', '- Nya deltagare']) expect(words).toContain(kind);
    expect(words).toContain(`${desk.house.configuration.publicUrl}/paminnelser`);
    expect(words).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    const names = await underTheFloor<{ word: string }>(desk.house, `select unnest(array[i.given_name, i.family_name, p.pseudonym, p.id::text, j.display_name, u.name]) as word
      from app.participation p join app.identity i on i.participant_id = p.participant_id join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id where p.id = any ($1)`, [ids]);
    expect(names.length).toBeGreaterThan(12);
    for (const { word } of names.filter((row) => row.word)) expect(words).not.toContain(word);
  });

  test('one letter a day, however often the round goes; the next day another, and none to who has nothing waiting', async () => {
    const before = told('sara@example.se');
    await nextRound();
    await nextRound();
    expect(told('sara@example.se')).toEqual(before);
    await tomorrow();
    await nextRound();
    expect(told('sara@example.se')).toHaveLength(before.length + 1);
    expect(desk.lettersTo('eva@example.se')).toEqual([]);
  });

  test('the log says that reminders were counted, and not that anybody read about anyone', async () => {
    const lines = await underTheFloor<{ what: string; participation_ids: string[]; kind: string }>(desk.house,
      "select e.kind, e.what, e.participation_ids from journal.entry e where e.what = 'reminder.counted' or (e.kind = 'READ' and e.request_id in (select id from app.reminder_letter))");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ kind, participation_ids: whose }) => kind !== 'EVENT' || whose?.length)).toEqual([]);
  });

  test('what is told at once is told once, and what has come since alone', async () => {
    const { kalle, choose, takeOn } = desk;
    const asDeputy = kindsAre('OFF', 'gaps', 'planReview', 'consentEnding');
    await tomorrow();
    await choose(kalle, { kinds: [...asDeputy, ...kindsAre('NOW', 'planMissing')] });
    await nextRound();
    const mine = (await kalle.must(kalle.get<DayView>('/my-day'))).panels.find(({ key }) => key === 'planMissing')!.count;
    const first = told('kalle@example.se');
    expect(first).toContain(mine);
    await desk.later(`${ahead} days 11 minutes`);
    await nextRound();
    expect(told('kalle@example.se')).toEqual(first);
    await takeOn(daysAgo(1));
    await desk.later(`${ahead} days 22 minutes`);
    await nextRound();
    expect(told('kalle@example.se')).toEqual([...first, 1]);
    await tomorrow();
  });

  test('what one has switched off is in no letter; who wants none of it gets none', async () => {
    const { sara, choose } = desk;
    await choose(sara, { kinds: OFF });
    const before = told('sara@example.se');
    await nextRound();
    expect(told('sara@example.se')).toEqual(before);
    expect(await underTheFloor(desk.house, "select outcome from app.reminder_letter where outcome = 'NOTHING' and kind = 'DIGEST'")).not.toEqual([]);
    await choose(sara, {});
    await tomorrow();
  });

  test('in quiet hours nothing is sent; when they are over it is', async () => {
    const { sara, choose } = desk;
    const [{ hour }] = (await underTheFloor<{ hour: number }>(desk.house, "select extract(hour from law.clock_now() at time zone 'Europe/Stockholm')::int as hour")) as [{ hour: number }];
    const quiet = { quietFrom: hour, quietTo: (hour + 2) % 24 };
    await choose(sara, { ...quiet, hour: quiet.quietTo });
    const before = told('sara@example.se');
    await nextRound();
    expect(told('sara@example.se')).toEqual(before);
    await desk.later(`${ahead} days 2 hours`);
    await nextRound();
    // Past midnight the hour chosen is of the day that begins.
    expect(told('sara@example.se')).toHaveLength(before.length + 1);
    ahead += 1;
    await tomorrow();
    await choose(sara, {});
  });

  test('a mail server that says no for now is tried again, and the letter comes once; one that says no for good is not', async () => {
    const { sara, box } = desk;
    const before = told('sara@example.se').length;
    box.shut = true;
    await desk.round();
    const untried = () => underTheFloor(desk.house, 'select 1 from graphile_worker._private_jobs where attempts = 0 or locked_at is not null');
    await until(async () => (await untried()).length === 0, 'it was tried');
    expect(await underTheFloor(desk.house, 'select 1 from app.reminder_letter where handed_at is not null and outcome is null')).toEqual([]);
    box.shut = false;
    await underTheFloor(desk.house, 'update graphile_worker._private_jobs set run_at = now() where attempts > 0');
    await settled(desk);
    expect(told('sara@example.se')).toHaveLength(before + 1);
    expect((await remindersOf(sara)).lastLetter!.things).toBe(told('sara@example.se').at(-1));
    await tomorrow();
    box.shut = 'FOR_GOOD';
    await nextRound();
    box.shut = false;
    expect(await underTheFloor(desk.house, `select distinct l.outcome from app.reminder_letter l join app.account_contact k on k.account_id = l.account_id
      where k.email = 'sara@example.se' and l.ordered_at > law.clock_now() - interval '1 minute'`)).toEqual([{ outcome: 'REFUSED' }]);
    expect(await underTheFloor(desk.house, 'select 1 from graphile_worker._private_jobs')).toEqual([]);
    expect(told('sara@example.se')).toHaveLength(before + 1);
  });

  test('who has no work here any more is told nothing', async () => {
    const { kalle, house } = desk;
    await tomorrow();
    const before = desk.lettersTo('kalle@example.se').length;
    await underTheFloor(house, "update app.membership set ended_at = now() where account_id = (select account_id from app.account_contact where email = 'kalle@example.se')");
    await nextRound();
    expect(desk.lettersTo('kalle@example.se')).toHaveLength(before);
    await underTheFloor(house, "update app.membership set ended_at = null where account_id = (select account_id from app.account_contact where email = 'kalle@example.se')");
    desk.box.shut = true;
    await desk.round();
    const untried = () => underTheFloor(house, 'select 1 from graphile_worker._private_jobs where attempts = 0 or locked_at is not null');
    await until(async () => (await untried()).length === 0, 'it was tried');
    await underTheFloor(house, "update app.membership set ended_at = now() where account_id = (select account_id from app.account_contact where email = 'kalle@example.se')");
    desk.box.shut = false;
    await underTheFloor(house, 'update graphile_worker._private_jobs set run_at = now()');
    await settled(desk);
    expect(desk.lettersTo('kalle@example.se')).toHaveLength(before);
    await underTheFloor(house, "update app.membership set ended_at = null where account_id = (select account_id from app.account_contact where email = 'kalle@example.se')");
    expect((await remindersOf(kalle)).version).toBeGreaterThan(0);
  });

  test('one chooses for oneself alone, with plain words where it cannot be so', async () => {
    const { lena, eva } = desk;
    expect(await remindersOf(lena)).toMatchObject({ version: 0, rhythm: 'DAILY', hour: 7, quietFrom: 18, quietTo: 7, mails: true, lastLetter: null });
    const put = (version: number, chosen: object) => lena.change<Refusal>('PUT', '/reminders', version, { ...ALWAYS, ...chosen });
    const off = await put(0, { kinds: [{ kind: 'sipCall', how: 'OFF' }] });
    expect([off.status, off.body.errors]).toEqual([422, [expect.objectContaining({ field: 'kinds.sipCall', message: 'Det här går inte att stänga av: lagen sätter en tidsgräns.' })]]);
    expect((await put(0, { rhythm: 'WEEKLY', kinds: [{ kind: 'sipCalls', how: 'DIGEST' }] })).body.errors[0]!.field).toBe('kinds.sipCalls');
    expect((await put(0, { quietFrom: 18, quietTo: 7, hour: 20 })).body.errors[0]!.field).toBe('hour');
    expect((await put(0, { hour: 24 })).status).toBe(422);
    expect((await put(3, {})).status).toBe(412);
    expect((await put(0, { rhythm: 'WEEKLY', weekday: 3, hour: 9 })).status).toBe(204);
    expect((await put(0, {})).status).toBe(412);
    expect(await remindersOf(lena)).toMatchObject({ version: 1, rhythm: 'WEEKLY', weekday: 3, hour: 9 });
    expect(await remindersOf(eva)).toMatchObject({ version: 0, rhythm: 'DAILY' });
    expect(await underTheFloor(desk.house, "select 1 from journal.entry where what = 'reminder.chosen' and account_id = (select account_id from app.account_contact where email = 'lena@example.se')")).toHaveLength(1);
  });

  test('who looks after the installation sees that the reminders are at work, and when they were not', async () => {
    const { founder } = desk.house;
    const state = () => founder.must(founder.get<ReminderStateView>('/reminders/state'));
    const health = async () => (await (await fetch(`${desk.house.origin}/api/v1/health`)).json()) as object;
    await desk.round();
    const atWork = await state();
    expect(atWork).toMatchObject({ silent: false, mails: true, letters: { waiting: expect.any(Number) } });
    expect(await health()).toEqual({ status: 'ready', reminders: 'running' });
    await desk.later(`${ahead} days 5 hours`);
    expect(await state()).toMatchObject({ silent: true, lastAt: atWork.lastAt });
    expect(await health()).toEqual({ status: 'ready', reminders: 'silent' });
    await desk.round();
    const { silent, breaks } = await state();
    expect([silent, breaks[0]!.from]).toEqual([false, atWork.lastAt]);
    expect((await desk.sara.get('/reminders/state')).status).toBe(403);
  });
});
