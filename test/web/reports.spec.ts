import { expect, test } from './support/story.js';
import { sessionFor } from './support/signing-in.js';

test.describe('Reports that take their time', () => {
  test('the coordinator orders a report, sees it come along, leaves the page, and fetches it', async ({ page, signIn, expectSoundPage, picture }, told) => {
    await signIn('coordinator', '/rapporter');
    await expect(page.getByRole('heading', { level: 1, name: 'Rapporter' })).toBeVisible();
    const listed = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /Excel$/ }) });
    await expect(listed).toHaveCount(0);
    await page.getByLabel('Typ av fil').selectOption('Excel');
    await page.getByRole('button', { name: 'Beställ', exact: true }).click();
    await expect(listed).toHaveCount(1);
    await page.goto('/mal');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto('/rapporter');
    await expect(listed.getByText('Klar', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    const coming = page.waitForEvent('download');
    await listed.getByRole('button', { name: /^Hämta/ }).press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/^projektrapport-\d{4}-01-01--\d{4}-\d{2}-\d{2}\.xlsx$/);
    const paper = page.waitForEvent('download');
    await page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /PDF$/ }) }).getByRole('button', { name: /^Hämta/ }).click();
    await (await paper).saveAs(told.outputPath('projektrapport.pdf'));
    await expectSoundPage();
    await picture('reports');
  });

  test('a last day before the first is named at its field, and what was written stays', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('coordinator', '/rapporter');
    await page.getByLabel('Från och med').fill('2026-03-02');
    await page.getByLabel('Till och med').fill('2026-03-01');
    await page.getByRole('button', { name: 'Beställ', exact: true }).click();
    await expect(page.getByText('Den första dagen ligger efter den sista.').first()).toBeVisible();
    await expect(page.getByLabel('Från och med')).toHaveValue('2026-03-02');
    await expectSoundPage();
    await picture('reports-fault');
  });

  test('the coordinator orders a pack of released figures; the evaluator fetches it, and nothing else that was ordered', async ({ page, signIn, another, expectSoundPage, picture }, told) => {
    await signIn('coordinator', '/rapporter');
    /** A year in which nothing was released. */
    const longAgo = new Date().getFullYear() - 3;
    const packs = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /Utvärderingspaket \(zip\)$/ }) });
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /PDF$/ }) }).first()).toBeVisible();
    const before = await packs.count();
    await page.getByRole('button', { name: 'Beställ paket' }).click();
    await expect(packs).toHaveCount(before + 1);
    await expect(packs.first().getByText('Klar', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    await page.getByLabel('Första dagen').fill(`${longAgo}-01-02`);
    await page.getByLabel('Sista dagen').fill(`${longAgo}-01-03`);
    await page.getByRole('button', { name: 'Beställ paket' }).click();
    await expect(page.getByText('Projektet har inga frisläppta siffror för den tiden.').first()).toBeVisible();
    await expect(page.getByLabel('Första dagen')).toHaveValue(`${longAgo}-01-02`);
    await expectSoundPage();
    await picture('reports-pack');
    const evaluator = await another();
    await sessionFor(evaluator, 'evaluator');
    await evaluator.goto('/utfall');
    await evaluator.getByRole('link', { name: 'Utvärderingspaket' }).press('Enter');
    const panel = evaluator.locator('section').filter({ has: evaluator.getByRole('heading', { level: 2, name: 'Utvärderingspaket' }) });
    await expect(panel.getByRole('button', { name: /^Hämta Frisläppt för/ }).first()).toBeInViewport();
    const download = evaluator.waitForEvent('download');
    await panel.getByRole('button', { name: /^Hämta Frisläppt för/ }).first().press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^utvarderingspaket-\d{4}-\d{2}-\d{2}--\d{4}-\d{2}-\d{2}\.zip$/);
    await (await download).saveAs(told.outputPath('utvarderingspaket.zip'));
    await expectSoundPage(evaluator);
    await evaluator.goto('/rapporter');
    await expect(evaluator.getByRole('heading', { name: 'Nytt utvärderingspaket' })).toHaveCount(0);
  });

  test('who has ordered nothing is told so, and a caseworker that the page is not hers', async ({ page, signIn, another, expectSoundPage }) => {
    await signIn('siaCoordinator', '/rapporter');
    await expect(page.getByRole('heading', { name: 'Inga rapporter beställda' })).toBeVisible();
    await expectSoundPage();
    const caseworker = await another();
    await sessionFor(caseworker, 'caseworker');
    await caseworker.goto('/rapporter');
    await expect(caseworker.getByRole('heading', { name: 'Ny projektrapport' })).toHaveCount(0);
  });

  test.describe('in English', () => {
    test.use({ language: 'en' });
    test('a report under way says how far it has come, and can be called off', async ({ page, signIn, expectSoundPage }) => {
      await page.route('**/api/v1/reports', async (route) => {
        const answer = await route.fetch();
        const told = (await answer.json()) as { items: object[] };
        await route.fulfill({ response: answer, json: { items: told.items.slice(0, 1).map((one) => ({ ...one, status: 'RUNNING', done: 3, total: 6, keptUntil: null })) } });
      });
      await signIn('coordinator', '/rapporter');
      await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
      await expect(page.getByText('3 of 6 parts done')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Call off/ })).toBeVisible();
      await expectSoundPage();
    });
  });
});
