import { expect, test as base, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { recordDoor } from '../../support/door-log.js';
import { expectAccessible, expectNoSidewaysScroll, expectTargetsLargeEnough, watchForFaults } from './checks.js';
import { person, type PersonName } from './people.js';

interface Story {
  /** Signs in through the page, as a person does. */
  signIn(name: PersonName): Promise<void>;
  /** A picture for people to look at, in `test-results/pictures`. */
  picture(name: string): Promise<void>;
  /** All that must hold on every page: axe, 320 pixels, targets. */
  expectSoundPage(): Promise<void>;
}

export const test = base.extend<Story & { soundConsole: void; doorLog: void }>({
  baseURL: async ({}, use) => use(process.env.WEB_URL),

  signIn: ({ page }, use) =>
    use(async (name) => {
      const { email, password } = person(name);
      await page.goto('/logga-in');
      await page.getByLabel('Mejladress').fill(email);
      await page.getByLabel('Lösenord').fill(password);
      await page.getByRole('button', { name: 'Logga in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Hej');
    }),

  picture: ({ page }, use) => use((name) => picture(page, name)),

  expectSoundPage: ({ page }, use) =>
    use(async () => {
      await settled(page);
      await expectAccessible(page);
      await expectTargetsLargeEnough(page);
      await expectNoSidewaysScroll(page);
    }),

  soundConsole: [
    async ({ page }, use) => {
      const faults = watchForFaults(page);
      await use();
      expect(faults, 'faults in the console').toEqual([]);
    },
    { auto: true },
  ],

  doorLog: [
    async ({ context }, use, told) => {
      logDoors(context, told);
      await use();
    },
    { auto: true },
  ],
});

/** A requirement in a story's title counts when its pages were opened and what was changed was read again. */
function logDoors(context: BrowserContext, told: TestInfo): void {
  const title = told.titlePath.slice(1).join(' ');
  const watch = (page: Page) =>
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith('http')) recordDoor('VISIT', new URL(frame.url()).pathname, 200, title);
    });
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) recordDoor(response.request().method(), pathname, response.status(), title);
  });
}

async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
}

/** Nothing is being fetched, and no skeleton is shown. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

export { expect } from '@playwright/test';
