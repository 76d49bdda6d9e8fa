import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';
import { sessionFor } from './support/signing-in.js';

test('begins FST-24 the evaluator asks for an extract, the coordinator sees who would stand out and approves it, and it is fetched until its last day', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('evaluator', '/utfall');
  await page.getByRole('link', { name: 'Utdrag för utvärdering' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Utdrag för utvärdering' })).toBeVisible();
  await expect(page.getByText('Kan hämtas')).toBeVisible();
  await expect(page.getByText(/^Spritt: /)).toBeVisible();
  await expectSoundPage();
  await picture('extracts');

  await page.getByRole('button', { name: 'Begär utdrag' }).click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('Vad ska utdraget svara på?').fill('Hur många kvinnor och män går till arbete, år för år?');
  await asking.getByLabel(/^Vilken lag/).fill('Styrgruppens beslut 2026-15');
  for (const name of ['Kön', 'Arbete eller studier']) await asking.getByRole('checkbox', { name, exact: true }).press('Space');
  const endsOn = inDays(30);
  await asking.getByLabel(/^Sista dag/).fill(endsOn);
  await picture('extract-asking');
  await asking.getByRole('button', { name: 'Skicka begäran' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Hur många kvinnor och män går till arbete, år för år?' })).toBeVisible();

  const coordinator = await another();
  await sessionFor(coordinator, 'coordinator');
  await coordinator.goto('/utfall/utdrag');
  const panel = coordinator.locator('section', { has: coordinator.getByRole('heading', { level: 2, name: /^Hur många kvinnor och män går till arbete/ }) });
  await panel.getByRole('button', { name: 'Besluta' }).click();
  const deciding = coordinator.getByRole('dialog');
  await expect(deciding.getByText(/^\d+ av \d+ personer är med\./)).toBeVisible();
  await deciding.getByRole('radio', { name: /^Godkänn/ }).press('Space');
  await deciding.getByLabel('Skäl').fill('Ryms i uppdraget.');
  await deciding.getByRole('button', { name: 'Spara beslutet' }).click();
  await expect(panel.getByText('Kan hämtas')).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Hämta utdraget' })).toHaveCount(0);

  await page.reload();
  const own = page.locator('section', { has: page.getByRole('heading', { level: 2, name: /^Hur många kvinnor och män går till arbete/ }) });
  const coming = page.waitForEvent('download');
  await own.getByRole('link', { name: 'Hämta utdraget' }).click();
  expect((await coming).suggestedFilename()).toBe('utdrag.csv');
  await page.setViewportSize({ width: 320, height: 800 });
  await picture('extracts-320');
});

test('extracts are for those who ask for them and decide on them', async ({ page, signIn, expectSoundPage }) => {
  await signIn('projectOwner', '/utfall');
  await expect(page.getByRole('link', { name: 'Utdrag för utvärdering' })).toHaveCount(0);
  await page.goto('/utfall/utdrag');
  await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
  await expectSoundPage();
});
