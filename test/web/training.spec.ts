import type { Page } from '@playwright/test';
import { call, daysAgo, takenOn } from './support/asking.js';
import { expect, test } from './support/story.js';

/** A plan with all its sections. */
const A_PLAN = {
  competence: 'Har arbetat i växthus.', wishes: 'Vill arbeta ute.', obstacles: 'Sover dåligt.', needs: [{ domain: 'HEALTH', severity: 2, text: 'Hjälp med sömnen' }],
  goals: [{ words: 'Jag vill arbeta med odling.', domain: 'WORK', type: 'STEP', measure: 'Närvaro i fyra veckor', targetOn: null }],
  hoursPerWeek: 10, schedule: 'Tisdag och torsdag 9–14.', steps: 'Börja lugnt.',
};

/** Somebody new in IRIS with an agreed plan, whose case the signed-in caseworker carries, and an intervention that runs. */
async function inIntervention(page: Page, familyName: string, typeCode: string): Promise<string> {
  const id = await takenOn(page, familyName, 80);
  const plan = await call<{ id: string }>(page, 'post', `/participations/${id}/plans`, { data: {} });
  await call(page, 'patch', `/plans/${plan.id}`, { version: 1, data: A_PLAN });
  await call(page, 'post', `/plans/${plan.id}/contributions`, { version: 2, data: { kind: 'PROPOSAL', saidOn: daysAgo(75), words: 'Jag vill börja.' } });
  await call(page, 'post', `/plans/${plan.id}/propose`, { version: 3, data: {} });
  await call(page, 'post', `/plans/${plan.id}/agree`, { version: 4, data: { agreedOn: daysAgo(75), agreedHow: 'IN_PERSON' } });
  await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode, startsOn: daysAgo(70), hoursPerWeek: 10, providerName: `Provgården ${familyName}` } });
  return id;
}

test('a whole group is written on one list with the keyboard alone, and each person sees the same on their own week', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Gruppberg', 'GREEN_REHAB');
  await page.goto('/narvaro');
  const group = page.getByLabel('Aktivitet');
  await group.selectOption({ label: 'Grön rehabilitering, Provgården Gruppberg (1)' });
  const row = page.getByRole('row', { name: /Prov Gruppberg/ });
  await row.getByLabel(/^Planerat/).focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2,5');
  await page.keyboard.press('Control+Enter');
  await expect(row.getByText('Välj ett skäl.')).toBeVisible();
  await expect(row.getByLabel(/^Skäl/)).toBeFocused();
  await expectSoundPage();
  await picture('group-attendance');
  await page.keyboard.type('Sjuk');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Närvaron är sparad för 1 dag.').first()).toBeVisible();
  await row.getByRole('link', { name: 'Prov Gruppberg' }).click();
  await expect(page).toHaveURL(new RegExp(`/deltagare/${id}/narvaro`));
  await expect(page.getByText('2,5 av 4 planerade timmar.').first()).toBeVisible();
  await expectSoundPage();
  await picture('attendance-week');
});

test('begins X-8 a month is certified by the responsible and, on paper, by the participant; it stands until it is opened again', async ({ page, signIn, expectSoundPage, picture }, told) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Intygsby', 'WORK_TRAINING');
  const interventions = await call<{ items: { id: string }[] }>(page, 'get', `/participations/${id}/interventions`);
  const day = daysAgo(38);
  await call(page, 'post', '/attendance', { data: { items: [{ interventionId: interventions.items[0]!.id, on: day, plannedHours: 4, attendedHours: 4 }] } });
  await page.goto(`/deltagare/${id}/narvaro`);
  await page.getByRole('button', { name: /^Intyga/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hur intygar deltagaren?').selectOption('ON_PAPER');
  await dialog.getByLabel('Vilken dag?').fill(daysAgo(0));
  await expectSoundPage();
  await picture('attendance-certify');
  await dialog.getByRole('button', { name: 'Intyga' }).click();
  await expect(page.getByText('Intygad av båda')).toBeVisible();
  const certificate = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta deltagarintyg (PDF)' }).click();
  await (await certificate).saveAs(told.outputPath('deltagarintyg.pdf'));
  expect((await certificate).suggestedFilename()).toBe('deltagarintyg.pdf');
  await expect(page.getByText(/Deltagaren intygade på papper/)).toBeVisible();
  await page.getByRole('button', { name: /^Öppna igen/ }).click();
  await dialog.getByLabel('Varför öppnas månaden igen?').fill('Fel dag');
  await dialog.getByRole('button', { name: 'Öppna igen' }).click();
  await expect(page.getByText(/Öppnad igen .*: Fel dag/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Hämta deltagarintyg (PDF)' })).toHaveCount(0);
  await expectSoundPage();
  await picture('attendance-months');
});

test('SBR-14 a workplace is added with its sector, and work training is arranged there with supervisor and adaptation', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Caféhage', 'WORK_TRAINING');
  await page.goto('/arbetsplatser');
  await page.getByRole('button', { name: 'Lägg till arbetsplats' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill(`Provcaféet ${Date.now()}`);
  await dialog.getByLabel(/Organisationsnummer/).fill('900101-2385');
  for (const sector of ['Gröna näringar', 'Café och restaurang', 'Administration', 'Annan']) await expect(dialog.getByLabel('Bransch').getByRole('option', { name: sector })).toBeAttached();
  await dialog.getByLabel('Bransch').selectOption('CAFE_RESTAURANT');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByText('Rätta det här först:')).toBeVisible();
  await dialog.getByLabel(/Organisationsnummer/).fill('');
  const name = await dialog.getByLabel('Namn').inputValue();
  await expectSoundPage();
  await picture('workplace');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Café och restaurang');
  await expectSoundPage();
  await picture('workplaces');

  await page.goto(`/deltagare/${id}/arbete`);
  await page.getByRole('button', { name: 'Ordna arbetsträning' }).click();
  await dialog.getByLabel('Arbetsplats').selectOption({ label: name });
  await dialog.getByLabel('Handledare').fill('Kajsa Kakfat');
  await dialog.getByLabel('Anpassning').fill('Pauser varje timme');
  await expectSoundPage();
  await picture('training-arrange');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const article = page.getByRole('article', { name });
  await expect(article).toContainText('Café och restaurang');
  await expect(article).toContainText('Kajsa Kakfat');
  await expectSoundPage();
  await picture('training');
});

test("SIA-17 the participant's own goals stand first, and a motivational session is written about one of them", async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Samtalsro', 'MOTIVATIONAL_SESSIONS');
  await page.goto(`/deltagare/${id}/stod`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Deltagarens egna mål');
  await expect(page.getByText('Jag vill arbeta med odling.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Skriv samtal' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('select').first()).toHaveAttribute('name', 'goalId');
  await dialog.getByLabel(/Hur viktigt/).selectOption('9');
  await dialog.getByLabel(/Hur säker/).selectOption('3');
  await dialog.getByLabel(/Med deltagarens egna ord/).fill('För att jag mår bättre ute');
  await expectSoundPage();
  await picture('session-write');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('article')).toContainText('För att jag mår bättre ute');
  await expect(page.getByRole('article')).toContainText('Tilltro 3');
  await expectSoundPage();
  await picture('support');
});

test('FST-9 wellbeing is measured before and after health promotion, and the difference is told', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Friskäng', 'HEALTH_PROMOTION');
  await page.goto(`/deltagare/${id}/stod`);
  const dialog = page.getByRole('dialog');
  for (const [score, on] of [['3', 70], ['7', 1]] as const) {
    await page.getByRole('button', { name: /^Mät/ }).click();
    if (score === '7') await dialog.getByLabel('När?').selectOption('AFTER');
    await dialog.getByLabel('Hur mår du, 0 till 10?').selectOption(score);
    await dialog.getByLabel('Dag', { exact: true }).fill(daysAgo(on));
    if (score === '7') await picture('wellbeing-measure');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText(`${score} av 10`)).toBeVisible();
  }
  await expect(page.getByText('4 steg bättre efter än före')).toBeVisible();
  await expectSoundPage();
  await picture('wellbeing');
});

test('FST-12 the coordinator sees how much of the work training is green, of which hours', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await inIntervention(page, 'Grönskan', 'GREEN_REHAB');
  const { items } = await call<{ items: { id: string }[] }>(page, 'get', `/participations/${id}/interventions`);
  await call(page, 'post', '/attendance', { data: { items: [{ interventionId: items[0]!.id, on: daysAgo(1), plannedHours: 4, attendedHours: 4 }] } });
  await signIn('coordinator', '/mal/antal');
  const table = page.getByRole('table', { name: 'Grön rehabilitering av arbetsträningen' });
  await expect(table.getByRole('row', { name: /^Totalt/ })).toContainText('%');
  await expect(table.getByRole('columnheader')).toHaveText(['Deltagare', 'Grön andel', 'Gröna timmar', 'Timmar arbetsträning']);
  await expect(page.getByRole('heading', { name: 'Grön rehabilitering av arbetsträningen' })).toBeVisible();
  await expect(page.getByText(/Andel av alla närvarotimmar i arbetsträning/)).toBeVisible();
  await expectSoundPage();
  await picture('green-share');
});
