import { expect, test } from './support/story.js';

/** Moa's and Egon's SIPs stand in the demo world (`apps/cli/src/demo/world/sip-stories.ts`). */
test('the one who prepares reads the plan: own words first, parties, commitments, and prints it', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/deltagare');
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /Namn/ })).first().fill('Klippviken');
  await page.getByRole('link', { name: /Klippviken/ }).first().click();
  await page.locator('a[href^="/deltagare/"][href$="/sip"]').click();
  await expect(page.getByRole('heading', { name: 'Samordnade individuella planer' })).toBeVisible();
  await expectSoundPage();
  await picture('sip-tab');
  await page.getByRole('link', { name: /SIP, behovet sågs/ }).click();
  await expect(page.getByRole('blockquote')).toContainText('Jag vill jobba med händerna');
  await expect(page.getByText('Hon behöver skriva in sig hos oss först').first()).toBeVisible();
  await expectSoundPage();
  await picture('sip');
  await page.getByRole('link', { name: 'Skriv ut' }).click();
  await expect(page.getByRole('heading', { name: 'Samordnad individuell plan' })).toBeVisible();
  await expectSoundPage();
  await picture('sip-print');
});

test('a party finds the call in its inbox, answers, and then reads the plan', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('referrer', '/sip');
  await expect(page.getByRole('heading', { name: /Kallelser/ })).toBeVisible();
  await expectSoundPage();
  await picture('sip-inbox');
  await page.getByRole('link', { name: 'Egon Tranbärskärr' }).click();
  await expect(page.getByRole('heading', { name: 'Ert svar' })).toBeVisible();
  await expect(page.getByText('Jag vill veta vad som gäller med pengarna')).toHaveCount(0);
  await expectSoundPage();
  await picture('sip-call');
  await page.getByRole('radio', { name: 'Vi kommer' }).check({ force: true });
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByRole('blockquote')).toContainText('Jag vill veta vad som gäller med pengarna');
});
