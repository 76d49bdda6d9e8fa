import { takenOn } from './support/asking.js';
import { sessionFor } from './support/signing-in.js';
import { expect, test } from './support/story.js';

test('begins X-8 the coordinator sees how far the months have come, and that another submits what she has prepared', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Månader', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Inlämnad' })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: 'Förberedd' })).toHaveCount(1);
  await expectSoundPage();
  await picture('months');
  await page.getByRole('row').filter({ hasText: 'Förberedd' }).getByRole('link').click();
  await expect(page.getByText('Du förberedde månaden. Någon annan lämnar in den.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lämna in månaden' })).toHaveCount(0);
  for (const lead of ['Ulla Bergdahl', 'Hedda Kullsund']) await expect(page.getByRole('row').filter({ hasText: `av ${lead}` })).toHaveCount(1);
  await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByText(/^Tidigare månader är inte inlämnade: .*lämna in dem först/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Hämta filen/ })).toHaveCount(0);
  await expectSoundPage();
  await picture('month-prepared');
});

test('begins X-8 the owner of the project fetches the file of a month that was submitted, and opens it again only with a reason', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('projectOwner', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Månader', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Inlämnad' }).getByRole('link').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Hämta filen/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^\d{4}-\d{2}-1\.csv$/);
  const workbook = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Hämta som Excel/ }).click();
  expect((await workbook).suggestedFilename()).toMatch(/^\d{4}-\d{2}-1\.xlsx$/);
  await page.getByRole('button', { name: 'Öppna igen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Öppna igen' }).click();
  await expect(dialog.getByText('Rätta det här först:')).toBeVisible();
  await expectSoundPage();
  await picture('month-reopen');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByText('Månaden är inlämnad.')).toBeVisible();
});

test('begins X-8 a lead sees the own part of a month, no other branch, and by name who must be mended before it is handed over', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await takenOn(page, 'Nummerlös', 75);
  await signIn('unitLead', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Månader', exact: true }).click();
  await expect(page.getByText('Här lämnar ni över er del av varje månad')).toBeVisible();
  await page.getByRole('row').getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { name: 'Verksamheternas delar' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Lunds kommun, ' })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: 'Höganäs' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Lämna över er del' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Prov Nummerlös' })).toContainText('Personnummer saknas.');
  await expectSoundPage();
  await picture('month-lead');
  await page.getByRole('link', { name: 'Prov Nummerlös' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Nummerlös/ })).toBeVisible();
});

test('begins X-9 the coordinator reads the counts for Finsam of a year, and takes them along', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Finsam', exact: true }).click();
  const table = page.getByRole('table', { name: 'Individinriktade insatser' });
  await expect(table.getByRole('row', { name: /^Supported Employment \d/ })).toBeVisible();
  await expect(page.getByLabel('Period').getByRole('option').first()).toHaveText(/^\d{4}$/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/finsam.*\.csv$/);
  const workbook = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som Excel' }).click();
  expect((await workbook).suggestedFilename()).toBe('finsam.xlsx');
  await expectSoundPage();
  await picture('finsam');
});

test('the coordinator reads a quarter in figures, and takes it along as PDF, Excel and CSV; the owner of the project does not', async ({ page, signIn, another, expectSoundPage, picture }, told) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await page.getByRole('link', { name: 'Kvartal', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Kvartal i siffror' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Redovisat månad för månad' })).toBeVisible();
  await page.getByLabel('Kvartal').selectOption({ index: 0 });
  await expect(page.getByLabel('Kvartal').getByRole('option').first()).toHaveText(/^Kvartal \d \d{4}$/);
  await expectSoundPage();
  await picture('quarter');
  for (const [link, ending] of [['Hämta som PDF', 'pdf'], ['Hämta som Excel', 'xlsx'], ['Hämta som CSV', 'csv']] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    expect((await download).suggestedFilename()).toBe(`kvartal.${ending}`);
    await (await download).saveAs(told.outputPath(`kvartal.${ending}`));
  }
  const owner = await another();
  await sessionFor(owner, 'projectOwner');
  await owner.goto(new URL(page.url()).pathname);
  await expect(owner.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
});

test('months are for those who close them', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker', '/projekt');
  await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /IRIS/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Månader', exact: true })).toHaveCount(0);
  await page.goto(`${new URL(page.url()).pathname}/manader/2026-01`);
  await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
  await expectSoundPage();
});

test.describe('In a project one does not work in', () => {
  test.use({ refusals: [404] });

  test('the quarter is not shown to a coordinator of another, who is told why', async ({ page, signIn, expectSoundPage }) => {
    await signIn('siaCoordinator', '/projekt');
    await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
    await page.getByRole('link', { name: 'Kvartal', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Du arbetar inte i det här projektet' })).toBeVisible();
    await expectSoundPage();
  });
});
