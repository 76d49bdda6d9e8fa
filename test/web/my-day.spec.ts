import { expect, test } from './support/story.js';

test('a draft waits for the one who began it, a question for the one who was asked, a referral for those who are to answer', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('referrer', '/');
  await expect(page.getByRole('heading', { level: 2, name: /^Remisser du börjat på/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hodan Warsangeli-Moy' })).toBeVisible();
  await expect(page.getByText('Inget väntar på dig just nu')).toHaveCount(0);
  await expectSoundPage();

  await page.context().clearCookies();
  await signIn('askedReferrer', '/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Tsion Gebreholta' })).toContainText(/fråga ställd \d{4}-\d\d-\d\d/);
  await expect(page.getByText('Inget väntar på dig just nu')).toHaveCount(0);
  await picture('asked-day');

  await page.context().clearCookies();
  await signIn('caseworker', '/');
  const referral = page.getByRole('listitem').filter({ hasText: 'Łukasz Wiśnioborska' });
  await expect(referral).toContainText(/besked senast \d{4}-\d\d-\d\d/);
  await expect(referral).toContainText('Försäkringskassan');
  await expectSoundPage();
  await picture('my-day');
  await referral.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Łukasz Wiśnioborska' })).toBeVisible();
});

test('every day on Min dag says what it is; what is late says how late', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/');
  await expect(page.getByRole('listitem').filter({ hasText: /inskriven \d{4}-\d\d-\d\d/ }).first()).toBeVisible();
  const late = page.getByRole('listitem').filter({ hasText: /skulle ha följts upp \d{4}-\d\d-\d\d/ }).first();
  await expect(late).toContainText(/\d+ dag(ar)? sen/);
  await expect(page.getByRole('heading', { name: /^Planer att följa upp/ })).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Min dag' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectSoundPage();
  await picture('my-day-narrow');
});
