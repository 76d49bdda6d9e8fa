import { expect, test } from './support/story.js';

test('the coordinator sees step progress and work or studies by how often the responsible changed, women and men, with interval, unknowns apart, and that it tells no cause', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal');
  await page.getByRole('link', { name: 'Byten av ansvarig och utfall' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Byten av ansvarig och utfall' })).toBeVisible();
  await expect(page.getByText(/Det här visar vad som följs åt, inte vad som är orsak/)).toBeVisible();
  for (const name of ['Stegförflyttning', 'Arbete eller studier']) {
    const outcome = page.getByRole('table', { name: new RegExp(name) });
    await expect(outcome.getByRole('row', { name: /^Inga byten Totalt/ })).toBeVisible();
    await expect(outcome.getByRole('row', { name: /^Inga byten Kvinnor/ })).toBeVisible();
    await expect(outcome.getByRole('columnheader', { name: /intervall/ })).toBeVisible();
    await expect(outcome.getByRole('columnheader', { name: 'Inte känt' })).toBeVisible();
  }
  await expect(page.getByText(/Mätt av deltagare som avslutat projektet/).first()).toBeVisible();
  await expectSoundPage();
  await picture('responsible-changes');
});

test('at 320 pixels, and for one who follows no project', async ({ page, signIn, picture }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn('coordinator', '/mal/byten');
  await expect(page.getByRole('heading', { level: 2, name: 'Stegförflyttning' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture('responsible-changes-narrow');
  await signIn('caseworker', '/mal/byten');
  await expect(page.getByRole('heading', { level: 2, name: 'Stegförflyttning' })).toHaveCount(0);
});
