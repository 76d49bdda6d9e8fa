import type { Page } from '@playwright/test';
import { call, inDays, takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

const dayOf = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(moment);

interface Sip { version: number; parties: { id: string; name: string }[] }

/** A plan that stands, agreed by a health centre and social services; Arbetsförmedlingen was not in it. */
async function established(page: Page, participation: string): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'post', `/participations/${participation}/sips`, { data: { cause: 'NEED', needOn: inDays(0), ownWords: 'Först det här.' } });
  const sip = () => call<Sip>(page, 'get', `/sips/${id}`);
  const soon = new Date(Date.now() + 60_000);
  await call(page, 'post', `/sips/${id}/consent`, { version: (await sip()).version, data: { form: 'ORAL', givenOn: inDays(0), validTo: inDays(100) } });
  for (const party of [{ name: 'Vårdcentralen', kind: 'REGION' }, { name: 'Socialtjänsten', kind: 'MUNICIPALITY' }]) await call(page, 'post', `/sips/${id}/parties`, { data: party });
  await call(page, 'patch', `/sips/${id}/content`, { version: 1, data: { agenda: [{ words: 'Sömnen', source: 'OWN' }], goals: [{ words: 'Sova', term: 'LONG' }] } });
  await call(page, 'post', `/sips/${id}/call`, { version: (await sip()).version, data: { at: soon.toISOString(), minutes: 60, form: 'PLACE', place: 'Rum 3' } });
  const { version, parties } = await sip();
  await call(page, 'post', `/sips/${id}/hold`, { version, data: { heldOn: dayOf(soon), parties: parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' })) } });
  await call(page, 'post', `/sips/${id}/commitments`, { data: { partyId: parties[0]!.id, words: 'Bokar tid', dueOn: inDays(14) } });
  await call(page, 'post', `/sips/${id}/establish`, { version: (await sip()).version, data: { overallResponsible: 'REGION' } });
  return id;
}

test('a party that comes when the plan stands is called to the plan and answers; its consent taken back, it is let in again when the consent is renewed', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const participation = await takenOn(page, 'Sippersonsenare');
  const id = await established(page, participation);
  await page.goto(`/sip/${id}`);
  await page.getByRole('button', { name: 'Lägg till part' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Organisation').selectOption({ label: 'Arbetsförmedlingen' });
  await dialog.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Arbetsförmedlingen Lund (Arbetsförmedlingen)' });
  await dialog.getByText('Personen har samtyckt till att den här enheten är med').click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const employment = page.getByRole('listitem').filter({ hasText: 'Arbetsförmedlingen Lund' }).filter({ hasText: 'Bjuds in' });
  await expect(employment).toBeVisible();
  await expectSoundPage();
  await picture('sip-call-to-plan');
  await employment.getByRole('button', { name: /Kalla till planen/ }).click();
  await expect(employment.getByText('Har inte svarat')).toBeVisible();
  await expect(employment.getByRole('button', { name: /Kalla till planen/ })).toHaveCount(0);

  await signIn('askedReferrer', '/sip');
  await page.getByRole('link', { name: 'Prov Sippersonsenare' }).click();
  await expect(page.getByText('Är ni med i planen?')).toBeVisible();
  await expect(page.getByText('Vi behöver en annan tid')).toHaveCount(0);
  await expect(page.getByRole('blockquote')).toHaveCount(0);
  await expectSoundPage();
  await picture('sip-answer-plan');
  await page.getByText('Vi är med', { exact: true }).click();
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByRole('blockquote')).toContainText('Först det här.');

  await signIn('caseworker');
  const { items } = await call<{ items: { id: string; toUnitName: string; status: string; version: number }[] }>(page, 'get', `/participations/${participation}/consents`);
  const given = items.find(({ toUnitName, status }) => toUnitName.includes('Arbetsförmedlingen') && status !== 'WITHDRAWN')!;
  await call(page, 'post', `/consents/${given.id}/withdraw`, { version: given.version });
  await page.goto(`/sip/${id}`);
  await expect(employment.getByText('Samtycket gäller inte')).toBeVisible();
  await page.getByRole('button', { name: 'Förläng samtycket' }).click();
  await dialog.getByText(/Arbetsförmedlingen/).click();
  await expectSoundPage();
  await picture('sip-renew-party');
  await dialog.getByRole('button', { name: 'Förläng samtycket' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(employment.getByText('Samtycket gäller inte')).toHaveCount(0);
});
