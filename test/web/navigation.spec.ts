import { expect, test } from './support/story.js';

test('begins IDIS-17 the process leader of health care reads the ways she was asked to find, writes the next step, and sees nothing else of the case', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('healthLeader', '/lotsning');
  const way = page.getByRole('article').filter({ hasText: 'Sixten Lotsmarken' });
  await expect(way).toContainText(/Väntar sedan \d{4}-\d\d-\d\d\. Frågan ställdes för 55 dagar sedan\./);
  await expect(way.getByRole('list', { name: 'Steg på vägen till Psykiatrin i Gävle' })).toContainText('Vårdcentralen har skrivit remiss.');
  await expectSoundPage();
  await picture('navigations');
  await way.getByRole('button', { name: /Skriv nästa steg/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad har hänt?').selectOption('BOOKED');
  await dialog.getByLabel(/Mer om det/).fill('Nybesök i januari.');
  await expectSoundPage();
  await picture('navigation-step');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(way).toContainText('Tid är bokad. Frågan ställdes för 55 dagar sedan.');
  await page.getByRole('link', { name: 'Flaskhalsar i vården' }).click();
  await expect(page.getByText('Inget att visa än')).toBeVisible();
  await expectSoundPage();
  await picture('navigation-figures');
});

test('begins IDIS-17 the caseworker asks for navigation; without consent it says what is missing', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('idisCaseworker', '/deltagare');
  await page.getByRole('link', { name: /Parisa Åsrymning/ }).first().click();
  await page.getByRole('link', { name: 'Lotsning', exact: true }).click();
  await expect(page.getByText('Ingen lotsning är begärd.')).toBeVisible();
  await page.getByRole('button', { name: 'Be om lotsning' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad är frågan till vården?').fill('Vilken mottagning tar emot?');
  await dialog.getByLabel('Vårdenhet').fill('Vårdcentralen Brynäs');
  await expectSoundPage();
  await picture('navigation-ask');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByText(/Deltagaren behöver först samtycka/).first()).toBeVisible();
});

test('begins IDIS-18 the process of the register shows which ways through health care it rests on, under pseudonym, to those alone who may see them', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('healthLeader', '/lotsning');
  const project = await page.evaluate(async () => ((await (await fetch('/api/v1/projects')).json()) as { items: { id: string; registrationNo: string }[] }).items.find(({ registrationNo }) => registrationNo === '24-006-S02')?.id ?? '');
  await page.goto(`/larande/gemensamt?projekt=${project}`);
  const process = page.getByRole('article').filter({ hasText: 'Från vårdcentral till arbetsmarknadsenhet' });
  const shown = process.getByRole('listitem').filter({ hasText: 'Psykiatrin i Gävle' });
  await expect(shown).toContainText('Remissen skrevs inom en vecka.');
  await expect(process).not.toContainText('Sixten');
  await expectSoundPage();
  await picture('process-evidence');
  await shown.getByRole('button', { name: /Ta bort/ }).click();
  await expect(shown).toHaveCount(0);
  await process.getByRole('button', { name: /Koppla en lotsning/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Koppla', exact: true }).click();
  await expect(dialog.getByLabel('Vilken lotsning')).toBeVisible();
  await dialog.getByLabel('Vilken lotsning').selectOption({ index: 1 });
  await dialog.getByLabel('Vad den visar').fill('Remissen skrevs inom en vecka.');
  await expectSoundPage();
  await picture('process-evidence-link');
  await dialog.getByRole('button', { name: 'Koppla', exact: true }).click();
  await expect(shown).toContainText('Remissen skrevs inom en vecka.');
});

test('begins IDIS-18 who keeps the register sees the process, and not that there is a way that shows it', async ({ page, signIn, expectSoundPage }) => {
  await signIn('idis', '/larande/gemensamt');
  await expect(page.getByRole('heading', { name: 'Från vårdcentral till arbetsmarknadsenhet' })).toBeVisible();
  await expect(page.getByText('Remissen skrevs inom en vecka.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Koppla en lotsning/ })).toHaveCount(0);
  await expectSoundPage();
});
