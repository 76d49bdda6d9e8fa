import type { Page } from '@playwright/test';
import { daysAgo } from './support/asking.js';
import { expect, test } from './support/story.js';

interface Mine {
  account: { id: string };
  roles: { unitId: string }[];
}

/** Somebody new in IRIS whose case the signed-in caseworker carries, and an employer in the register. */
async function takenOn(page: Page, familyName: string): Promise<string> {
  const headers = () => ({ 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(page.url()).origin });
  const get = async <T>(path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as T;
  const me = await get<Mine>('/me');
  const { items } = await get<{ items: { id: string; registrationNo: string }[] }>('/projects');
  const iris = items.find(({ registrationNo }) => registrationNo === '2020/00156')!;
  const person = { givenName: 'Prov', familyName, numberKind: 'NONE', birthDate: '1990-05-05', gender: 'FEMALE' };
  const entry = { coordinatedNeed: 'Behöver stöd från flera', parties: ['MUNICIPALITY', 'SOCIAL_INSURANCE'], aim: 'Arbete' };
  const data = { person, projectId: iris.id, unitId: me.roles[0]!.unitId, startsOn: daysAgo(60), responsibleId: me.account.id, entry };
  const answered = await page.request.post('/api/v1/participations', { data, headers: headers() });
  expect(answered.ok(), await answered.text()).toBe(true);
  await page.request.post('/api/v1/workplaces', { data: { name: `Bageriet ${familyName}`, sector: 'CAFE_RESTAURANT' }, headers: headers() });
  return ((await answered.json()) as { id: string }).id;
}

test("begins IRIS-15 an employer is told of a participant only by the participant's consent; stages, profile and placements stand together", async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Degskål');
  await page.goto(`/deltagare/${id}/arbete`);
  const dialog = page.getByRole('dialog');
  const save = () => dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: 'Nytt steg' }).click();
  await dialog.getByLabel('Steg').selectOption('ENGAGEMENT');
  await save();
  await expect(page.locator('[aria-current=step]').filter({ hasText: '1. Första kontakten' })).toBeVisible();
  await page.getByRole('button', { name: 'Skriv kontakt för deltagaren' }).click();
  await dialog.getByLabel('Arbetsgivare').selectOption({ label: 'Bageriet Degskål' });
  await dialog.getByLabel('Hur?').selectOption('VISIT');
  await dialog.getByLabel('Varför?').selectOption('FIRST');
  await save();
  await expect(dialog.getByText(/har inte samtyckt till att den arbetsgivaren/).first()).toBeVisible();
  await expectSoundPage();
  await picture('employment-refused');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Skriv vad deltagaren medger' }).click();
  await dialog.getByLabel('Arbetsgivare').selectOption({ label: 'Bageriet Degskål' });
  await dialog.getByLabel(/Vad får berättas/).fill('Mitt namn och vad jag kan');
  await dialog.getByLabel('Form').selectOption('WRITTEN');
  await dialog.getByLabel('Till och med').fill(daysAgo(-30));
  await save();
  await expect(page.getByText(/Mitt namn och vad jag kan/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Skriv kontakt för deltagaren' }).click();
  await dialog.getByLabel('Arbetsgivare').selectOption({ label: 'Bageriet Degskål' });
  await dialog.getByLabel('Hur?').selectOption('VISIT');
  await dialog.getByLabel('Varför?').selectOption('FIRST');
  await save();
  await expect(page.getByText(/Bageriet Degskål, Besök, Första kontakt/)).toBeVisible();
  await page.getByRole('button', { name: 'Nytt arbete eller studier' }).click();
  await dialog.getByLabel('Slag').selectOption('COMPETITIVE');
  await dialog.getByLabel('Arbetsgivare').selectOption({ label: 'Bageriet Degskål' });
  await dialog.getByLabel('Arbete eller utbildning').fill('Bagare');
  await dialog.getByLabel('Timmar i veckan').fill('20');
  await save();
  await expect(page.getByRole('article', { name: 'Bagare, Bageriet Degskål' })).toContainText('Anställning utan stöd');
  await expectSoundPage();
  await picture('employment');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('employment-320');
});

test("the branch's own contacts with employers stand by the workplaces", async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/arbetsplatser');
  await expect(page.getByRole('heading', { name: 'Kontakter med arbetsgivare' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Stadsparkens bageri/ }).last()).toContainText('Söker folk till hösten.');
  await expectSoundPage();
  await picture('employer-log');
});
