import { expect, test } from './support/story.js';

/** A municipality runs its own users: from an organisation to a colleague who has a role and loses it again. */
test('the administrator builds an organisation, invites a colleague, and the colleague comes in', async ({ page, browser, signIn, expectSoundPage, picture }) => {
  const own = `Påhittade kommun ${Date.now()}`;
  await signIn('administrator');
  await page.goto('/admin');
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill(own);
  await dialog.getByLabel('Slag').selectOption({ label: 'Kommun' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: `Lägg till verksamhet ${own}` }).click();
  await dialog.getByLabel('Namn').fill('Arbetsmarknadsenheten');
  await dialog.getByLabel('Slag').selectOption({ label: 'Arbetsmarknadsenhet' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: `Lägg till enhet Arbetsmarknadsenheten, ${own}` }).click();
  await dialog.getByLabel('Namn').fill('Unga vuxna');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expectSoundPage();

  const tree = page.locator('section', { has: page.getByRole('heading', { name: own }) });
  await tree.getByRole('link', { name: 'Unga vuxna' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Unga vuxna' })).toBeVisible();
  await page.getByRole('button', { name: 'Bjud in person' }).click();
  await dialog.getByLabel('Personens namn').fill('Nils Hittepå');
  await dialog.getByLabel('Mejladress i arbetet').fill(`nils.${Date.now()}@exempel.se`);
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Handläggare' });
  await expect(dialog.getByText('Rollen ger rätt att:')).toBeVisible();
  await dialog.getByLabel('Till och med').fill('2030-12-31');
  await dialog.getByRole('button', { name: 'Skapa inbjudan' }).click();
  const link = await dialog.getByLabel('Länk').inputValue();
  expect(new URL(link).hash.length, 'the secret stands behind #').toBeGreaterThan(20);
  await picture('invitation-made');
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();

  const colleague = await browser.newPage();
  await colleague.goto(link);
  await expect(colleague.getByText('har bjudit in dig som handläggare')).toBeVisible();
  await colleague.getByLabel('Välj lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await colleague.close();

  await page.reload();
  await page.getByRole('button', { name: /^Avsluta Handläggare, Nils/ }).click();
  await dialog.getByLabel('Varför avslutas rollen?').fill('Byter arbete');
  await dialog.getByRole('button', { name: 'Avsluta rollen' }).click();
  await expect(page.getByRole('button', { name: /^Avsluta Handläggare, Nils/ })).toHaveCount(0);
});

test('two rename the same unit: the later one chooses, and loses no words', async ({ page, browser, signIn }) => {
  await signIn('administrator');
  await page.goto('/admin');
  const rename = page.getByRole('button', { name: /^Byt namn / }).first();
  await rename.click();
  const state = await page.context().storageState();
  const other = await browser.newPage({ storageState: state, baseURL: process.env.WEB_URL });
  await other.goto('/admin');
  await other.getByRole('button', { name: /^Byt namn / }).first().click();
  const name = await other.getByRole('dialog').getByLabel('Namn').inputValue();
  await other.getByRole('dialog').getByLabel('Namn').fill(`${name} A`);
  await other.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(other.getByText(`Namnet är ändrat till ${name} A.`).first()).toBeVisible();
  await other.close();

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill(`${name} B`);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByRole('heading', { name: 'Någon annan har ändrat samtidigt' })).toBeVisible();
  await dialog.getByLabel(`Din: ${name} B`).check();
  await dialog.getByRole('button', { name: 'Spara mitt val' }).click();
  await expect(page.getByRole('heading', { name: `${name} B` })).toBeVisible();
});
