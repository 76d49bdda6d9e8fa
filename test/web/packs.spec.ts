import { readFile } from 'node:fs/promises';
import { expect, test } from './support/story.js';
import { sessionFor } from './support/signing-in.js';

test.describe('Learning packs', () => {
  test('begins FST-15 Finspång lays what another county tells beside its own project, and sees no person', async ({ page, signIn, expectSoundPage, picture }) => {
    await signIn('learner', '/utfall');
    await page.getByRole('link', { name: 'Lärandepaket' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lärandepaket' })).toBeVisible();
    for (const name of ['Hur många', 'Vad det ledde till', 'Hur mycket: påbörjade insatser', 'Väntan på första insatsen', 'Metoder']) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(page.getByLabel('Paket från andra')).toContainText('IRIS');
    await expect(page.getByRole('region', { name: 'Stegförflyttning' }).getByRole('columnheader')).toHaveCount(3);
    await expect(page.getByText('Siffrorna väcker frågor och bevisar inget.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Till andra' })).toHaveCount(0);
    await expectSoundPage();
    await picture('learning-pack');
    await page.setViewportSize({ width: 320, height: 800 });
    await picture('learning-pack-320');
  });

  test('begins FST-23 the coordinator fetches a quarter as a file; one with a fault is refused by its field and stays as it was pasted; the whole one is loaded and taken away', async ({ page, signIn, another, expectSoundPage }) => {
    await signIn('coordinator', '/utfall/larandepaket');
    await expect(page.getByRole('heading', { name: 'Inga inlästa paket' })).toBeVisible();
    await expectSoundPage();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Hämta kvartal/ }).first().click();
    const fetched = await coming;
    expect(fetched.suggestedFilename()).toBe('larandepaket.json');
    const file = await readFile(await fetched.path(), 'utf8');

    const elsewhere = await another();
    await sessionFor(elsewhere, 'siaCoordinator');
    await elsewhere.goto('/utfall/larandepaket');
    await elsewhere.getByRole('button', { name: 'Läs in ett paket' }).click();
    const dialog = elsewhere.getByRole('dialog', { name: 'Läs in ett paket' });
    await dialog.getByLabel('Filens innehåll').fill(file.replace('"least": 5', '"least": 1'));
    await dialog.getByRole('button', { name: 'Läs in', exact: true }).click();
    await expect(dialog.getByText('Fältet least har ett värde som inte passar där.').first()).toBeVisible();
    await expect(dialog.getByLabel('Filens innehåll')).toHaveValue(/"least": 1/);
    await dialog.getByLabel('Filens innehåll').fill(file);
    await dialog.getByRole('button', { name: 'Läs in', exact: true }).click();
    await expect(elsewhere.getByRole('heading', { level: 2, name: 'Vad det ledde till' })).toBeVisible();
    await expect(elsewhere.getByText('Projektet har inget frisläppt kvartal att ställa bredvid.')).toBeVisible();
    await elsewhere.getByRole('button', { name: 'Ta bort paketet' }).click();
    await elsewhere.getByRole('dialog', { name: 'Ta bort paketet' }).getByRole('button', { name: 'Ta bort paketet' }).click();
    await expect(elsewhere.getByRole('heading', { name: 'Inga inlästa paket' })).toBeVisible();
  });

  test('begins FST-15 a caseworker is told that the page is not hers', async ({ page, signIn, expectSoundPage }) => {
    await signIn('caseworker', '/utfall/larandepaket');
    await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
    await expectSoundPage();
  });
});
