import type { FullConfig } from '@playwright/test';

/**
 * Before all stories: where is the server? A story reads its address from `WEB_URL`, and who may sign in from `WEB_PEOPLE`
 * (`{"administrator":{"email":…,"password":…},…}`). Both are set by whoever starts the server with its demo world.
 */
export default function findServer(_config: FullConfig): void {
  if (!process.env.WEB_URL) throw new Error('WEB_URL is missing: no server to visit.');
}
