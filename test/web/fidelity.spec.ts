import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

const SCALE = {
  code: 'egen-2', sv: 'Vår korta skala', en: 'Our short scale', lowest: 1, highest: 3, bands: [{ from: 5, sv: 'Bra', en: 'Good' }, { from: 0, sv: 'En bit kvar', en: 'Some way to go' }],
  sections: [{ key: 'all', sv: 'Allt', en: 'Everything' }],
  items: [{ key: 'jobs', section: 'all', sv: 'Riktiga arbeten', en: 'Real jobs' }, { key: 'team', section: 'all', sv: 'Vi är ett lag', en: 'We are a team' }],
};
const file = (name: string, content: object | string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });

test('begins IRIS-15 the fidelity review is scored by keyboard, with what the logs count filled in, and stays as it was once it is frozen', async ({ page, signIn, expectSoundPage, picture }) => {
  test.slow();
  await signIn('unitLead', '/larande/programtrohet');
  await expect(page.getByRole('row', { name: /AME Lund|Lund/ }).first()).toContainText('av 125');
  await expectSoundPage();
  await picture('fidelity');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Börja en granskning' }).click();
  await picture('fidelity-begin');
  await dialog.getByLabel('Räkna loggarna till och med').fill(inDays(2));
  await dialog.getByRole('button', { name: 'Börja en granskning' }).click();
  await expect(dialog.locator('.v-summary')).toContainText(/inte varit än/);
  await dialog.getByLabel('Räkna loggarna till och med').fill(inDays(0));
  await dialog.getByRole('button', { name: 'Börja en granskning' }).click();
  await expect(page).toHaveURL(/programtrohet\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Programtrohet:');
  const standing = page.locator('.v-fidelity-sum');
  await expect(standing).toContainText('0 av 25 punkter har poäng. Summa 0 av 125.');
  await expect(page.getByRole('group', { name: /^1\. Få deltagare/ })).toContainText(/Ur loggarna: \d+ deltagare per arbetsspecialist/);
  await page.getByRole('button', { name: 'Fyll i de 7 punkter som räknats' }).click();
  await expect(standing).toContainText('7 av 25');
  await expectSoundPage();
  await picture('fidelity-review');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('fidelity-review-320');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Spara och lås' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lås granskningen' }).click();
  const summary = page.locator('.v-summary');
  await expect(summary.getByRole('link')).toHaveCount(18);
  await expectSoundPage();
  await picture('fidelity-faults');
  await page.reload();
  await expect(standing).toContainText('7 av 25');

  const groups = page.locator('fieldset');
  await expect(groups).toHaveCount(25);
  for (const group of await groups.all()) {
    if ((await group.locator('input:checked').count()) > 0) continue;
    await group.getByRole('radio', { name: '3' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  await expect(standing).toContainText('25 av 25');
  const counted = page.getByRole('group', { name: /^1\. Få deltagare/ });
  await counted.getByRole('radio', { name: '3' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Vad ska göras till nästa gång?').fill('Fler besök.');
  await page.getByLabel('Vad ska göras till nästa gång?').press('Control+Enter');
  await expect(page.getByText('Sparat.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Spara och lås' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lås granskningen' }).click();
  await expect(summary).toContainText('Skriv varför poängen blir en annan än loggarna visar.');
  await page.getByLabel(/^Varför annan poäng än loggarna visar\?: 1\./).fill('Två arbetar halvtid.');
  await page.getByRole('button', { name: 'Spara och lås' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lås granskningen' }).click();
  await expect(page.getByText(/Låst av Ulla Bergdahl/)).toBeVisible();
  await expect(page.getByText('Två arbetar halvtid.')).toBeVisible();
  await expect(page.getByText('3 av 5', { exact: true })).toHaveCount(1);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.getByText(/Förra granskningen/)).toBeVisible();
  await expectSoundPage();
  await picture('fidelity-frozen');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('fidelity-frozen-320');
});

test('begins IRIS-15 another scale is loaded as data: what is wrong in the file is said by name, what is right is ready to use', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('unitLead', '/larande/programtrohet');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Läs in en skala' }).click();
  const load = () => dialog.getByRole('button', { name: 'Läs in en skala' }).click();
  await dialog.getByLabel('Fil med skalan').setInputFiles(file('skala.json', 'ingen skala'));
  await expect(dialog.getByRole('alert')).toContainText('gick inte att läsa');
  await dialog.getByLabel('Fil med skalan').setInputFiles(file('skala.json', { ...SCALE, bands: [SCALE.bands[0]] }));
  await load();
  await expect(dialog.locator('.v-summary')).toContainText('bands: Den sista nivån ska gälla från den lägsta summa som kan bli.');
  await expectSoundPage();
  await picture('fidelity-load');
  await dialog.getByLabel('Fil med skalan').setInputFiles(file('skala.json', SCALE));
  await load();
  await expect(page.getByRole('row', { name: /Vår korta skala/ })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('the review stands in English too', async ({ page, signIn, expectSoundPage }) => {
    await signIn('caseworker', '/larande/programtrohet');
    await page.getByRole('row', { name: /Fair|Good|Not Supported|Exemplary/ }).last().getByRole('link').click();
    await expect(page.getByText('From the logs:').first()).toBeVisible();
    await expect(page.getByText(/Frozen by/)).toBeVisible();
    await expectSoundPage();
  });
});
