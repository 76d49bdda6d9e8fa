import { expect, test } from './support/story.js';

test('keys: Ctrl+K finds pages, ? lists the keys, g p goes to the projects, Esc gives the focus back', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Sök eller gå till' });
  await expect(palette.getByRole('option', { name: 'Min profil' })).toBeVisible();
  await expectSoundPage();
  await picture('palette');
  await page.keyboard.type('roll');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vad varje roll får göra' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Snabbtangenter' })).toBeVisible();
  await expectSoundPage();
  await picture('shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Vad varje roll får göra' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused();
});

test('letters do nothing in a field, nor when they are switched off', async ({ page, signIn }) => {
  await signIn('administrator', '/admin');
  await page.getByLabel('Sök organisation eller enhet').pressSequentially('g h?');
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('/profil');
  await page.getByLabel('Använd snabbtangenter med en bokstav').press('Space');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Sök eller gå till' })).toBeVisible();
});

test('a skip link leads past the menu, and a new page takes the focus to its heading', async ({ page, signIn }) => {
  await signIn('administrator', '/profil');
  await expect(page.getByRole('main').getByRole('radio').or(page.getByRole('main').getByRole('combobox')).or(page.getByRole('main').getByRole('button')).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå direkt till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the next stop is in the content').toBe(true);
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Administration' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused();
});

test('without a network the page says so and keeps the words; back again, they are saved once', async ({ page, context, signIn, expectSoundPage, picture }) => {
  const name = `Uthållighetens förening ${Date.now()}`;
  await signIn('administrator', '/admin');
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  const form = page.getByRole('dialog', { name: 'Lägg till organisation' });
  await form.getByLabel('Namn').fill(name);
  await form.getByLabel('Slag').selectOption({ label: 'Ideell förening' });
  await context.setOffline(true);
  await expect(page.getByText('Du är inte uppkopplad.')).toBeVisible();
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(form.getByRole('alert')).toContainText('Vi får ingen kontakt med Samsteg.');
  await expect(form.getByLabel('Namn')).toHaveValue(name);
  await picture('offline');
  await context.setOffline(false);
  await expect(page.getByText('Du är inte uppkopplad.')).toHaveCount(0);
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
  await expectSoundPage();
});

test('an answer lost on its way is asked for again, and the thing is made once', async ({ page, signIn }) => {
  const name = `Borttappade svarets förening ${Date.now()}`;
  await signIn('administrator', '/admin');
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  const form = page.getByRole('dialog', { name: 'Lägg till organisation' });
  await form.getByLabel('Namn').fill(name);
  await form.getByLabel('Slag').selectOption({ label: 'Ideell förening' });
  await page.route('**/api/v1/organisations', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(form.getByRole('alert')).toContainText('Du kan tryggt försöka igen.');
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(form).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
});

test.describe('a busy server', () => {
  test.use({ refusals: [401, 503] });
  test('is given the time it asks for, while the page says that it waits', async ({ page, signIn }) => {
    await signIn('administrator');
    await page.route('**/api/v1/organisations', (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '2' } }), { times: 1 });
    await page.getByRole('link', { name: 'Administration', exact: true }).click();
    await expect(page.getByText('Samsteg har mycket att göra.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Lunds kommun' })).toBeVisible();
    await expect(page.getByText('Samsteg har mycket att göra.')).toHaveCount(0);
  });
});

test.describe('a server that fails', () => {
  test.use({ refusals: [401, 500] });
  test('is told apart from an empty list, with a way to try again', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('administrator');
    await page.route('**/api/v1/organisations', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ detail: 'Något gick fel hos oss.', traceId: 'prov-1' }) }), { times: 1 });
    await page.getByRole('link', { name: 'Administration', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Ange prov-1 om du hör av dig till supporten.');
    await expectSoundPage();
    await picture('failure');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Lunds kommun' })).toBeVisible();
  });
});
