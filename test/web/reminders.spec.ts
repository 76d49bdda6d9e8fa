import { expect, test } from './support/story.js';

test('one chooses what one is reminded of and when, from the account menu; it stands there afterwards', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('employmentSpecialist', '/');
  await page.getByRole('button', { name: /Ebba/ }).click();
  await page.getByRole('link', { name: 'Påminnelser' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Påminnelser' })).toBeVisible();
  await expect(page.getByLabel('Kallelser till SIP att svara på').getByRole('option')).toHaveText(['Direkt, och samlat', 'Samlat']);
  await expect(page.getByText('Kallelsen ska skickas inom tre dagar')).toBeVisible();
  await expectSoundPage();
  await picture('reminders');

  await page.getByLabel('Deltagare mellan insatser').selectOption('NOW');
  await page.getByText('En gång i veckan').click();
  await page.getByLabel('Vilken dag').selectOption('Torsdag');
  await page.getByLabel('Från klockan').selectOption('09.00');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Dina påminnelser är sparade', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Deltagare mellan insatser')).toHaveValue('NOW');
  await expect(page.getByLabel('Vilken dag')).toHaveValue('4');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectSoundPage();
  await picture('reminders-narrow');
});

test.describe('what cannot be', () => {
  test.use({ refusals: [422] });
  test('an hour one has asked to be left alone is told beside the field, and what was chosen stays', async ({ page, signIn }) => {
    await signIn('caseManager', '/paminnelser');
    await page.getByLabel('Från klockan').selectOption('21.00');
    await page.getByLabel('Nya deltagare').selectOption('DIGEST');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('Den timmen har du bett att få vara i fred.').first()).toBeVisible();
    await expect(page.getByLabel('Från klockan')).toHaveValue('21');
    await expect(page.getByLabel('Nya deltagare')).toHaveValue('DIGEST');
  });
});

test('who looks after accounts sees that the reminders run', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('localAdministrator', '/admin');
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Påminnelser' }) });
  await expect(panel.getByText('Går')).toBeVisible();
  await expect(panel.getByText('Skickade: 0')).toBeVisible();
  await expect(panel.getByText('Ingen e-postserver är angiven')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectSoundPage();
  await picture('reminder-state-narrow');
});

test('a trial to look over waits for the one who decides on it, beside the persons', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/');
  const waiting = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: /^Prövade metoder att se över/ }) });
  await expect(waiting.getByRole('listitem').filter({ hasText: 'Case Management' })).toContainText(/ska ses över \d{4}-\d\d-\d\d/);
  await expectSoundPage();
  await picture('trial-waiting');
  await waiting.getByRole('link', { name: /Case Management/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Case Management' })).toBeVisible();
});
