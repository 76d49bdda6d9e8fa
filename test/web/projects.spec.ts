import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

const record = fileURLToPath(new URL('../../libs/projects/records/2020-00156-iris.txt', import.meta.url));
const tabs = ['Översikt', 'Mål', 'Uppgifter', 'Delprojekt och parter', 'Kommuner och aktörer'] as const;

async function open(page: Page, project: string, tab?: (typeof tabs)[number]) {
  await page.goto('/projekt');
  await page.getByRole('link', { name: project, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: project })).toBeVisible();
  if (tab) await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: tab }).click();
}

test('IRIS-5 IRIS-25 a record is read, looked at, and stored; the facts show where they stand', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator');
  await page.goto('/projekt/las-in');
  await page.getByLabel('Välj en textfil (.txt)').setInputFiles(record);
  await expect(page.getByRole('group', { name: 'Det här läste vi' })).toBeFocused();
  await expect(page.getByText('490 · 530')).toBeVisible();
  await expectSoundPage();
  await picture('record-preview');
  await page.getByRole('button', { name: 'Läs in projektet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'IRIS' })).toBeVisible();
  for (const tab of tabs) {
    await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: tab }).click();
    await expectSoundPage();
    await picture(`project-${tab}`);
  }
  await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: 'Uppgifter' }).click();
  await expect(page.getByText('11 731 219 kr')).toBeVisible();
  await expect(page.getByText('rad 24').first()).toBeVisible();
  await expect(page.locator('dd').filter({ hasText: 'Saknas' }).first()).toBeVisible();
  await expect(page.getByText(/cookies/i)).toHaveCount(0);
});

test('IRIS-2 IRIS-13 a person chooses which claim governs, with a reason; the other stands beside it', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('coordinator');
  await open(page, 'IRIS', 'Mål');
  await expect(page.getByText('Det skiljer 40 personer mellan uppgifterna.')).toBeVisible();
  await page.getByRole('button', { name: /^Låt det här styra .*530/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Vilket mål ska styra?' });
  await dialog.getByRole('button', { name: 'Låt det här styra' }).click();
  await expect(dialog.getByText('Fyll i fältet.').first()).toBeVisible();
  await expectSoundPage();
  await dialog.getByLabel('Varför ska det här målet styra?').fill('Ansökan beviljades för 530.');
  await dialog.getByRole('button', { name: 'Låt det här styra' }).click();
  await expect(page.getByText('Skäl: Ansökan beviljades för 530. (Karin Ordning)')).toBeVisible();
  await expect(page.getByText('40 färre än målet som styr.')).toBeVisible();
  await expect(page.getByText('Av alla deltagare, både avslutade och pågående')).toBeVisible();
  await page.getByRole('button', { name: /^Ändra vad som räknas .*75/ }).click();
  await expect(page.getByRole('dialog').getByLabel('Räknas av')).toHaveValue('ALL_PARTICIPANTS');
  await page.keyboard.press('Escape');
  await picture('targets');
});

test('IRIS-4 participants against target: women, men, total, what is missing and what each costs, also as a table', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  await open(page, 'IRIS');
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('img')).toBeVisible();
  await figure.getByText('Visa som tabell').click();
  await expect(figure.getByRole('row', { name: /^Kvinnor \d/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /^Män \d/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /^Totalt \d/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /planerat 490 .*fattas, 50\s939\skr var/ })).toBeVisible();
  await expect(figure.getByRole('row', { name: /mål 530 .*fattas, 47\s095\skr var/ })).toBeVisible();
  await expectSoundPage();
  await picture('participants-against-target');
});

test('X-13 a fact is confirmed, another brought from elsewhere with its source, and a discrepancy decided', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('coordinator');
  await open(page, 'IRIS', 'Uppgifter');
  await page.getByRole('button', { name: 'Fyll i Ort' }).click();
  const place = page.getByRole('dialog', { name: 'Ort' });
  await place.getByLabel('Värde').fill('Lund');
  await place.getByText('Uppgiften kommer från något annat än posten').click();
  await place.getByLabel('Varför, eller varifrån?').fill('Förbundets webbplats');
  await expectSoundPage();
  await place.getByRole('button', { name: 'Spara' }).click();
  const town = page.locator('dd').filter({ hasText: 'Förbundets webbplats' });
  await expect(town).toContainText('Känd från annat håll');
  await page.getByRole('button', { name: 'Bekräfta Region' }).click();
  await page.getByRole('dialog', { name: 'Region' }).getByRole('button', { name: 'Bekräfta' }).click();
  await expect(page.getByRole('button', { name: 'Ändra Region' })).toBeVisible();
  await page.getByRole('button', { name: /^Avgör Planerat antal deltagare/ }).click();
  await page.getByRole('dialog', { name: 'Avgör' }).getByLabel('Vad gäller, och hur vet ni det?').fill('Beslutet anger 490, ansökan 530.');
  await page.getByRole('dialog', { name: 'Avgör' }).getByRole('button', { name: 'Avgör' }).click();
  await expect(page.getByText('Beslutet anger 490, ansökan 530. (Karin Ordning)')).toBeVisible();
  await picture('facts-decided');

  const reader = await another();
  await reader.goto(page.url());
  await expect(reader.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
});

test('somebody else confirmed the same fact first: what differs is shown, and what was written stays', async ({ page, signIn, another }) => {
  await signIn('coordinator');
  await open(page, 'IRIS', 'Uppgifter');
  await page.getByRole('button', { name: 'Fyll i Postnummer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Postnummer' });
  await dialog.getByLabel('Värde').fill('222 22');
  await dialog.getByLabel('Varför, eller varifrån?').fill('Stod i beslutet');
  const other = await another();
  await other.context().addCookies(await page.context().cookies());
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Fyll i Postnummer' }).click();
  await other.getByRole('dialog').getByLabel('Värde').fill('223 33');
  await other.getByRole('dialog').getByLabel('Varför, eller varifrån?').fill('Stod i avtalet');
  await other.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(other.getByText('Stod i avtalet')).toBeVisible();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByText('Det här har ändrats medan du skrev')).toBeVisible();
  await expect(dialog.getByText('222 22').first()).toBeVisible();
  await expect(dialog.getByText('223 33').first()).toBeVisible();
});

test('IRIS-9 parts are added and succeed each other; the places are held against both claims', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  await open(page, 'IRIS', 'Delprojekt och parter');
  await expect(page.getByText('Platserna är tillsammans 490. Det stämmer med 490 (planerat). Det är 40 färre än 530 (mål).')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till delprojekt' }).click();
  const adding = page.getByRole('dialog', { name: 'Lägg till delprojekt' });
  await adding.getByLabel('Delprojekt', { exact: true }).fill('Ungdomsspåret');
  await adding.getByLabel('Platser').fill('40');
  await expectSoundPage();
  await adding.getByRole('button', { name: 'Lägg till delprojekt' }).click();
  await expect(page.getByText(/Platserna är tillsammans 530\. .*Det stämmer med 530 \(mål\)\./)).toBeVisible();
  await expect(page.getByText('Posten talar om 5 delprojekt, här finns 6.')).toBeVisible();
  await page.getByRole('button', { name: 'Ändra Ungdomsspåret' }).click();
  const changing = page.getByRole('dialog', { name: 'Ändra Ungdomsspåret' });
  await changing.getByLabel('Delprojekt', { exact: true }).fill('Ungdomsvägen');
  await changing.getByLabel(/^Gäller från/).fill(inDays(0));
  await changing.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('row', { name: /^Ungdomsvägen .*efter Ungdomsspåret/ })).toBeVisible();
  await page.getByText('Visa tidigare och kommande').click();
  await expect(page.getByRole('row', { name: /^Ungdomsspåret .*Gäller inte i dag/ })).toBeVisible();
  await expectSoundPage();
  await picture('subprojects');
});

test('IDIS-20 IDIS-10 municipalities without participants are named; an actor gets a contact person', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator');
  await open(page, 'IDIS', 'Kommuner och aktörer');
  await expect(page.getByRole('region', { name: 'Kommuner' }).getByRole('row')).toHaveCount(11);
  await expect(page.getByRole('row', { name: /^Ockelbo AME Ockelbo/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till aktör' }).click();
  const adding = page.getByRole('dialog', { name: 'Lägg till aktör' });
  await adding.getByLabel('Slags aktör').selectOption({ label: 'Bostadsbolag' });
  await adding.getByLabel('Kommun', { exact: true }).selectOption({ label: 'Gävle' });
  await expectSoundPage();
  await adding.getByRole('button', { name: 'Lägg till aktör' }).click();
  await page.getByRole('button', { name: 'Ändra Bostadsbolag, Gävle' }).click();
  const details = page.getByRole('dialog', { name: 'Bostadsbolag, Gävle' });
  await details.getByLabel('Namn').fill('Disa Påhitt');
  await details.getByLabel('Ansvarar för').fill('Samordnar bostäder');
  await details.getByRole('button', { name: 'Lägg till kontaktperson' }).click();
  await expect(details.getByText('Disa Påhitt, Samordnar bostäder')).toBeVisible();
  await details.getByRole('button', { name: 'Stäng' }).first().click();
  await expect(page.getByRole('row', { name: /^Bostadsbolag Gävle .*Disa Påhitt/ })).toBeVisible();
  await picture('actors');
});

test('IDIS-26 a goal of one’s own stands beside those of the record', async ({ page, signIn, expectSoundPage }) => {
  await signIn('administrator');
  await open(page, 'IDIS', 'Mål');
  await expect(page.getByText('Postens lista är öppen (”bland annat”).')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till ett mål i ord' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lägg till ett mål i ord' });
  await dialog.getByLabel('Målet').fill('Fler får kontakt med primärvården.');
  await dialog.getByLabel('Varför läggs det till?').fill('Styrgruppens beslut');
  await dialog.getByRole('button', { name: 'Lägg till ett mål i ord' }).click();
  await expect(page.getByText('Skäl: Styrgruppens beslut')).toBeVisible();
  await expectSoundPage();
});

test('IRIS-3 an archived project is read only, and opened again with a reason, and closed again', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator');
  await page.goto('/projekt/las-in');
  const text = readFileSync(record, 'utf8').replaceAll('2020/00156', '2020/00157').replaceAll('IRIS', 'IRIS i arkivet');
  await page.getByLabel('Välj en textfil (.txt)').setInputFiles({ name: 'arkiv.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Läs in projektet' }).click();
  await expect(page.getByText('Projektet är avslutat och uppföljningen tog slut 31 augusti 2023. Här går det bara att läsa.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: 'Mål' }).click();
  await expect(page.getByRole('heading', { name: 'Antal deltagare' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Låt det här styra|Lägg till/ })).toHaveCount(0);
  await expectSoundPage();
  await picture('archive');
  await page.getByRole('button', { name: 'Öppna för rättelser' }).click();
  await page.getByRole('dialog').getByLabel('Varför behöver det öppnas?').fill('Slutrapporten rättas');
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna för rättelser' }).click();
  await expect(page.getByText(/Uppgifterna kan rättas till och med .*: Slutrapporten rättas/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Låt det här styra/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Stäng igen' }).click();
  await expect(page.getByRole('button', { name: 'Öppna för rättelser' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Låt det här styra/ })).toHaveCount(0);
  await expectSoundPage();
});

test('a caseworker reads about a project, is told no contact person, and changes nothing', async ({ page, signIn, expectSoundPage }) => {
  await signIn('caseworker');
  await open(page, 'SIA', 'Uppgifter');
  await expect(page.getByText('Kommunförbundet Kalmar län').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kontaktperson' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Bekräfta|Fyll i|Avgör)/ })).toHaveCount(0);
  await expectSoundPage();
});

test('IDIS-5 the portfolio is limited by words, period and flags', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/projekt');
  await page.getByLabel('Namn, nummer eller ägare').fill('samordningsförbund');
  await expect(page.getByRole('link', { name: 'SIA', exact: true })).toHaveCount(0);
  await page.getByLabel('Namn, nummer eller ägare').fill('');
  await page.getByLabel('Flaggor').selectOption({ label: 'Motverkar inte barnfattigdom' });
  await expect(page.getByText('2 projekt visas')).toBeVisible();
  await expectSoundPage();
  await picture('portfolio');
  await page.getByLabel('Flaggor').selectOption({ label: 'Strategisk betydelse' });
  await expect(page.getByText('Inget projekt passar urvalet')).toBeVisible();
  await page.getByRole('button', { name: 'Rensa urvalet' }).click();
  await expect(page.getByRole('link', { name: 'SIA', exact: true })).toBeVisible();
});

test('a file that is no record is refused, and says why', async ({ page, signIn, expectSoundPage }) => {
  await signIn('administrator');
  await page.goto('/projekt/las-in');
  await page.getByLabel('Välj en textfil (.txt)').setInputFiles({ name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from('Hej hopp.') });
  await expect(page.getByRole('alert')).toContainText('Filen kunde inte läsas in');
  await expect(page.getByRole('alert')).toContainText('projektbeskrivning');
  await expectSoundPage();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the pages of a project speak English', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('coordinator', '/projekt');
    await page.getByRole('link', { name: 'IRIS', exact: true }).first().click();
    await page.getByRole('link', { name: 'Targets', exact: true }).click();
    await expect(page.getByText('Of all participants, both completed and current')).toBeVisible();
    await expectSoundPage();
    await picture('targets-in-english');
  });
});
