import { expect, test } from './support/story.js';

/** Every address a person can write by themselves; pages of one thing (a project, a unit) are visited by their own stories. */
const addresses = ['/', '/projekt', '/projekt/las-in', '/admin', '/admin/roller', '/profil', '/hjalp', '/tillganglighet', '/finns-inte'];

for (const language of ['sv', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    for (const address of addresses) {
      test(`${address} is sound: axe, 320 pixels, targets, title, one h1, no refusal behind it`, async ({ page, signIn, expectSoundPage, picture }) => {
        await signIn('administrator', address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/ – Samsteg$/);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectSoundPage();
        await picture(`${language}${address.replaceAll('/', '-')}`);
      });
    }
  });
}
