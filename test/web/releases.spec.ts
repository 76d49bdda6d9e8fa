import { expect, test } from './support/story.js';
import { sessionFor } from './support/signing-in.js';

test.describe('Released figures', () => {
  test('begins X-10 the project owner and the evaluator read frozen figures, with drawing, tables, a file, and why some are hidden', async ({ page, signIn, another, expectSoundPage, picture }) => {
    await signIn('projectOwner');
    await page.getByRole('link', { name: 'Frisläppta siffror' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Frisläppta siffror' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Deltagare' })).toBeVisible();
    await expect(page.getByText('De ändras inte.')).toBeVisible();
    await expect(page.getByText('visas inte', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('så få fler eller färre än i siffror som redan har frisläppts')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ta tillbaka siffrorna' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /Antal och flöde/ })).toHaveCount(0);
    await expectSoundPage();
    await picture('released-figures');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta som CSV' }).click();
    expect((await coming).suggestedFilename()).toBe('frislappta-siffror.csv');
    const workbook = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta som Excel' }).click();
    expect((await workbook).suggestedFilename()).toBe('frislappta-siffror.xlsx');
    const report = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta rapport (PDF)' }).click();
    expect((await report).suggestedFilename()).toBe('styrgruppsrapport.pdf');

    const evaluator = await another();
    await sessionFor(evaluator, 'evaluator');
    await evaluator.goto('/utfall');
    await expect(evaluator.getByRole('heading', { level: 2, name: 'Deltagare' })).toBeVisible();
  });

  test('begins SIA-24 of a quarter the project owner reads how soon people got their first intervention in each municipality, and what began and ended, on paper too', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('projectOwner', '/utfall');
    await page.getByLabel('Visa period').selectOption({ label: (await page.getByLabel('Visa period').getByRole('option', { name: /^kvartal/ }).first().textContent())! });
    for (const name of ['Hur snart första insatsen började', 'Påbörjade insatser', 'Avslutade insatser']) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Hur snart första insatsen började, efter kommun' })).toBeVisible();
    await expect(page.getByText('En person räknas en gång i varje slags insats.').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Påbörjade insatser, efter insats' }).getByRole('columnheader', { name: 'Kvinnor' })).toBeVisible();
    await expectSoundPage();
    await picture('released-quarter');
    await page.setViewportSize({ width: 320, height: 800 });
    await picture('released-quarter-320');
  });

  test('begins X-10 on the pages of the project its owner finds no figure that follows the cases from day to day', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('projectOwner', '/projekt');
    await page.getByRole('link', { name: /^IRIS(?!, avslutat)/ }).first().click();
    await expect(page.getByRole('heading', { level: 2, name: 'Mål', exact: true })).toBeVisible();
    for (const tab of ['Finsam', 'Samverkan']) await expect(page.getByRole('link', { name: tab, exact: true })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Månader', exact: true })).toBeVisible();
    await expect(page.getByText('först när samordnaren har frisläppt dem')).toBeVisible();
    await expectSoundPage();
    await picture('project-of-its-owner');
    const project = new URL(page.url()).pathname;
    for (const address of [`${project}/finsam`, `${project}/samverkan`, '/mal/antal', '/mellan-insatser']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
    }
    await expectSoundPage();
  });

  test('begins X-10 the coordinator sees what would be told and why the rest is hidden, releases it, and withdraws it with a reason', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('coordinator', '/utfall');
    await page.getByRole('link', { name: 'Frisläpp siffror' }).click();
    await page.getByRole('button', { name: 'Frisläpp', exact: true }).click();
    await expect(page).toHaveURL(/frislapp/);
    const quarters = page.getByLabel('Månad eller kvartal').getByRole('option', { name: /^kvartal/ });
    const quarter = (await quarters.nth(1).textContent())!;
    await page.getByLabel('Månad eller kvartal').selectOption(quarter);
    await expect(page.getByRole('heading', { level: 2, name: 'Så här blir det' })).toBeVisible();
    await expect(page.getByText('Jämförda med 2 tidigare frisläppningar')).toBeVisible();
    await expect(page.getByText(/^(under fem|liten skillnad|avslöjar annat)$/).first()).toBeVisible();
    await expectSoundPage();
    await picture('release-preview');
    await page.getByRole('button', { name: 'Frisläpp', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Frisläppta siffror' })).toBeVisible();
    await page.getByLabel('Visa period').selectOption({ label: quarter });
    await page.getByRole('button', { name: 'Ta tillbaka siffrorna' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ta tillbaka siffrorna' });
    await dialog.getByLabel('Vad är fel?').fill('Två inskrivningar saknades');
    await dialog.getByRole('button', { name: 'Ta tillbaka siffrorna' }).click();
    await expect(page.getByRole('option', { name: /^kvartal.*tillbakadragna/ }).first()).toBeAttached();
    await page.getByLabel('Visa period').selectOption({ label: (await page.getByLabel('Visa period').getByRole('option', { name: /tillbakadragna/ }).first().textContent())! });
    await expect(page.getByText('Två inskrivningar saknades')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ta tillbaka siffrorna' })).toHaveCount(0);
    await expectSoundPage();
  });

  test.describe('', () => {
    test.use({ refusals: [409] });
    test('a month that is told already is not told twice, and what was chosen stays', async ({ page, signIn }) => {
      await signIn('coordinator', '/utfall');
      const told = page.getByLabel('Visa period').getByRole('option').filter({ hasNotText: /^(kvartal|Välj)/ });
      const month = (await told.first().textContent())!;
      await page.getByRole('link', { name: 'Frisläpp siffror' }).click();
      await page.getByLabel('Månad eller kvartal').selectOption({ label: month });
      await expect(page.getByText('Siffrorna för perioden är redan frisläppta.').first()).toBeVisible();
      await expect(page.getByLabel('Månad eller kvartal')).not.toHaveValue('');
    });
  });

  test('begins X-10 whoever coordinates a project that has released nothing is told so, and a caseworker is told that the page is not hers', async ({ page, signIn, another, expectSoundPage }) => {
    await signIn('siaCoordinator', '/utfall');
    await expect(page.getByRole('heading', { name: 'Inga frisläppta siffror' })).toBeVisible();
    await expectSoundPage();
    const caseworker = await another();
    await sessionFor(caseworker, 'caseworker');
    await caseworker.goto('/utfall');
    await expect(caseworker.getByRole('heading', { level: 2, name: 'Deltagare' })).toHaveCount(0);
  });
});
