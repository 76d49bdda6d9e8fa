import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/password.js';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

const person = { givenName: `Påhittad${Date.now()}`, familyName: 'Testsson', birthDate: '1995-05-17' };

/** A caseworker takes somebody on, shares with another branch, takes it back, pauses and ends; on the keyboard where it matters. */
test.describe.configure({ mode: 'serial' });

/** A project that runs today, when the demo world has none: IRIS, moved by whole months. */
test.beforeAll(async () => {
  const ask = await founderAsks();
  const { items } = await ask<{ items: { status: string }[] }>('GET', '/projects');
  if (items.some(({ status }) => status === 'ACTIVE')) return;
  const text = readFileSync(new URL('../../libs/projects/records/2020-00156-iris.txt', import.meta.url), 'utf8');
  const { projectId } = await ask<{ projectId: string }>('POST', '/records', { text, fileName: 'iris.txt' });
  const { version } = await ask<{ version: number }>('GET', `/projects/${projectId}`);
  const shiftMonths = Temporal.PlainDate.from('2021-12-01').until(Temporal.Now.plainDateISO('Europe/Stockholm'), { largestUnit: 'months' }).months;
  await ask('PATCH', `/projects/${projectId}`, { shiftMonths }, version);
  await ask('POST', `/projects/${projectId}/entry-rules`, { kind: 'COORDINATED_NEED', number: 2 });
});

/** The one who runs the installation, at the door itself. */
async function founderAsks() {
  let cookie = '';
  const ask = async <T>(method: string, path: string, body?: unknown, version?: number): Promise<T> => {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    const answer = await fetch(`${process.env.WEB_URL}/api/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const words = await answer.text();
    return (words ? JSON.parse(words) : undefined) as T;
  };
  await ask('POST', '/session', { email: 'freja@example.se', password: DEMO_PASSWORD });
  return ask;
}

test('a caseworker enrols a person in four steps, and the page tells who, where it stands and why one sees it', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await page.getByRole('link', { name: 'Deltagare', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deltagare' })).toBeVisible();
  await expectSoundPage();
  await picture('participants');
  await page.getByRole('link', { name: 'Ny deltagare' }).click();
  await expectSoundPage();
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByRole('group', { name: /Rätta de här/ })).toBeFocused();
  await page.getByLabel('Till vilket projekt?').selectOption({ label: 'IRIS' });
  await page.getByLabel('Förnamn').fill(person.givenName);
  await page.getByLabel('Efternamn').fill(person.familyName);
  await page.getByRole('textbox', { name: /^Nummer/ }).fill('199001012386');
  await picture('enrol-person');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByText('Kontrollsiffran stämmer inte').first()).toBeVisible();
  await expect(page.getByLabel('Förnamn')).toHaveValue(person.givenName);
  await page.getByLabel('Slag av nummer').selectOption({ label: 'Nummer saknas' });
  await page.getByLabel('Födelsedatum').fill(person.birthDate);
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByText('Ingen med samma nummer eller namn och födelsedag')).toBeVisible();
  await expectSoundPage();
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Krav' })).toBeFocused();
  await expectSoundPage();
  const need = page.getByLabel('Varför behöver flera parter samordna sig?');
  if (await need.isVisible()) {
    await need.fill('Region och kommun behövs båda');
    await page.getByLabel('Regionen').press('Space');
    await page.getByLabel('Kommunen').press('Space');
    await page.getByLabel('Vilken arbetsförmåga syftar det till?').fill('Halvtid');
  }
  await picture('enrol-conditions');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await picture('enrol-responsible');
  await expectSoundPage();
  await page.getByRole('button', { name: 'Skriv in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${person.givenName} ${person.familyName}` })).toBeVisible();
  await expect(page.getByText('Du är utsedd i ärendet')).toBeVisible();
  await expectSoundPage();
  await picture('participant-overview');
});

test('consents are recorded and withdrawn, and beforehand one reads who stops seeing what', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await page.goto('/deltagare');
  await page.getByLabel('Namn eller kod börjar på').fill(person.givenName);
  await page.getByRole('link', { name: person.givenName }).click();
  await page.getByRole('navigation', { name: 'Deltagarens sidor' }).getByRole('link', { name: 'Samtycken' }).click();
  await expect(page.getByText('Inga samtycken än')).toBeVisible();
  await page.getByRole('button', { name: 'Dokumentera samtycke' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dokumentera samtycke' });
  await dialog.getByLabel('Till vilken organisation?').selectOption({ label: 'Försäkringskassan' });
  await dialog.getByLabel('Till vilken enhet?').selectOption({ label: 'Sjukförsäkring Lund (Försäkringskassan)' });
  await dialog.getByLabel('planen', { exact: true }).press('Space');
  await dialog.getByLabel('Till vad ska det användas?').fill('Samordna rehabiliteringen');
  await dialog.getByLabel('Gäller till och med').fill(inDays(100));
  await expectSoundPage();
  await picture('consent-new');
  await dialog.getByRole('button', { name: 'Spara samtycket' }).click();
  await expect(page.getByRole('gridcell', { name: 'planen' })).toBeVisible();
  await expectSoundPage();
  await picture('consents');
  await page.getByRole('button', { name: /^Återkalla/ }).click();
  const confirm = page.getByRole('dialog', { name: /Återkalla samtycket/ });
  await expect(confirm).toContainText('slutar se planen direkt');
  await confirm.getByRole('button', { name: 'Återkalla' }).click();
  await expect(page.getByText('Återkallat', { exact: true })).toBeVisible();
});

test('the number is shown after a reason; the participation is paused, taken up and ended', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await page.goto('/deltagare');
  await page.getByLabel('Namn eller kod börjar på').fill(person.givenName);
  await page.getByRole('link', { name: person.givenName }).click();
  await page.getByRole('button', { name: 'Visa nummer och kontakt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Visa hela personnumret?' });
  await dialog.getByLabel('Varför behöver du dem?').selectOption({ label: 'Kontakta personen' });
  await dialog.getByRole('button', { name: 'Visa' }).click();
  await expect(dialog.getByText('Saknas').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Dölj' }).click();
  for (const tab of ['Flytta', 'Avsluta']) {
    await page.getByRole('navigation', { name: 'Deltagarens sidor' }).getByRole('link', { name: tab }).click();
    await expectSoundPage();
    await picture(`participant-${tab.toLowerCase()}`);
  }
  await page.getByLabel('Varför pausas deltagandet?').fill('Operation');
  await page.getByRole('button', { name: 'Pausa' }).click();
  await expect(page.getByText('Pausad', { exact: true })).toBeVisible();
  await page.getByLabel('Varför avslutas deltagandet?').selectOption({ label: 'Till arbete' });
  await page.getByLabel('Försörjning').selectOption({ label: 'Lön' });
  await expectSoundPage();
  await picture('participant-ending');
  await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
  await expect(page.getByRole('heading', { name: 'Återöppna' })).toBeVisible();
});

test('a view is saved by name and comes back; Min dag tells what waits', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await expectSoundPage();
  await picture('my-day');
  await page.goto('/deltagare');
  await page.getByLabel('Läge').selectOption({ label: 'Avslutade' });
  await page.getByRole('button', { name: 'Spara vyn' }).click();
  const name = `Avslutade ${Date.now()}`;
  await page.getByRole('dialog').getByLabel('Vad ska vyn heta?').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Spara vyn' }).click();
  await page.getByRole('button', { name: 'Mina pågående' }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByLabel('Läge')).toHaveValue('ended');
  await expectSoundPage();
  await page.getByRole('button', { name: `Ta bort vyn ${name}` }).click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
});
