import { expect, type Page } from '@playwright/test';
import { person, type PersonName } from './people.js';

/** A session for the page's browser, had at the door itself; what the page for it looks like is `sign-in.spec.ts`' own story. */
export async function sessionFor(page: Page, name: PersonName): Promise<void> {
  const answered = await page.request.post('/api/v1/session', { data: person(name), headers: { Origin: process.env.WEB_URL! } });
  expect(answered.status(), `${name} signs in`).toBe(204);
}
