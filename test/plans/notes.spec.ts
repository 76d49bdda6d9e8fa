import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DraftView, NotePage } from '#plans';
import { agreePlan, writeNote } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { TODAY } from '../support/ground.js';
import { daysAgo, openOffice, type Office } from '../support/office.js';

interface Refusal {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
  differences: { field: string; yours: unknown; theirs: unknown }[];
  currentVersion: number;
}

describe('Notes', () => {
  let office: Office;
  let participationId: string;
  beforeAll(async () => {
    office = await openOffice();
    participationId = await office.takeOn();
  });

  const page = (visitor: Visitor, asked = '') => visitor.must(visitor.get<NotePage>(`/participations/${participationId}/notes${asked}`));
  const draftPath = () => `/participations/${participationId}/note-draft`;

  test('begins X-12 a note takes one request with its text alone; attendance and kind of contact when they are known', async () => {
    const { sara } = office;
    await writeNote(sara, participationId, { body: 'Ringde, allt är bra.' });
    await writeNote(sara, participationId, { body: 'Möttes på torget.', kind: 'MEETING', attendance: 'LATE', occurredOn: daysAgo(1) });
    const { items } = await page(sara);
    expect(items).toMatchObject([
      { body: 'Ringde, allt är bra.', kind: 'CONVERSATION', occurredOn: TODAY, attendance: null, writtenByName: 'Sara', mine: true, version: 1, history: [] },
      { body: 'Möttes på torget.', kind: 'MEETING', occurredOn: daysAgo(1), attendance: 'LATE' },
    ]);
  });

  test('a note is linked to a goal of the plan, and to no other', async () => {
    const { sara, takeOn } = office;
    const other = await agreePlan(sara, await takeOn(), { agreedOn: TODAY, agreedHow: 'VIDEO' });
    const { goals } = await agreePlan(sara, participationId, { agreedOn: TODAY, agreedHow: 'VIDEO' });
    const id = await writeNote(sara, participationId, { body: 'Om målet', goalId: goals[0]!.id });
    expect((await page(sara, `?goalId=${goals[0]!.id}`)).items.map((note) => note.id)).toEqual([id]);
    const strange = await sara.post<Refusal>(`/participations/${participationId}/notes`, { body: 'x', goalId: other.goals[0]!.id });
    expect(strange).toMatchObject({ status: 422, body: { errors: [{ field: 'goalId', code: 'value.refers-to-nothing' }] } });
  });

  test('a draft is kept on the server as it is written, restored, told of in a second window, and gone once the note is saved', async () => {
    const { sara, kalle } = office;
    expect((await sara.must(sara.get<DraftView>(draftPath()))).version).toBe(0);
    const first = await sara.must(sara.change<DraftView>('PUT', draftPath(), 0, { body: 'Hon sade' }));
    const second = await sara.must(sara.change<DraftView>('PUT', draftPath(), first.version, { body: 'Hon sade att', attendance: 'CAME' }));
    expect(await sara.must(sara.get<DraftView>(draftPath()))).toMatchObject({ version: second.version, content: { body: 'Hon sade att', attendance: 'CAME' } });
    const late = await sara.change<Refusal>('PUT', draftPath(), first.version, { body: 'Andra fönstret' });
    expect(late).toMatchObject({ status: 412, body: { currentVersion: second.version, differences: [{ field: 'body', yours: 'Andra fönstret', theirs: 'Hon sade att' }] } });
    expect((await kalle.must(kalle.get<DraftView>(draftPath()))).version).toBe(0);
    await writeNote(sara, participationId, { body: 'Hon sade att det är bra.', attendance: 'CAME' });
    expect((await sara.must(sara.get<DraftView>(draftPath()))).version).toBe(0);
  });

  test('a draft is thrown away when asked, and purged after thirty days', async () => {
    const { sara, house } = office;
    await sara.must(sara.change('PUT', draftPath(), 0, { body: 'Bort' }));
    expect((await sara.ask('DELETE', draftPath())).status).toBe(204);
    expect((await sara.must(sara.get<DraftView>(draftPath()))).version).toBe(0);
    await sara.must(sara.change('PUT', draftPath(), 0, { body: 'Gammalt' }));
    await house.owner.query('set role samsteg_law');
    await house.owner.query("update app.note_draft set saved_at = now() - interval '31 days'");
    await house.owner.query('reset role');
    await house.owner.query('select law.purge_drafts()');
    expect((await sara.must(sara.get<DraftView>(draftPath()))).version).toBe(0);
  });

  test('a note is corrected with a reason by its author alone; what stood there stays readable, and nothing is erased', async () => {
    const { sara, kalle } = office;
    const id = await writeNote(sara, participationId, { body: 'Kom kl. 9', attendance: 'CAME' });
    expect((await sara.change<Refusal>('PATCH', `/notes/${id}`, 1, { body: 'Kom kl. 10' })).body.errors[0]!.field).toBe('reason');
    expect((await sara.change('PATCH', `/notes/${id}`, 1, { body: 'Kom kl. 10', attendance: 'LATE', reason: 'Skrev fel tid' })).status).toBe(204);
    const note = (await page(sara)).items.find((one) => one.id === id)!;
    expect(note).toMatchObject({ body: 'Kom kl. 10', attendance: 'LATE', version: 2, history: [{ no: 1, body: 'Kom kl. 9', attendance: 'CAME', reason: 'Skrev fel tid', correctedByName: 'Sara' }] });
    const late = await sara.change<Refusal>('PATCH', `/notes/${id}`, 1, { body: 'Kom kl. 11', reason: 'Skrev fel igen' });
    expect(late).toMatchObject({ status: 412, body: { differences: [{ field: 'body', yours: 'Kom kl. 11', theirs: 'Kom kl. 10' }] } });
    expect((await kalle.change<Refusal>('PATCH', `/notes/${id}`, 2, { body: 'Kalles', reason: 'Vill ändra' })).body.code).toBe('note.author-alone');
    expect((await sara.ask('DELETE', `/notes/${id}`)).status).toBe(404);
    expect((await page(sara)).items.find((one) => one.id === id)!.history).toHaveLength(1);
  });

  test('notes are shared by consent alone, and no longer from the moment it is withdrawn', async () => {
    const { sara, eva, karin, share } = office;
    const path = `/participations/${participationId}/notes`;
    expect((await eva.get(path)).status).toBe(404);
    expect((await karin.get(path)).status).toBe(403);
    expect((await page(sara)).sharedWith).toEqual([]);
    await share(participationId, ['notes']);
    expect((await eva.get<NotePage>(path)).body.items.length).toBeGreaterThan(0);
    expect((await eva.post(path, { body: 'Får inte' })).status).toBe(403);
    expect((await page(sara)).sharedWith).toMatchObject([{ unitName: 'AF Lund', branchName: 'Arbetsförmedlingen Lund' }]);
    await share(participationId, []);
    expect((await eva.get(path)).status).toBe(404);
    expect((await page(sara)).sharedWith).toEqual([]);
  });

  test('the list goes page by page without gap or repeat, also within a day, and is filtered by kind', async () => {
    const { sara, takeOn } = office;
    const busy = await takeOn();
    for (let n = 0; n < 45; n += 1) await writeNote(sara, busy, { body: `Nr ${n}`, kind: n % 3 === 0 ? 'PHONE' : 'VISIT', occurredOn: daysAgo(n % 4) });
    const read = async (filter: string) => {
      const seen: string[] = [];
      let after = '';
      do {
        const answer = await sara.must(sara.get<NotePage>(`/participations/${busy}/notes?${filter}${after}`));
        seen.push(...answer.items.map(({ body }) => body));
        after = answer.next ? `&after=${answer.next}` : '';
      } while (after);
      return seen;
    };
    const all = await read('');
    expect([all.length, new Set(all).size]).toEqual([45, 45]);
    expect(await read('kind=PHONE')).toHaveLength(15);
    expect((await sara.get(`/participations/${busy}/notes?after=xyz`)).status).toBe(400);
  });

  test.each([
    ['no text', {}, 'body', 422],
    ['blanks alone', { body: ' \n ' }, 'body', 422],
    ['a kind there is not', { body: 'a', kind: 'GOSSIP' }, 'kind', 422],
    ['a day to come', { body: 'a', occurredOn: '2999-01-01' }, 'occurredOn', 422],
    ['a day in another year than meant', { body: 'a', occurredOn: '2020-02-29' }, 'occurredOn', 422],
    ['an intervention there is not', { body: 'a', interventionId: '0190b1d2-0000-7000-8000-000000000001' }, 'interventionId', 422],
    ['a field there is not', { body: 'a', colour: 'red' }, 'colour', 400],
  ])('%s is named', async (_what, body, field, status) => {
    const answer = await office.sara.post<Refusal>(`/participations/${participationId}/notes`, body);
    expect([answer.status, answer.body.errors.map((e) => e.field)]).toEqual([status, [field]]);
  });
});
