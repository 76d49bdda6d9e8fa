import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProjectRow, ProjectView, RecordJson } from '#projects';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/organisations.journey.js';
import { importProject, projectPage, recordOf } from '../../apps/cli/src/demo/projects.journey.js';
import { RECORD_FILES, type DemoProject } from '../../apps/cli/src/demo/projects-world.js';
import { openHouse, type House } from '../support/house.js';

interface Ended { code: number | null; answer: string; said: string }

const fileOf = (project: DemoProject) => join('libs/projects/records', RECORD_FILES[project]);

/** Runs a command as npm does. */
function samsteg(words: string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['apps/start.mjs', ...words], { env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [answer, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((ended) => child.on('close', (code) => ended({ code, answer, said })));
}

describe('Project records from the terminal', () => {
  let house: House;
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  const importing = (...words: string[]) => samsteg(['import-project', ...words], environment);
  const projects = async () => (await house.founder.get<{ items: ProjectRow[] }>('/projects')).body.items;

  beforeAll(async () => {
    house = await openHouse();
    folder = await mkdtemp(join(tmpdir(), 'samsteg-command-'));
    const passwords = join(folder, 'passwords');
    await mkdir(passwords);
    // The roles belong to the whole test server: the command must find the passwords they have.
    for (const url of [house.database.appUrl, house.database.jobsUrl].map((address) => new URL(address))) {
      await writeFile(join(passwords, `${url.username}.password`), decodeURIComponent(url.password));
    }
    environment = { DATA_DIR: folder, PASSWORDS_DIR: passwords, DATABASE_URL: house.database.ownerUrl };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a dry run needs no database and answers with one object for each file', async () => {
    const dry = { ...environment, DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' };
    const { code, answer } = await samsteg(['import-project', fileOf('iris'), fileOf('idis'), '--dry-run', '--json'], dry);
    const [iris, idis] = JSON.parse(answer) as RecordJson[];
    expect(code).toBe(0);
    expect(iris).toMatchObject({
      registrationNo: '2020/00156', aliases: [], name: 'IRIS', country: null, owner: { name: 'Lunds samordningsförbund', orgNo: null, kind: 'COORDINATION_ASSOCIATION' },
      region: 'Sydsverige', nuts2: { code: 'SE22', derived: true }, period: { startsOn: '2020-09-01', endsOn: '2023-02-28' }, generation: '2014-2020',
      priority: { code: '2', derived: true }, budgetSek: 24_960_190, grantedSek: 11_731_219, grantedSharePercent: 47, plannedParticipants: 490, unionRatePercent: null,
    });
    expect(iris!.targets.map(({ kind, strength, value, unit, population, byGender }) => [kind, strength, value, unit, population, byGender])).toEqual([
      ['PARTICIPANTS', 'PLANNED', 490, 'persons', null, false], ['PARTICIPANTS', 'GOAL', 530, 'persons', null, false],
      ['INCREASED_LIVELIHOOD', 'MINIMUM', 30, 'percent', 'COMPLETED', true], ['STEP_PROGRESS', 'GOAL', 75, 'percent', 'ALL_PARTICIPANTS', true],
    ]);
    expect(idis!.owner).toEqual({ name: 'Region Gävleborg', orgNo: '232100-0198', kind: 'REGION' });
    expect(await projects()).toEqual([]);
  });

  test('a file that is no record stops the whole call: one line, exit 1, nothing stored', async () => {
    const wrong = join(folder, 'dagbok.txt');
    await writeFile(wrong, 'Kära dagbok, idag regnade det.');
    const { code, answer, said } = await importing(fileOf('iris'), wrong);
    expect([code, answer]).toEqual([1, '']);
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/dagbok\.txt: Filen är ingen projektpost.* \/ Not a project record; nothing was stored\./)]);
    expect(await projects()).toEqual([]);
  });

  test.each([
    [['finns-inte.txt'], /finns-inte\.txt går inte att läsa/],
    [[], /Ange minst en fil/],
    [['--fort', 'x.txt'], /--fort finns inte/],
  ])('%j is told what is wrong in one line', async (words, line) => {
    const { code, answer, said } = await importing(...words);
    expect([code, answer, said.trim().split('\n')]).toEqual([1, '', [expect.stringMatching(line)]]);
  });

  test('records are read in, and read in again, on behalf of whoever owns the database', async () => {
    const first = await importing(...Object.keys(RECORD_FILES).map((project) => fileOf(project as DemoProject)));
    expect([first.code, first.answer.match(/tillagt/g)?.length]).toEqual([0, 5]);
    const rows = await projects();
    expect(rows.map(({ registrationNo }) => registrationNo).sort()).toEqual(['2018/00367', '2020/00094', '2020/00156', '22-005-S01', '24-006-S02']);
    const iris = rows.find(({ registrationNo }) => registrationNo === '2020/00156')!;
    const page = (): Promise<ProjectView> => projectPage(house.founder, iris.id);
    expect((await house.founder.get<string>(`/projects/${iris.id}/record.txt`)).body).toBe(await recordOf('iris'));
    const { id, version } = (await page()).facts.find(({ key }) => key === 'region')!;
    expect((await house.founder.change('POST', `/projects/${iris.id}/reopen`, (await page()).version, { reason: 'Rättas' })).status).toBe(204);
    expect((await house.founder.change('POST', `/facts/${id}/confirm`, version, { value: 'Skåne', note: 'Så säger vi' })).status).toBe(204);
    const again = await importing(fileOf('iris'), '--json');
    expect([again.code, (JSON.parse(again.answer) as RecordJson[])[0]!.region]).toEqual([0, 'Sydsverige']);
    expect(await projects()).toHaveLength(5);
    expect((await page()).facts.find(({ key }) => key === 'region')).toMatchObject({ value: 'Skåne', status: 'CONFIRMED' });
    expect(await importProject(house.founder, 'iris')).toBe(iris.id);
  });

  test('the journal tells that the owner of the database acted, and the owner cannot sign in', async () => {
    const { rows } = await house.owner.query<{ what: string; name: string; may: boolean }>(`select e.what, a.name, exists (select from law.credential c where c.account_id = a.id) as may
      from journal.entry e join app.account a on a.id = e.account_id where a.name = 'Databasens ägare' order by e.id`);
    expect(rows.map(({ what }) => what)).toEqual(['owner.acts', ...Array(5).fill('project.imported') as string[], 'owner.acts', 'project.updated-from-record']);
    expect(rows.some(({ may }) => may)).toBe(false);
  });

  test('the first administrator is named from the terminal, once', async () => {
    const name = () => samsteg(['first-administrator', 'Anna Först', 'Anna@example.se'], { ...environment, SAMSTEG_PASSWORD: DEMO_PASSWORD });
    expect((await name()).code).toBe(0);
    const anna = house.visitor('Anna');
    expect((await anna.signIn('anna@example.se', DEMO_PASSWORD)).status).toBe(204);
    expect((await anna.get<{ roles: { role: string; unitName: string }[] }>('/me')).body.roles).toMatchObject([{ role: 'SYSTEM_ADMIN', unitName: 'Systemförvaltning' }]);
    expect(await name()).toMatchObject({ code: 1, said: expect.stringContaining('har redan ett konto') });
    const short = await samsteg(['first-administrator', 'Bo', 'bo@example.se'], { ...environment, SAMSTEG_PASSWORD: 'kort' });
    expect(short).toMatchObject({ code: 1, said: expect.stringContaining('12 tecken') });
  });
});
