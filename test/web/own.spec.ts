import type { Page } from '@playwright/test';
import { call, inDays, takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

const PLAN = {
  competence: 'Har arbetat i växthus i sex år.', wishes: 'Vill arbeta ute och träffa folk.', needs: [{ domain: 'HEALTH', severity: 2, text: 'Hjälp att sova' }],
  goals: [{ words: 'Jag vill klara tio timmar i veckan.', domain: 'WORK', type: 'STEP' }], hoursPerWeek: 10, schedule: 'Tisdag och torsdag 10–14.', steps: 'Först två förmiddagar.',
};

/** Somebody new in IRIS, with a plan put before her, an offer and a consent. */
async function newcomer(page: Page, familyName: string): Promise<string> {
  const id = await takenOn(page, familyName);
  const plan = await call<{ id: string }>(page, 'post', `/participations/${id}/plans`, { data: {} });
  await call(page, 'patch', `/plans/${plan.id}`, { data: PLAN, version: 1 });
  await call(page, 'post', `/plans/${plan.id}/propose`, { data: {}, version: 2 });
  await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode: 'GREEN_REHAB', plannedFrom: inDays(9), purpose: 'Komma igång ute.' } });
  return id;
}

/** The caseworker opens the own pages on the participant's page, and passes the link of the trial on. */
async function linkFor(page: Page, id: string, address: string): Promise<string> {
  await page.goto(`/deltagare/${id}/egna-sidor`);
  await page.getByRole('button', { name: 'Öppna egna sidor' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Deltagarens e-postadress').fill(address);
  await dialog.getByRole('button', { name: 'Öppna', exact: true }).click();
  await expect(page.getByText(/Öppna sedan .* av Sara/)).toBeVisible();
  await page.getByRole('button', { name: 'Visa en länk (prov)' }).click();
  const link = await page.getByRole('dialog').getByText('/min-plan/in#').textContent();
  await page.keyboard.press('Escape');
  return link!.replace(/^https?:\/\/[^/]+/, '');
}

test('begins SIA-18 on her phone the participant says yes to the plan, answers an offer and proposes; the caseworker sees it on Min dag and answers on the plan tab', async ({ page, another, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await newcomer(page, 'Egensida');
  const link = await linkFor(page, id, 'prov.egensida@example.org');
  await expectSoundPage();
  await picture('own-access');

  const phone = await another();
  await phone.setViewportSize({ width: 320, height: 640 });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1, name: 'Mitt nästa steg' })).toBeVisible();
  expect(phone.url()).not.toContain('#');
  await expect(phone.getByRole('navigation', { name: 'Huvudmeny' })).toHaveCount(0);
  await expectSoundPage(phone);
  await phone.screenshot({ path: 'test-results/pictures/own-next-phone.png', fullPage: true });
  await phone.getByRole('link', { name: 'Läs och svara' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Min plan' })).toBeVisible();
  await expect(phone.getByText('Vill arbeta ute och träffa folk.')).toBeVisible();
  await expectSoundPage(phone);
  await phone.screenshot({ path: 'test-results/pictures/own-plan-phone.png', fullPage: true });
  await phone.getByRole('button', { name: 'Ja, jag är med på planen' }).click();
  await expectSoundPage(phone);
  await phone.getByRole('dialog').getByRole('button', { name: 'Ja, jag är med på planen' }).click();
  await expect(phone.getByText(/^Du sa ja till planen/)).toBeVisible();
  await phone.getByRole('button', { name: /^Ja tack ?: Grön rehabilitering/ }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Ja tack' }).click();
  await expect(phone.getByText('Du har sagt ja', { exact: true })).toBeVisible();

  await phone.getByRole('link', { name: 'Nästa steg' }).click();
  await expect(phone.getByRole('heading', { name: 'Grön rehabilitering börjar' })).toBeVisible();
  const [calendar] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Lägg i kalender' }).first().click()]);
  expect(calendar.suggestedFilename()).toBe(`${inDays(9)}.ics`);
  await phone.getByRole('button', { name: 'Jag kan inte komma' }).first().click();
  await expectSoundPage(phone);
  await phone.getByLabel('Vad vill du säga?').fill('Jag är hos läkaren den dagen.');
  await phone.getByRole('button', { name: 'Skicka' }).first().click();
  await expect(phone.getByText('Inget svar än')).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('heading', { name: /^Deltagare har skrivit \(\d+\)/ })).toBeVisible();
  await page.goto(`/deltagare/${id}/plan`);
  await expect(page.getByText('på egna sidor').first()).toBeVisible();
  await page.getByRole('button', { name: /^Svara ?: Jag är hos läkaren/ }).click();
  await page.getByLabel('Ditt svar').fill('Då börjar du dagen efter.');
  await page.getByRole('dialog').getByRole('button', { name: 'Svara' }).click();
  await expect(page.getByText('Då börjar du dagen efter.').first()).toBeVisible();
  await expectSoundPage();
  await picture('own-said');
  await phone.reload();
  await expect(phone.getByText('Då börjar du dagen efter.')).toBeVisible();
});

test('she reads who may see what and who has opened her record, and takes a consent back with its effect told before', async ({ page, another, signIn, expectSoundPage }) => {
  await signIn('caseworker', '/deltagare');
  await page.goto('/logga-in');
  await call(page, 'post', '/session', { data: { email: 'vera@example.se', password: 'samsteg i demot' } });
  const { items } = await call<{ items: { id: string; familyName: string | null }[] }>(page, 'get', '/participations?name=Malva');
  const { items: accesses } = await call<{ items: { id: string }[] }>(page, 'get', `/participations/${items[0]!.id}/own-access`);
  const { token } = await call<{ token: string }>(page, 'post', `/own-accesses/${accesses[0]!.id}/link`, { data: {} });
  const malva = await another();
  await malva.goto(`/min-plan/in#${token}`);
  await expect(malva.getByRole('heading', { level: 1, name: 'Mitt nästa steg' })).toBeVisible();
  await malva.screenshot({ path: 'test-results/pictures/own-next.png', fullPage: true });
  await malva.getByRole('link', { name: 'Mina uppgifter' }).click();
  await expect(malva.getByRole('heading', { name: /Nybro/ })).toHaveCount(2);
  await expect(malva.getByText('Får bara se: Malva. Onsdagar 10–12. Börjar efter lämningen på förskolan')).toBeVisible();
  await expect(malva.getByText(/Arbetsmarknad – handläggare/).first()).toBeVisible();
  await expectSoundPage(malva);
  await malva.screenshot({ path: 'test-results/pictures/own-things.png', fullPage: true });
  await malva.getByRole('button', { name: /^Ta tillbaka mitt ja/ }).first().click();
  await expect(malva.getByRole('dialog').getByText(/slutar genast se: planen/i)).toBeVisible();
  await expectSoundPage(malva);
  await malva.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka mitt ja' }).click();
  await expect(malva.getByText('Du har sagt nej')).toBeVisible();
  await malva.getByRole('button', { name: /^Ta tillbaka mitt ja/ }).click();
  await expect(malva.getByRole('dialog').getByText(/slutar genast se ditt namn, dina tider och vad du behöver/)).toBeVisible();
  await malva.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka mitt ja' }).click();
  await expect(malva.getByText('Du har sagt nej')).toHaveCount(2);
  await malva.setViewportSize({ width: 320, height: 900 });
  await malva.screenshot({ path: 'test-results/pictures/own-things-narrow.png', fullPage: true });
  await malva.setViewportSize({ width: 1280, height: 900 });
  await malva.goto('/deltagare');
  await expect(malva.getByRole('heading', { level: 1, name: 'Mitt nästa steg' })).toBeVisible();
  await malva.getByRole('button', { name: 'Logga ut' }).click();
  await expect(malva.getByRole('heading', { level: 1, name: 'Kom in till din plan' })).toBeVisible();
});

test('the sign-in page tells what to do, keeps what was typed, and a link that does not hold says what to do instead', async ({ page, another, expectSoundPage, picture }) => {
  await page.goto('/min-plan');
  await expect(page.getByRole('heading', { level: 1, name: 'Kom in till din plan' })).toBeVisible();
  await expectSoundPage();
  await picture('own-sign-in');
  await page.getByLabel('Din e-postadress').fill('ingen.alls@example.org');
  await page.getByLabel('Din födelsedag').fill('5 maj');
  await page.getByRole('button', { name: 'Skicka länk och kod' }).click();
  await expect(page.getByText('Skriv så här: 1990-05-31.').first()).toBeVisible();
  await expect(page.getByLabel('Din e-postadress')).toHaveValue('ingen.alls@example.org');
  await page.getByLabel('Din födelsedag').fill('1990-05-05');
  await page.getByRole('button', { name: 'Skicka länk och kod' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Titta i din e-post' })).toBeVisible();
  await expectSoundPage();
  await page.getByLabel('Koden i brevet').fill('1234 5678');
  await page.getByRole('button', { name: 'Gå in' }).click();
  await expect(page.getByText(/Länken eller koden gäller inte/)).toBeVisible();
  await expect(page.getByLabel('Koden i brevet')).toHaveValue('1234 5678');
  const elsewhere = await another();
  await elsewhere.goto(`/min-plan/in#${'x'.repeat(43)}`);
  await expect(elsewhere.getByText('Länken gick inte att öppna')).toBeVisible();
  await expectSoundPage(elsewhere);
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('the sign-in page is sound', async ({ page, expectSoundPage }) => {
    await page.goto('/min-plan/logga-in');
    await expect(page.getByRole('heading', { level: 1, name: 'Come in to your plan' })).toBeVisible();
    await expectSoundPage();
  });
});
