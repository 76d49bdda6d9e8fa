import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { allowed } from './allowed-violations.js';
import { inDays } from './asking.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const smallestTarget = 24;

/** No rule of axe is broken, but for those excused by name, with a reason and a last day. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const today = inDays(0);
  const excused = (rule: string, target: string) => allowed.some((it) => it.rule === rule && it.selector === target && it.expires > today);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => ({ id, target: node.target.join(' '), help })).filter(({ target }) => !excused(id, target)),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** WCAG 1.4.10: at 320 pixels the page is read by scrolling down only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, `pixels too wide at 320 on ${page.url()}`).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

/** WCAG 2.5.8: whatever can be pressed is at least 24 by 24 pixels. Links in running text are excepted by the rule itself. */
export async function expectTargetsLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const pressable = document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input:not([type=hidden]), [role=button], [role=option]');
    const inText = (element: HTMLElement) => element.matches('p a, dd a, li:not(:only-child) p a');
    return [...pressable]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !inText(element))
      .map((element) => ({ element, box: pressableBox(element) }))
      .filter(({ box }) => box.width > 1 && (box.width < smallest || box.height < smallest))
      .map(({ element, box }) => `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`);

    /** A box to tick is pressed by its label too. */
    function pressableBox(element: HTMLElement) {
      const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
      return element.matches('[type=checkbox], [type=radio]') && label ? label.getBoundingClientRect() : element.getBoundingClientRect();
    }
  }, smallestTarget);
  expect(small, `too small to press on ${page.url()}`).toEqual([]);
}

/** Nothing the content security policy refused, and nothing thrown. */
export function watchForFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
}
