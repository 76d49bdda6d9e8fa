import type { Page } from '@playwright/test';
import { call, daysAgo, takenOn, type Mine } from './support/asking.js';
import { sessionFor } from './support/signing-in.js';
import { expect, test } from './support/story.js';

/** A plan the person agreed to, to be looked over on the day named. */
async function planned(page: Page, id: string, { agreed, reviewOn }: { agreed: number; reviewOn: string }) {
  const plan = (await call<{ id: string }>(page, 'post', `/participations/${id}/plans`)).id;
  const needs = [{ domain: 'HEALTH', severity: 2, text: 'Hjälp med sömnen' }, { domain: 'ECONOMY', severity: 2, text: 'Ordning på skulderna' }];
  const goals = [{ words: 'Jag vill klara femton timmar i växthuset.', domain: 'WORK', type: 'STEP', targetOn: '2027-06-01' }];
  await call(page, 'patch', `/plans/${plan}`, { version: 1, data: { competence: 'Sex år i växthus.', wishes: 'Jag vill arbeta ute, med odling.', obstacles: 'Sover dåligt.', needs, goals, hoursPerWeek: 10, schedule: 'Tisdagar och torsdagar 9–14', steps: 'Två förmiddagar först.' } });
  await call(page, 'post', `/plans/${plan}/contributions`, { version: 2, data: { kind: 'PROPOSAL', words: 'Jag vill börja i trädgården.' } });
  await call(page, 'post', `/plans/${plan}/propose`, { version: 3 });
  await call(page, 'post', `/plans/${plan}/agree`, { version: 4, data: { agreedOn: daysAgo(agreed), agreedHow: 'IN_PERSON', reviewOn } });
  const { items } = await call<{ items: { id: string; needs: { id: string }[]; goals: { id: string }[] }[] }>(page, 'get', `/participations/${id}/plans`);
  return items[0]!;
}

/** The row of one person in a list. */
const row = (page: Page, id: string) => page.getByRole('row').filter({ has: page.locator(`a[href^="/deltagare/${id}"]`) });

test('SBR-9 the caseworker sees whose plan is missing and whose is late, and goes from the list to do it', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const without = await takenOn(page, 'Planlös', 30);
  const late = await takenOn(page, 'Försenad', 300);
  await planned(page, late, { agreed: 290, reviewOn: daysAgo(200) });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /^Saknar handlingsplan/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Planer att följa upp \(/ })).toBeVisible();
  await expectSoundPage();
  await picture('day-plans');
  await page.getByRole('link', { name: 'Visa planerna' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Planer att följa upp' })).toBeFocused();
  await expect(row(page, without)).toContainText('Inget skrivet');
  await expectSoundPage();
  await picture('plans-to-follow');
  await row(page, late).getByRole('link').click();
  await expect(page).toHaveURL(`/deltagare/${late}/plan?foljupp=ja`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hur har det gått?').selectOption('PARTLY');
  await dialog.getByRole('button', { name: 'Spara uppföljningen' }).click();
  await expect(page.getByText('Uppföljningen är sparad.').first()).toBeVisible();
  await page.goto('/planer');
  await expect(row(page, without)).toBeVisible();
  await expect(row(page, late)).toHaveCount(0);
});

test('SBR-6 the coordinator sees counts for women and men, the persons behind them under pseudonym, lets one start before the plan, and finds it listed', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Väntar', 20);
  const coordinator = await another();
  await sessionFor(coordinator, 'coordinator');
  const { roles } = await call<Mine>(coordinator, 'get', '/me');
  const projectId = roles.find((role) => role.projectName === 'IRIS')!.projectId!;
  await coordinator.goto(`/projekt/${projectId}/planer`);
  await expect(coordinator.getByText(/utom felregistrerade och personer med skyddade uppgifter/)).toBeVisible();
  const { items } = await call<{ items: { participationId: string; pseudonym: string }[] }>(coordinator, 'get', `/projects/${projectId}/plan-follow-up`);
  const { pseudonym } = items.find((it) => it.participationId === id)!;
  await expect(coordinator.getByText('Prov Väntar')).toHaveCount(0);
  await coordinator.getByRole('button', { name: /Deltar nu utan plan: visa personerna/ }).press('Enter');
  await expect(coordinator.getByRole('heading', { name: /^Deltar nu utan plan \(/ })).toBeFocused();
  await coordinator.getByRole('row', { name: new RegExp(pseudonym) }).getByRole('button', { name: /Medge undantag/ }).click();
  const dialog = coordinator.getByRole('dialog', { name: `Medge undantag för ${pseudonym}` });
  await dialog.getByLabel('Varför kan insatsen inte vänta på planen?').fill('Nej');
  await dialog.getByRole('button', { name: 'Medge undantag' }).click();
  await expect(dialog.getByText('Texten är för kort.').first()).toBeVisible();
  await expectSoundPage(coordinator);
  await dialog.getByLabel('Varför kan insatsen inte vänta på planen?').fill('Platsen i växthuset försvinner annars i morgon.');
  await dialog.getByRole('button', { name: 'Medge undantag' }).click();
  await expect(coordinator.getByText(`Undantaget för ${pseudonym} är medgivet.`).first()).toBeVisible();
  await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode: 'WORK_TRAINING', startsOn: daysAgo(1) } });
  await coordinator.reload();
  await expect(coordinator.getByRole('row', { name: new RegExp(`${pseudonym} Platsen i växthuset.*Karin.*En insats startade ${daysAgo(1)}, före planen. Planen saknas fortfarande.`) })).toBeVisible();
  await expectSoundPage(coordinator);
  await coordinator.screenshot({ path: 'test-results/pictures/project-plans.png', fullPage: true });
  await picture('participant-exempted');
});

test('needs and goals lead to what is done for them, and back', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Länk');
  const plan = await planned(page, id, { agreed: 50, reviewOn: '2027-03-01' });
  const links = { needIds: [plan.needs[0]!.id], goalIds: [plan.goals[0]!.id] };
  const { id: green } = await call<{ id: string }>(page, 'post', `/participations/${id}/interventions`, { data: { typeCode: 'GREEN_REHAB', startsOn: daysAgo(40), hoursPerWeek: 8, ...links } });
  await page.goto(`/deltagare/${id}/plan`);
  const need = page.getByRole('listitem').filter({ hasText: 'Hjälp med sömnen' });
  await expect(need).toContainText('Insatser: Grön rehabilitering (pågår)');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ordning på skulderna' })).toContainText('Ingen insats är knuten hit än.');
  await expectSoundPage();
  await picture('plan-served');
  await need.getByRole('link', { name: 'Grön rehabilitering' }).click();
  await expect(page.locator(`[id="${green}"]`)).toBeFocused();
  await page.getByRole('link', { name: 'Jag vill klara femton timmar i växthuset.' }).click();
  await expect(page).toHaveURL(`/deltagare/${id}/plan#aim-${plan.goals[0]!.id}`);
  await expect(page.locator(`[id="aim-${plan.goals[0]!.id}"]`)).toBeFocused();
});

test('an assessment names the notes it rests on, and they are read from it', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const id = await takenOn(page, 'Grund');
  await call(page, 'post', `/participations/${id}/notes`, { data: { body: 'Kom alla dagar i två veckor.', occurredOn: daysAgo(3) } });
  await call(page, 'post', `/participations/${id}/notes`, { data: { body: 'Något annat.' } });
  await page.goto(`/deltagare/${id}/steg`);
  await expect(page.getByRole('button', { name: /^Bedöm steg/ })).toBeVisible();
  await page.keyboard.press('s');
  await page.getByText('Vad bygger bedömningen på? 0 valda').click();
  await page.getByText(/Kom alla dagar/).click();
  await expectSoundPage();
  await picture('assess-ground');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^1 anteckning/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Det bedömningen bygger på' });
  await expect(dialog).toContainText('Kom alla dagar i två veckor.');
  await expect(dialog).not.toContainText('Något annat.');
  await expectSoundPage();
  await picture('ground');
});

test.describe('the plan easy to read', () => {
  test('has the person’s own words first, who does what and when, and nothing that must not be on paper', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('caseworker');
    const id = await takenOn(page, 'Läsare');
    await planned(page, id, { agreed: 50, reviewOn: '2027-03-01' });
    await call(page, 'post', `/participations/${id}/interventions`, { data: { typeCode: 'GREEN_REHAB', startsOn: daysAgo(40), hoursPerWeek: 8, contact: 'Handledaren 070-000 00 00' } });
    await page.goto(`/deltagare/${id}/plan`);
    await page.getByRole('link', { name: 'Lättläst' }).click();
    const paper = page.getByRole('article');
    await expect(paper).toContainText('Prov Läsare');
    expect(await paper.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Det här vill jag', 'Mina mål', 'Det här har jag sagt om planen', 'Det här kan jag', 'Det här gör jag', 'Det här gör andra', 'Så fortsätter det']);
    await expect(paper).toContainText('Grön rehabilitering');
    for (const hidden of ['1990', '070-000', 'Sover dåligt', 'Ordning på skulderna', 'D-0']) await expect(paper).not.toContainText(hidden);
    await expect(paper).toContainText('Har jag frågor pratar jag med Sara Lindkvist.');
    await expectSoundPage();
    await picture('easy-plan');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    expect(await paper.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize))).toBeGreaterThanOrEqual(19);
    await page.pdf({ path: 'test-results/pictures/easy-plan.pdf', preferCSSPageSize: true });
    await page.screenshot({ path: 'test-results/pictures/easy-plan-paper.png', fullPage: true });
  });

  test('leaves the name of a protected person to be written by hand', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('caseworker');
    const id = await takenOn(page, 'Hemlig');
    await planned(page, id, { agreed: 50, reviewOn: '2027-03-01' });
    await call(page, 'post', `/participations/${id}/protection`, { data: { level: 'SECRECY_MARKING' } });
    await page.goto(`/deltagare/${id}/plan/lattlast`);
    await expect(page.getByText(/Namnet skrivs inte ut/)).toBeVisible();
    await expect(page.getByRole('article')).not.toContainText('Hemlig');
    await expectSoundPage();
    await picture('easy-plan-protected');
  });

  test.describe('in English', () => {
    test.use({ language: 'en' });
    test('says that nothing is agreed yet, and when there is no plan at all', async ({ page, signIn, expectSoundPage }) => {
      await signIn('caseworker');
      const id = await takenOn(page, 'Engelsk');
      await page.goto(`/deltagare/${id}/plan/lattlast`);
      await expect(page.getByText('When a plan is written it can be printed here.')).toBeVisible();
      const { id: plan } = await call<{ id: string }>(page, 'post', `/participations/${id}/plans`);
      await call(page, 'patch', `/plans/${plan}`, { version: 1, data: { wishes: 'Arbeta ute' } });
      await page.reload();
      await expect(page.getByText('This is a proposal. I have not said yes to it yet.')).toBeVisible();
      await expectSoundPage();
      await page.goto('/planer');
      await expect(page.getByRole('heading', { level: 1, name: 'Plans to follow up' })).toBeVisible();
      await expectSoundPage();
    });
  });
});

test.describe('what goes wrong', () => {
  test.use({ refusals: [401, 500] });
  test('who may not is told whom to ask, and nothing of what is behind the door', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('administrator', '/planer');
    await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await expectSoundPage();
    await picture('plans-forbidden');
  });

  test('a failing server is told of, and the list comes when it is asked again', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('caseworker');
    await page.route('**/api/v1/overdue-plans', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }));
    await page.goto('/planer');
    await expect(page.getByRole('alert')).toContainText('Försök igen');
    await expectSoundPage();
    await picture('plans-failed');
    await page.unroute('**/api/v1/overdue-plans');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByRole('heading', { name: /^Har inte sagt ja till någon plan/ })).toBeVisible();
  });
});
