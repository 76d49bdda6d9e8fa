import type { Page } from '@playwright/test';
import { person, type PersonName } from './support/people.js';
import { settled } from './support/settling.js';
import { expect, test } from './support/story.js';

async function enter(place: Pick<Page, 'getByLabel' | 'getByRole'>, name: PersonName) {
  await place.getByLabel('Mejladress').fill(person(name).email);
  await place.getByLabel('Lösenord').fill(person(name).password);
  await place.getByRole('button', { name: 'Logga in' }).click();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /Freja Förvaltare/ }).click();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
}

/** An organisation written, not yet saved. */
async function writeOrganisation(page: Page, name: string) {
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  const form = page.getByRole('dialog', { name: 'Lägg till organisation' });
  await form.getByLabel('Namn').fill(name);
  await form.getByLabel('Slag').selectOption({ label: 'Ideell förening' });
  return form;
}

test('who has no session meets the sign-in page and comes back to where they were going', async ({ page, expectSoundPage, picture }) => {
  await page.goto('/admin/roller');
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await expect(page).toHaveTitle('Logga in – Samsteg');
  await expectSoundPage();
  await picture('sign-in');
  await enter(page, 'administrator');
  await expect(page.getByRole('heading', { level: 1, name: 'Vad varje roll får göra' })).toBeVisible();
  await signOut(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Logga in' }), 'nothing is left behind').toBeVisible();
});

test('an address outside Samsteg is not followed after sign-in', async ({ page }) => {
  await page.goto('/logga-in?next=//example.org/');
  await enter(page, 'caseworker');
  await expect(page).toHaveURL(`${process.env.WEB_URL}/`);
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

test('wrong passwords keep what was written, and the wait grows', async ({ page, expectSoundPage }) => {
  const address = `ingen.alls.${Date.now()}@example.se`;
  await page.goto('/logga-in');
  await page.getByLabel('Mejladress').fill(address);
  await page.getByLabel('Lösenord').fill('fel lösenord');
  const button = page.getByRole('button', { name: 'Logga in' });
  await button.click();
  await expect(page.getByRole('alert')).toContainText('hör inte ihop');
  await expect(page.getByLabel('Mejladress')).toHaveValue(address);
  for (let attempt = 0; attempt < 6 && !(await page.getByText(/Vänta \d+ sekund/).isVisible()); attempt++) {
    const answered = page.waitForResponse('**/api/v1/session');
    await button.click();
    await answered;
  }
  await expect(page.getByText(/Vänta \d+ sekund/)).toBeVisible();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expectSoundPage();
});

test('a session ended in another tab is mended over the page: the words stay, the change is sent again, once', async ({ page, signIn, context, expectSoundPage, picture }) => {
  await signIn('administrator', '/admin');
  const name = `Kvarlevande förening ${Date.now()}`;
  const form = await writeOrganisation(page, name);
  const tab = await context.newPage();
  await tab.goto('/');
  await signOut(tab);
  const keys = new Set<string>();
  page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/organisations') && keys.add(request.headers()['idempotency-key'] ?? 'none'));
  await form.getByRole('button', { name: 'Spara' }).click();

  const again = page.getByRole('dialog', { name: 'Logga in igen' });
  await expect(again).toBeVisible();
  await expectSoundPage();
  await picture('sign-in-again');
  await enter(again, 'administrator');
  await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
  expect(keys.size, 'one intent, one key').toBe(1);
});

test('someone else who signs in over the page sends nothing of what the first one wrote', async ({ page, signIn, context }) => {
  await signIn('administrator', '/admin');
  const name = `Osänd förening ${Date.now()}`;
  const form = await writeOrganisation(page, name);
  await context.clearCookies();
  await form.getByRole('button', { name: 'Spara' }).click();
  await enter(page.getByRole('dialog', { name: 'Logga in igen' }), 'unitLead');
  await expect(page.getByRole('button', { name: /Ulla Bergdahl/ })).toBeVisible();
  await expect(page).toHaveURL(`${process.env.WEB_URL}/`);
  await signIn('administrator', '/admin');
  await expect(page.getByRole('heading', { level: 2, name: 'Lunds kommun' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(0);
});

test('someone else signs in in another tab: this page sends nothing more, says why, and starts over', async ({ page, signIn, context, expectSoundPage, picture }) => {
  await signIn('administrator', '/admin');
  const name = `Förening i fel namn ${Date.now()}`;
  const form = await writeOrganisation(page, name);
  const tab = await context.newPage();
  await tab.goto('/');
  await signOut(tab);
  await enter(tab, 'unitLead');
  const switched = page.getByRole('dialog', { name: 'Du har bytt i en annan flik' });
  await expect(switched).toContainText('Freja Förvaltare');
  await expectSoundPage();
  await picture('taken-over');
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await form.getByRole('button', { name: 'Spara' }).evaluate((button: HTMLElement) => button.click());
  await switched.getByRole('button', { name: 'Börja om' }).click();
  await expect(page.getByRole('button', { name: /Ulla Bergdahl/ })).toBeVisible();
  expect(sent, 'nothing in the name of another').toEqual([]);
});

test('before a session ends for want of use the person is told, and goes on with one press', async ({ page, signIn }) => {
  await page.clock.install();
  await signIn('administrator', '/admin');
  await expect(page.getByRole('heading', { level: 2, name: 'Lunds kommun' }), 'every answer has come').toBeVisible();
  await page.clock.fastForward('27:00');
  const warning = page.getByRole('dialog', { name: 'Du loggas snart ut' });
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('01:00');
  await expect(warning).toBeVisible();
  const asked = page.waitForResponse('**/api/v1/me');
  await warning.getByRole('button', { name: 'Fortsätt arbeta' }).click();
  expect((await asked).status(), 'the session lives on').toBe(200);
  await expect(warning).toHaveCount(0);
});

test('a session that must end, used or not, says when', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator', '/admin');
  await settled(page);
  await page.route('**/api/v1/me', async (route) => {
    const answer = await route.fetch();
    const me = await answer.json();
    await route.fulfill({ response: answer, json: { ...me, session: { ...me.session, endsAt: new Date(Date.now() + 100_000).toISOString() } } });
  });
  await page.reload();
  const warning = page.getByRole('dialog', { name: 'Du loggas snart ut' });
  await expect(warning).toContainText('Din inloggning gäller till kl.');
  await picture('session-ending');
  await expectSoundPage();
  await warning.getByRole('button', { name: 'Stäng' }).last().click();
  await expect(warning).toHaveCount(0);
  await page.unrouteAll({ behavior: 'wait' });
});

test('the page speaks English when asked, and goes on doing so', async ({ page, expectSoundPage }) => {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: 'In English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Fill in the e-mail address.').first()).toBeVisible();
  await expectSoundPage();
});
