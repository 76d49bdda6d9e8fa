import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

const inTwoMonths = inDays(60);

test('X-11 a target is looked at together on its page: the course, the forecast in words and what was decided; frozen, listed, and read again as it was', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal');
  await page.getByRole('link', { name: /Stäm av målen/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Målavstämning' })).toBeVisible();
  const steps = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: /^Stegförflyttning – / }) });
  await expect(steps.getByText('Avstämningen är försenad')).toBeVisible();
  await expect(steps.getByText(/Mätt av alla deltagare, pågående och avslutade/)).toBeVisible();
  for (const fact of ['Mål', 'Nu', 'Kvinnor', 'Män', 'Inte känt', 'Prognos sista dagen']) await expect(steps.locator('dt').getByText(fact, { exact: true })).toBeVisible();
  await expect(steps.getByRole('img')).toBeVisible();
  await steps.getByText('Visa som tabell').click();
  await expect(steps.getByRole('row').nth(1)).toBeVisible();
  await expectSoundPage();
  await picture('target-reviews');

  await steps.getByRole('button', { name: /^Stäm av målet/ }).click();
  const form = page.getByRole('dialog', { name: /Stäm av: Stegförflyttning/ });
  await form.getByLabel('Vilka var med').fill('Karin och styrgruppen');
  await form.getByLabel('Vad såg ni?').fill('Fler män behöver en första bedömning.');
  await form.getByLabel('Vad bestämde ni?').selectOption('ACT');
  await form.getByRole('button', { name: 'Frys avstämningen' }).click();
  await expect(form.getByText('Vad ska göras, och av vem?').first()).toBeVisible();
  await form.getByLabel('Vad ska göras, och av vem?').fill('Sara ringer alla utan bedömning.');
  await form.getByLabel('Nästa avstämning').fill(inTwoMonths);
  await expectSoundPage();
  await form.getByRole('button', { name: 'Frys avstämningen' }).click();
  await expect(steps.getByText(/Senast avstämt .* av Karin.*: gör något/)).toBeVisible();
  await expect(steps.getByText('Avstämningen är försenad')).toHaveCount(0);
  const finding = await steps.locator('strong').first().innerText();
  await steps.getByRole('link', { name: /Visa avstämningen/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Beslut: gör något' })).toBeVisible();
  await expect(page.getByText('Fler män behöver en första bedömning.')).toBeVisible();
  await expect(page.getByText(finding)).toBeVisible();
  await expectSoundPage();
  await picture('target-review');

  await page.setViewportSize({ width: 320, height: 800 });
  await picture('target-review-narrow');
  await page.goto('/mal/avstamning');
  await expect(steps.getByRole('img')).toBeVisible();
  await picture('target-reviews-narrow');
});

test('IDIS-9 at least 330 in the county: progress, pace a month, forecast, women and men; who lives elsewhere stands apart', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('idis', '/mal/avstamning');
  const minimum = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: /^Deltagare – minst 330/ }) });
  await expect(minimum.getByText('Räknas: personer med bostadskommun i Gävleborgs län.', { exact: false })).toBeVisible();
  for (const fact of ['Nu', 'Kvinnor', 'Män', 'I jämn takt nu', 'Återstår', 'Behövs i månaden', 'Senaste halvåret', 'Prognos sista dagen', 'Bor i andra län', 'Bostadskommun saknas']) {
    await expect(minimum.locator('dt').getByText(fact, { exact: true })).toBeVisible();
  }
  await expectSoundPage();
  await picture('target-330');
});

test('begins IDIS-22 begins IDIS-19 begins SIA-16 how the support fits and how long it takes, and what people lived on before and after', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/mal/stod');
  await expect(page.getByRole('heading', { level: 2, name: 'Stöd utifrån egna förutsättningar' })).toBeVisible();
  await expect(page.getByText(/Gränsen, 4 av 5, är projektets egen/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Från behov till första insats mot det' })).toBeVisible();
  await expectSoundPage();
  await picture('support-figures');
  await page.goto('/mal/forsorjning');
  await expect(page.getByRole('heading', { level: 1, name: 'Försörjning före och efter' })).toBeVisible();
  await expect(page.getByText('Deltar fortfarande')).toBeVisible();
  await page.getByLabel('Visa').selectOption('women');
  await expectSoundPage();
  await picture('livelihood-matrix');
});

test('begins SIA-24 whether it goes alike in every municipality: a funnel with the table behind, access, wait and intensity with intervals', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('siaCoordinator', '/mal');
  await page.getByRole('link', { name: 'Jämlikhet mellan kommuner och kön' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Stegförflyttning' })).toBeVisible();
  const steps = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Stegförflyttning' }) });
  await expect(steps.getByRole('img')).toBeVisible();
  await steps.getByText('Visa som tabell').click();
  await expect(steps.getByRole('row', { name: /^Alla Kvinnor/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Alla Totalt/ }).last()).toBeVisible();
  await expectSoundPage();
  await picture('equity');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('equity-narrow');
});
