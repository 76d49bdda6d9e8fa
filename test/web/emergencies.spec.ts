import { sessionFor } from './support/signing-in.js';
import { expect, test } from './support/story.js';

test.use({ refusals: [404] });

test('begins X-7 a colleague\'s case is opened in an emergency with a reason, and the lead of the unit looks into it', async ({ page, signIn, another, expectSoundPage, picture }) => {
  const reason = `Personen står i receptionen och mår dåligt. ${Date.now()}`;
  await signIn('caseworker', '/deltagare');
  await page.getByRole('link', { name: 'Öppna en akt i en nödsituation' }).click();
  await expect(page.getByText('någon annan granskar den alltid efteråt')).toBeVisible();
  await expectSoundPage();
  await picture('emergency');
  await page.getByLabel('Vilket projekt?').selectOption({ label: 'IRIS' });
  await page.getByLabel('Deltagarkod').fill('d-000000');
  await page.getByLabel('Varför kan det inte vänta?').fill(reason);
  await page.getByRole('button', { name: 'Öppna akten' }).click();
  await expect(page.getByRole('alert')).toContainText('eller så har du inte tillgång till den');
  await expect(page.getByLabel('Varför kan det inte vänta?')).toHaveValue(reason);
  const code = await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/participations')).json();
    return items.find((it: { projectName: string; protected: boolean }) => it.projectName === 'IRIS' && !it.protected).pseudonym as string;
  });
  await page.getByLabel('Deltagarkod').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Öppna akten' }).click();
  await expect(page.getByText(code).first()).toBeVisible();
  const lead = await another();
  await sessionFor(lead, 'unitLead');
  await lead.goto('/nodoppningar');
  const opening = lead.getByRole('article').filter({ hasText: reason });
  await expect(opening).toContainText('Väntar på granskning');
  await expectSoundPage(lead);
  await opening.getByRole('button', { name: 'Granska' }).click();
  await lead.getByLabel('Vad kom du fram till?').fill('Ringde och frågade: det stämmer med skälet.');
  await lead.getByRole('button', { name: 'Spara granskningen' }).click();
  await expect(lead.getByRole('article').filter({ hasText: reason })).toContainText('det stämmer med skälet');
});
