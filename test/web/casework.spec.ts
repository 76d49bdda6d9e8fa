import type { Page } from '@playwright/test';
import { call, daysAgo, takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

/** An agreed plan in four requests. */
async function planned(page: Page, id: string): Promise<void> {
  const plan = (await call<{ id: string }>(page, 'post', `/participations/${id}/plans`)).id;
  const needs = [{ domain: 'HEALTH', severity: 2, text: 'Hjälp med sömnen' }];
  await call(page, 'patch', `/plans/${plan}`, { version: 1, data: { competence: 'Växthus', wishes: 'Ute', needs, goals: [], hoursPerWeek: 10, schedule: 'Tisdagar', steps: 'Sakta' } });
  await call(page, 'post', `/plans/${plan}/propose`, { version: 2 });
  await call(page, 'post', `/plans/${plan}/agree`, { version: 3, data: { agreedOn: daysAgo(30), agreedHow: 'IN_PERSON' } });
}

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Vad hände?' });

test('T1 a note on the participant: n, the words, Ctrl+Enter, two control keys in all', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Exempel', 40);
  await page.goto(`/deltagare/${id}/anteckningar`);
  await expect(page.getByText('Inga anteckningar än')).toBeVisible();
  await expectSoundPage();
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.type('Ringde. Allt går bra i växthuset.');
  await expect(page.getByText(/^Utkast sparat \d\d:\d\d:\d\d$/)).toBeVisible();
  await picture('note-panel');
  await expectSoundPage();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('Ringde. Allt går bra i växthuset.')).toBeVisible();
  await expect(page.getByRole('article')).toBeFocused();
  await picture('notes');
  await expectSoundPage();
});

test('a draft put aside is taken up again, in another window too; a note is corrected and what stood there can be read', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Exempel', 40);
  await page.goto(`/deltagare/${id}/anteckningar`);
  await page.getByRole('button', { name: /^Ny anteckning/ }).click();
  await noteField(page).fill('Kom klockan nio');
  await page.getByLabel('Närvaro').last().selectOption('CAME');
  await expect(page.getByText(/^Utkast sparat/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(noteField(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Inga anteckningar än')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/^Du fortsätter på utkastet från/)).toBeVisible();
  await expect(noteField(page)).toHaveValue('Kom klockan nio');
  await page.getByRole('button', { name: 'Spara anteckningen' }).click();
  await page.getByRole('button', { name: /^Rätta/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Rätta anteckningen' });
  await dialog.getByLabel('Vad hände?').fill('Kom klockan tio');
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await expect(dialog.getByText('Fyll i fältet.').first()).toBeVisible();
  await dialog.getByLabel('Varför rättar du?').fill('Skrev fel tid');
  await dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await page.getByText('Rättad 1 gång').click();
  await expect(page.getByRole('article')).toContainText('Kom klockan nio');
  await expect(page.getByRole('article')).toContainText('Kom klockan tio');
  await expectSoundPage();
  await picture('note-corrected');
});

test('the plan is written, proposed and agreed on the page, and its versions can be compared', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Exempel', 40);
  await page.goto(`/deltagare/${id}/plan`);
  await page.getByRole('button', { name: 'Börja planen' }).click();
  await page.getByLabel('Det här kan jag och har gjort').fill('Sex år i växthus.');
  await page.getByLabel('Det här vill jag').fill('Arbeta ute.');
  await page.getByRole('button', { name: 'Lägg till behov' }).click();
  await page.getByLabel('Behov 1').fill('Hjälp med sömnen');
  await page.getByRole('button', { name: 'Lägg till mål' }).click();
  await page.getByLabel('Mål 1, med egna ord').fill('Jag vill klara femton timmar.');
  await expectSoundPage();
  await picture('plan-editor');
  await page.getByRole('button', { name: 'Spara planen' }).click();
  await page.getByRole('button', { name: 'Föreslå för deltagaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Skriv vilka dagar och tider.');
  await picture('plan-missing');
  await page.getByRole('button', { name: 'Skriv i planen' }).click();
  await page.getByLabel('Timmar i veckan').fill('12,5');
  await page.getByLabel('Dagar och tider').fill('Tisdagar');
  await page.getByLabel('Steg för steg').fill('Två förmiddagar först.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('12,5 timmar i veckan')).toBeVisible();
  await page.getByRole('button', { name: 'Föreslå för deltagaren' }).click();
  await page.getByRole('button', { name: 'Skriv vad deltagaren säger' }).click();
  await page.getByLabel('Med deltagarens egna ord').fill('Inte måndagar.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText('”Inte måndagar.”')).toBeVisible();
  await page.getByRole('button', { name: 'Deltagaren säger ja' }).click();
  await expectSoundPage();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara deltagarens ja' }).click();
  await expect(page.getByText(/Deltagaren sade ja .* vid ett möte/)).toBeVisible();
  await expectSoundPage();
  await picture('plan-agreed');
  await page.getByRole('button', { name: 'Börja en ny version' }).click();
  await page.getByLabel('Det här vill jag').fill('Arbeta ute och sälja på torget.');
  await page.getByRole('button', { name: 'Spara planen' }).click();
  await page.getByRole('button', { name: 'Visa ändringar i version 2' }).click();
  await expect(page.getByRole('dialog')).toContainText('Arbeta ute och sälja på torget.');
  await expectSoundPage();
  await picture('plan-differences');
});

test('two in one plan: the second is shown both texts, and what was written stays', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Exempel', 40);
  await page.goto(`/deltagare/${id}/plan`);
  await page.getByRole('button', { name: 'Börja planen' }).click();
  await page.getByLabel('Det här vill jag').fill('Mitt');
  const { items } = await call<{ items: { id: string; version: number }[] }>(page, 'get', `/participations/${id}/plans`);
  await call(page, 'patch', `/plans/${items[0]!.id}`, { version: items[0]!.version, data: { wishes: 'Kollegans' } });
  await page.getByRole('button', { name: 'Spara planen' }).click();
  const conflict = page.getByRole('group', { name: 'Det här har ändrats medan du skrev' });
  await expect(conflict).toContainText('Kollegans');
  await expect(page.getByLabel('Det här vill jag').first()).toHaveValue('Mitt');
  await expectSoundPage();
  await picture('plan-conflict');
  await conflict.getByText('Det du skrev nu:').click();
  await page.getByRole('button', { name: 'Spara mitt val' }).click();
  await expect(page.getByText('Mitt', { exact: true })).toBeVisible();
});

test('no intervention starts before the plan; afterwards several run side by side, shown as lanes and as a table', async ({ page, signIn, picture, expectSoundPage }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Exempel', 40);
  await page.goto(`/deltagare/${id}/insatser`);
  await page.getByRole('button', { name: 'Erbjud insats' }).click();
  await page.getByLabel('Vilken insats?').selectOption('GREEN_REHAB');
  await expectSoundPage();
  await page.getByRole('button', { name: 'Spara erbjudandet' }).click();
  await page.getByRole('button', { name: /^Tackar ja/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tackar ja' }).click();
  await page.getByRole('button', { name: /^Starta/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByRole('alert')).toContainText('Ingen annan insats kan starta innan deltagaren har sagt ja till sin handlingsplan');
  await picture('plan-first');
  await planned(page, id);
  await page.getByRole('dialog').getByRole('button', { name: 'Starta' }).click();
  await expect(page.getByRole('heading', { name: 'Pågår (1)' })).toBeVisible();
  const others = [
    { typeCode: 'SFI', startsOn: daysAgo(25), providerName: 'Komvux Lund' },
    { typeCode: 'WORK_TRAINING', startsOn: daysAgo(12), hoursPerWeek: 10 },
    { typeCode: 'SUPPORTED_EMPLOYMENT', plannedFrom: daysAgo(-10), plannedTo: daysAgo(-60) },
  ];
  for (const body of others) await call(page, 'post', `/participations/${id}/interventions`, { data: body });
  await page.reload();
  await expect(page.getByText('Insatser pågår inom 3 områden: hälsa, språk och arbete.')).toBeVisible();
  const figure = page.getByRole('figure');
  await expect(figure.getByRole('img')).toBeVisible();
  await figure.getByText('Visa som tabell').click();
  await expect(figure.getByRole('row', { name: /^Svenska för invandrare Språk, Komvux Lund/ })).toBeVisible();
  await expectSoundPage();
  await picture('interventions');
  await page.getByRole('button', { name: /^Avsluta.*Grön rehabilitering/ }).click();
  await expectSoundPage();
  await page.getByLabel('Varför avslutas insatsen?').selectOption('COMPLETED');
  await page.getByLabel('Nådde insatsen dit den skulle?').selectOption('REACHED');
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click();
  await expect(page.getByText('Nådde dit. Genomförd som planerat.')).toBeVisible();
});

test('before an end one reads what is open and what becomes of it; undone, what the end closed', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Slutet');
  await planned(page, id);
  for (const typeCode of ['GREEN_REHAB', 'SFI']) await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode, startsOn: daysAgo(20) } });
  await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode: 'WORK_TRAINING' } });
  await call(page, 'post', `/participations/${id}/sips`, { data: { cause: 'NEED', needOn: daysAgo(1) } });
  await call(page, 'post', `/participations/${id}/case-management`, { data: { model: 'STRENGTHS', contactsPerMonth: 4, startsOn: daysAgo(20) } });
  await call(page, 'post', `/participations/${id}/own-words`, { data: { kind: 'COMMENT', given: 'PAPER', words: 'Vad händer sen?' } });
  await page.goto(`/deltagare/${id}/avsluta`);
  const open = page.getByRole('region', { name: 'Det som är öppet' });
  await expect(open.getByRole('listitem')).toHaveText([
    /Insatser: 2\. De avslutas den sista dagen/, /Erbjudanden: 1\. De tas tillbaka/, /Case management: 1/, /SIP: 1\./, /Uppföljning av handlingsplanen: 1/, /Ord från deltagaren utan svar: 1\. De står kvar/,
  ]);
  await expectSoundPage();
  await picture('end-what-is-open');
  await page.getByLabel('Varför avslutas deltagandet?').selectOption({ label: 'Till arbete' });
  await page.getByText('Ingen vet').click();
  await page.getByRole('button', { name: 'Avsluta deltagandet' }).click();
  const closed = page.getByRole('region', { name: 'Det som avslutet stängde' });
  await expect(closed.getByRole('listitem')).toHaveText([/Insatser: 2/, /Erbjudanden: 1/, /Case management: 1/, /SIP: 1/]);
  await expectSoundPage();
  await picture('end-what-it-closed');
  await page.getByLabel('Varför var avslutet fel?').fill('Fel person');
  await page.getByRole('button', { name: 'Återöppna' }).click();
  await expect(page.getByRole('button', { name: 'Avsluta deltagandet' })).toBeVisible();
  await expect(closed.getByRole('listitem')).toHaveCount(4);
  await page.goto(`/deltagare/${id}/insatser`);
  await expect(page.getByText('Deltagandet avslutades').first()).toBeVisible();
});
