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

test('begins IDIS-25 outside the case team few are not told: the owner of the project sees the parties, and no small number', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('projectOwner', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Samverkan', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Skickade remisser: \d+\.$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: / → .*visas inte/ }).first()).toBeVisible();
  for (const cell of await page.getByRole('table', { name: /part för part$/ }).getByRole('cell').allTextContents()) expect(cell.trim()).not.toMatch(/^[1-4]$/);
  await expectSoundPage();
  await picture('collaboration-owner');
});
