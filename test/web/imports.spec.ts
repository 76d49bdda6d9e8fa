import { daysAgo } from './support/asking.js';
import { person } from './support/people.js';
import { expect, test } from './support/story.js';

/** A caseworker brings the list of another system: tries it, mends it, takes it, and takes it back. */
test.describe.configure({ mode: 'serial' });

const run = `${Date.now()}`.slice(-7);
const HEADER = 'Nyckel;Förnamn;Efternamn;Födelsedatum;Kön;Skyddade personuppgifter;Första dagen;Ansvarig;Behov av samordning;Parter;Arbetsförmåga det syftar till';
const row = (nth: number, more: { protected?: string; responsible?: string; startsOn?: string } = {}) =>
  [`${run}-${nth}`, 'Prov', `Listsson${run}`, '1990-05-05', 'Kvinna', more.protected ?? 'nej', more.startsOn ?? daysAgo(10), more.responsible ?? person('caseworker').email, 'Flera parter behövs', 'Kommunen, Försäkringskassan', 'Arbete'].join(';');
const csv = (name: string, rows: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows].join('\n')) });
const FAULTY = csv('listan.csv', [row(1), row(2), row(3, { protected: 'ja' }), row(4, { responsible: 'ingen@example.se' }), row(5, { startsOn: 'i våras' }), row(1)]);

test('a list is tried row by row, the faults are fetched as a file, and what can be taken is taken', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/deltagare');
  await page.getByRole('link', { name: 'Importera från en lista' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importera deltagare' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tidigare inläsningar' })).toContainText('Listan gällde ett annat projekt');
  await expect(page.getByLabel('Fil med deltagare (CSV)')).toBeDisabled();
  await page.locator('summary', { hasText: 'Vad filen får innehålla' }).click();
  await expect(page.getByRole('rowheader', { name: 'Skyddade personuppgifter' })).toBeVisible();
  await expectSoundPage();
  await page.getByLabel('Till vilket projekt?').selectOption({ label: 'IRIS' });
  await page.getByLabel('Fil med deltagare (CSV)').setInputFiles({ name: 'listan.xlsx', mimeType: 'text/csv', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await expect(page.getByRole('alert').filter({ hasText: 'spara den som CSV' })).toBeVisible();
  await picture('import-refused');
  await page.getByLabel('Fil med deltagare (CSV)').setInputFiles(FAULTY);
  const review = page.getByRole('group', { name: 'Se vad som händer' });
  await expect(review).toBeFocused();
  await expect(review).toContainText('2 personer skrivs in');
  await expect(review).toContainText('4 rader behöver rättas först');
  const faults = page.getByRole('region', { name: 'Det som behöver rättas' });
  await expect(faults.getByRole('row', { name: /^4 Skyddade personuppgifter/ })).toContainText('Ny deltagare');
  await expect(faults.getByRole('row', { name: /^5 Ansvarig/ })).toContainText('mejladress');
  await expect(faults.getByRole('row', { name: /^6 Första dagen/ })).toContainText('2026-03-01');
  await expect(faults.getByRole('row', { name: /^7 Nyckel/ })).toContainText('Samma som rad 2');
  await expectSoundPage();
  await picture('import-judged');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hämta fellistan (CSV)' }).click();
  expect((await saved).suggestedFilename()).toBe('fel-i-listan.csv');
  await page.getByRole('button', { name: 'Importera 2 av 6' }).click();
  await expect(page.getByText('2 personer är inskrivna.', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tidigare inläsningar' }).getByRole('row').nth(1)).toContainText('2 av 6');
  await expectSoundPage();
  await picture('import-done');
  await page.goto(`/deltagare?namn=Prov Listsson${run}`);
  await expect(page.getByText('2 deltagare visas')).toBeVisible();
});

test('read in again nobody is taken twice, and the import is undone with a reason; whoever was written on is left and named', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', `/deltagare?namn=Prov Listsson${run}`);
  await page.getByRole('link', { name: `Prov Listsson${run}` }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Listsson${run}`);
  const id = page.url().split('/').at(-1)!;
  const written = await page.request.post(`/api/v1/participations/${id}/notes`, { data: { kind: 'PHONE', occurredOn: daysAgo(1), body: 'Ringde.' }, headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: process.env.WEB_URL! } });
  expect(written.ok()).toBe(true);
  await page.goto('/deltagare/importera');
  await page.getByLabel('Till vilket projekt?').selectOption({ label: 'IRIS' });
  await page.getByLabel('Fil med deltagare (CSV)').setInputFiles(csv('igen.csv', [row(1), row(2)]));
  await expect(page.getByRole('group', { name: 'Se vad som händer' })).toContainText('2 är redan inlästa, enligt nyckeln: rad 2, 3');
  await expect(page.getByRole('button', { name: /^Importera / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Välj en annan fil' }).click();
  await page.getByRole('button', { name: 'Ångra inläsningen' }).first().click();
  await page.getByRole('dialog').getByLabel('Varför ångras inläsningen?').fill('Fel lista');
  await picture('import-undo');
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
  await expect(page.getByText('Inläsningen är ångrad.', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tidigare inläsningar' }).getByRole('row').nth(1)).toContainText('1 av 2 borttagna. Fel lista');
  await page.locator('summary', { hasText: '1 person lämnades kvar' }).click();
  await expect(page.getByRole('link', { name: `Prov Listsson${run}` })).toBeVisible();
  await expectSoundPage();
  await picture('import-undone');
});
