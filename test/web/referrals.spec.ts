import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

let told = 0;
/** Each story has its own invented person, with a published test number or none. */
const somebody = (number = '') => ({ givenName: ['Alma', 'Bo', 'Cilla'][(told += 1) % 3]!, familyName: `Remissberg ${String.fromCharCode(65 + told)}`, number });
const FIELDS = 'main input:visible:not([type=radio]), main textarea:visible, main select:visible, main fieldset:visible';
const next = (page: Page) => page.getByRole('button', { name: 'Nästa' });
const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`;

const ask = <T>(page: Page, path: string, body?: object) =>
  page.evaluate(async ([to, sent]) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const answer = await fetch(`/api/v1${to}`, sent ? { method: 'POST', headers, body: sent } : {});
    return { status: answer.status, body: (await answer.json()) as T };
  }, [path, body && JSON.stringify(body)] as const);

/** The caseworker's unit receives for IRIS; where the demo world has not said so, the administrator does. */
test.beforeEach(async ({ page, signIn }) => {
  await signIn('caseworker');
  const { unitId } = (await ask<{ roles: { unitId: string }[] }>(page, '/me')).body.roles[0]!;
  receiving = unitId;
  const { items } = (await ask<{ items: { unitId: string }[] }>(page, '/receiving-units')).body;
  if (items.some((it) => it.unitId === unitId)) return;
  await signIn('administrator');
  const projects = (await ask<{ items: { id: string; displayName: string }[] }>(page, '/projects')).body.items;
  const iris = projects.find((it) => it.displayName === 'IRIS') ?? projects[0]!;
  expect((await ask(page, '/receiving-units', { projectId: iris.id, unitId })).status).toBe(201);
});

async function writePerson(page: Page, { givenName, familyName, number }: ReturnType<typeof somebody>): Promise<number> {
  await page.getByLabel('Förnamn').fill(givenName);
  await page.getByLabel('Efternamn').fill(familyName);
  await page.getByLabel('Personnummer eller samordningsnummer').fill(number);
  const fields = await page.locator(FIELDS).count();
  await next(page).click();
  return fields;
}

/** The unit of the caseworker who answers in these stories; others receive for the project too. */
let receiving = '';
async function chooseReceiver(page: Page): Promise<void> {
  const to = page.getByLabel('Vart ska remissen?');
  await to.selectOption(await to.locator(`option[value$="${receiving}"]`).first().getAttribute('value'));
}

async function writeNeed(page: Page): Promise<number> {
  const to = page.getByLabel('Vart ska remissen?');
  await expect(to).toBeVisible();
  await chooseReceiver(page);
  await page.getByLabel('Varför remitterar du personen?').fill('Har varit utan arbete länge och behöver stöd från flera håll.');
  await page.getByLabel('Önskad insats').fill('Arbetsträning');
  const fields = await page.locator(FIELDS).count();
  await next(page).click();
  return fields;
}

async function writeConsent(page: Page): Promise<number> {
  const feedback = page.getByRole('checkbox', { name: /^Personen säger också ja till/ });
  await expect(feedback, 'nobody has said yes beforehand').not.toBeChecked();
  await feedback.press('Space');
  await page.getByText('Skriftligt').click();
  await page.getByLabel('Samtycket gäller till och med').fill(inDays(90));
  const fields = await page.locator(FIELDS).count();
  await next(page).click();
  await expect(page.getByRole('heading', { name: 'Stämmer det här?' })).toBeFocused();
  return fields;
}

test('X-6 FST-19 T3 an agency refers: one click to begin, twelve fields in four steps; T7 three clicks to take on; and the referrer learns of it', async ({ page, signIn, expectSoundPage, picture }) => {
  const person = somebody('200002292399');
  await signIn('referrer');
  await page.getByRole('link', { name: 'Ny remiss' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ny remiss' })).toBeVisible();
  await expectSoundPage();
  const fields = [await writePerson(page, person)];
  await expectSoundPage();
  await picture('referral-need');
  fields.push(await writeNeed(page));
  await expectSoundPage();
  fields.push(await writeConsent(page));
  expect(fields.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(12);
  await expectSoundPage();
  await picture('referral-review');
  await page.getByRole('button', { name: 'Skicka remissen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: nameOf(person) })).toBeVisible();
  await expectSoundPage();
  const address = page.url();

  await page.context().clearCookies();
  await signIn('caseworker');
  await page.getByRole('link', { name: 'Remisser', exact: true }).click();
  await expect(page.getByRole('link', { name: nameOf(person) })).toBeVisible();
  await expectSoundPage();
  await picture('referral-inbox');
  await page.getByRole('link', { name: nameOf(person) }).click();
  await expect(page.getByLabel('Ansvarig', { exact: true })).toHaveValue(/.+/);
  await expectSoundPage();
  await picture('referral-decide');
  await page.getByRole('button', { name: 'Ta emot', exact: true }).click();
  await expect(page.getByText('Personen är mottagen.', { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await signIn('referrer');
  await page.goto(address);
  await expect(page.getByText(/^Började \d{4}-\d\d-\d\d\.$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Öppna deltagaren' })).toHaveCount(0);
  await expectSoundPage();
  await picture('referral-fed-back');
});

test('a referral saves itself, waits among the drafts, is taken up again, and says which field is wrong', async ({ page, signIn, expectSoundPage }) => {
  const person = somebody();
  await signIn('referrer');
  await page.goto('/remisser/ny');
  await writePerson(page, { ...person, number: '199001012386' });
  await expect(page.getByText(/Utkast sparat \d\d:\d\d/)).toBeVisible();
  await page.goto('/remisser/utkast');
  await expectSoundPage();
  await page.getByRole('link', { name: nameOf(person) }).click();
  await expect(page.getByLabel('Efternamn')).toHaveValue(person.familyName);
  await next(page).click();
  await expect(page.getByRole('heading', { name: 'Vem gäller remissen?' })).toBeVisible();
  await expect(page.getByRole('group', { name: /Rätta det här/ })).toContainText('Kontrollsiffran stämmer inte');
  await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort utkastet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Remisser' })).toBeVisible();
  await expect(page.getByRole('link', { name: nameOf(person) })).toHaveCount(0);
});

test('by keyboard alone: refer, ask for more, answer, decline with a reason', async ({ page, signIn, expectSoundPage, picture }) => {
  const person = somebody();
  await signIn('referrer');
  await page.goto('/remisser/ny');
  await page.getByLabel('Förnamn').focus();
  await page.keyboard.type(person.givenName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.familyName);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Vad behöver personen?' })).toBeFocused();
  await page.getByLabel('Varför remitterar du personen?').focus();
  await page.keyboard.type('Behöver stöd.');
  await chooseReceiver(page);
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Muntligt').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Samtycket gäller till och med').focus();
  await page.keyboard.type(inDays(30));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Skicka remissen' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nameOf(person) })).toBeVisible();
  const address = page.url();

  await page.context().clearCookies();
  await signIn('caseworker');
  await page.goto(address);
  await page.getByRole('button', { name: 'Fråga mer' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Vad behöver du veta mer?' });
  await dialog.getByLabel('Orsak').selectOption('Kontaktuppgift saknas');
  await expectSoundPage();
  await dialog.getByLabel('Mer om det').focus();
  await page.keyboard.type('Vilket telefonnummer?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Frågan är skickad.', { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await signIn('referrer');
  await page.goto(address);
  await expect(page.getByRole('region', { name: 'Mottagaren vill veta mer' })).toContainText('Vilket telefonnummer?');
  await picture('referral-question');
  await page.getByLabel('Ditt svar').focus();
  await page.keyboard.type('Har ingen telefon just nu.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Svaret är skickat.', { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await signIn('caseworker');
  await page.goto(address);
  await page.getByRole('button', { name: 'Säg nej' }).click();
  await page.getByRole('dialog').getByLabel('Orsak').selectOption('Hör inte till målgruppen');
  await page.getByRole('dialog').getByRole('button', { name: 'Säg nej' }).click();
  await expect(page.getByRole('heading', { name: 'Svaret blev nej' })).toBeVisible();
  await expect(page.getByText('Uppgifterna visas inte längre', { exact: false }).first()).toBeVisible();
  await expectSoundPage();
});
