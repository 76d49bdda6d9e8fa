import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../apps/cli/src/demo/password.js';
import { expect, test } from './support/story.js';

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Vad hände?' });

/** Opens the panel by its key, once the page listens. */
async function beginNote(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Ny anteckning/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
}

/** Opens the participant with this name, by way of the list. */
async function open(page: Page, name: string, tab: string): Promise<void> {
  await page.goto('/deltagare');
  await page.getByLabel('Namn eller kod börjar på').fill(name);
  await page.getByRole('link', { name: new RegExp(name) }).first().click();
  const link = page.getByRole('navigation', { name: /Deltagar/ }).getByRole('link', { name: tab });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

test('a note saved by a double click is saved once, and what is written while the answer is awaited stays', async ({ page, signIn, picture }) => {
  await signIn('caseworker', '/deltagare');
  await open(page, 'Märta', 'Anteckningar');
  let sent = 0;
  let answer = () => {};
  await page.route('**/notes', async (route) => {
    if (route.request().method() === 'POST') {
      sent += 1;
      await new Promise<void>((resolve) => (answer = resolve));
    }
    await route.continue();
  });
  await beginNote(page);
  const first = `Möttes i växthuset ${Date.now()}.`;
  await noteField(page).fill(first);
  await page.getByRole('button', { name: 'Spara anteckningen' }).dblclick();
  await expect(page.getByRole('button', { name: 'Skickar …' })).toBeVisible();
  await noteField(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nästa gång ringer jag');
  answer();
  await expect(page.getByText('Anteckningen är sparad. Det du skrev efter står kvar.', { exact: true })).toBeVisible();
  await expect(noteField(page)).toHaveValue('Nästa gång ringer jag');
  await picture('note-rest-stays');
  await expect(page.getByRole('article').getByText(first, { exact: true })).toHaveCount(1);
  expect(sent, 'one note for two clicks').toBe(1);
  await page.unroute('**/notes');
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  await expect(page.getByRole('article').getByText('Nästa gång ringer jag', { exact: true })).toHaveCount(1);
});

test('the deputy who signs in over a half-written note is told before, sends nothing, and sees nothing of it; the writer finds it as a draft', async ({ page, signIn, context, picture, expectSoundPage }) => {
  await signIn('caseworker', '/deltagare');
  await open(page, 'Märta', 'Anteckningar');
  const address = page.url();
  await beginNote(page);
  await noteField(page).fill('Halvskriven: hon berättade att');
  await expect(page.getByText(/^Utkast sparat/)).toBeVisible();
  await context.clearCookies();
  await noteField(page).fill('Halvskriven: hon berättade att läkaren');
  const again = page.getByRole('dialog', { name: 'Logga in igen' });
  await expect(again.getByText('Loggar någon annan in stängs sidan. Utkast som är sparade väntar på Sara Lindkvist; det som inte är sparat försvinner och visas inte för någon annan.')).toBeVisible();
  await expectSoundPage();
  await picture('sign-in-again-other');
  await again.getByLabel('Mejladress').fill('omar@example.se');
  await again.getByLabel('Lösenord').fill(DEMO_PASSWORD);
  await again.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('button', { name: /Omar/ })).toBeVisible();
  await page.goto(address);
  await beginNote(page);
  await expect(noteField(page)).toHaveValue('');

  await signIn('caseworker', address);
  await beginNote(page);
  await expect(noteField(page)).toHaveValue('Halvskriven: hon berättade att');
  await page.getByRole('button', { name: 'Släng' }).click();
});

test('a number that is known leads to the same person, says who is responsible, and is not offered as another', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('caseworker', '/deltagare/ny');
  await page.getByLabel('Till vilket projekt?').selectOption({ label: 'IRIS' });
  await page.getByLabel('Förnamn').fill('Nyanna');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByRole('textbox', { name: /^Nummer/ }).fill('199001012385');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByText('Personen finns redan hos er')).toBeVisible();
  await expect(page.getByText(/Ansvarig är \S+ \S+\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Det är en annan person' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Det är samma person/ })).toBeVisible();
  await expectSoundPage();
  await picture('known-number');
});

test('a number that cannot be is told at the step of the referral where it stands', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('referrer', '/remisser/ny');
  await page.getByLabel('Förnamn').fill('Anna');
  await page.getByLabel('Efternamn').fill('Exempel');
  await page.getByLabel(/^Personnummer/).fill('199001012386');
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByText('Rätta det här först:')).toBeVisible();
  await picture('referral-wrong-number');
  await expectSoundPage();
  await page.getByLabel(/^Personnummer/).fill('');
  await expect(page.getByText('Rätta det här först:')).toHaveCount(0);
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page.getByLabel('Förnamn')).toHaveCount(0);
});

test('what a consent does not open is said to be hidden, and only what one may do is offered; an exemption stands on the plan', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('referrer', '/deltagare');
  await page.getByRole('link', { name: /Elin/ }).first().click();
  const tabs = page.getByRole('navigation', { name: /Deltagar/ });
  await expect(tabs.getByRole('link', { name: /Flytta|Avsluta/ })).toHaveCount(0);
  await expect(page.getByRole('definition').filter({ hasText: 'Visas inte för dig' })).toHaveCount(1);
  await picture('hidden-overview');
  await tabs.getByRole('link', { name: 'Insatser' }).click();
  await expect(page.getByText(/^Du ser inte insatserna/)).toBeVisible();
  await expect(page.getByText('Inga insatser än')).toHaveCount(0);
  await expectSoundPage();
  await picture('hidden-interventions');
  await tabs.getByRole('link', { name: 'Steg' }).click();
  await expect(page.getByText(/^Du ser inte stegen/)).toBeVisible();

  await signIn('caseworker', '/deltagare');
  await open(page, 'Granskärva', 'Plan');
  await expect(page.getByText(/Platsen i växthuset försvinner annars nästa vecka/)).toBeVisible();
  await picture('exemption-without-plan');
  await page.getByRole('navigation', { name: /Deltagar/ }).getByRole('link', { name: 'Insatser' }).click();
  await expect(page.getByText(/Platsen i växthuset försvinner annars nästa vecka/)).toBeVisible();
});

test('leaving a form with words that are not sent asks first: no stays and keeps them, yes leaves', async ({ page, signIn }) => {
  await signIn('caseworker', '/deltagare/ny');
  await page.getByRole('textbox', { name: 'Förnamn' }).pressSequentially('Signe');
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message());
    await (answer ? dialog.accept() : dialog.dismiss());
  });
  const away = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Projekt' });
  await away.click();
  await expect(page.getByRole('textbox', { name: 'Förnamn' })).toHaveValue('Signe');
  expect(asked).toEqual(['Det du har skrivit här är inte sparat. Lämna sidan ändå?']);
  answer = true;
  await away.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projekt' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Deltagare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deltagare' })).toBeVisible();
  expect(asked, 'forgotten once it was said yes to').toHaveLength(2);
});
