import type { Page } from '@playwright/test';
import { call, inDays, takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

/** The page as on a small phone. */
async function narrow(page: Page, look: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 });
  await look();
  await page.setViewportSize(before);
}

/** Moa's and Egon's SIPs stand in the demo world (`apps/cli/src/demo/world/sip-stories.ts`). */
test('the one who prepares reads the plan: own words first, parties, commitments, and prints it', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/deltagare');
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /Namn/ })).first().fill('Klippviken');
  await page.getByRole('link', { name: /Klippviken/ }).first().click();
  await page.locator('a[href^="/deltagare/"][href$="/sip"]').click();
  await expect(page.getByRole('heading', { name: 'Samordnade individuella planer' })).toBeVisible();
  await expectSoundPage();
  await picture('sip-tab');
  await page.getByRole('link', { name: /SIP, behovet sågs/ }).click();
  await expect(page.getByRole('blockquote')).toContainText('Jag vill jobba med händerna');
  await expect(page.getByText('Hon behöver skriva in sig hos oss först').first()).toBeVisible();
  await expectSoundPage();
  await picture('sip');
  await narrow(page, () => picture('sip-narrow'));
  await page.getByRole('link', { name: 'Skriv ut' }).click();
  await expect(page.getByRole('heading', { name: 'Samordnad individuell plan' })).toBeVisible();
  await expectSoundPage();
  await picture('sip-print');
  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som PDF' }).click();
  expect((await fetched).suggestedFilename()).toBe('sip-plan.pdf');
});

test('a party finds the call in its inbox, answers, and then reads the plan', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('referrer', '/sip');
  await expect(page.getByRole('heading', { name: /Kallelser/ })).toBeVisible();
  await expectSoundPage();
  await picture('sip-inbox');
  await page.getByRole('link', { name: 'Egon Tranbärskärr' }).click();
  await expect(page.getByRole('heading', { name: 'Ert svar' })).toBeVisible();
  await expect(page.getByText('Jag vill veta vad som gäller med pengarna')).toHaveCount(0);
  await expectSoundPage();
  await picture('sip-call');
  await page.getByText('Vi kommer').click();
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByRole('blockquote')).toContainText('Jag vill veta vad som gäller med pengarna');
});

/** A SIP about somebody new whom Sara carries, begun and no more. */
let taken = 0;
async function begun(page: Page): Promise<string> {
  const id = await takenOn(page, `Sippersson${'abcdefghij'[taken++]}`);
  return (await call<{ id: string }>(page, 'post', `/participations/${id}/sips`, { data: { cause: 'NEED', needOn: inDays(0), ownWords: 'Först det här.' } })).id;
}

test('consent first, then the parties and the call; the page says what is missing', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  await page.goto(`/sip/${id}`);
  await expect(page.getByText('Ingen är tillagd än. Samtycket kommer först.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lägg till part' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Skriv samtycket' }).click();
  await expectSoundPage();
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv samtycket' }).click();
  await expect(page.getByText('En enhet från regionen')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till part' }).click();
  await picture('sip-party');
  await expectSoundPage();
  await page.getByText('Någon utanför').click();
  await page.getByLabel('Namn', { exact: true }).fill('Vårdcentralen');
  await page.getByLabel('Vad för part').selectOption({ label: 'Region' });
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Vårdcentralen', { exact: true })).toBeVisible();
  await expect(page.getByText('En enhet från regionen')).toHaveCount(0);
  await picture('sip-preparing');
  await expectSoundPage();
});

test('two write in one SIP: the second sees field by field what differs and keeps what was written', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  await page.goto(`/sip/${id}`);
  await page.getByRole('button', { name: 'Skriv i planen' }).click();
  await page.getByLabel('Så är det nu').fill('Sover dåligt igen.');
  await call(page, 'patch', `/sips/${id}/content`, { version: 1, data: { situation: 'Har fått ny kontakt på vårdcentralen.' } });
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Har fått ny kontakt på vårdcentralen.').first()).toBeVisible();
  await expect(page.getByText('Sover dåligt igen.').first()).toBeVisible();
  await picture('sip-conflict');
  await expectSoundPage();
});

test('the meeting by keyboard: a commitment is written and sent with Ctrl+Enter, and the next line begins', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  const sip = () => call<{ version: number; content: { version: number } }>(page, 'get', `/sips/${id}`);
  await call(page, 'post', `/sips/${id}/consent`, { version: (await sip()).version, data: { form: 'ORAL', givenOn: inDays(0), validTo: inDays(100) } });
  for (const party of [{ name: 'Vårdcentralen', kind: 'REGION' }, { name: 'Socialtjänsten', kind: 'MUNICIPALITY' }]) await call(page, 'post', `/sips/${id}/parties`, { data: party });
  await call(page, 'patch', `/sips/${id}/content`, { version: 1, data: { agenda: [{ words: 'Sömnen', source: 'OWN' }] } });
  await call(page, 'post', `/sips/${id}/call`, { version: (await sip()).version, data: { at: `${inDays(2)}T09:00:00Z`, minutes: 60, form: 'PLACE', place: 'Rum 3' } });
  await page.goto(`/sip/${id}/mote`);
  await expect(page.getByRole('blockquote')).toHaveText('Först det här.');
  await picture('sip-meeting');
  await expectSoundPage();
  await page.getByLabel('Vad ska göras?').focus();
  await page.keyboard.type('Bokar tid hos läkare');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Ansvarig')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(inDays(14));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Bokar tid hos läkare' })).toContainText('Socialtjänsten');
  await expect(page.getByLabel('Vad ska göras?')).toHaveValue('');
  await expectSoundPage();
});

test('Min dag tells a party what it is called to and what it has promised, and leads there', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseManager');
  const promises = page.locator('section').filter({ has: page.getByRole('heading', { name: /Åtaganden i SIP/ }) });
  await expect(promises.getByRole('link', { name: 'Moa Klippviken' })).toBeVisible();
  await expect(promises).toContainText('hör av sig och bokar nästa steg');
  await expect(promises).toContainText('senast');
  await expectSoundPage();
  await picture('sip-day');
  await narrow(page, () => picture('sip-day-narrow'));
  await promises.getByRole('link', { name: 'Moa Klippviken' }).click();
  await expect(page.getByRole('blockquote')).toContainText('Jag vill jobba med händerna');
});

test('begins FST-17 begins FST-18 the plan tells what each party knew, who approved and who did not, who gets it and how it is followed up', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseManager', '/sip');
  await page.getByRole('link', { name: 'Moa Klippviken' }).first().click();
  const panel = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await expect(panel('Det parterna har berättat').getByRole('listitem').filter({ hasText: 'Arbetsmarknaden' })).toContainText('Två verkstäder i Lund');
  await expect(panel('Det parterna har berättat').getByRole('listitem').filter({ hasText: 'Ersättning och försörjning' })).toContainText('halvtid');
  const approvals = panel('Godkännande');
  await expect(approvals.getByRole('listitem').filter({ hasText: 'Personen själv' })).toContainText('Godkänner');
  await expect(approvals.getByRole('listitem').filter({ hasText: 'Håller inte med' })).toContainText('för lång för oss');
  await expect(page.getByText(/möte, .* kallar/)).toBeVisible();
  await panel('Det parterna har berättat').getByLabel('Vad det handlar om').selectOption({ label: 'Vård och behandling' });
  await panel('Det parterna har berättat').getByLabel('Det ni berättar').fill('Mottagningen har drop-in på torsdagar.');
  await page.getByRole('button', { name: 'Lägg i loggen' }).click();
  await expect(panel('Det parterna har berättat').getByRole('listitem').filter({ hasText: 'drop-in' })).toContainText('Vård och behandling');
  await expectSoundPage();
  await picture('sip-knowledge');
  await narrow(page, () => picture('sip-knowledge-narrow'));
});

test('begins FST-18 a consent that is taken back stops Försäkringskassan, and the page says so', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  const sip = () => call<{ version: number; content: { version: number }; parties: { id: string; name: string; version: number }[] }>(page, 'get', `/sips/${id}`);
  await call(page, 'post', `/sips/${id}/consent`, { version: (await sip()).version, data: { form: 'ORAL', givenOn: inDays(0), validTo: inDays(100) } });
  for (const party of [{ name: 'Vårdcentralen', kind: 'REGION' }, { name: 'Socialtjänsten', kind: 'MUNICIPALITY' }, { name: 'FK i Malmö', kind: 'SOCIAL_INSURANCE' }]) await call(page, 'post', `/sips/${id}/parties`, { data: party });
  await page.goto(`/sip/${id}`);
  await expect(page.getByText('Medgivande till att Försäkringskassan deltar')).toBeVisible();
  await page.getByRole('button', { name: 'Skriv medgivandet' }).click();
  await page.getByLabel('Dag då medgivandet gavs').fill(inDays(0));
  await page.getByLabel('Hur svaret lämnades').selectOption({ label: 'Skriftligt' });
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText(/Socialförsäkringsbalken 30 kap. 10 §/)).toBeVisible();
  await page.getByRole('button', { name: 'Ta tillbaka medgivandet' }).click();
  await expectSoundPage();
  await picture('sip-insured-withdraw');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka medgivandet' }).click();
  await expect(page.getByText('Medgivandet gäller inte')).toBeVisible();
  await expectSoundPage();
  await picture('sip-insured-gone');
});

test('begins FST-21 goals with whose they are, the agreement with form, caller and copies, and an approval, all on the pages', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  const sip = () => call<{ version: number; content: { version: number }; parties: { id: string; name: string }[] }>(page, 'get', `/sips/${id}`);
  await call(page, 'post', `/sips/${id}/consent`, { version: (await sip()).version, data: { form: 'ORAL', givenOn: inDays(0), validTo: inDays(100) } });
  for (const party of [{ name: 'Vårdcentralen', kind: 'REGION' }, { name: 'Socialtjänsten', kind: 'MUNICIPALITY' }]) await call(page, 'post', `/sips/${id}/parties`, { data: party });
  await call(page, 'patch', `/sips/${id}/content`, { version: 1, data: { agenda: [{ words: 'Sömnen', source: 'OWN' }] } });
  await call(page, 'post', `/sips/${id}/call`, { version: (await sip()).version, data: { at: new Date(Date.now() + 60_000).toISOString(), minutes: 60, form: 'PLACE', place: 'Rum 3' } });
  const { version, parties } = await sip();
  await call(page, 'post', `/sips/${id}/hold`, { version, data: { heldOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(Date.now() + 60_000)), parties: parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' })) } });
  await call(page, 'post', `/sips/${id}/commitments`, { data: { partyId: parties[0]!.id, words: 'Bokar tid', dueOn: inDays(14) } });
  await page.goto(`/sip/${id}`);
  await page.getByRole('button', { name: 'Skriv i planen' }).click();
  await page.getByRole('button', { name: 'Lägg till mål' }).click();
  await page.getByLabel('Mål 1').fill('Egen lägenhet');
  await page.getByLabel('Hur långt fram').selectOption({ label: 'På lång sikt' });
  await page.getByLabel('Vems mål').selectOption({ label: 'Gemensamt' });
  await expectSoundPage();
  await picture('sip-goals');
  await narrow(page, () => picture('sip-goals-narrow'));
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Egen lägenhet' })).toContainText('på lång sikt, gemensamt');
  await page.getByRole('button', { name: 'Vi är överens' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Regionen', { exact: true }).click();
  await dialog.getByLabel('Hur den följs upp').selectOption({ label: 'Telefon' });
  await dialog.getByLabel('Vem kallar').selectOption({ label: 'Vårdcentralen' });
  await expectSoundPage();
  await picture('sip-agree');
  await dialog.getByRole('button', { name: 'Vi är överens' }).click();
  await expect(page.getByText('telefon, Vårdcentralen kallar')).toBeVisible();
  await page.getByRole('button', { name: /Svara\W+Personen själv/ }).click();
  await expectSoundPage();
  await picture('sip-approve');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Personen själv' }).filter({ hasText: 'Godkänner' })).toContainText('Muntligt');
  await page.getByRole('link', { name: 'Skriv ut' }).click();
  await expect(page.getByText('Egen lägenhet (på lång sikt, gemensamt)')).toBeVisible();
  await expectSoundPage();
});

test('the time limits stand with their source; the administrator of the installation changes one, and is told what is missing', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('administrator', '/sip/tidsgranser');
  const row = page.getByRole('row').filter({ hasText: 'Uppföljning av planen' });
  await expect(row).toContainText('Projektets rutin');
  await row.getByRole('button', { name: /Ändra/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Antal dagar').fill('60');
  await dialog.getByLabel('Källa').fill('');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByLabel('Antal dagar')).toHaveValue('60');
  await dialog.getByLabel('Källa').fill('Ledningsgruppens beslut 2026-11-20');
  await expectSoundPage();
  await picture('sip-term');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(row).toContainText('60 dagar');
  await expect(row).toContainText('Ledningsgruppens beslut 2026-11-20');
  await expectSoundPage();
  await picture('sip-terms');
  await narrow(page, () => picture('sip-terms-narrow'));
});

test('the coordinator reads how SIPs work in the project, in counts alone', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/projekt');
  await page.getByRole('link', { name: /IRIS/ }).first().click();
  await page.getByRole('link', { name: 'SIP', exact: true }).click();
  await expect(page.getByText(/För få SIP för att visa siffror|Åtaganden klara i tid/)).toBeVisible();
  await expectSoundPage();
  await picture('sip-figures');
});

test('the unit finds under SIP what it prepares and what it follows up', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/sip');
  const group = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: new RegExp(name) }) });
  await expect(group('Vi förbereder').getByRole('link', { name: 'Harriet Lindvassen' })).toBeVisible();
  await expect(group('Vi följer upp').getByRole('listitem').filter({ hasText: 'Moa Klippviken' }).first()).toContainText('Planen gäller');
  await expectSoundPage();
  await picture('sip-in-hand');
  await narrow(page, () => picture('sip-in-hand-narrow'));
});

test('a consent is renewed while the plan stands, and closing asks what becomes of the promises', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await begun(page);
  const sip = () => call<{ version: number; content: { version: number }; parties: { id: string; name: string }[] }>(page, 'get', `/sips/${id}`);
  const consent = { form: 'ORAL', givenOn: inDays(0), validTo: inDays(100) };
  await call(page, 'post', `/sips/${id}/consent`, { version: (await sip()).version, data: consent });
  for (const party of [{ name: 'Vårdcentralen', kind: 'REGION' }, { name: 'Socialtjänsten', kind: 'MUNICIPALITY' }]) await call(page, 'post', `/sips/${id}/parties`, { data: party });
  const soon = new Date(Date.now() + 60_000);
  await call(page, 'patch', `/sips/${id}/content`, { version: 1, data: { agenda: [{ words: 'Sömnen', source: 'OWN' }], goals: [{ words: 'Sova', term: 'LONG' }] } });
  await call(page, 'post', `/sips/${id}/call`, { version: (await sip()).version, data: { at: soon.toISOString(), minutes: 60, form: 'PLACE', place: 'Rum 3' } });
  const { version, parties } = await sip();
  const heldOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(soon);
  await call(page, 'post', `/sips/${id}/hold`, { version, data: { heldOn, parties: parties.map((party) => ({ partyId: party.id, attended: 'ATTENDED' })) } });
  await call(page, 'post', `/sips/${id}/commitments`, { data: { partyId: parties[0]!.id, words: 'Bokar tid', dueOn: inDays(14) } });
  await call(page, 'post', `/sips/${id}/establish`, { version: (await sip()).version, data: { overallResponsible: 'REGION' } });
  await page.goto(`/sip/${id}`);
  await page.getByRole('button', { name: 'Förläng samtycket' }).click();
  await expectSoundPage();
  await picture('sip-renew');
  await page.getByRole('dialog').getByRole('button', { name: 'Förläng samtycket' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Avsluta', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Varför').fill('Målen är nådda');
  await dialog.getByText('Det som är accepterat gäller till sin dag').click();
  await expectSoundPage();
  await picture('sip-close');
  await narrow(page, () => picture('sip-close-narrow'));
  await dialog.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await expect(page.getByText('Målen är nådda').first()).toBeVisible();
});
