import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root } from './sources.js';

const listed = Object.keys(JSON.parse(readFileSync(join(root, 'test', 'requirements.json'), 'utf8')) as Record<string, string>);

interface Told { title: string; status: string }
interface Door { test: string; method: string; path: string; status: number }

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'samsteg-requirements-')); });
afterEach(() => rmSync(folder, { recursive: true }));

function asked(results?: readonly Told[] | { tests: readonly Told[] }, doors: readonly Door[] = []) {
  if (results) writeFileSync(join(folder, 'results.json'), JSON.stringify(results));
  writeFileSync(join(folder, 'doors.jsonl'), doors.map((door) => `${JSON.stringify(door)}\n`).join(''));
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'test', 'requirements.mjs'), '--results', folder], { encoding: 'utf8' });
  const rows = new Map(stdout.trimEnd().split('\n').map((line) => [line.split('\t')[0], line.split('\t').slice(1)] as const));
  return { rows, stderr, status };
}

/** Doors in short: `GET 200 /plans`. */
const doors = (test: string, ...short: string[]): Door[] => short.map((door) => {
  const [method = '', status = '', path = '/api/v1/plans'] = door.split(' ');
  return { test, method, path, status: Number(status) };
});

describe('the list of requirements', () => {
  it('has 147 of them', () => expect(listed).toHaveLength(147));

  it('is the list they were agreed in, where that is at hand', () => {
    const file = join(root, '..', 'shared', 'requirements.md');
    const agreed = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^\| ((?:IDIS|IRIS|SIA|FST|SBR|X)-\d+) \|/gm)].map(([, id]) => id) : listed;
    expect(new Set(listed)).toEqual(new Set(agreed));
  });
});

describe('what a run shows', () => {
  const plan = 'SBR-6 no intervention before the plan';

  it.each<[string, Told[], Door[], string[]]>([
    ['read back', [{ title: plan, status: 'passed' }], doors(plan, 'POST 201', 'GET 200'), ['passed', plan]],
    ['a page was visited', [{ title: plan, status: 'passed' }], doors(plan, 'VISIT 200 /plans'), ['passed', plan]],
    ['a refusal is the result', [{ title: plan, status: 'passed' }], doors(plan, 'POST 201 /api/v1/session', 'POST 409'), ['passed', plan]],
    ['a refusal after a change', [{ title: plan, status: 'passed' }], doors(plan, 'POST 201', 'POST 409'), ['passed', plan]],
    ['read before the change only', [{ title: plan, status: 'passed' }], doors(plan, 'GET 200', 'POST 201'), ['none', `no door: ${plan}`]],
    ['written and never read', [{ title: plan, status: 'passed' }], doors(plan, 'POST 201', 'PATCH 200'), ['none', `no door: ${plan}`]],
    ['signed in and nothing more', [{ title: plan, status: 'passed' }], doors(plan, 'POST 201 /api/v1/session'), ['none', `no door: ${plan}`]],
    ['asked for health alone', [{ title: plan, status: 'passed' }], doors(plan, 'GET 200 /api/v1/health'), ['none', `no door: ${plan}`]],
    ['a server that fell', [{ title: plan, status: 'passed' }], doors(plan, 'POST 500'), ['none', `no door: ${plan}`]],
    ['no door at all', [{ title: plan, status: 'passed' }], [], ['none', `no door: ${plan}`]],
    ["another test's door", [{ title: plan, status: 'passed' }], doors('SBR-7 sections', 'GET 200'), ['none', `no door: ${plan}`]],
    ['failed, door or not', [{ title: plan, status: 'failed' }], [], ['failed', `failed: ${plan}`]],
    ['skipped', [{ title: plan, status: 'skipped' }], doors(plan, 'GET 200'), ['none', `skipped: ${plan}`]],
    ['one passed, one failed', [{ title: plan, status: 'passed' }, { title: 'SBR-6 b', status: 'failed' }], doors(plan, 'GET 200'), ['failed', `failed: SBR-6 b | ${plan}`]],
    ['begun only', [{ title: 'Plan begins SBR-6 versions', status: 'passed' }], doors('Plan begins SBR-6 versions', 'GET 200'), ['none', 'begins: Plan begins SBR-6 versions']],
    ['begun by one test, shown by another', [{ title: 'begins SBR-6', status: 'passed' }, { title: plan, status: 'passed' }], doors(plan, 'GET 200'), ['passed', `${plan} | begins: begins SBR-6`]],
    ['a longer number is another id', [{ title: 'SBR-66 x', status: 'passed' }], doors('SBR-66 x', 'GET 200'), ['none', '']],
    ['a title with a tab', [{ title: 'SBR-6\ta', status: 'passed' }], doors('SBR-6\ta', 'GET 200'), ['passed', 'SBR-6 a']],
    ['names joined by another sign', [{ title: 'Plans › SBR-6 a', status: 'passed' }], doors('Plans SBR-6 a', 'GET 200'), ['passed', 'Plans › SBR-6 a']],
  ])('%s', (...[, results, opened, expected]) => {
    expect(asked(results, opened).rows.get('SBR-6')).toEqual(expected);
  });

  it('several ids in a title are all shown; those after "begins" are not', () => {
    const title = 'IRIS-10, IRIS-11 and X-5 outcomes begins X-11 review';
    const { rows } = asked({ tests: [{ title, status: 'passed' }] }, doors(title, 'GET 200'));
    expect(['IRIS-10', 'IRIS-11', 'X-5', 'X-11'].map((id) => rows.get(id)?.[0])).toEqual(['passed', 'passed', 'passed', 'none']);
  });

  it('a range is not spelled out: only its ends stand in the title', () => {
    const { rows } = asked([{ title: 'SBR-1..SBR-4 record', status: 'passed' }], doors('SBR-1..SBR-4 record', 'GET 200'));
    expect(['SBR-1', 'SBR-2', 'SBR-3', 'SBR-4'].map((id) => rows.get(id)?.[0])).toEqual(['passed', 'none', 'none', 'passed']);
  });

  it('every id has its line, in order, and the exit is 0', () => {
    const { rows, status, stderr } = asked([]);
    expect([[...rows.keys()], status, stderr]).toEqual([listed, 0, '']);
  });

  it('an id that is no requirement is told apart', () => expect(asked([{ title: 'X-99 x', status: 'passed' }]).stderr).toMatch(/X-99 stands in a test's title/));

  it('without a run every id is none, and it says so', () => {
    const { rows, status, stderr } = asked();
    expect(new Set([...rows.values()].map(([verdict]) => verdict))).toEqual(new Set(['none']));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/npm test makes one/)]);
  });
});

describe('the door log', () => {
  it('writes the test that runs, without what stands after the question mark', async () => {
    const file = join(folder, 'doors.jsonl');
    const before = process.env['SAMSTEG_DOORS'];
    process.env['SAMSTEG_DOORS'] = file;
    const { recordDoor } = await import('../support/door-log.js');
    recordDoor('get', '/api/v1/plans?cursor=secret', 200);
    recordDoor('VISIT', '/plans', 200, 'a page story');
    recordDoor('GET', '/plans', 200, '');
    if (before === undefined) delete process.env['SAMSTEG_DOORS'];
    else process.env['SAMSTEG_DOORS'] = before;
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Door);
    expect(lines).toEqual([
      { test: 'the door log writes the test that runs, without what stands after the question mark', method: 'GET', path: '/api/v1/plans', status: 200 },
      { test: 'a page story', method: 'VISIT', path: '/plans', status: 200 },
    ]);
  });
});
