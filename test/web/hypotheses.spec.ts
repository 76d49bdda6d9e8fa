import { expect, test } from './support/story.js';

test('the coordinator puts a hypothesis to the test by a figure that is measured, and judges another with the figures as they stand', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('coordinator', '/larande/hypoteser');
  const running = page.getByRole('article').filter({ hasText: 'Fler tar steg framåt när insatserna går parallellt.' });
  await expect(running.getByText(/^Prövas till/)).toBeVisible();
  await expect(running.getByRole('row', { name: /^Före Kvinnor/ })).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: 'Fler får arbete när arbetsgivaren är med' }).getByText('Går inte att avgöra')).toBeVisible();
  await expectSoundPage();
  await picture('hypotheses');

  await page.getByRole('button', { name: 'Pröva en hypotes' }).click();
  const putting = page.getByRole('dialog');
  await putting.getByLabel('Hypotes ur registret').selectOption('Planen kommer fortare på plats.');
  await putting.getByLabel('Siffra').selectOption('Andel med en plan och en insats som svarar mot ett behov');
  await putting.getByLabel('Av vilka').selectOption('Av dem som skrevs in under dagarna');
  await putting.getByLabel('Vad som väntas').selectOption('Minst en viss nivå');
  await putting.getByLabel('Nivå i procent').fill('100,1');
  await picture('hypotheses-put');
  await putting.getByRole('button', { name: 'Mät och börja pröva' }).click();
  await expect(putting.getByText('En andel är högst 100 procent.').first()).toBeVisible();
  await putting.getByLabel('Nivå i procent').fill('99,5');
  await putting.getByRole('button', { name: 'Mät och börja pröva' }).click();
  const put = page.getByRole('article').filter({ hasText: 'Planen kommer fortare på plats.' });
  await expect(put.getByText(/Minst 99,5\s%/)).toBeVisible();

  await put.getByRole('button', { name: /^Bedöm hypotesen/ }).click();
  const judging = page.getByRole('dialog');
  await judging.getByRole('combobox', { name: /^Bedömning/ }).selectOption('Håller');
  await judging.getByLabel('Vad bedömningen bygger på').fill('Vi tycker att det märks redan.');
  await judging.getByRole('button', { name: 'Spara bedömningen' }).click();
  await expect(judging.getByText(/Sista dagen har inte kommit/).first()).toBeVisible();
  await judging.getByRole('combobox', { name: /^Bedömning/ }).selectOption('Går inte att avgöra');
  await judging.getByRole('button', { name: 'Spara bedömningen' }).click();
  await expect(put.getByText('Vi tycker att det märks redan.')).toBeVisible();
  await expect(put.getByRole('button', { name: /^Bedöm/ })).toHaveCount(0);
});

test('at 320 pixels; and nobody else is shown the tab', async ({ page, signIn, picture }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await signIn('coordinator', '/larande/hypoteser');
  await expect(page.getByRole('heading', { level: 2, name: 'Hypoteser som prövas mot projektets siffror' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture('hypotheses-narrow');
  await signIn('caseworker', '/larande');
  await expect(page.getByRole('link', { name: 'Prövade hypoteser' })).toHaveCount(0);
});
