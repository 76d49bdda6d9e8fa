import { expect, test } from './support/story.js';

test('begins SBR-11 the coordinator sees what came of those who had interventions, area by area, with dose and interval, and that it is no proof', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal');
  await page.getByRole('link', { name: 'Insatser, metoder och utfall' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Insatser, metoder och utfall' })).toBeVisible();
  await expect(page.getByText(/Det här visar inte vad som fungerar/)).toBeVisible();
  for (const name of ['Stegförflyttning', 'Arbete eller studier']) {
    const panel = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    await panel.getByText('Visa som tabell').click();
    await expect(panel.getByRole('row', { name: /^Arbete Totalt/ })).toBeVisible();
    await expect(panel.getByRole('columnheader', { name: /intervall/ })).toBeVisible();
  }
  const dose = page.getByRole('table', { name: 'Hur mycket de har fått' });
  await expect(dose.getByRole('row', { name: /^Alla med någon insats Kvinnor/ })).toBeVisible();
  await expect(dose.getByRole('row', { name: /^Arbete Totalt/ })).toBeVisible();
  await expectSoundPage();
  await picture('effect');
});

test('at 320 pixels, and for one who follows no project', async ({ page, signIn, picture }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn('coordinator', '/mal/effekt');
  await expect(page.getByRole('heading', { level: 2, name: 'Stegförflyttning' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture('effect-narrow');
  await signIn('caseworker', '/mal/effekt');
  await expect(page.getByRole('heading', { level: 2, name: 'Stegförflyttning' })).toHaveCount(0);
});
