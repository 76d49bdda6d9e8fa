import { beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { FinsamReport } from '#deliveries';
import { inventPeople } from '#participants';
import { endIntervention, startIntervention } from '../../apps/cli/src/demo/interventions.journey.js';
import { log } from '../../apps/cli/src/demo/learning.journey.js';
import { welcome } from '../../apps/cli/src/demo/organisations.journey.js';
import { enrol } from '../../apps/cli/src/demo/participation.journey.js';
import { agreePlan } from '../../apps/cli/src/demo/plans.journey.js';
import type { Visitor } from '../../apps/cli/src/demo/visitor.js';
import { day, NEXT_YEAR, TODAY } from '../support/ground.js';
import { openOffice, type Office } from '../support/office.js';

/** The first and last day of the quarter so many before the one that runs. */
function quarter(back: number): { from: string; to: string; at: (no: number) => string } {
  const first = new Date(Date.UTC(Number(TODAY.slice(0, 4)), Math.floor((Number(TODAY.slice(5, 7)) - 1) / 3) * 3 - 3 * back, 1));
  const from = first.toISOString().slice(0, 10);
  const to = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 3, 0)).toISOString().slice(0, 10);
  return { from, to, at: (no) => `${from.slice(0, 8)}${String(no).padStart(2, '0')}` };
}

describe('What Uppföljning Finsam asks for', () => {
  let office: Office;
  let per: Visitor;
  const people = { FEMALE: inventPeople({ seed: 91, today: TODAY, women: 1 }), MALE: inventPeople({ seed: 92, today: TODAY, women: 0 }) };
  const [now, before] = [quarter(1), quarter(2)];

  beforeAll(async () => {
    office = await openOffice();
    per = await welcome(office.house.founder, 'Per', 'per@example.se', { role: 'PROJECT_OWNER_ADMIN', unitId: office.agencyUnitId, projectId: office.projectId, validTo: NEXT_YEAR });
  });

  const asked = (visitor: Visitor, { from, to }: { from: string; to: string }) => visitor.get<FinsamReport>(`/projects/${office.projectId}/finsam?from=${from}&to=${to}`);
  async function inIntervention(gender: 'FEMALE' | 'MALE', typeCode: string, startsOn: string, endsOn?: string): Promise<string> {
    const { id } = await enrol(office.sara, people[gender].next().value!, { projectId: office.projectId, unitId: office.unitId, startsOn: day(-390) });
    await agreePlan(office.sara, id, { agreedOn: day(-389), agreedHow: 'IN_PERSON', reviewOn: TODAY });
    const intervention = await startIntervention(office.sara, id, { typeCode, startsOn });
    if (endsOn) await endIntervention(office.sara, id, intervention, { on: endsOn, endReason: 'COMPLETED', result: 'REACHED' });
    return id;
  }

  test('X-9 participants are counted by gender for each kind of intervention and period: who began, who is in it, who ended; on the screen and in the file', async () => {
    const { karin, projectId, sara } = office;
    for (let n = 0; n < 5; n += 1) await inIntervention('FEMALE', 'WORK_TRAINING', now.at(2 + n));
    await inIntervention('FEMALE', 'WORK_TRAINING', before.at(5), now.at(20));
    await inIntervention('FEMALE', 'WORK_TRAINING', before.at(5), before.at(25));
    for (let n = 0; n < 2; n += 1) await inIntervention('MALE', 'WORK_TRAINING', now.at(3));
    const shielded = await inIntervention('MALE', 'PLACEMENT', now.at(9));
    await sara.must(sara.post(`/participations/${shielded}/protection`, { level: 'SECRECY_MARKING' }));
    await log(karin, projectId, 'knowledge-activities', { topic: 'Bemötande', heldOn: now.at(11), recipientIds: [], persons: 34, evaluation: null });

    const whole = await karin.must(asked(karin, now));
    expect(whole).toMatchObject({ esfFunded: true, structural: [{ name: 'Bemötande', persons: 34 }] });
    expect(whole.rows).toMatchObject([
      { typeCode: 'WORK_TRAINING', started: { women: 5, men: 2, total: 7 }, ongoing: { women: 5, men: 2, total: 7 }, finished: { women: 1, men: 0, total: 1 } },
      { typeCode: 'PLACEMENT', started: { women: 0, men: 1, total: 1 } },
    ]);
    expect(whole.sum.started).toEqual({ women: 5, men: 3, total: 8 });
    expect((await karin.must(asked(karin, before))).rows).toMatchObject([{ typeCode: 'WORK_TRAINING', started: { women: 2, total: 2 }, ongoing: { women: 1 }, finished: { women: 1 } }]);
    const file = await karin.must(karin.get<string>(`/projects/${projectId}/finsam.csv?from=${now.from}&to=${now.to}`));
    expect(file).toContain(`Arbetsträning;individinriktad;${now.from};${now.to};5;2;7;5;2;7;1;0;1;;ja`);
    expect(file).toContain(`Bemötande;strukturövergripande;${now.at(11)};${now.at(11)};;;;;;;;;;34;ja`);

    const workbook = await readSheet(await karin.must(karin.get<Buffer>(`/projects/${projectId}/finsam.xlsx?from=${now.from}&to=${now.to}`)));
    expect(workbook).toContainEqual(['Arbetsträning', 'individinriktad', now.from, now.to, 5, 2, 7, 5, 2, 7, 1, 0, 1, null, 'ja']);

    for (const refused of [per, sara]) {
      expect((await asked(refused, now)).status).toBe(403);
      for (const kind of ['csv', 'xlsx']) expect((await refused.get(`/projects/${projectId}/finsam.${kind}?from=${now.from}&to=${now.to}`)).status).toBe(403);
    }
  });

  test('begins X-9 a period that cannot be told is named, in both languages', async () => {
    const { karin } = office;
    const refused = async (visitor: Visitor, from: string, to: string) => (await visitor.get<{ errors: { field: string; message: string }[] }>(`/projects/${office.projectId}/finsam?from=${from}&to=${to}`));
    expect(await refused(karin, now.to, now.from)).toMatchObject({ status: 422, body: { errors: [{ field: 'to', message: 'Den sista dagen ligger före den första.' }] } });
    karin.language = 'en';
    expect(await refused(karin, now.to, now.from)).toMatchObject({ status: 422, body: { errors: [{ message: 'The last day lies before the first.' }] } });
    karin.language = 'sv';
    expect((await karin.get(`/projects/${office.projectId}/finsam?from=2026-02-31&to=x`)).status).toBeLessThan(500);
    expect((await karin.get(`/projects/00000000-0000-7000-8000-000000000000/finsam?from=${now.from}&to=${now.to}`)).status).toBe(404);
  });
});
