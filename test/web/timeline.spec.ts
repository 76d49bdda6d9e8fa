import { expect, test } from './support/story.js';

test('begins SBR-16 the caseworker reads the whole way of a participant over all parties, by party and by area, with what clashes in words', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('siaCaseworker', '/deltagare');
  await page.getByRole('link', { name: /Rut Linjegårda/ }).first().click();
  await page.getByRole('link', { name: 'Tidslinje' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Att se över' })).toBeVisible();
  await expect(page.getByText(/^Stöd inom hälsa pågår utan någon insats mot arbete, sedan/)).toBeVisible();
  await expect(page.getByText(/^Bokat samma dag, .*Studie- och yrkesvägledning \(Vuxenutbildningen\)/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Insatser på tidslinjen: 3\. Parter du ser: 4\.$/ })).toBeVisible();
  await expectSoundPage();
  await picture('timeline');
  await page.getByLabel('Ordna efter').selectOption('area');
  await page.getByText('Visa som tabell').focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: 'Tidslinje' });
  await expect(table.getByRole('row', { name: /Hälsostöd Hälsa/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Handlingsplan, version 1 Övrigt/ })).toBeVisible();
  await expectSoundPage();
  await page.setViewportSize({ width: 320, height: 900 });
  await picture('timeline-narrow');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Ordna efter')).toBeHidden();
  await expect(table).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1200, height: 900 });
  await table.getByRole('link', { name: 'Hälsostöd' }).click();
  await expect(page).toHaveURL(/\/insatser#/);
});
