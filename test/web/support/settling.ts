import { expect, type Page, type Request } from '@playwright/test';

/** What each page is fetching. */
const underWay = new WeakMap<Page, Set<Request>>();

export function watchFetching(page: Page): void {
  const fetching = new Set<Request>();
  underWay.set(page, fetching);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) fetching.clear(); // what the page before asked for is answered to nobody
    fetching.add(request);
  });
  page.on('response', (response) => void (response.request().method() === 'GET' || fetching.delete(response.request()))); // a story that posts itself does not read the answer's body
  page.on('requestfinished', (request) => void fetching.delete(request));
  page.on('requestfailed', (request) => void fetching.delete(request));
}

/** Nothing has been fetched for a moment, and no skeleton is shown. The browser's own `networkidle` is the same with half a second of waiting. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  let calm = 0;
  await expect.poll(() => (calm = underWay.get(page)?.size ? 0 : calm + 1), { intervals: [40], message: 'nothing is fetched any more' }).toBeGreaterThanOrEqual(3);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
