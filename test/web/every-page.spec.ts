import { expect, test } from './support/story.js';

/** Every address a person can write by themselves; pages of one thing (a project, a unit) are visited by their own stories. */
const addresses = ['/', '/projekt', '/projekt/las-in', '/admin', '/admin/roller', '/profil', '/hjalp', '/tillganglighet', '/finns-inte'];

for (const address of addresses) {
  test(`${address} is sound: axe, 320 pixels, targets, title, one h1`, async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('administrator');
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/ – Samsteg$/);
    await expectSoundPage();
    await picture(`page${address.replaceAll('/', '-')}`);
  });
}

test('keys: Ctrl+K finds pages, ? lists the keys, g p goes to the projects, Esc gives the focus back', async ({ page, signIn, expectSoundPage }) => {
  await signIn('administrator');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Sök eller gå till' })).toBeVisible();
  await page.keyboard.type('proj');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Projekt' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Snabbtangenter' })).toBeVisible();
  await expectSoundPage();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Projekt' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hej');
});
