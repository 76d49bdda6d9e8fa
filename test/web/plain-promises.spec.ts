import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

/** What every page promises: quick to log, Swedish to read, and everybody's name as it is written. */

/** The signed-in caseworker takes somebody on by that name, in the project of the first participant there is. */
const takenOn = (page: Page, name: { givenName: string; familyName: string }) => page.evaluate(async ({ person, startsOn }) => {
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { 'Idempotency-Key': crypto.randomUUID(), ...(body ? { 'Content-Type': 'application/json' } : {}) };
    return await (await fetch(`/api/v1${path}`, { method, headers, body: body ? JSON.stringify(body) : undefined })).json();
  };
  const [me, { items }] = [await ask('GET', '/me'), await ask('GET', '/participations')];
  const entry = { coordinatedNeed: 'Vård och arbete', parties: ['REGION', 'MUNICIPALITY'], aim: 'Halvtid' };
  const typed = { ...person, numberKind: 'NONE', birthDate: '1991-02-03', gender: 'FEMALE' };
  return (await ask('POST', '/participations', { person: typed, projectId: items[0].projectId, unitId: me.roles[0].unitId, startsOn, responsibleId: me.account.id, entry })).id as string;
}, { person: name, startsOn: inDays(0) });

test('X-12 a note with kind and attendance, and a step, are logged in less than a minute on the keyboard', async ({ page, signIn }) => {
  await signIn('caseworker');
  await page.goto(`/deltagare/${await takenOn(page, { givenName: 'Snabba', familyName: `Loggen ${Date.now()}` })}`);
  await expect(page.getByRole('heading', { level: 1, name: /Snabba/ })).toBeVisible();
  const words = `Kom i tid och stannade hela dagen. ${Date.now()}`;
  const began = Date.now();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Vad hände?' })).toBeFocused();
  await page.keyboard.type(words, { delay: 40 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bes');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kom');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Vad hände?' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Steg', exact: true }).press('Enter');
  await expect(page.getByText('Ingen bedömning är gjord.')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('radio', { name: /^0 / })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radio', { name: /^0 / })).toHaveCount(0);
  expect(Date.now() - began).toBeLessThan(60_000);
  await page.getByRole('link', { name: 'Anteckningar' }).click();
  const note = page.getByRole('article').filter({ hasText: words });
  await expect(note).toContainText('Besök');
  await expect(note).toContainText('Kom');
});

test('X-2 the pages are Swedish, with Swedish days, numbers and names in every letter; English is a choice', async ({ page, signIn }) => {
  const name = { givenName: `Þórdís Ngọc-Ánh ${Date.now() % 1e6}`, familyName: 'Håkansson Łukasiewicz Øå' };
  await signIn('coordinator');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.getByRole('link', { name: 'Mål och utfall' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /75 %/ }).first()).toBeVisible();
  await expect(page.getByText(/\d{4}-\d{2}-\d{2} – \d{4}-\d{2}-\d{2}/).first()).toBeVisible();
  await page.goto('/projekt');
  await page.getByRole('link', { name: 'IRIS', exact: true }).first().click();
  await page.getByRole('figure').getByText('Visa som tabell').click();
  await expect(page.getByRole('figure').getByRole('row', { name: /50\s939\skr/ })).toBeVisible();
  await signIn('caseworker');
  const id = await takenOn(page, name);
  await page.goto(`/deltagare/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: `${name.givenName} ${name.familyName}` })).toBeVisible();
  await page.goto('/profil');
  await page.getByRole('radio', { name: 'English' }).press('Space');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`/deltagare/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: `${name.givenName} ${name.familyName}` })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
});

test('how people come and go is one link from the targets, by quarter and by month, and comes as a file', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal');
  await page.getByRole('link', { name: 'Antal och flöde, månad för månad' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Antal och flöde' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Hela projektet/ })).toBeVisible();
  await page.getByLabel('Visa').selectOption('MONTH');
  await expect(page.getByRole('row', { name: /^\d{4}-\d{2} / }).first()).toBeVisible();
  await expectSoundPage();
  await picture('flow');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som fil' }).click();
  expect((await coming).suggestedFilename()).toBe('inskrivna-och-insatser.csv');
});
