import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { settled } from './support/settling.js';
import { expect, test } from './support/story.js';

const folder = fileURLToPath(new URL('../../apps/web/pictures/', import.meta.url));

/** The pictures of the README: taken anew on `PICTURES=yes npm test -- test/web/readme` alone, so that no other run changes a file. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== 'yes') return;
  await settled(page);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' });
}

test.use({ viewport: { width: 1200, height: 800 } });

test('Min dag of the demo tells whose pause and whose consent are soon over', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker');
  await expect(page.getByText('Zoja Snöripsdal').first()).toBeVisible();
  await expect(page.getByText('Elin Sjöglänta').first()).toBeVisible();
  await keep(page, 'min-dag');
  await expectSoundPage();
});

async function openParticipant(page: Page, name: string, tab?: string): Promise<void> {
  await page.goto('/deltagare');
  await page.getByLabel('Namn eller kod börjar på').fill(name);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  if (tab) await page.getByRole('navigation', { name: 'Deltagarens sidor' }).getByRole('link', { name: tab }).click();
}

test('Rania of the demo has five interventions side by side', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker');
  await openParticipant(page, 'Rania Tallvinge', 'Insatser');
  await expect(page.getByText(/^Insatser pågår inom 5 områden/)).toBeVisible();
  await keep(page, 'insatser');
  await expectSoundPage();
});

test('on a phone, Elin of the demo is read without sideways scroll', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker');
  await page.setViewportSize({ width: 320, height: 640 });
  await openParticipant(page, 'Elin Sjöglänta', 'Anteckningar');
  await expect(page.getByText('Orkar sex timmar i veckan.', { exact: false }).first()).toBeVisible();
  await keep(page, 'telefon');
  await expectSoundPage();
});

test('the inbox of the demo holds a referral to answer', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker', '/remisser');
  await expect(page.getByRole('link', { name: 'Łukasz Wiśnioborska' })).toBeVisible();
  await keep(page, 'remisser');
  await expectSoundPage();
});

test('the coordinator of the demo sees 75 % and 30 % with women and men apart, and chooses the closed project', async ({ page, signIn, expectSoundPage }) => {
  await signIn('coordinator', '/mal');
  await expect(page.getByRole('heading', { level: 2, name: /Stegförflyttning – .*75/ })).toBeVisible();
  await expect(page.getByText(/flyttade \d+ månader/)).toBeVisible();
  await page.getByRole('heading', { level: 2, name: /Stegförflyttning – .*75/ }).evaluate((heading) => heading.scrollIntoView());
  await keep(page, 'mal-och-utfall');
  await page.getByLabel('Projekt', { exact: true }).selectOption({ label: 'IRIS, avslutat' });
  await expect(page.getByText(/2020.*2023/).first()).toBeVisible();
  await expect(page.getByText(/flyttade \d+ månader/)).toHaveCount(0);
  await expectSoundPage();
});
