import { takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

test('begins FST-7 a step is assessed with s, an arrow and Ctrl+Enter; a step back asks what has changed', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Steg', 0);
  await page.goto(`/deltagare/${id}/steg`);
  await expect(page.getByText('Ingen bedömning är gjord.')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('radio', { name: /^0 Ingen kontakt/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /1 Kontakt och motivation första/ })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText('Förra gången: 1 Kontakt och motivation')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Det är ett lägre steg än förra gången.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('group', { name: 'Rätta det här först:' })).toBeFocused();
  await page.getByLabel('Vad har ändrats?').fill('Kom inte till mötet.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /0 Ingen kontakt −1/ })).toBeVisible();
  await expectSoundPage();
  await picture('steps');
});

test('begins X-11 targets and outcomes are one click away, and the persons one more', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  await page.getByRole('link', { name: 'Mål och utfall' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Stegförflyttning – .*75/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /Ökad egen försörjning – .*30/ })).toBeVisible();
  await expect(page.getByText(/alla deltagare, pågående och avslutade/).first()).toBeVisible();
  await expectSoundPage();
  await picture('outcomes');
  await page.getByRole('button', { name: /^Ja \d/ }).first().click();
  await expect(page.getByRole('dialog', { name: /Stegförflyttning: Totalt, ja/ })).toBeVisible();
  await expectSoundPage();
});

test('the finding is one plain sentence that says how many are left out; a target nobody has confirmed is said to be a proposal', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal');
  const steps = page.locator('#STEP_PROGRESS');
  await expect(steps.getByText('Gäller', { exact: true })).toBeVisible();
  const finding = await steps.locator('figcaption').innerText();
  expect(finding).toMatch(/^\d+(,\d)?\s%\sav alla deltagare, pågående och avslutade \(\d+ av \d+; \d+ till är inte kända? och räknas inte med\)\. Målet 75\s% nås/);
  expect(finding).not.toMatch(/målet mål/i);
  await expect(page.locator('#PARTICIPANTS').getByText('Gäller', { exact: true })).toBeVisible();
  const drawing = steps.getByRole('img');
  const wide = async () => (await drawing.boundingBox())!.width / (await steps.boundingBox())!.width;
  await expect.poll(wide).toBeGreaterThan(0.9);
  await picture('outcomes-wide');

  await page.setViewportSize({ width: 320, height: 800 });
  await expect(drawing.getByText('Möjligheternas väg, kvinnor').or(drawing.getByText('Kompetenstrappan, kvinnor')).first()).toBeVisible();
  await expect(drawing.getByText('…')).toHaveCount(0);
  await expectSoundPage();
  await picture('outcomes-narrow');

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel('Projekt', { exact: true }).selectOption({ label: 'IRIS, avslutat' });
  await expect(steps.getByText('Ingen har bekräftat målet ännu.')).toBeVisible();
  await expect(page.locator('#PARTICIPANTS').getByText('Att avgöra', { exact: true })).toBeVisible();
  await expect(page.getByText(/målet mål/i)).toHaveCount(0);
  await expectSoundPage();
});
