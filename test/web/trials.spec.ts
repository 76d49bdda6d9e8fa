import { expect, test } from './support/story.js';

test('begins SIA-20 the methods on trial stand beside each other, with what each figure means and too few where there are', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('siaCoordinator', '/projekt');
  await page.getByRole('link', { name: /^SIA/ }).first().click();
  await page.waitForURL(/\/projekt\/[0-9a-f-]{36}/);
  const address = `${page.url().replace(/\/$/, '')}/provning`;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Vilken mätmetod håller i hela länet?' })).toBeVisible();
  await expect(page.getByText('Pågår', { exact: true }).first()).toBeVisible();
  const table = page.getByRole('grid', { name: 'Metoderna sida vid sida' });
  await expect(table.getByRole('row', { name: /^Andel som svarat/ })).toContainText('n ');
  await expect(table.getByRole('row', { name: /^Samma svar igen/ })).toContainText('för få: 0 av minst 10');
  await expect(table.getByRole('row', { name: /^Andel på lägsta värdet/ })).toContainText('svagt');
  await expectSoundPage();
  await picture('trial');
  await page.getByLabel('Visa i diagrammet').selectOption('RESPONSE_MEAN');
  await expect(page.getByRole('figure')).toContainText('Visar förändring (SRM).');
  await expectSoundPage();
  await picture('trial-change');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('trial-320');
});
