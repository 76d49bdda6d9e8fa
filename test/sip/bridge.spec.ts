import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BridgeList } from '#sip';
import { day } from '../support/ground.js';
import { layTheTable, type Table } from './ground.js';

type Problem = { code: string; errors?: { field: string; code: string }[]; differences?: { field: string }[] };

describe('The bridge into an authority', () => {
  let table: Table;
  beforeAll(async () => {
    table = await layTheTable();
  });
  const bridges = async (id: string) => (await table.sara.must(table.sara.get<BridgeList>(`/participations/${id}/bridges`))).items;

  test('FST-16 into a programme of AF: contact, meeting, registration, start, outcome, and how long it took', async () => {
    const { sara } = table;
    const id = await table.takeOn();
    const { id: bridge } = await sara.must(sara.post<{ id: string }>(`/participations/${id}/bridges`, { programme: 'Stöd och matchning', contact: 'Eva, AF Lund', openedOn: day(-25) }));
    await sara.must(sara.change('PATCH', `/bridges/${bridge}`, 1, { metOn: day(-18), registeredOn: day(-14) }));
    expect(await bridges(id)).toMatchObject([{ programme: 'Stöd och matchning', contact: 'Eva, AF Lund', metOn: day(-18), registeredOn: day(-14), startedOn: null, outcome: null, leadDays: null }]);
    await sara.must(sara.change('PATCH', `/bridges/${bridge}`, 2, { startedOn: day(-4), endedOn: day(-1), outcome: 'IN_PROGRAMME', outcomeWords: 'Trivs' }));
    expect(await bridges(id)).toMatchObject([{ startedOn: day(-4), endedOn: day(-1), outcome: 'IN_PROGRAMME', outcomeWords: 'Trivs', leadDays: 21 }]);
  });

  test('five SIPs about one person are no figures: that would be figures of one', async () => {
    const somebody = await table.takeOn();
    for (let no = 0; no < 5; no += 1) {
      const id = await table.sipOf(somebody, 'begun');
      await table.sara.must(table.sara.change('POST', `/sips/${id}/cancel`, 1, { reason: 'Börjar om' }));
    }
    expect(await table.karin.must(table.karin.get(`/sip-figures?project=${table.projectId}`))).toEqual({ sips: null });
  });

  test('a step before the bridge began, a day to come, and an end without an outcome are refused at their field', async () => {
    const { sara } = table;
    const id = await table.takeOn();
    const { id: bridge } = await sara.must(sara.post<{ id: string }>(`/participations/${id}/bridges`, { programme: 'Rusta och matcha', openedOn: day(-5) }));
    const refused = async (body: object) => {
      const { status, body: problem } = await sara.change<Problem>('PATCH', `/bridges/${bridge}`, 1, body);
      return [status, problem.errors?.[0]?.field, problem.errors?.[0]?.code];
    };
    expect(await refused({ metOn: day(-6) })).toEqual([422, 'metOn', 'bridge.before-opened']);
    expect(await refused({ startedOn: day(1) })).toEqual([422, 'startedOn', 'day.in-the-future']);
    expect(await refused({ endedOn: day(-1) })).toEqual([422, 'outcome', 'bridge.needs-outcome']);
    expect(await refused({ outcome: 'WORK' })).toEqual([422, 'endedOn', 'bridge.needs-end']);
  });

  test('two at once: the second is told what differs; AF itself sees no bridge without a consent', async () => {
    const { sara, eva } = table;
    const id = await table.takeOn();
    const { id: bridge } = await sara.must(sara.post<{ id: string }>(`/participations/${id}/bridges`, { programme: 'Rusta och matcha', openedOn: day(-5) }));
    await sara.must(sara.change('PATCH', `/bridges/${bridge}`, 1, { contact: 'Eva' }));
    const second = await sara.change<Problem>('PATCH', `/bridges/${bridge}`, 1, { contact: 'Någon annan' });
    expect([second.status, second.body.differences]).toMatchObject([412, [{ field: 'contact', yours: 'Någon annan', theirs: 'Eva' }]]);
    expect((await eva.get(`/participations/${id}/bridges`)).status).toBe(404);
  });
});
