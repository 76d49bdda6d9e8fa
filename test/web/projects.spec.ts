import { fileURLToPath } from 'node:url';
import { expect, test } from './support/story.js';

const record = fileURLToPath(new URL('../../libs/projects/records/2020-00156-iris.txt', import.meta.url));

test('IRIS-2 IRIS-5 a record is read, looked at, and stored; the facts show where they stand', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator');
  await page.goto('/projekt/las-in');
  await page.getByLabel('Välj en textfil (.txt)').setInputFiles(record);
  await expect(page.getByRole('group', { name: 'Det här läste vi' })).toBeFocused();
  await expect(page.getByText('490 · 530')).toBeVisible();
  await expectSoundPage();
  await picture('record-preview');
  await page.getByRole('button', { name: 'Läs in projektet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'IRIS' })).toBeVisible();
  for (const tab of ['Mål', 'Uppgifter', 'Delprojekt och parter', 'Översikt']) {
    await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: tab }).click();
    await expectSoundPage();
  }
  await page.goto(`${page.url()}/uppgifter`);
  await expect(page.getByText('11 731 219 kr')).toBeVisible();
  await expect(page.getByText('Projektnummer:', { exact: false }).first()).toBeVisible();
});

test('IRIS-2 a person chooses which claim governs, with a reason', async ({ page, signIn, picture }) => {
  await signIn('coordinator');
  await page.goto('/projekt');
  await page.getByRole('link', { name: 'IRIS' }).first().click();
  await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: 'Mål' }).click();
  await expect(page.getByText('Det skiljer 40 personer mellan uppgifterna.')).toBeVisible();
  await page.getByRole('button', { name: /^Låt det här styra .*530/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vilket mål ska styra?' });
  await dialog.getByRole('button', { name: 'Låt det här styra' }).click();
  await expect(dialog.getByText('Fyll i fältet.').first()).toBeVisible();
  await dialog.getByLabel('Varför ska det här målet styra?').fill('Ansökan beviljades för 530.');
  await dialog.getByRole('button', { name: 'Låt det här styra' }).click();
  await expect(page.getByText('Skäl: Ansökan beviljades för 530.')).toBeVisible();
  await picture('targets');
});

test('X-13 participants against target: women, men, total, and the same figures as a table', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  await page.goto('/projekt');
  await page.getByRole('link', { name: 'IRIS' }).first().click();
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('img')).toBeVisible();
  await figure.getByText('Visa som tabell').click();
  await expect(figure.getByRole('row', { name: /^Kvinnor \d/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /^Män \d/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /^Totalt \d/ })).toBeVisible();
  await expectSoundPage();
  await picture('participants-against-target');
});

test('a file that is no record is refused, and says why', async ({ page, signIn, expectSoundPage }) => {
  await signIn('administrator');
  await page.goto('/projekt/las-in');
  await page.getByLabel('Välj en textfil (.txt)').setInputFiles({ name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from('Hej hopp.') });
  await expect(page.getByRole('alert')).toContainText('Filen kunde inte läsas in');
  await expectSoundPage();
});
