import type { Page } from '@playwright/test';
import { expect, test } from './support/story.js';

const stamp = () => `${Date.now()}`.slice(-7);
const OLD = 'fyra ord i en följd';
const NEW = 'helt andra ord nu';

/** Somebody new in the demo world's Lund, with a password of their own. */
async function newcomer(page: Page, email: string): Promise<string> {
  await page.getByRole('link', { name: 'Arbetsmarknadsenheten Lund' }).click();
  await page.getByRole('button', { name: 'Bjud in person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Personens namn').fill('Tilda Tillfällig');
  await dialog.getByLabel('Mejladress i arbetet').fill(email);
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Handläggare' });
  await dialog.getByRole('button', { name: 'Bjud in', exact: true }).click();
  await expect(dialog.getByText('Det här är en provinstallation utan e-post.')).toBeVisible();
  const link = await dialog.getByLabel('Länk').inputValue();
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  return link;
}

async function comeIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/logga-in');
  await page.getByLabel('Mejladress').fill(email);
  await page.getByLabel('Lösenord').fill(password);
  await page.getByRole('button', { name: 'Logga in' }).click();
}

test('one sees where one is signed in and changes the password; an administrator shuts the account and opens it again', async ({ page, another, signIn, expectSoundPage, picture }) => {
  test.slow();
  const email = `tilda.${stamp()}@example.se`;
  await signIn('localAdministrator', '/admin');
  const link = await newcomer(page, email);
  const [tilda, elsewhere] = [await another(), await another()];
  await tilda.goto(link);
  await tilda.getByLabel('Välj lösenord').fill('qwertyuiop123');
  await tilda.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(tilda.getByRole('group', { name: 'Rätta det här först:' })).toContainText('Undvik tecken i följd');
  await tilda.getByLabel('Välj lösenord').fill(OLD);
  await tilda.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(tilda.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  for (const where of [tilda, elsewhere]) {
    await comeIn(where, email, OLD);
    await expect(where.getByRole('button', { name: /Tilda Tillfällig/ })).toBeVisible();
  }

  await tilda.goto('/profil');
  await expect(tilda.getByRole('row', { name: /Chrome.*Den här/ })).toBeVisible();
  await expectSoundPage(tilda);
  await tilda.screenshot({ path: 'test-results/pictures/own-account.png', fullPage: true });
  await tilda.getByLabel('Ditt lösenord nu').fill('fel lösenord');
  await tilda.getByLabel('Nytt lösenord').fill(NEW);
  await tilda.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(tilda.getByRole('group', { name: 'Rätta det här först:' })).toContainText('Lösenordet stämmer inte.');
  await tilda.getByLabel('Ditt lösenord nu').fill(OLD);
  await tilda.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(tilda.getByText('Lösenordet är bytt.').first()).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Logga in' }), 'the other place is signed out').toBeVisible();
  await comeIn(elsewhere, email, NEW);
  await expect(elsewhere.getByRole('button', { name: /Tilda Tillfällig/ })).toBeVisible();
  await tilda.reload();
  await tilda.getByRole('button', { name: /^Avsluta Chrome/ }).click();
  await expect(tilda.getByText('Inloggningen är avslutad.').first()).toBeVisible();
  await tilda.setViewportSize({ width: 320, height: 800 });
  await tilda.screenshot({ path: 'test-results/pictures/own-account-narrow.png', fullPage: true });

  await page.reload();
  await page.getByRole('button', { name: 'Stäng av Tilda Tillfällig' }).click();
  await page.getByRole('dialog').getByLabel('Varför?').fill('Tappade sin dator');
  await expectSoundPage();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng av' }).click();
  await expect(page.getByRole('row', { name: /Tilda Tillfällig.*Avstängt.*Tappade sin dator/ })).toBeVisible();
  await picture('accounts');
  await tilda.reload();
  await expect(tilda.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await comeIn(tilda, email, NEW);
  await expect(tilda.getByRole('alert').first()).toContainText('hör inte ihop');
  await page.getByRole('button', { name: 'Öppna igen Tilda Tillfällig' }).click();
  await page.getByRole('dialog').getByLabel('Varför?').fill('Datorn är funnen');
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna igen' }).click();
  await expect(page.getByRole('row', { name: /Tilda Tillfällig.*Öppnat igen/ })).toBeVisible();
});
