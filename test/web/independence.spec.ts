import { takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

test('SBR-17 the caseworker asks how independent the person feels, with the keyboard, and puts it right; the coordinator sees change, who became independent and how soon, women and men, unknowns apart', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await page.goto(`/deltagare/${await takenOn(page, 'Själv', 0)}`);
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Självständighet' }) });
  await expect(panel.getByText('Ingen skattning än')).toBeVisible();
  await panel.getByRole('button', { name: 'Skriv in skattning' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Hur självständig känner du dig?' });
  const question = form.getByLabel(/Hur väl klarar du dig själv/);
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(question).toHaveAttribute('aria-invalid', 'true');
  await question.focus();
  await page.keyboard.press('4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/Vid inskrivning: 4 av 10/)).toBeVisible();

  await panel.getByRole('button', { name: 'Skriv in skattning' }).click();
  await expect(form.getByLabel('När?')).toHaveValue('DURING');
  await question.selectOption('6');
  await form.getByLabel(/Hur många procent av försörjningen/).fill('40');
  await expectSoundPage();
  await picture('independence-form');
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(panel.getByText(/Under tiden: 6 av 10, .*egen försörjning 40 %/)).toBeVisible();
  await panel.getByRole('button', { name: /^Rätta ?: Under tiden/ }).click();
  await question.selectOption('7');
  await form.getByRole('button', { name: 'Spara' }).click();
  await expect(panel.getByText(/Under tiden: 7 av 10/)).toBeVisible();
  await expect(panel.getByText(/6 av 10/)).toHaveCount(0);
  await expect(panel.getByText('3 högre än vid inskrivningen')).toBeVisible();
  await expectSoundPage();
  await picture('independence-panel');

  await signIn('coordinator', '/mal');
  await page.getByRole('link', { name: 'Självständighet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Självständighet' })).toBeVisible();
  await expect(page.getByText(/har blivit självständiga\. Kvinnor .*, män/)).toBeVisible();
  await expect(page.getByText(/Mätt av deltagare som inte var självständiga vid första inskrivningen/)).toBeVisible();
  await expect(page.getByText(/Gränserna är projektets egna: minst 50 % egen försörjning/)).toBeVisible();
  const time = page.getByRole('table', { name: 'Hur lång tid det tar' });
  for (const group of ['Totalt', 'Kvinnor', 'Män']) await expect(time.getByRole('row', { name: group })).toContainText(/\d dag|färre än hälften|dolt/);
  const hides = (await time.textContent())!.includes('dolt');
  await expect(page.getByText(/^Hur lång tid det tog visas när minst 5/)).toHaveCount(hides ? 1 : 0);
  const ratings = page.getByRole('table', { name: /Egen skattning/ });
  await expect(ratings.getByRole('row', { name: /Kvinnor/ })).toBeVisible();
  for (const row of await ratings.getByRole('row').all()) for (const cell of (await row.getByRole('cell').allTextContents()).slice(3, 6)) expect(cell.trim()).toMatch(/^(dolt|0|[5-9]|\d{2,})$/);
  await expectSoundPage();
  await picture('independence');
  await page.getByRole('link', { name: 'Ändra gränserna' }).click();
  await expect(page.getByText('Minst 50 % egen försörjning, eller egen skattning av självständigheten minst 8 av 10.').first()).toBeVisible();
});

test('begins SBR-17 at 320 pixels, and for one who follows no project', async ({ page, signIn, picture }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn('coordinator', '/mal/sjalvstandighet');
  await expect(page.getByRole('heading', { level: 2, name: 'Har blivit självständiga' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture('independence-narrow');
  await signIn('caseworker', '/mal/sjalvstandighet');
  await expect(page.getByRole('heading', { level: 2, name: 'Har blivit självständiga' })).toHaveCount(0);
});
