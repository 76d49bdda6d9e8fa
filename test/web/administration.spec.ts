import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { expect, test } from './support/story.js';

/** An organisation with one branch and one unit, made through the pages; ends on the unit's page. */
async function buildUnit(page: Page, organisation: string) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Lägg till organisation' }).click();
  await dialog.getByLabel('Namn').fill(organisation);
  await dialog.getByLabel('Slag').selectOption({ label: 'Kommun' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: `Lägg till verksamhet ${organisation}` }).click();
  await dialog.getByLabel('Namn').fill('Arbetsmarknadsenheten');
  await dialog.getByLabel('Slag').selectOption({ label: 'Arbetsmarknadsenhet' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('button', { name: `Lägg till enhet Arbetsmarknadsenheten, ${organisation}` }).click();
  await dialog.getByLabel('Namn').fill('Unga vuxna');
  await dialog.getByLabel(/^Kommun/).selectOption({ label: 'Lund' });
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('group').filter({ has: page.getByRole('heading', { name: organisation }) }).getByRole('link', { name: 'Unga vuxna' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Unga vuxna' })).toBeVisible();
}

async function invite(page: Page, name: string, email: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Bjud in person' }).click();
  await dialog.getByLabel('Personens namn').fill(name);
  await dialog.getByLabel('Mejladress i arbetet').fill(email);
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Handläggare' });
  await expect(dialog.getByText('Rollen ger rätt att:')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bjud in', exact: true }).click();
  const link = await dialog.getByLabel('Länk').inputValue();
  expect(new URL(link).hash.length, 'the secret stands behind #').toBeGreaterThan(20);
  return link;
}

const stamp = () => `${Date.now()}`.slice(-7);

test('from an organisation to a colleague who comes in, and whose role ends', async ({ page, another, signIn, expectSoundPage, picture }) => {
  await signIn('administrator', '/admin');
  await buildUnit(page, `Påhittade kommun ${stamp()}`);
  await expectSoundPage();
  const email = `nils.${Date.now()}@example.se`;
  const link = await invite(page, 'Nils Hittepå', email);
  await expectSoundPage();
  await picture('invitation-made');
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();
  await expect(page.getByRole('row', { name: /Nils Hittepå.*Väntar på svar/ })).toBeVisible();

  const colleague = await another();
  await colleague.goto(link);
  await expect(colleague.getByText('har bjudit in dig som handläggare')).toBeVisible();
  await colleague.getByLabel('Välj lösenord').fill('för kort');
  await colleague.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(colleague.getByRole('group', { name: 'Rätta det här först:' })).toContainText('minst 12 tecken');
  await expectSoundPage(colleague);
  await colleague.getByLabel('Välj lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await colleague.getByLabel('Mejladress').fill(email);
  await colleague.getByLabel('Lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Logga in' }).click();
  await expect(colleague.getByRole('button', { name: /Nils Hittepå/ })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: /^Avsluta Handläggare, Nils/ }).click();
  const ending = page.getByRole('dialog');
  await ending.getByLabel('Varför avslutas rollen?').fill('Byter arbete');
  await ending.getByRole('button', { name: 'Avsluta rollen' }).click();
  await expect(page.getByRole('button', { name: /^Avsluta Handläggare, Nils/ })).toHaveCount(0);
  await page.getByLabel('Visa också avslutade').press('Space');
  await expect(page.getByRole('row', { name: /Nils Hittepå.*Avslutad/ })).toBeVisible();
  await expectSoundPage();
  await picture('unit');

  await colleague.reload();
  await expect(colleague.getByRole('heading', { name: 'Du har ingen roll just nu' }), 'a role that ended bites at once').toBeVisible();
});

test.describe('a closed invitation', () => {
  test.use({ refusals: [401, 404] });
  test('that was taken back opens nothing, and says so', async ({ page, another, signIn, expectSoundPage }) => {
    await signIn('administrator', '/admin');
    await buildUnit(page, `Ångerfulla kommun ${stamp()}`);
    const link = await invite(page, 'Vera Påhitt', `vera.${Date.now()}@example.se`);
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();
    await page.getByRole('button', { name: 'Återta Vera Påhitt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Återta' }).click();
    await expect(page.getByText('Inga inbjudningar väntar på svar.')).toBeVisible();
    const colleague = await another();
    await colleague.goto(link);
    await expect(colleague.getByRole('heading', { name: 'Inbjudan gäller inte längre' })).toBeVisible();
    await expectSoundPage(colleague);
  });
});

test('who has an account already takes the role with the own password, and acts for the new branch', async ({ page, another, signIn }) => {
  await signIn('administrator', '/admin');
  await buildUnit(page, `Dubbla kommun ${stamp()}`);
  const email = `dubbel.${Date.now()}@example.se`;
  const colleague = await another();
  await colleague.goto(await invite(page, 'Dina Dubbel', email));
  await colleague.getByLabel('Välj lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Skapa mitt konto' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
  await page.goto('/admin');
  await buildUnit(page, `Andra kommun ${stamp()}`);
  await colleague.goto(await invite(page, 'Dina Dubbel', email));
  await expect(colleague.getByText('Du har redan ett konto i Samsteg.')).toBeVisible();
  await colleague.getByLabel('Ditt lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Ta emot rollen' }).click();
  await colleague.getByLabel('Mejladress').fill(email);
  await colleague.getByLabel('Lösenord').fill('fyra ord i en följd');
  await colleague.getByRole('button', { name: 'Logga in' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Hej Dina' }), 'the page one comes to closes every menu').toBeVisible();
  await colleague.getByRole('button', { name: /Dina Dubbel/ }).click();
  await colleague.getByRole('button', { name: /^Arbetsmarknadsenheten, / }).click();
  await expect(colleague.getByText('Du arbetar nu för Arbetsmarknadsenheten.').first()).toBeVisible();
});

test('a role is given for a year at most, and one in a project asks which', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('localAdministrator', '/admin');
  await page.getByRole('link', { name: 'Arbetsmarknadsenheten Lund' }).click();
  await page.getByRole('button', { name: 'Ge en roll' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vem?').selectOption({ label: 'Omar Haddad (omar@example.se)' });
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Handläggare' });
  await expect(dialog.getByLabel('I vilket projekt?')).toHaveCount(0);
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Utvärderare' });
  await expect(dialog.getByLabel('I vilket projekt?')).toBeVisible();
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Logggranskare' });
  await dialog.getByLabel('Till och med').fill('2040-12-31');
  await dialog.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(dialog.getByRole('group', { name: 'Rätta det här först:' })).toContainText('En roll ges för högst ett år i taget.');
  await expectSoundPage();
  await picture('role-too-long');
  await dialog.getByLabel('Till och med').fill(inDays(300));
  await dialog.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(page.getByRole('row', { name: /Omar Haddad.*Logggranskare/ })).toBeVisible();
});

test('what only the server can know is told beside the form, and the words stay', async ({ page, signIn, expectSoundPage }) => {
  await signIn('localAdministrator', '/admin');
  await page.getByRole('link', { name: 'Arbetsmarknadsenheten Lund' }).click();
  await page.getByRole('button', { name: 'Ge en roll' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vem?').selectOption({ label: 'Lars Lokaladmin (lars@example.se)' });
  await dialog.getByLabel('Vilken roll?').selectOption({ label: 'Handläggare' });
  await dialog.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Någon annan behöver ge dig rollen.');
  await expect(dialog.getByRole('alert')).toBeInViewport();
  await expect(dialog.getByLabel('Vilken roll?')).toHaveValue('CASEWORKER');
  await expectSoundPage();
});

test('two rename the same thing: the later one chooses, and the choice is what stands', async ({ page, another, signIn, expectSoundPage, picture }) => {
  const name = `Omtvistade kommun ${stamp()}`;
  await signIn('administrator', '/admin');
  await buildUnit(page, name);
  await page.goto('/admin');
  const open = async (which: Page) => {
    await which.getByLabel('Sök organisation eller enhet').fill(name);
    await which.getByRole('button', { name: `Byt namn ${name}`, exact: true }).click();
  };
  await open(page);
  const other = await another();
  await other.context().addCookies(await page.context().cookies());
  await other.goto('/admin');
  await open(other);
  await other.getByRole('dialog').getByLabel('Namn').fill(`${name} A`);
  await other.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(other.getByRole('heading', { level: 2, name: `${name} A` })).toBeVisible();

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill(`${name} B`);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByRole('heading', { name: 'Det här har ändrats medan du skrev' })).toBeVisible();
  await expectSoundPage();
  await picture('conflict');
  await dialog.getByLabel(`Det du skrev nu: ${name} B`).check();
  await dialog.getByRole('button', { name: 'Spara mitt val' }).click();
  await expect(page.getByRole('heading', { level: 2, name: `${name} B` })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { level: 2, name: `${name} B` }), 'the other one reads it too').toBeVisible();
});
