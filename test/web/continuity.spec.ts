import type { Page } from '@playwright/test';
import { expect, test } from './support/story.js';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A request with the session of the page: what stands before a story begins. */
async function call<T>(page: Page, method: 'get' | 'post', path: string, { data, version }: { data?: unknown; version?: number } = {}): Promise<T> {
  const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(page.url()).origin, ...(version ? { 'If-Match': `"${version}"` } : {}) };
  const answered = await page.request[method](`/api/v1${path}`, { data, headers });
  const text = await answered.text();
  expect(answered.ok(), `${method} ${path}: ${answered.status()} ${text}`).toBe(true);
  return (text ? JSON.parse(text) : undefined) as T;
}

interface Mine {
  account: { id: string };
  roles: { unitId: string; projectId: string | null }[];
}

/** Somebody new in IRIS whose case the signed-in caseworker carries. */
async function takenOn(page: Page, familyName: string, days = 60): Promise<string> {
  const me = await call<Mine>(page, 'get', '/me');
  const { items } = await call<{ items: { id: string; registrationNo: string }[] }>(page, 'get', '/projects');
  const iris = items.find(({ registrationNo }) => registrationNo === '2020/00156')!;
  const person = { givenName: 'Prov', familyName, numberKind: 'NONE', birthDate: '1990-05-05', gender: 'FEMALE' };
  const entry = { coordinatedNeed: 'Behöver stöd från flera', parties: ['MUNICIPALITY', 'SOCIAL_INSURANCE'], aim: 'Arbete' };
  const data = { person, projectId: iris.id, unitId: me.roles[0]!.unitId, startsOn: daysAgo(days), responsibleId: me.account.id, entry };
  return (await call<{ id: string }>(page, 'post', '/participations', { data })).id;
}

const row = (page: Page, text: string | RegExp) => page.getByRole('row', { name: text });

test('begins SBR-20 the caseworker sees on Min dag who falls between, writes what is done, and plans a pause that takes the person off the list', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await takenOn(page, 'Mellanby', 25);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /^Mellan insatser \(\d+\)/ })).toBeVisible();
  await expectSoundPage();
  await picture('day-gaps');
  await page.getByRole('link', { name: 'Mellan insatser' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mellan insatser' })).toBeVisible();
  await page.getByLabel('Varför').selectOption('NO_INTERVENTION');
  await expect(row(page, /Prov Mellanby/)).toContainText('Ingen insats pågår eller är planerad, hos någon part');
  await expect(row(page, /Prov Mellanby/)).toContainText('Inget än');
  await expectSoundPage();
  await picture('gaps');
  await row(page, /Prov Mellanby/).getByRole('button', { name: /Skriv vad som görs/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad görs?').selectOption('PAUSE');
  await expectSoundPage();
  await picture('gap-act');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByText('Skriv varför pausen är planerad.').first()).toBeVisible();
  await dialog.getByLabel('Varför är pausen planerad?').fill('Väntar på operationen');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Det är antecknat.').first()).toBeVisible();
  await expect(row(page, /Prov Mellanby/)).toHaveCount(0);
  await page.getByLabel('Läge').selectOption('paused');
  await expect(row(page, /Prov Mellanby/)).toContainText(`Planerad paus till och med ${daysAgo(-14)}`);
});

test('begins SBR-20 the unit lead sees whose it is, and the coordinator follows under pseudonym and chooses the limits of the project', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Glimma', 33);
  await signIn('unitLead', '/mellan-insatser');
  await page.getByLabel('Varför').selectOption('NO_INTERVENTION');
  await expect(row(page, /Prov Glimma/)).toContainText('Sara Lindkvist');
  await expectSoundPage();
  await picture('gaps-of-unit');
  await signIn('coordinator', '/mellan-insatser');
  await expect(page.getByText('Prov Glimma')).toHaveCount(0);
  await page.getByLabel('Varför').selectOption('NO_INTERVENTION');
  await expect(page.locator(`a[href^="/deltagare/${id}"]`)).toHaveText(/^D-\d{6}$/);
  await expectSoundPage();
  await picture('gaps-followed');
  const { roles } = await call<Mine>(page, 'get', '/me');
  await page.goto(`/projekt/${roles.find((role) => role.projectId)!.projectId}/glapp`);
  await expect(row(page, /^Uteblir/)).toContainText('2 gånger i rad');
  await row(page, /^Uteblir/).getByRole('button', { name: /Ändra/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Från hur många gånger i rad?').fill('3');
  await dialog.getByLabel('Varför har projektet den gränsen?').fill('Många har långt att resa');
  await expectSoundPage();
  await picture('gap-rule');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(row(page, /^Uteblir/)).toContainText('3 gånger i rad');
  await expect(row(page, /^Uteblir/)).toContainText('Projektets val: Många har långt att resa');
  await expectSoundPage();
  await picture('gap-rules');
  await row(page, /^Uteblir/).getByRole('button', { name: /Ändra/ }).click();
  await dialog.getByRole('button', { name: 'Gå tillbaka till Samstegs gräns (2)' }).click();
  await expect(row(page, /^Uteblir/)).toContainText('2 gånger i rad');
});

test('begins SIA-23 the caseworker hands a participant over to a colleague, who accepts, meets the person and then answers for them', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Brohed', 40);
  await page.goto(`/deltagare/${id}/overlamning`);
  await page.getByRole('button', { name: 'Lämna över' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Till vem?').selectOption({ label: 'Omar Haddad' });
  await dialog.getByLabel('Vad behöver mottagaren veta?').fill('Vill arbeta ute och har träffat två arbetsgivare.');
  await dialog.getByRole('button', { name: 'Lämna över' }).click();
  await expect(dialog.getByText('Välj vilken dag deltagaren godkände sammanfattningen.').first()).toBeVisible();
  await dialog.getByLabel(/Vilken dag godkände deltagaren/).fill(daysAgo(0));
  await expectSoundPage();
  await picture('handover-offer');
  await dialog.getByRole('button', { name: 'Lämna över' }).click();
  await expect(page.getByText('Sara Lindkvist ansvarar tills den första kontakten är hållen.')).toBeVisible();
  await expectSoundPage();
  await picture('handover-tab');

  await signIn('deputy', '/overlamningar');
  const offered = page.getByRole('article').filter({ hasText: 'Prov Brohed' });
  await expect(offered).toContainText('Vill arbeta ute och har träffat två arbetsgivare.');
  await offered.getByRole('button', { name: /Bocka av/ }).click();
  await dialog.getByText('Deltagaren vet och är med på det').click();
  await expectSoundPage();
  await picture('handover-checklist');
  await dialog.getByRole('button', { name: 'Bocka av' }).click();
  await expect(offered).not.toContainText('Deltagaren vet och är med på det');
  await offered.getByRole('button', { name: /Ta emot/ }).click();
  await dialog.getByRole('button', { name: 'Ta emot' }).click();
  await expect(offered).toContainText('Mottagen, första kontakten återstår');
  await expectSoundPage();
  await picture('handovers');
  await offered.getByRole('button', { name: /Första kontakten är hållen/ }).click();
  await dialog.getByRole('button', { name: 'Första kontakten är hållen' }).click();
  await expect(page.getByText('Du ansvarar nu för deltagaren.').first()).toBeVisible();
  await expect(offered.getByRole('heading')).toContainText('Klar');
  const { team } = await call<{ team: { name: string; part: string }[] }>(page, 'get', `/participations/${id}`);
  expect(team.filter(({ part }) => part === 'RESPONSIBLE').map(({ name }) => name)).toEqual(['Omar Haddad']);
});

test('begins SIA-23 when a caseworker leaves, the unit lead sees what each change means and hands all over at once', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('employmentSpecialist');
  await takenOn(page, 'Lämnas', 40);
  await signIn('unitLead', '/overlamningar/lamnar');
  await page.getByLabel('Vem slutar?').selectOption({ label: 'Ebba Sundin' });
  await expect(page.getByLabel('Prov Lämnas')).toBeVisible();
  await expect(page.getByText(`Byte nummer 1 för deltagaren. Samma ansvarig sedan ${daysAgo(40)}.`).first()).toBeVisible();
  await expectSoundPage();
  await picture('leaver');
  await page.getByRole('button', { name: /^Lämna över \d+ deltagare/ }).click();
  await expect(page).toHaveURL('/overlamningar');
  await expect(page.getByRole('article').filter({ hasText: 'Prov Lämnas' })).toContainText('Erbjuden');
  await expectSoundPage();
});
