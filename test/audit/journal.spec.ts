import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Anchors, verifyJournal } from '#audit';
import { inventPeople } from '#participants';
import type { ParticipationPage } from '#participation';
import { addBranch, addOrganisation, addUnit, welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { leaveBeforeDrop } from '../support/database.js';
import { aProject, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

describe('The journal tells who saw and did what, and cannot be mended in silence', () => {
  let house: House;
  let sara: Visitor;
  let unitId: string;
  let participationId: string;
  let sealer: pg.Client;
  const anchors = new Anchors(mkdtempSync(join(tmpdir(), 'samsteg-anchors-')));

  const lines = async (where: string) => {
    await house.owner.query('set role samsteg_law');
    return (await house.owner.query<{ kind: string; what: string; participation_ids: string[]; outcome: string }>(`select * from journal.entry where ${where} order by id desc`)).rows;
  };
  /** Lines wait for the oldest transaction of the whole server, also of a neighbour's test: sealed is sealed when none is left. */
  const seal = async () => {
    await house.owner.query('set role samsteg_law');
    for (let left = 1; left > 0; ) {
      await sealer.query('select law.seal_journal()');
      left = (await house.owner.query<{ n: number }>('select count(*)::int as n from journal.entry e where not exists (select from journal.block b where b.era = e.era and e.xid >= b.from_xid and e.xid < b.below_xid)')).rows[0]!.n;
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const verdict = async () => {
    await house.owner.query('set role samsteg_law');
    return verifyJournal(house.owner, anchors);
  };

  beforeAll(async () => {
    house = await openHouse();
    sealer = new pg.Client({ connectionString: house.database.jobsUrl });
    await sealer.connect();
    leaveBeforeDrop(() => sealer.end());
    const branch = await addBranch(house.founder, await addOrganisation(house.founder, 'Lund', 'MUNICIPALITY'), 'AME', 'LABOUR_MARKET_UNIT');
    unitId = await addUnit(house.founder, branch, 'AME');
    sara = await welcome(house.founder, 'Sara', 'sara@example.se', { role: 'CASEWORKER', unitId, validTo: NEXT_YEAR });
    const person = inventPeople({ seed: 3, today: TODAY }).next().value!;
    participationId = (await enrol(sara, person, { projectId: await aProject(house), unitId, startsOn: TODAY })).id;
  });
  beforeEach(seal);

  test('begins X-7 a block whose lines do not sort as text is whole: the hundredth line comes after the ninety-ninth', async () => {
    await house.owner.query('set role samsteg_law');
    await house.owner.query("insert into journal.entry (kind, what) select 'READ', 'participation.read' from generate_series(1, 1000)");
    await seal();
    expect(await verdict()).toMatchObject({ faults: [], unsealed: 0 });
  });

  test('begins X-7 a list leaves one line that names everybody it showed, before the answer', async () => {
    const shown = (await sara.get<ParticipationPage>('/participations')).body.items.map((row) => row.id);
    const [line] = await lines("kind = 'READ' and what = 'participation.read'");
    expect(line).toMatchObject({ participation_ids: shown, outcome: 'DONE' });
  });

  test('begins X-7 what happened stands there too, and a refusal', async () => {
    expect(await lines(`what = 'participation.opened' and participation_ids @> array['${participationId}']::uuid[]`)).toHaveLength(1);
    expect((await sara.post('/organisations', { name: 'X', kind: 'OTHER' })).status).toBe(403);
    expect((await lines("kind = 'DENIED'"))[0]).toMatchObject({ what: 'organisation.create', outcome: 'REFUSED' });
  });

  test('begins X-7 no line, no answer', async () => {
    await house.owner.query("reset role; set role samsteg_owner; alter table journal.entry add constraint full_disk check (what <> 'participation.read') not valid");
    expect((await sara.get('/participations')).status).toBeGreaterThanOrEqual(400);
    await house.owner.query('alter table journal.entry drop constraint full_disk');
  });

  test('begins X-7 a whole chain verifies, line by line', async () => {
    await sara.get('/participations');
    await seal();
    expect(await verdict()).toMatchObject({ faults: [], unsealed: 0 });
    expect((await verdict()).lines).toBeGreaterThan(5);
  });

  test.each([
    ['a line is changed', "update journal.entry set what = 'nothing' where id = (select min(id) from journal.entry)"],
    ['a line is taken out', 'delete from journal.entry where id = (select min(id) + 2 from journal.entry)'],
    ['a line is written in afterwards', "insert into journal.entry (xid, kind, what) select min(xid), 'READ', 'x' from journal.entry"],
    ['the newest block is taken out and the lines with it', 'delete from journal.entry where xid >= (select max(from_xid) from journal.block where no = (select max(no) from journal.block)); delete from journal.block where no = (select max(no) from journal.block)'],
  ])('begins X-7 it is found out when %s', async (_what, tampering) => {
    await sara.get('/participations');
    await seal();
    const { rows } = await sealer.query<{ no: string; hash: string }>('select no, hash from law.last_block()');
    anchors.drop({ no: String(rows[0]!.no), hash: rows[0]!.hash, at: TODAY });
    await house.owner.query('reset role; begin; set local role samsteg_law');
    await house.owner.query(tampering);
    expect((await verifyJournal(house.owner, anchors)).faults).not.toEqual([]);
    await house.owner.query('rollback');
    expect((await verdict()).faults).toEqual([]);
  });

  test('begins X-7 the app itself can neither read, change nor take out a line', async () => {
    const app = new pg.Client({ connectionString: house.database.appUrl });
    await app.connect();
    for (const text of ["update journal.entry set what = 'x'", 'delete from journal.entry', 'truncate journal.entry', "insert into journal.entry (kind, what) values ('READ', 'x')", 'select * from journal.block']) {
      await expect(app.query(text)).rejects.toMatchObject({ code: '42501' });
    }
    await app.end();
  });
});
