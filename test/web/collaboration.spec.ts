import { expect, test } from './support/story.js';

test('begins IDIS-25 the coordinator sees what the parties ask of each other and what comes of it, pair by pair and quarter by quarter', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Samverkan', exact: true }).click();
  const referrals = page.getByRole('region', { name: 'Remisser', exact: true });
  await expect(referrals.getByRole('table', { name: 'Remisser, part för part' }).getByRole('row', { name: / → / }).first()).toBeVisible();
  await expect(referrals.getByRole('img', { name: /^Skickade remisser: \d+, varav \d+ mottagna\.$/ })).toBeVisible();
  await referrals.getByText('Visa som tabell').click();
  await expect(referrals.getByRole('rowheader', { name: /^20\d\d kv [1-4]$/ }).first()).toBeVisible();
  await expectSoundPage();
  await picture('collaboration');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('collaboration-320');
});
