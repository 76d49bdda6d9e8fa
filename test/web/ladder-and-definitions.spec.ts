import type { Page } from '@playwright/test';
import { sessionFor } from './support/signing-in.js';
import { expect, test } from './support/story.js';

/** The project of the signed-in coordinator; nothing is changed in it but what counts. */
async function ownProject(page: Page): Promise<string> {
  const me = await page.evaluate(async () => (await fetch('/api/v1/me')).json() as Promise<{ roles: { projectId: string | null }[] }>);
  return me.roles.find(({ projectId }) => projectId)!.projectId!;
}

/** A request with the session of the page. */
async function post(page: Page, path: string, body: unknown): Promise<number> {
  return page.evaluate(async ([address, words]) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    return (await fetch(`/api/v1${address}`, { method: 'POST', headers, body: words })).status;
  }, [path, JSON.stringify(body)] as const);
}
const read = <T>(page: Page, path: string) => page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json() as Promise<unknown>, path) as Promise<T>;

interface Step {
  name: string;
  description: string;
  criteria: string[];
  methods: string[];
}

test('begins FST-7 the ladder is read by all in the project; the coordinator makes a new version, and the old one stands', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('coordinator');
  const projectId = await ownProject(page);
  const meaning = `Personen kommer till samtal, första gången ${new Date().toISOString()}.`;
  await page.goto(`/projekt/${projectId}/stege`);
  await expect(page.getByRole('heading', { level: 3, name: /^6 .*Redo för matchning härifrån/ })).toBeVisible();
  await expectSoundPage();
  await picture('ladder');
  const { items } = await read<{ items: { edition: number; name: string; steps: Step[]; checklist: string[] }[] }>(page, `/projects/${projectId}/ladders`);
  const before = items[0]!.edition;
  await page.getByRole('button', { name: 'Gör en ny version' }).click();
  await page.getByLabel('Vad betyder steget?').nth(1).fill(meaning);
  await page.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText('Fyll i fältet.').first()).toBeVisible();
  await page.getByLabel('Varför ändras det?').fill('Tydligare ord om steget.');
  await expectSoundPage();
  await picture('ladder-editor');
  const { name, steps, checklist } = items[0]!;
  expect(await post(page, `/projects/${projectId}/ladders`, { name, steps, checklist, readyAt: 6, reason: 'En kollegas version.', after: before })).toBe(201);
  await page.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByRole('alert')).toContainText(`Någon har gjort version ${before + 1} av stegen medan du skrev. Det du skrivit finns kvar`);
  await expect(page.getByLabel('Vad betyder steget?').nth(1)).toHaveValue(meaning);
  await expectSoundPage();
  await picture('ladder-conflict');
  await page.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText(new RegExp(`^Version ${before + 2}, gjord av Karin Ordning .* Skäl: Tydligare ord om steget\\.`))).toBeVisible();
  await expect(page.getByText(meaning).first()).toBeVisible();
  await page.getByText(`Version ${before + 1}: `).click();
  await expect(page.getByText(new RegExp(`^Version ${before + 1}, gjord av Karin Ordning .* Skäl: En kollegas version\\.`))).toBeVisible();
  await expectSoundPage();
  await picture('ladder-versions');

  const caseworker = await another();
  await sessionFor(caseworker, 'caseworker');
  await caseworker.goto(`/projekt/${projectId}/stege`);
  await expect(caseworker.getByText(meaning).first()).toBeVisible();
  await expect(caseworker.getByRole('button', { name: 'Gör en ny version' })).toHaveCount(0);
  await caseworker.goto(`/projekt/${projectId}/definitioner`);
  await expect(caseworker.getByRole('heading', { name: 'Så räknas utfallet' })).toBeVisible();
  await expect(caseworker.getByRole('button', { name: 'Ändra vad som räknas' })).toHaveCount(0);
  await expectSoundPage(caseworker);
});

test('what counts stands in sentences with the governing targets and their sources; a change is a new version', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  const projectId = await ownProject(page);
  await page.goto(`/projekt/${projectId}/definitioner`);
  await expect(page.getByText('Den första bedömningen ska göras inom 30 dagar från inskrivningen', { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/^Minst 30\s%/)).toBeVisible();
  await expect(page.getByText(/Projektbeskrivningen, rad \d+/).first()).toBeVisible();
  await expectSoundPage();
  await picture('definitions');
  await page.getByRole('button', { name: 'Ändra vad som räknas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ändra vad som räknas' });
  await dialog.getByLabel('Hur många steg framåt räknas?').fill('0');
  await dialog.getByLabel('Varför ändras det?').fill('Beslut i styrgruppen.');
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(dialog.getByText('Fyll i en högre siffra.').first()).toBeVisible();
  await expectSoundPage();
  await picture('definition-faults');
  await dialog.getByLabel('Hur många steg framåt räknas?').fill('1');
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText(/^Version \d+, bestämd av Karin Ordning .* Skäl: Beslut i styrgruppen\.$/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tidigare versioner' })).toBeVisible();
  await page.getByRole('link', { name: 'Se utfallet räknat så här' }).click();
  await expect(page.getByText(/projektets definition nummer \d+, Karin Ordning/)).toBeVisible();
});

test('begins IDIS-22 IDIS-26 a goal in words is followed by a figure that the coordinator chooses, and read out with women, men and of whom', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator');
  const projectId = await ownProject(page);
  await page.goto(`/projekt/${projectId}/mal`);
  await page.getByRole('button', { name: 'Lägg till ett mål i ord' }).click();
  const words = `Fler får stöd från flera håll samtidigt, ${Date.now()}.`;
  const adding = page.getByRole('dialog');
  await adding.getByRole('textbox').first().fill(words);
  await adding.getByRole('textbox').last().fill('Styrgruppens beslut');
  await adding.getByRole('button').filter({ hasText: /Lägg till/ }).click();
  await expect(page.getByText('Ingen siffra följer målet än.').last()).toBeVisible();
  await page.getByRole('button', { name: words }).filter({ hasText: 'Välj siffra' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vilken siffra visar hur det går?' });
  await dialog.getByLabel('Siffra').selectOption('PARALLEL_AREAS');
  await expectSoundPage();
  await picture('goal-figure');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Följs av: parallella insatser.').first()).toBeVisible();
  await expect(page.getByText(/% av alla deltagare, pågående och avslutade.*Kvinnor .*, män /).first()).toBeVisible();
  await expectSoundPage();
  await picture('goals');
  await page.getByRole('link', { name: /^Visa hela utfallet.*Parallella insatser/ }).first().click();
  const figure = page.locator('#PARALLEL_AREAS');
  await expect(figure).toBeFocused();
  await expect(figure).toContainText(words);
  await figure.getByRole('button', { name: /^Ja \d/ }).click();
  await expect(page.getByRole('dialog', { name: /Parallella insatser: Totalt, ja/ })).toBeVisible();
  await expectSoundPage();
});
