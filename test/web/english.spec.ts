import type { Page } from '@playwright/test';
import { words as english } from '../../apps/web/src/words/en/words.js';
import { words as swedish } from '../../apps/web/src/words/sv/words.js';
import type { PersonName } from './support/people.js';
import { settled } from './support/settling.js';
import { expect, test } from './support/story.js';

type Tree = { [key: string]: string | Tree };
const texts = (tree: Tree): string[] => Object.values(tree).flatMap((value) => (typeof value === 'string' ? value.split(' | ') : texts(value)));
const inEnglish = new Set(texts(english as Tree));
/** Sentences and labels of the pages that an English reader should never meet; what people have written, and what both languages share, is no matter. */
const inSwedish = texts(swedish as Tree).filter((text) => !inEnglish.has(text) && !text.includes('{') && text.length > 4);

/** What the records themselves call a party. */
const IN_RECORDS = ['Regionen'];

/** Everything on the page that is read or said, but for what is marked as Swedish and what people have written in tables and lists. */
const said = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inside = walker.currentNode.parentElement;
      if (inside && !inside.closest('[lang=sv], td, th[scope=row], script, style')) found.push(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) found.push(...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''));
    return [...found, document.title.replace(/ – Samsteg$/, '')].filter(Boolean);
  });

/** The names of organisations, branches and units are what people have called them. */
const called = (page: Page) =>
  page.evaluate(async () => {
    const { items } = (await (await fetch('/api/v1/organisations')).json()) as { items: { name: string; branches: { name: string; units: { name: string }[] }[] }[] };
    return items.flatMap((it) => [it.name, ...it.branches.flatMap((branch) => [branch.name, ...branch.units.map(({ name }) => name)])]);
  });
async function expectEnglish(page: Page): Promise<void> {
  await settled(page);
  const names = new Set([...IN_RECORDS, ...(await called(page))]);
  expect((await said(page)).filter((text) => inSwedish.includes(text) && !names.has(text)), `Swedish on ${page.url()}`).toEqual([]);
}

const PAGES: Record<string, readonly string[]> = {
  caseworker: ['/', '/deltagare', '/deltagare/ny', '/projekt', '/remisser', '/remisser/skickade', '/remisser/utkast', '/remisser/ny', '/profil', '/hjalp', '/tillganglighet'],
  referrer: ['/', '/remisser/skickade', '/remisser/ny'],
  coordinator: ['/', '/deltagare', '/mal', '/projekt'],
  healthLeader: ['/', '/deltagare'],
  administrator: ['/', '/admin', '/admin/roller', '/projekt/las-in'],
};

test.use({ language: 'en' });

for (const [name, addresses] of Object.entries(PAGES)) {
  test(`in English the pages of the ${name} say nothing in Swedish`, async ({ page, signIn, picture }) => {
    await signIn(name as PersonName);
    for (const address of addresses) {
      await page.goto(address);
      await expectEnglish(page);
      await picture(`en-${name}${address.replaceAll('/', '-')}`);
    }
  });
}

test('in English every tab of a participant and of a project says nothing in Swedish', async ({ page, signIn, picture }) => {
  await signIn('caseworker', '/deltagare');
  for (const [list, tabs] of [['/deltagare', ['', '/plan', '/insatser', '/anteckningar', '/steg', '/samtycken', '/flytta', '/avsluta']], ['/projekt', ['', '/mal', '/uppgifter', '/parter', '/kommuner']]] as const) {
    await page.goto(list);
    const one = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
    for (const tab of tabs) {
      await page.goto(`${one}${tab}`);
      await expectEnglish(page);
      await picture(`en${list}${tab}`.replaceAll('/', '-'));
    }
  }
});

test('who may not enrol is not offered to, and is told why nobody is there', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('prisonReferrer', '/deltagare');
  await expect(page.getByRole('heading', { name: 'No participants to show' })).toBeVisible();
  await expect(page.getByText('once those who run the case share it with your unit', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New participant' })).toHaveCount(0);
  await expectSoundPage();
  await picture('participants-nobody');
});
