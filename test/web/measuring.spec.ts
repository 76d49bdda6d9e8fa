import type { Locator, Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

/** Asks the API as the person signed in on the page. */
async function ask<T>(page: Page, method: 'get' | 'post', path: string, data?: unknown): Promise<T> {
  const answer = await page.request[method](`/api/v1${path}`, { data, headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(page.url()).origin } });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json() as Promise<T>;
}

/** By keyboard, as the house's boxes and choices are drawn over the browser's own. */
async function tick(field: Locator): Promise<void> {
  await field.focus();
  await field.press('Space');
  await expect(field).toBeChecked();
}

const today = inDays(0);
const IRIS = '2020/00156';

async function running(page: Page): Promise<{ id: string; endsOn: string }> {
  const { items } = await ask<{ items: { id: string; registrationNo: string; endsOn: string }[] }>(page, 'get', '/projects');
  return items.find(({ registrationNo }) => registrationNo === IRIS)!;
}

async function takeOn(page: Page): Promise<string> {
  const me = await ask<{ account: { id: string }; roles: { unitId: string }[] }>(page, 'get', '/me');
  const project = await running(page);
  const person = { givenName: 'Prov', familyName: 'Mätning', numberKind: 'NONE', birthDate: '1990-05-05', gender: 'FEMALE' };
  return (await ask<{ id: string }>(page, 'post', '/participations', { person, projectId: project.id, unitId: me.roles[0]!.unitId, startsOn: today <= project.endsOn ? today : project.endsOn, responsibleId: me.account.id })).id;
}

test('begins IDIS-23 the coordinator takes a measuring method into use: without a licence it is refused in plain words, the words are loaded row by row', async ({ page, signIn, another, expectSoundPage, picture }) => {
  test.slow();
  await signIn('coordinator');
  const { id } = await running(page);
  await page.goto(`/projekt/${id}/matmetoder`);
  await expect(page.getByRole('heading', { name: 'Det här mäter projektet med' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Beredskapslinjaler/ })).toContainText('vid start, var 90:e dag, vid avslut');
  await expectSoundPage();
  await picture('instruments');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('instruments-320');
  await page.setViewportSize({ width: 1280, height: 900 });

  const row = page.getByRole('row', { name: /KASAM-13/ });
  await expect(row).toContainText('Licens saknas. Den ges av Antonovsky.');
  await row.getByRole('button', { name: /^Ta i bruk/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ta i bruk' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Skriv in licensen först.');
  await expectSoundPage();
  await picture('instrument-refused');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await row.getByRole('button', { name: /^Skriv in licens/ }).click();
  await dialog.getByLabel('Vem har licensen?').fill('Lunds kommun');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.locator('.v-summary')).toContainText('Fyll i fältet');
  await dialog.getByLabel('Licensnummer, avtal eller brev').fill('Brev 14');
  await expectSoundPage();
  await picture('instrument-licence');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(row).toContainText('Lunds kommun, Brev 14');

  await row.getByRole('button', { name: /^Läs in orden/ }).click();
  const rows = Array.from({ length: 13 }, (_, at) => `q${at + 1}: Påhittad fråga ${at + 1}`);
  await dialog.getByLabel('Frågor, en på varje rad').fill([...rows.slice(0, 12), 'q99: Fel rad'].join('\n'));
  await dialog.getByRole('button', { name: 'Läs in orden' }).click();
  await expect(dialog.locator('.v-summary')).toContainText('Rad 13: Metoden har ingen fråga med den nyckeln.');
  await expect(dialog.locator('.v-summary')).toContainText('q13: Frågan saknar ord.');
  await expectSoundPage();
  await picture('instrument-words');
  await dialog.getByLabel('Frågor, en på varje rad').fill(rows.join('\n'));
  await dialog.getByRole('button', { name: 'Läs in orden' }).click();
  await expect(row).toContainText('egen utgåva 1');
  await row.getByRole('button', { name: /^Ta i bruk/ }).click();
  await dialog.getByRole('button', { name: 'Ta i bruk' }).click();
  await expect(page.locator('.v-panel').filter({ has: page.getByRole('heading', { name: 'Det här mäter projektet med' }) })).toContainText('KASAM-13');

  await page.getByRole('button', { name: 'Lägg till en egen' }).click();
  await dialog.getByLabel('Eller klistra in den här').fill('{ inte JSON');
  await dialog.getByLabel('Varför läggs den till?').fill('Egen trappa.');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Det går inte att läsa');
  const own = { key: 'min-trappa', sv: 'Min trappa', en: 'My ladder', respondent: 'CASEWORKER', licence: 'FREE', aboutHealth: false, items: [{ key: 'a', words: { sv: 'Hur går det?' } }], scale: { from: 1, to: 1 }, scoring: { kind: 'SUM' }, better: 'HIGHER' };
  await dialog.getByLabel('Eller klistra in den här').fill(JSON.stringify(own));
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await expect(dialog.locator('.v-summary')).toContainText('scale: Skalans sista värde ska vara högre än det första.');
  await expectSoundPage();
  await picture('instrument-fault');

  const caseworker = await another();
  await caseworker.goto('/hjalp');
  const { DEMO_PASSWORD } = await import('../../apps/cli/src/demo/password.js');
  await caseworker.evaluate((body) => fetch('/api/v1/session', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }), JSON.stringify({ email: 'sara@example.se', password: DEMO_PASSWORD }));
  await caseworker.goto(`/projekt/${id}/matmetoder`);
  await expect(caseworker.getByRole('row', { name: /Beredskapslinjaler/ })).toBeVisible();
  await expect(caseworker.getByRole('button', { name: /^Ta i bruk/ })).toHaveCount(0);
});

test('begins IDIS-23 a form is answered by keyboard: m, a digit for each question, Ctrl+Enter; the earlier answers stand beside, a correction keeps what stood', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takeOn(page);
  await page.goto(`/deltagare/${id}/matningar`);
  const panel = page.locator('.v-panel').filter({ has: page.getByRole('heading', { name: 'Beredskapslinjaler' }) });
  await expect(panel).toContainText('Första mätningen ska göras');
  await expectSoundPage();
  await picture('measuring-empty');
  await panel.getByRole('button', { name: /^Mät/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Beredskapslinjaler' });
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  for (const digit of '635') await page.keyboard.press(digit);
  await expect(dialog.getByRole('group', { name: /^2\. Hur säker/ }).getByRole('radio', { name: '3', exact: true })).toBeChecked();
  await expectSoundPage();
  await picture('measuring-form');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('measuring-form-320');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('row', { name: /Första mätningen/ })).toContainText('4,7');

  await panel.getByRole('button', { name: /^Mät/ }).click();
  await expect(dialog.getByText(/förra gången 6/)).toBeVisible();
  await expect(dialog.getByLabel('Tillfälle')).toHaveValue('FOLLOW_UP');
  for (const digit of '858') await page.keyboard.press(digit);
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('row', { name: /Uppföljning/ })).toContainText('2,3 högre, bättre');

  await panel.getByRole('row', { name: /Uppföljning/ }).getByRole('button', { name: /^Rätta/ }).click();
  const correcting = page.getByRole('dialog', { name: /^Rätta/ });
  await page.keyboard.press('9');
  await page.keyboard.press('Control+Enter');
  await expect(correcting.locator('.v-summary')).toContainText('Varför rättas det?');
  await correcting.getByLabel('Varför rättas det?').fill('Läste fel siffra.');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('row', { name: /Uppföljning/ })).toContainText('Rättad en gång: Läste fel siffra.');
  await panel.getByText('Visa svaren sida vid sida').click();
  await expect(panel.getByRole('row', { name: /Hur viktigt är det/ })).toContainText('9');
  await expectSoundPage();
  await picture('measuring');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('measuring-320');
  await page.setViewportSize({ width: 1280, height: 900 });

  const goals = page.locator('.v-panel').filter({ has: page.getByRole('heading', { name: /Måluppfyllelse/ }) });
  await goals.getByRole('button', { name: /^Mät/ }).click();
  const own = page.getByRole('dialog', { name: /Måluppfyllelse/ });
  await expect(own.getByLabel('Mål 1')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(own.getByText('Fyll i fältet.').first()).toBeVisible();
  await own.getByLabel('Mål 1').fill('Komma till gruppen varje vecka');
  await expectSoundPage();
  await picture('measuring-goals');
  await page.keyboard.press('Control+Enter');
  await expect(goals.getByRole('row', { name: /Första mätningen/ })).toContainText('40');

  await panel.getByRole('row', { name: /Uppföljning/ }).getByRole('button', { name: /^Ta bort/ }).click();
  const removing = page.getByRole('dialog', { name: 'Ta bort mätningen?' });
  await removing.getByLabel('Varför tas den bort?').fill('Fel person.');
  await removing.getByRole('button', { name: 'Ta bort' }).click();
  await expect(panel.getByRole('row', { name: /Uppföljning/ })).toContainText('Borttagen: Fel person.');
});

test('begins IRIS-12 the coordinator changes what step progress is: by a measuring method, by what happened, confirmed by two; the figure follows, and the way before stands beside it', async ({ page, signIn, another, expectSoundPage, picture }) => {
  test.slow();
  await signIn('coordinator');
  const { id } = await running(page);
  await page.goto(`/projekt/${id}/definitioner`);
  const change = page.getByRole('button', { name: 'Ändra vad som räknas' });
  const dialog = page.getByRole('dialog', { name: 'Ändra vad som räknas' });
  await change.click();
  await dialog.getByLabel('Vad är stegförflyttning?').selectOption('INSTRUMENT');
  await dialog.getByLabel('Varför ändras det?').fill('Beredskapen säger mer.');
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(dialog.locator('.v-summary')).toContainText('Vilken mätmetod?');
  await dialog.getByLabel('Vilken mätmetod?').selectOption('readiness-rulers');
  await dialog.getByLabel(/^Hur stor förändring räknas/).fill('1,5');
  await expectSoundPage();
  await picture('define-instrument');
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText('Minst 1,5 bättre med Beredskapslinjaler än vid den första mätningen.', { exact: false }).first()).toBeVisible();

  await page.goto(`/mal?projekt=${id}`);
  const figure = page.locator('#STEP_PROGRESS').first();
  await expect(figure).toContainText('minst 1,5 bättre med Beredskapslinjaler');
  await expect(figure.getByRole('heading', { name: /^Räknat på det/ })).toBeVisible();
  await expect(figure.locator('.v-before')).toContainText('steg högre än vid första bedömningen');
  await expectSoundPage();
  await picture('steps-both-ways');

  await page.goto(`/projekt/${id}/definitioner`);
  await change.click();
  await dialog.getByLabel('Vad är stegförflyttning?').selectOption('EVENTS');
  await tick(dialog.getByRole('checkbox', { name: 'börjat arbetsträna' }));
  await dialog.getByLabel('Varför ändras det?').fill('Händelser är tydliga.');
  await expectSoundPage();
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText('Något av detta har hänt: börjat arbetsträna.').first()).toBeVisible();

  await change.click();
  await dialog.getByLabel('Vad är stegförflyttning?').selectOption('LADDER');
  await tick(dialog.getByRole('checkbox', { name: /^En senare bedömning räknas först/ }));
  await dialog.getByLabel('Varför ändras det?').fill('Två ska stå bakom.');
  await dialog.getByRole('button', { name: 'Spara som ny version' }).click();
  await expect(page.getByText('En senare bedömning räknas när en kollega eller deltagaren har bekräftat den.', { exact: false }).first()).toBeVisible();

  const caseworker = await another();
  await caseworker.goto('/hjalp');
  const { DEMO_PASSWORD } = await import('../../apps/cli/src/demo/password.js');
  await caseworker.evaluate((body) => fetch('/api/v1/session', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }), JSON.stringify({ email: 'sara@example.se', password: DEMO_PASSWORD }));
  const participation = await takeOn(caseworker);
  for (const position of [1, 3]) await ask(caseworker, 'post', `/participations/${participation}/steps`, { position });
  await caseworker.goto(`/deltagare/${participation}/steg`);
  await expect(caseworker.getByText('En bedömning väntar på att bekräftas och räknas inte än.')).toBeVisible();
  await caseworker.getByRole('button', { name: /^Bekräfta/ }).click();
  const confirming = caseworker.getByRole('dialog', { name: 'Bekräfta bedömningen' });
  await tick(confirming.getByRole('radio', { name: 'Jag, som kollega i ärendet' }));
  await confirming.getByRole('button', { name: 'Bekräfta' }).click();
  await expect(confirming.getByRole('alert')).toContainText('Den som gjort bedömningen bekräftar den inte själv.');
  await expectSoundPage(caseworker);
  await tick(confirming.getByRole('radio', { name: 'Deltagaren' }));
  await confirming.getByRole('button', { name: 'Bekräfta' }).click();
  await expect(caseworker.getByRole('row', { name: /3 Förberedelse/ })).toContainText('deltagaren');
  await expectSoundPage(caseworker);

  await ask(page, 'post', `/projects/${id}/outcome-definitions`, { stepGain: 1, baselineDays: 30, livelihoodPoints: 0, countsDeceased: false, reason: 'Som förut.' });
});
