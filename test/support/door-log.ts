import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the run keeps which test went through which door; `npm run requirements` reads it. */
const file = process.env['SAMSTEG_DOORS'] ?? join(process.cwd(), 'test-results', 'doors.jsonl');
mkdirSync(dirname(file), { recursive: true });

const jest = process.env['JEST_WORKER_ID'] ? await import('@jest/globals') : undefined;

/**
 * Says that the running test made a real request (`GET`, `POST` …) or opened a page (`VISIT`), and which answer came back.
 * To be called by what the tests send requests with, once the answer is there. Outside a test (in a `beforeAll`) it counts for nobody.
 * Playwright has no running test to ask for: there the title is given, `testInfo.titlePath.slice(1).join(' ')`.
 */
export function recordDoor(method: string, path: string, status: number, test = jest?.expect.getState().currentTestName): void {
  if (!test) return;
  const [door] = path.split('?');
  appendFileSync(file, `${JSON.stringify({ test, method: method.toUpperCase(), path: door, status })}\n`);
}
