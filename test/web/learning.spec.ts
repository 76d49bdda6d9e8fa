import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { sessionFor } from './support/signing-in.js';
import { expect, test } from './support/story.js';

const inTwoMonths = inDays(60);
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Lärande' }).getByRole('link', { name });

test('begins IRIS-17 SBR-15 SBR-22 a caseworker proposes a method, the coordinator tries and adopts it on what was found', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('caseworker', '/larande');
  await expect(page.getByRole('link', { name: 'Supported Employment' })).toBeVisible();
  await page.getByLabel('Sök metod').fill('går bredvid');
  await expect(page.getByRole('link', { name: 'Promenadsamtal' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Supported Employment' })).toHaveCount(0);
  await page.getByLabel('Sök metod').fill('');
  await expectSoundPage();
  await picture('learning-methods');
  const name = `Promenad ${Date.now()}`;
  await page.getByRole('button', { name: 'Föreslå en ny metod' }).click();
  const adding = page.getByRole('dialog');
  await adding.getByRole('button', { name: 'Föreslå en ny metod' }).click();
  await expect(adding.getByRole('link', { name: /Metod/ }).first()).toBeVisible();
  await adding.getByLabel('Metod').fill(name);
  await adding.getByLabel('Så arbetar man').fill('Samtalet går ut.');
  await expectSoundPage();
  await adding.getByRole('button', { name: 'Föreslå en ny metod' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const iris = await projectId(page, '2020/00156');
  await page.getByRole('button', { name: 'Föreslå för en verksamhet' }).click();
  await page.getByRole('dialog').getByLabel('Projekt').selectOption(iris);
  await page.getByRole('dialog').getByLabel('Kommun').selectOption('1281');
  await page.getByRole('dialog').getByRole('button', { name: 'Föreslå för en verksamhet' }).click();
  await expect(page.getByText('Föreslagen', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pröva/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Skriv vad ni vet' }).click();
  await page.getByRole('dialog').getByLabel('Vad vet ni?').fill('Lättare att prata när man går.');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Lättare att prata när man går.')).toBeVisible();

  const coordinator = await another();
  await sessionFor(coordinator, 'coordinator');
  await coordinator.goto(new URL(page.url()).pathname);
  await coordinator.getByRole('button', { name: /^Pröva/ }).click();
  const trying = coordinator.getByRole('dialog', { name: 'Pröva metoden' });
  await trying.getByLabel('Hypotes').fill('Fler kommer till det andra samtalet.');
  await trying.getByLabel('Mått').fill('Närvaro vid samtal två');
  await trying.getByLabel('Följs upp').fill(inTwoMonths);
  await expectSoundPage(coordinator);
  await trying.getByRole('button', { name: 'Pröva', exact: true }).click();
  await expect(coordinator.getByText('Prövas', { exact: true })).toBeVisible();
  await coordinator.getByRole('button', { name: /^Inför/ }).click();
  const adopting = coordinator.getByRole('dialog', { name: 'Inför metoden' });
  await adopting.getByLabel('Utvärdering').fill('kort');
  await adopting.getByRole('button', { name: 'Inför', exact: true }).click();
  await expect(adopting.getByText('Utvärdering').first()).toBeVisible();
  await adopting.getByLabel('Utvärdering').fill('Nästan alla kom till det andra samtalet.');
  await adopting.getByRole('button', { name: 'Inför', exact: true }).click();
  await expect(coordinator.getByText('Nästan alla kom till det andra samtalet.')).toBeVisible();
  await expectSoundPage(coordinator);
  await page.reload();
  await expect(page.getByText('Införd', { exact: true }).first()).toBeVisible();
  await expectSoundPage();
  await picture('learning-method');
});

test('begins SBR-18 SBR-21 IRIS-21 IRIS-22 the coordinator writes in the registers; the learning recipient reads them and changes nothing', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('coordinator', '/larande/logg');
  await expect(page.getByRole('heading', { level: 2, name: 'Hypoteser' })).toBeVisible();
  const words = `Två frågor räcker, ${Date.now()}.`;
  await page.getByRole('button', { name: /^Lägg till\W+Omgångar/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByRole('group', { name: /rätta|behöver/i }).or(dialog.locator('.v-summary')).first()).toBeVisible();
  await dialog.getByLabel('Första dag').fill('2026-10-01');
  await dialog.getByLabel('Sista dag').fill('2026-10-14');
  await dialog.getByLabel('Vad prövade vi?').fill('Gemensam kartläggning');
  await dialog.getByLabel('Vad lärde vi oss?').fill(words);
  await dialog.getByLabel('Vad gör vi sedan?').fill('Korta blanketten');
  await expectSoundPage();
  await picture('learning-line');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expectSoundPage();
  await picture('learning-logs');
  await tab(page, 'Gemensamt arbete').click();
  await expect(page.getByRole('heading', { name: 'Förbundens roll att skapa lösningar stärks.' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Förbunden sida vid sida' })).toBeVisible();
  await expectSoundPage();
  await picture('learning-joint');

  const learner = await another();
  await sessionFor(learner, 'learner');
  await learner.goto('/hjalp');
  await learner.goto(`/larande/logg?projekt=${await projectId(learner, '2020/00156')}`);
  await expect(learner.getByText(words)).toBeVisible();
  await expect(learner.getByRole('button', { name: /^(Lägg till|Ändra|Ta bort)/ })).toHaveCount(0);
  await expectSoundPage(learner);
});

test('begins SIA-12 the municipalities stand with none, building, in place or maintained', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('sia', '/larande/samverkan');
  await expect(page.getByText('Hålls vid liv', { exact: true }).first()).toBeVisible();
  for (const status of ['På plats', 'Byggs', 'Saknas']) await expect(page.getByText(status, { exact: true }).first()).toBeVisible();
  await expect(page.getByText('1 hålls vid liv, 1 på plats, 1 byggs, 8 saknas.')).toBeVisible();
  await page.getByText(/^Visa överenskommelse och möten\W+Högsby/).click();
  await expect(page.getByText('Socialtjänst: Ungdomsgruppen').first()).toBeVisible();
  await expectSoundPage();
  await picture('learning-structures');
  await page.getByRole('button', { name: /^Skriv in ett möte\W+Torsås/ }).click();
  await expectSoundPage();
  await page.getByRole('dialog').getByLabel('Vad beslutades?').fill('Alla tre är med igen.');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('2 hålls vid liv, 0 på plats, 1 byggs, 8 saknas.')).toBeVisible();
  await page.getByText(/^Visa överenskommelse och möten\W+Torsås/).click();
  await page.getByRole('button', { name: /^Ta bort mötet\W+Torsås/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort mötet' }).click();
  await expect(page.getByText('1 hålls vid liv, 1 på plats, 1 byggs, 8 saknas.')).toBeVisible();
});

test('IDIS-25 begins IDIS-24: the collaboration index before and after, and the goal it serves beside the others of the project; an actor answers', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('idis', '/larande/enkater');
  await expect(page.getByText(/aktörer har svarat mer än en gång/).first()).toBeVisible();
  await expectSoundPage();
  await picture('learning-surveys');
  await page.getByRole('button', { name: /^Svara\W+Självskattning/ }).click();
  await expectSoundPage();
  await picture('learning-answer');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Aktör').selectOption({ label: 'Gävle kommun, Arbetsmarknad' });
  await dialog.getByLabel('När?').selectOption('YEARLY');
  for (const scale of await dialog.locator('.v-scale').all()) await scale.getByText('4', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Årlig, .*: 75/).first()).toBeVisible();
  await expect(page.getByText('2 aktörer har svarat mer än en gång: 38 först, 63 nu.').last()).toBeVisible();
  await page.goto(`/projekt/${await projectId(page, '24-006-S02')}/mal`);
  const goal = page.locator('.v-claim', { hasText: 'Aktörer som möter målgruppen samverkar bättre än förut.' });
  await goal.getByRole('button', { name: /^Välj siffra/ }).click();
  await page.getByRole('dialog').getByLabel('Siffra').selectOption('COLLABORATION');
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await expect(goal.getByText('Följs av: samverkansindex.')).toBeVisible();
  await expect(goal.getByText('2 aktörer har svarat mer än en gång: 38 först, 63 nu.')).toBeVisible();
  await expectSoundPage();
  await picture('learning-goal');
});

test('begins IDIS-14 the host sees the guest by name, time and what to arrange; who carries the case takes the consent back', async ({ page, signIn, another, expectSoundPage, picture }) => {
  await signIn('host', '/larande/aktiviteter');
  const guest = page.getByRole('row', { name: /Mika/ });
  await expect(guest).toContainText('Arbetar gärna vid en egen bänk');
  await expectSoundPage();
  await picture('learning-activities');
  await page.getByRole('button', { name: /^Ta emot från andra projekt\W+Snickeriet/ }).click();
  await expect(page.getByRole('row', { name: /Snickeriet.*Deltagare i alla projekt/ })).toBeVisible();
  const sender = await another();
  await sessionFor(sender, 'idisCaseworker');
  await sender.goto('/hjalp');
  const id = await sender.evaluate(async () => {
    const { items } = (await (await fetch('/api/v1/participations?status=ACTIVE')).json()) as { items: { id: string }[] };
    for (const one of items) {
      const visits = (await (await fetch(`/api/v1/participations/${one.id}/activity-visits`)).json()) as { items?: { shown: boolean }[] };
      if (visits.items?.some(({ shown }) => shown)) return one.id;
    }
    return '';
  });
  await sender.goto(`/deltagare/${id}/insatser`);
  await sender.goto(`/deltagare/${id}/samtycken`);
  const yes = sender.getByRole('row', { name: /Gäst: Snickeriet/ });
  await expect(yes).toContainText('Värden ser: Mika');
  await expectSoundPage(sender);
  await sender.screenshot({ path: 'test-results/pictures/consents-guest.png', fullPage: true });
  await yes.getByRole('button', { name: /^Återkalla/ }).click();
  await expect(sender.getByRole('dialog').getByText(/slutar direkt se namnet/)).toBeVisible();
  await sender.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
  await sender.goto(`/deltagare/${id}/insatser`);
  await expect(sender.getByText('Värden ser gästen')).toBeVisible();
  await expectSoundPage(sender);
  await sender.getByRole('button', { name: 'Anmäl till en aktivitet i en annan kommun' }).click();
  await expect(sender.getByRole('dialog').getByLabel('Aktivitet')).toContainText('Snickeriet');
  await expectSoundPage(sender);
  await sender.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
  await sender.getByRole('button', { name: /^Samtycket tas tillbaka/ }).click();
  await sender.getByRole('dialog').getByRole('button', { name: 'Samtycket tas tillbaka' }).click();
  await expect(sender.getByText('Värden ser inget', { exact: true })).toBeVisible(); // The dialog begins with the same words.
  await page.reload();
  await expect(page.getByText('Inga gäster just nu.')).toBeVisible();
});

for (const address of ['/larande', '/larande/logg', '/larande/gemensamt', '/larande/samverkan', '/larande/enkater', '/larande/aktiviteter']) {
  test.describe('in English', () => {
    test.use({ language: 'en' });
    test(`${address} is sound`, async ({ page, signIn, expectSoundPage }) => {
      await signIn('evaluator', address);
      await expect(page.getByRole('heading', { level: 1, name: 'Learning' })).toBeVisible();
      await expectSoundPage();
    });
  });
}

const projectId = (page: Page, number: string) => page.evaluate(async (wanted) =>
  ((await (await fetch('/api/v1/projects')).json()) as { items: { id: string; registrationNo: string }[] }).items.find(({ registrationNo }) => registrationNo === wanted)!.id, number);
