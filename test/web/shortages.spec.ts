import { expect, test } from './support/story.js';

test('begins IRIS-20 the caseworker notes an intervention that is not to be had, and the coordinator reads the report in which nobody can be pointed out', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('siaCaseworker', '/deltagare');
  await page.getByRole('link', { name: /Hjalmar Mandatsjö/ }).first().click();
  await page.getByRole('link', { name: 'Insatser', exact: true }).click();
  await expect(page.getByText(/^Vuxenutbildning hos vuxenutbildning: inga platser, sedan/)).toBeVisible();
  await page.getByRole('button', { name: 'Anteckna en insats som inte går att få' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad behövdes?').selectOption('HOUSING_SUPPORT');
  await dialog.getByLabel('Hos vilken part?').selectOption('SOCIAL_SERVICES');
  await dialog.getByLabel('Varför går det inte att få?').selectOption('LONG_WAIT');
  await expectSoundPage();
  await picture('shortage');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const noted = page.getByRole('listitem').filter({ hasText: /^Boendestöd hos socialtjänst/i });
  await expect(noted).toContainText('för lång väntan');
  await noted.getByRole('button', { name: /Behovet är tillgodosett/ }).click();
  await expect(noted).toContainText('Tillgodosett');
  await signIn('siaCoordinator', '/projekt');
  await page.getByRole('link', { name: /^SIA/ }).first().click();
  await page.getByRole('link', { name: 'Brister', exact: true }).click();
  await expect(page.getByRole('row', { name: /Vuxenutbildning .* Inga platser 6 visas inte visas inte 6/ })).toBeVisible();
  await expect(page.getByText('1 brist till är för liten att visa.')).toBeVisible();
  await expectSoundPage();
  await picture('shortages');
});
