import { defineConfig } from '@playwright/test';
import { browser } from './support/browser.js';

/** Stories in a real browser on the real server. `WEB_URL` points at one that runs already; else `support/server.ts` starts it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pages',
  globalSetup: './support/server.ts',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 25_000 },
  reporter: [['line'], ['json', { outputFile: '../../test-results/pages.json' }]],
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // A trace follows every step with pictures of its own, which doubles the time: `TRACE=yes npm test -- test/web/own`.
    trace: process.env.TRACE === 'yes' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: await browser(),
  },
});
