import { person } from './support/people.js';
import { expect, test } from './support/story.js';

test('who has no session meets the sign-in page and comes back to where they were going', async ({ page, expectSoundPage }) => {
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

test('a session that ended is mended over the page: the words stay, the change is sent again, once', async ({ page, signIn, context, expectSoundPage }) => {
  await signIn('administrator');
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  const name = `Kvarlevande förening ${Date.now()}`;
  const form = page.getByRole('dialog', { name: 'Lägg till organisation' });
  await form.getByLabel('Namn').fill(name);
  await form.getByLabel('Slag').selectOption({ label: 'Ideell förening' });
  await context.clearCookies();
  const keys = new Set<string>();
  page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/organisations') && keys.add(request.headers()['idempotency-key'] ?? 'none'));
  await form.getByRole('button', { name: 'Spara' }).click();

  const again = page.getByRole('dialog', { name: 'Logga in igen' });
  await expect(again).toBeVisible();
  await expectSoundPage();
  await again.getByLabel('Mejladress').fill(person('administrator').email);
  await again.getByLabel('Lösenord').fill(person('administrator').password);
  await again.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
  expect(keys.size, 'one intent, one key').toBe(1);
});

test('the page speaks English when asked', async ({ page }) => {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: 'In English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Fill in the e-mail address.').first()).toBeVisible();
});
