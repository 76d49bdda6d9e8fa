import type { Page } from '@playwright/test';
import { expect, test } from './support/story.js';

const menu = (page: Page) => page.getByRole('navigation', { name: 'Huvudmeny' });

test('a caseworker is offered no administration, and is told whom to ask at its address', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  await expect(menu(page).getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Sök eller gå till' })).toBeFocused();
  await page.keyboard.type('administration');
  await expect(page.getByRole('dialog').getByText('Inget hittades för ”administration”.')).toBeVisible();
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Din roll ger inte tillgång hit' })).toBeVisible();
  await expect(page.getByText('Fråga den som administrerar konton hos Arbetsmarknad.')).toBeVisible();
  await expectSoundPage();
  await picture('forbidden');
});

test('a local administrator sees and changes the own municipality, and nothing of others', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('localAdministrator', '/admin');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Lunds kommun', 'Påminnelser']);
  await expect(page.getByRole('button', { name: 'Lägg till organisation' })).toHaveCount(0);
  await expectSoundPage();
  await picture('local-administrator');
  await page.getByRole('link', { name: 'Arbetsmarknadsenheten Lund' }).click();
  await expect(page.getByRole('row', { name: /Sara Lindkvist Handläggare/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bjud in person' }).click();
  await expect(page.getByLabel('Vilken roll?').getByRole('option', { name: 'Handläggare' })).toHaveCount(1);
  await expect(page.getByLabel('Vilken roll?').getByRole('option', { name: 'Systemadministratör' })).toHaveCount(0);

  await page.goto('/admin/enheter/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Enheten administreras av andra' })).toBeVisible();
});

test('a unit lead reads who works there, and changes nothing', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('unitLead', '/admin');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Arbetsmarknad']);
  await expect(page.getByRole('button', { name: /^(Byt namn|Lägg till)/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Arbetsmarknadsenheten Lund' }).click();
  await expect(page.getByRole('row', { name: /Ebba Sundin/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Avsluta|Bjud in|Ge en roll)/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Inbjudningar' })).toHaveCount(0);
  await expectSoundPage();
  await picture('unit-lead');
});
