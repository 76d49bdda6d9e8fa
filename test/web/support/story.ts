import { expect, test as base, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { recordDoor } from '../../support/door-log.js';
import { expectAccessible, expectNoSidewaysScroll, expectTargetsLargeEnough, watchForFaults } from './checks.js';
import type { PersonName } from './people.js';
import { settled, watchFetching } from './settling.js';
import { sessionFor } from './signing-in.js';

interface Story {
  /** The language the pages speak: `test.use({ language: 'en' })`. */
  language: 'sv' | 'en';
  /** Answers of the API that this story may meet. Any other refusal is a page asking for what it may not have, and fails the story. */
  refusals: number[];
  /** Opens the page at `address` with a session of one's own. */
  signIn(name: PersonName, address?: string): Promise<void>;
  /** Somebody else's browser, watched like the first one. */
  another(): Promise<Page>;
  /** A picture for people to look at, in `test-results/pictures`. */
  picture(name: string): Promise<void>;
  /** All that must hold on every page: axe, 320 pixels, targets. */
  expectSoundPage(page?: Page): Promise<void>;
}

export const test = base.extend<Story & { watched: Watch }>({
  baseURL: async ({}, use) => use(process.env.WEB_URL),
  language: ['sv', { option: true }],
  refusals: [[401, 409, 412, 422, 429], { option: true }],

  /** The language is the browser's own memory, so it is there before the page. */
  storageState: ({ language }, use) => use(remembering(language)),

  watched: [
    async ({ context, refusals }, use, told) => {
      const watch = watchFor(told, refusals);
      watch.follow(context);
      await use(watch);
      expect(watch.faults, 'faults in the console, and refusals nobody expected').toEqual([]);
    },
    { auto: true },
  ],

  signIn: ({ page }, use) =>
    use(async (name, address = '/') => {
      await sessionFor(page, name);
      await page.goto(address);
      await expect(page.locator('h1:not(.sr-only)')).toBeVisible(); // while a page is on its way its heading is for readers of the screen alone, and no key is heard yet
    }),

  another: async ({ browser, language, watched }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: process.env.WEB_URL, storageState: remembering(language), locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' });
      opened.push(context);
      watched.follow(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  picture: ({ page }, use) => use((name) => picture(page, name)),

  expectSoundPage: ({ page }, use) =>
    use(async (which = page) => {
      await settled(which);
      await expectAccessible(which);
      await expectTargetsLargeEnough(which);
      await expectNoSidewaysScroll(which);
    }),
});

const remembering = (language: string) => ({ cookies: [], origins: [{ origin: process.env.WEB_URL ?? '', localStorage: [{ name: 'samsteg.language', value: language }] }] });

interface Watch {
  faults: string[];
  follow(context: BrowserContext): void;
}

/**
 * What is kept of every page of a story: its faults, and which doors it went through,
 * so that a requirement in the story's title counts when its pages were opened and what was changed was read again.
 */
function watchFor(told: TestInfo, refusals: readonly number[]): Watch {
  const title = told.titlePath.slice(1).join(' ');
  const faults: string[] = [];

  function watch(page: Page) {
    watchForFaults(page, faults);
    watchFetching(page);
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith('http')) recordDoor('VISIT', new URL(frame.url()).pathname, 200, title);
    });
    page.on('response', (response) => {
      const [method, { pathname }, status] = [response.request().method(), new URL(response.url()), response.status()];
      if (!pathname.startsWith('/api/')) return;
      recordDoor(method, pathname, status, title);
      if (status >= 400 && !refusals.includes(status)) faults.push(`${status} ${method} ${pathname} on ${page.url()}`);
    });
  }

  function follow(context: BrowserContext) {
    context.on('page', watch);
    void answerLate(context);
  }

  return { faults, follow };
}

/**
 * `LATE=800 npm test -- test/web/own` lets every answer come up to so many milliseconds late, each by its own time:
 * a story that does not wait for what its page shows falls here, and not some night on a busy machine.
 */
async function answerLate(context: BrowserContext): Promise<void> {
  const most = Number(process.env.LATE ?? 0);
  if (!most) return;
  await context.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * most));
    await route.fallback().catch(() => undefined); // the page that asked may be gone
  });
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES === 'no') return;
  await settled(page);
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage });
}

export { expect } from '@playwright/test';
