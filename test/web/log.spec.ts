import { expect, test } from './support/story.js';

test('whoever reviews the log sees who did what, looks for a colleague, and takes a file along', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('logReviewer', '/');
  await page.getByRole('link', { name: 'Öppna loggen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Loggen' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Sara Lindkvist/ }).first()).toBeVisible();
  await expectSoundPage();
  await picture('log');
  await expect(page.getByText('De 50 senaste raderna')).toBeVisible();
  await page.getByRole('button', { name: 'Visa fler rader' }).click();
  await expect(page.getByText('De 100 senaste raderna')).toBeVisible();

  await page.getByLabel('Vem? (del av namnet)').fill('omar');
  await page.getByLabel('Slag').selectOption({ label: 'Läsning' });
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByRole('row', { name: /Sara Lindkvist/ })).toHaveCount(0);

  await page.getByLabel('Vem? (del av namnet)').fill('sara');
  await page.getByLabel('Slag').selectOption({ label: 'Händelse' });
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  const opened = page.getByRole('row', { name: /Deltagande: öppnades/ }).filter({ hasText: /D-\d{6}/ }).first();
  await expect(opened).toBeVisible();
  const code = /D-\d{6}/.exec(await opened.innerText())![0];
  await page.getByLabel('Vem? (del av namnet)').fill('');
  await page.getByLabel('Slag').selectOption({ label: 'Alla' });
  await page.getByLabel('Deltagarens kod (D-123456)').fill(code);
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(code) }).first()).toBeVisible();
  await picture('log-of-one');

  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som fil' }).click();
  expect((await fetched).suggestedFilename()).toBe('samsteg-logg.csv');

  await page.getByLabel('Deltagarens kod (D-123456)').fill('Anna');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Rätta det här först:' })).toContainText('Deltagarens kod');
  await expect(page.getByLabel('Deltagarens kod (D-123456)')).toHaveValue('Anna');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('log-narrow');
});
