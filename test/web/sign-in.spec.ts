import { expect, test } from './support/story.js';

test('who has no session meets the sign-in page and comes back to where they were going', async ({ page, signIn: _, expectSoundPage }) => {
  await page.goto('/projekt');
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await expect(page).toHaveURL(/\/logga-in\?next=/);
  await expect(page).toHaveTitle('Logga in – Samsteg');
  await expectSoundPage();
});

test('an empty sign-in says what is missing and leads to the field', async ({ page, expectSoundPage }) => {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: 'Logga in' }).click();
  const summary = page.getByRole('group', { name: 'Rätta de här 2 sakerna först:' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /Mejladress/ }).click();
  await expect(page.getByLabel('Mejladress')).toBeFocused();
  await expectSoundPage();
});

test('wrong passwords keep what was written, and the wait grows', async ({ page }) => {
  await page.goto('/logga-in');
  await page.getByLabel('Mejladress').fill('ingen.alls@exempel.se');
  await page.getByLabel('Lösenord').fill('fel lösenord');
  const enter = page.getByRole('button', { name: 'Logga in' });
  await enter.click();
  await expect(page.getByRole('alert')).toContainText('hör inte ihop');
  await expect(page.getByLabel('Mejladress')).toHaveValue('ingen.alls@exempel.se');
  for (let attempt = 0; attempt < 6 && !(await page.getByText(/Vänta \d+ sekund/).isVisible()); attempt++) {
    const answered = page.waitForResponse('**/api/v1/session');
    await enter.click();
    await answered;
  }
  await expect(page.getByText(/Vänta \d+ sekund/)).toBeVisible();
  await expect(enter).toHaveAttribute('aria-disabled', 'true');
});

test('a session that ended is mended over the page, and nothing is lost', async ({ page, signIn, context }) => {
  await signIn('administrator');
  await context.clearCookies();
  await page.getByRole('link', { name: 'Projekt', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Projekt' })).toBeVisible();
});

test('the page speaks English when asked', async ({ page }) => {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: 'In English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Fill in the e-mail address.').first()).toBeVisible();
});
