import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcomes } from '#outcomes';
import type { ParticipationPage } from '#participation';
import { run } from '../../apps/cli/src/demo.command.js';
import { fill, type Someone } from '../../apps/cli/src/demo/multitude/fill.js';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/password.js';
import { TODAY } from '../support/ground.js';
import { openHouse, type House } from '../support/house.js';

const MANY = 210;
/** What a story tells beside the facts. */
const TOLD = ['note', 'attendance', 'measurement', 'measurement_answer'];
const FACTS = ['assignment', 'casefile', 'consent', 'direction', 'entry_assessment', 'entry_background', 'entry_disability', 'entry_fact', 'exit_observation', 'home', 'identity', 'independence_rating',
  'intervention', 'livelihood', 'outcome_event', 'participant', 'participation', 'participation_exit', 'pause', 'plan', 'protection', 'step_assessment'];

describe('A multitude, filled in bulk', () => {
  let house: House;
  let someone: Someone[];
  const filled = (factsAlone: boolean) => fill(house.database.ownerUrl, {
    participants: MANY, factsAlone, dataDir: house.configuration.dataDir, today: TODAY, password: DEMO_PASSWORD, leaving: new AbortController().signal, told: () => undefined,
  });
  const asked = async <T extends object>(sql: string) => {
    await house.owner.query('set role samsteg_law');
    return (await house.owner.query<T>(sql).finally(() => house.owner.query('reset role'))).rows;
  };
  const rowsOf = async (tables: string[]) => {
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table] = (await asked<{ n: number }>(`select count(*)::int as n from app.${table}`))[0]!.n;
    return counts;
  };
  const as = async (role: Someone['role']) => {
    const { email } = someone.find((each) => each.role === role)!;
    const visitor = house.visitor(role);
    expect((await visitor.signIn(email, DEMO_PASSWORD)).status).toBe(204);
    return visitor;
  };

  beforeAll(async () => {
    house = await openHouse();
    await filled(true);
  }, 60_000);

  test('first with facts alone, then with everything, beside what is there', async () => {
    const facts = await rowsOf(FACTS);
    expect(Object.entries(facts).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(facts).toMatchObject({ participant: MANY, participation: MANY, identity: MANY });
    expect(await rowsOf(TOLD)).toEqual(Object.fromEntries(TOLD.map((table) => [table, 0])));
    someone = await filled(false);
    expect(Object.entries(await rowsOf(TOLD)).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(await rowsOf(['participant', 'participation'])).toEqual({ participant: 2 * MANY, participation: 2 * MANY });
    expect(await asked("select pseudonym from app.participation where pseudonym !~ '^D-[0-9]{6}$'")).toEqual([]);
  }, 60_000);

  test('has the very edges that the law draws, person by person', async () => {
    const EDGES = 'select party, seat, participation_id, casefile_id, category, grounds, writes, valid_from, valid_to from law.access_edge order by 1, 2, 3, 4, 5, 6, 7, 8, 9';
    const drawnAtOnce = await asked(EDGES);
    expect(new Set((drawnAtOnce as { grounds: string }[]).map(({ grounds }) => grounds))).toEqual(new Set(['FILE', 'ASSIGNMENT', 'CONSENT']));
    await asked('select law.draw_edges(id) from app.participation');
    expect(await asked(EDGES)).toEqual(drawnAtOnce);
  });

  test('drawing the edges of one person looks at that person’s files, and not at everybody’s', async () => {
    const [person] = await asked<{ id: string }>('select id from app.participation limit 1');
    const plan = await asked<{ 'QUERY PLAN': string }>(`explain select * from law.edge where participation_id = '${person!.id}'`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/CTE/);
  });

  test('the caseworker reads her caseload, names opened, and the coordinator her figures', async () => {
    const caseworker = await as('CASEWORKER');
    const { items } = (await caseworker.get<ParticipationPage>('/participations?mine=true')).body;
    expect(items.length).toBeGreaterThan(0);
    const { body } = await caseworker.get(`/participations/${items[0]!.id}`);
    expect(JSON.stringify(body)).toMatch(/"familyName":"\p{Lu}/u);
    const coordinator = await as('COORDINATOR');
    const [role] = (await coordinator.get<{ roles: { projectId: string }[] }>('/me')).body.roles;
    const { figures } = await coordinator.must(coordinator.get<Outcomes>(`/projects/${role!.projectId}/outcomes`));
    expect(figures.find(({ kind }) => kind === 'PARTICIPANTS')!.readings[0]!.total.yes).toBeGreaterThan(MANY * 0.9);
  });

  test.each([
    ['too few', ['--participants', '12'], /^--participants: .*1000/],
    ['no number', ['--participants', 'många'], /^--participants: /],
    ['half a person', ['--participants=2000.5'], /^--participants: /],
    ['facts of how many?', ['--facts'], /^--participants: /],
    ['a word nobody knows', ['--people', '5000'], /^--people /],
  ])('%s is refused before anything is done', async (_what, words, said) => {
    const call = { words, configuration: house.configuration, say: () => undefined, leaving: new AbortController().signal, database: () => Promise.reject(new Error('asked for')) };
    await expect(run(call)).rejects.toThrow(said);
  });
});
