import { expect, test } from './support/story.js';

test.use({ viewport: { width: 320, height: 800 } });

test('on a phone each row is a card: every column stands in it by name, and nothing is scrolled sideways for', async ({ page, signIn, expectSoundPage, picture }) => {
  for (const [address, named] of [['/deltagare', ['Ansvarig: ', 'Läge: ']], ['/remisser', ['Besked senast: ', 'Läge: ']]] as const) {
    await signIn('caseworker', address);
    const row = page.getByRole('row').filter({ has: page.getByRole('link') }).first();
    await expect(row).toBeVisible();
    const seen = await row.evaluate((element) => [...element.querySelectorAll('td')].map((cell) => ({
      named: getComputedStyle(cell, '::before').content.replaceAll('"', ''), right: cell.getBoundingClientRect().right,
    })));
    expect(seen.filter(({ right }) => right > 320)).toEqual([]);
    for (const name of named) expect(seen.map((cell) => cell.named.replaceAll(' : ', ': ')).join('|')).toContain(name.trim().replace(':', ''));
    await expectSoundPage();
    await picture(`narrow-${address.slice(1)}`);
    await page.context().clearCookies();
  }
});

test('a coordinator carries no case: nothing is offered as her own, and a code stands once', async ({ page, signIn, expectSoundPage }) => {
  await signIn('coordinator', '/deltagare');
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') }).first()).toBeVisible();
  await expect(page.getByLabel('Bara mina')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mina pågående' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Nummer' })).toHaveCount(0);
  await expectSoundPage();
});
