import { expect, test } from './support/story.js';

test('begins IRIS-23 the coordinator sees how referrals and handovers go through the project', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Flöden', exact: true }).click();
  const referrals = page.getByRole('table', { name: 'Remisser' });
  await expect(referrals.getByRole('row', { name: /^Skickade \d+ 100 %/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Överlämningar' }).getByRole('row', { name: /^Erbjudna/ })).toBeVisible();
  await expectSoundPage();
  await picture('pipeline');
});
