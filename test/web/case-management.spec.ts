import type { Page } from '@playwright/test';
import { expect, test } from './support/story.js';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

interface Mine {
  account: { id: string };
  roles: { unitId: string }[];
}

/** Somebody new in IRIS whose case the signed-in caseworker carries. */
async function takenOn(page: Page, familyName: string): Promise<string> {
  const get = async <T>(path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as T;
  const me = await get<Mine>('/me');
  const { items } = await get<{ items: { id: string; registrationNo: string }[] }>('/projects');
  const iris = items.find(({ registrationNo }) => registrationNo === '2020/00156')!;
  const person = { givenName: 'Prov', familyName, numberKind: 'NONE', birthDate: '1990-05-05', gender: 'FEMALE' };
  const entry = { coordinatedNeed: 'Behöver stöd från flera', parties: ['MUNICIPALITY', 'SOCIAL_INSURANCE'], aim: 'Arbete' };
  const data = { person, projectId: iris.id, unitId: me.roles[0]!.unitId, startsOn: daysAgo(60), responsibleId: me.account.id, entry };
  const answered = await page.request.post('/api/v1/participations', { data, headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(page.url()).origin } });
  expect(answered.ok(), await answered.text()).toBe(true);
  return ((await answered.json()) as { id: string }).id;
}

test('IRIS-16 case management from the model to the contacts: planned intensity, the group the participant chose, out where the participant is', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Sammanhed');
  await page.goto(`/deltagare/${id}/stod`);
  await expect(page.getByText('Inget case management pågår')).toBeVisible();
  await expect(page.getByText('Ingen krisplan än.')).toBeVisible();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Börja/ }).click();
  await dialog.getByLabel('Modell').selectOption('STRENGTHS');
  await dialog.getByLabel('Första dag').fill(daysAgo(20));
  await expectSoundPage();
  await picture('management-begin');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('0 av 4 planerade, 0 minuter')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till den deltagaren valt' }).click();
  await dialog.getByLabel('Namn').fill('Systern Siv');
  await dialog.getByLabel('Relation').selectOption('FAMILY');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Systern Siv').first()).toBeVisible();
  await page.getByRole('button', { name: 'Skriv kontakt' }).click();
  await dialog.getByText(/^Ute hos deltagaren/).click();
  await dialog.getByText('Resursgruppen').click();
  await expectSoundPage();
  await picture('management-contact');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('1 av 4 planerade, 30 minuter')).toBeVisible();
  await expect(page.getByText(/Möte, 30 minuter, Deltagaren och Resursgruppen/)).toBeVisible();
  await expectSoundPage();
  await picture('management');
});

test('a crisis plan is agreed with the participant, and agreed anew as the next version', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Lugnvik');
  await page.goto(`/deltagare/${id}/stod`);
  await expect(page.getByText('Inget case management pågår')).toBeVisible();
  await expect(page.getByText('Ingen krisplan än.')).toBeVisible();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Skriv hinder' }).click();
  await dialog.getByLabel('Område').selectOption('TRAVEL');
  await dialog.getByLabel('Vad står i vägen?').fill('Vågar inte åka buss');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText(/Vågar inte åka buss, sedan/)).toBeVisible();
  await page.getByRole('button', { name: 'Bestäm krisplan med deltagaren' }).click();
  await dialog.getByLabel('Hur märks det').fill('Slutar svara');
  await dialog.getByLabel('Vad hjälper').fill('En promenad');
  await dialog.getByLabel('Vem kontaktas').fill('Systern');
  await expectSoundPage();
  await picture('crisis-agree');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: 'Bestäm en ny version' }).click();
  await dialog.getByLabel('Vad hjälper').fill('Ring grannen');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText(/^Version 2, bestämd/)).toBeVisible();
  await expect(page.getByText('Tidigare versioner (1)')).toBeVisible();
  await expectSoundPage();
  await picture('crisis');
});

test('the coordinator sees contacts, caseload and days since contact for the whole project, and no names', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal/antal');
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Case management' }) });
  await expect(panel.getByText('Personer per ansvarig')).toBeVisible();
  await expect(panel).not.toContainText('Lindkvist');
  await expectSoundPage();
  await picture('management-figures');
});
