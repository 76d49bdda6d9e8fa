import type { Page } from '@playwright/test';
import { inDays } from './support/asking.js';
import { settled } from './support/settling.js';
import { expect, test } from './support/story.js';

/** Taking people on, finding them, and putting right who they are; each story with an invented person of its own. */
let told = 0;
const somebody = () => ({ givenName: 'Påhittade', familyName: `Inskriven${Date.now().toString(36)}${(told += 1)}` });

interface Asked {
  method?: string;
  body?: object;
  version?: number;
}

/** The door itself, with the session of the page. */
const ask = <T>(page: Page, path: string, { method = 'GET', body, version }: Asked = {}) =>
  page.evaluate(async ([to, how, sent, seen]) => {
    const headers: Record<string, string> = { ...(sent && { 'Content-Type': 'application/json' }), 'Idempotency-Key': crypto.randomUUID(), ...(seen && { 'If-Match': `"${seen}"` }) };
    const answer = await fetch(`/api/v1${to}`, { method: how, headers, body: sent });
    const words = await answer.text();
    return { status: answer.status, body: (words ? JSON.parse(words) : undefined) as T };
  }, [path, method, body && JSON.stringify(body), version && String(version)] as const);

const idOf = async (page: Page, kind: 'projects', name: string) => (await ask<{ items: { id: string; displayName: string }[] }>(page, `/${kind}`)).body.items.find((it) => it.displayName === name)!.id;

let receiving = '';

/** A referral from the agency to the caseworker's unit, sent; the door takes what the pages of `referrals.spec.ts` write. */
async function referred(page: Page, person: { givenName: string; familyName: string }): Promise<string> {
  const { roles } = (await ask<{ roles: { unitId: string; role: string }[] }>(page, '/me')).body;
  const { items } = (await ask<{ items: { projectId: string; projectName: string; unitId: string }[] }>(page, '/receiving-units')).body;
  const { projectId, unitId: toUnitId } = items.find(({ projectName, unitId }) => projectName === 'IRIS' && unitId === receiving)!;
  const body = { unitId: roles.find(({ role }) => role === 'REFERRER')!.unitId, projectId, toUnitId, person, reason: 'Har varit utan arbete länge.', consent: { form: 'WRITTEN', validTo: inDays(90), feedback: true } };
  const begun = (await ask<{ id: string; version: number }>(page, '/referrals', { method: 'POST', body })).body;
  expect((await ask(page, `/referrals/${begun.id}/send`, { method: 'POST', version: begun.version })).status).toBe(200);
  return begun.id;
}

/** What IRIS asks of those who enter, for as long as a story needs it. */
async function withRules(page: Page, rules: object[], story: () => Promise<void>, signIn: (name: 'administrator') => Promise<void>) {
  const project = await idOf(page, 'projects', 'IRIS');
  const made = [];
  for (const body of rules) made.push((await ask<{ id: string }>(page, `/projects/${project}/entry-rules`, { method: 'POST', body })).body.id);
  try {
    await story();
  } finally {
    await page.context().clearCookies();
    await signIn('administrator');
    for (const id of made) expect((await ask(page, `/entry-rules/${id}`, { method: 'DELETE', version: 1 })).status).toBe(204);
  }
}

/** The caseworker's unit receives for IRIS; where the demo world has not said so, the administrator does. */
test.beforeEach(async ({ page, signIn }) => {
  await signIn('caseworker');
  const { unitId } = (await ask<{ roles: { unitId: string }[] }>(page, '/me')).body.roles[0]!;
  receiving = unitId;
  const { items } = (await ask<{ items: { unitId: string; projectName: string }[] }>(page, '/receiving-units')).body;
  if (items.some((it) => it.unitId === unitId && it.projectName === 'IRIS')) return;
  await signIn('administrator');
  expect((await ask(page, '/receiving-units', { method: 'POST', body: { projectId: await idOf(page, 'projects', 'IRIS'), unitId } })).status).toBe(201);
});

test('accepting a referral asks what the project asks; refused in plain words, the words stay, and one lands on the participant', async ({ page, signIn, expectSoundPage, picture }) => {
  const person = somebody();
  await signIn('referrer');
  const id = await referred(page, person);
  await page.context().clearCookies();
  await signIn('administrator');
  await withRules(page, [{ kind: 'RESIDENCE', codes: ['1281'] }, { kind: 'TRACK' }, { kind: 'LIVELIHOOD_ASSESSMENT' }], async () => {
    await page.context().clearCookies();
    await signIn('caseworker', `/remisser/${id}`);
    const form = page.getByRole('region', { name: 'Ge besked' });
    await expect(form.getByText('Personen ska bo i projektets kommuner.')).toBeVisible();
    await expectSoundPage();
    await picture('accept');
    await form.getByRole('button', { name: 'Ta emot', exact: true }).click();
    await expect(form.getByRole('group', { name: /Rätta de här/ })).toBeFocused();
    await picture('accept-faults');
    await form.getByLabel('Klarar personen sin egen försörjning?').selectOption({ label: 'Nej' });
    await form.getByLabel('Vad visar bedömningen?').fill('Har levt på försörjningsstöd sedan i våras.');
    await form.getByLabel('Vem har bedömt?').fill('Sara');
    await form.getByLabel('När?').fill(inDays(-3));
    await form.getByLabel('Vilket spår?').selectOption({ label: 'Står redan utanför arbetslivet' });
    await form.getByLabel('Lång sjukskrivning').press('Space');
    await form.getByRole('button', { name: 'Lägg till försörjning' }).click();
    await form.getByLabel('Försörjning', { exact: true }).selectOption({ label: 'Försörjningsstöd' });
    await form.getByLabel('Andel i procent').fill('100');
    await form.getByLabel('Ersättare').selectOption({ index: 1 });
    await form.getByLabel('Vart vill personen?').selectOption({ label: 'Arbete' });
    await form.getByLabel('Födelsedatum').fill('1990-05-17');
    await form.getByLabel('Kön').selectOption({ label: 'Kvinna' });
    await form.getByLabel('Kommun där personen bor').selectOption({ label: 'Stockholm' });
    await form.getByRole('button', { name: 'Ta emot', exact: true }).click();
    await expect(form.getByText('Projektet tar emot personer som bor i de kommuner det gäller.').first()).toBeVisible();
    await expect(form.getByLabel('Vad visar bedömningen?')).toHaveValue(/försörjningsstöd/);
    await picture('accept-refused');
    await form.getByLabel('Kommun där personen bor').focus();
    await page.keyboard.type('Lund');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: `${person.givenName} ${person.familyName}` })).toBeFocused();
    await expect(page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: 'Personen', exact: true }) }).getByText('Lund', { exact: true })).toBeVisible();
    await expect(page.getByText('Försörjningsstöd 100 %')).toBeVisible();
    await expectSoundPage();
    await picture('accept-done');
  }, signIn);
});

test('T1b from anywhere to a saved note: Ctrl+K, three letters, the person, n, the words, Ctrl+Enter: five control keys', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker', '/projekt');
  const { items } = (await ask<{ items: { givenName: string; familyName: string }[] }>(page, '/participations?status=ACTIVE')).body;
  const { givenName, familyName } = items.find((row) => row.givenName)!;
  const name = `${givenName} ${familyName}`;
  const words = `Ringde och pratade om nästa steg ${Date.now()}`;
  let controls = 0;
  const press = async (key: string) => {
    controls += 1;
    await page.keyboard.press(key);
  };
  await press('Control+k');
  await page.keyboard.type(familyName.slice(0, 3));
  const option = page.getByRole('option', { name: new RegExp(`^${name}`) }).first();
  await expect(option).toBeVisible();
  await expectSoundPage();
  await picture('palette-person');
  for (let steps = 0; (await option.getAttribute('data-highlighted')) === null && steps < 20; steps++) await press('ArrowDown');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  const opened = Date.now();
  await press('n');
  await expect(page.getByLabel('Vad hände?')).toBeFocused();
  expect(Date.now() - opened, 'milliseconds until the cursor is in the field').toBeLessThan(1000);
  await page.keyboard.type(words);
  await press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Deltagarens sidor' }).getByRole('link', { name: 'Anteckningar' }).click();
  await expect(page.getByText(words).first()).toBeVisible();
  expect(controls).toBeLessThanOrEqual(5);
});

/** An id may hold the digits of a number by chance. */
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

test('a whole number finds the person as well, and stands in no address; half a number asks nothing', async ({ page, signIn }) => {
  const asked: string[] = [];
  await signIn('caseworker');
  const { items } = (await ask<{ items: { id: string; givenName: string; maskedNumber: string | null }[] }>(page, '/participations?status=ACTIVE')).body;
  const { id, givenName } = items.find(({ maskedNumber }) => /^\d{8}-/.test(maskedNumber ?? ''))!;
  const { number } = (await ask<{ number: string }>(page, `/participations/${id}/identity/reveal`, { method: 'POST', body: { reason: 'IDENTIFY' } })).body;
  await settled(page);
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${pathname}${search}`.replaceAll(UUID, 'one'));
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number.slice(0, 6));
  await page.waitForTimeout(600);
  expect(asked).toEqual([]);
  await page.keyboard.type(number.slice(6));
  await expect(page.getByRole('option', { name: new RegExp(`^${givenName}.* · ${number.slice(0, 8)}-XXXX`) }).first()).toBeVisible();
  expect(asked.filter((address) => address.endsWith('/participants/find'))).toHaveLength(1);
  expect(asked.join()).not.toContain(number.slice(-4));
});

/** Somebody enrolled by the caseworker, at the door. */
async function enrolled(page: Page, more: object = {}): Promise<{ id: string; name: string }> {
  const person = somebody();
  const { account, roles } = (await ask<{ account: { id: string }; roles: { unitId: string }[] }>(page, '/me')).body;
  const body = {
    person: { ...person, numberKind: 'NONE', birthDate: '1990-05-17', municipalityCode: '1281', phone: '070-174 06 05', ...more },
    projectId: await idOf(page, 'projects', 'IRIS'), unitId: roles[0]!.unitId, startsOn: inDays(0), responsibleId: account.id,
  };
  const { id } = (await ask<{ id: string }>(page, '/participations', { method: 'POST', body })).body;
  return { id, name: `${person.givenName} ${person.familyName}` };
}

test('who somebody is is put right; two who do it at once choose field by field, and own words stay', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const { id } = await enrolled(page);
  await page.goto(`/deltagare/${id}`);
  await page.getByRole('button', { name: 'Rätta uppgifter' }).click();
  const form = page.getByRole('dialog', { name: 'Rätta personens uppgifter' });
  await expect(form.getByLabel('Telefon')).toHaveValue('070-174 06 05');
  await expectSoundPage();
  await picture('identity-correct');

  const overview = (await ask<{ identity: { version: number } }>(page, `/participations/${id}`)).body;
  expect((await ask(page, `/participations/${id}/identity`, { method: 'PATCH', version: overview.identity.version, body: { phone: '070-174 06 10', municipalityCode: '1280', interpreterLanguage: 'dari' } })).status).toBe(204);

  await form.getByLabel('Telefon').fill('070-174 06 20');
  await form.getByLabel('Kommun där personen bor').selectOption({ label: 'Lomma' });
  await form.getByLabel('Efternamn').fill('Annorlunda');
  await form.getByRole('button', { name: 'Spara' }).click();
  const choice = form.getByRole('group', { name: 'Det här har ändrats medan du skrev' });
  await expect(choice).toBeFocused();
  await expect(choice.getByRole('group', { name: 'Kommun där personen bor' })).toContainText('Malmö');
  await expectSoundPage();
  await picture('identity-conflict');
  await choice.getByRole('group', { name: 'Telefon' }).getByRole('radio', { name: /06 20/ }).press('Space');
  await choice.getByRole('group', { name: 'Kommun där personen bor' }).getByRole('radio', { name: /Malmö/ }).press('Space');
  await expect(choice.getByRole('group', { name: 'Efternamn' }), 'nobody else touched the name').toHaveCount(0);
  await choice.getByRole('button', { name: 'Spara mitt val' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Påhittade Annorlunda' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^Malmö$/ })).toBeVisible();
  await expect(page.getByText('dari', { exact: true })).toBeVisible();
  const shown = (await ask<{ phone: string }>(page, `/participations/${id}/identity/reveal`, { method: 'POST', body: { reason: 'CONTACT' } })).body;
  expect(shown.phone).toBe('070-174 06 20');
});

test('a number is changed with its reason; the old one is told, and a number that cannot be keeps what was written', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const { id } = await enrolled(page);
  await page.goto(`/deltagare/${id}`);
  await page.getByRole('button', { name: 'Byt nummer' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Byt personens nummer' });
  await form.getByLabel('Det nya numret').fill('199001012386');
  await form.getByLabel('Varför byts numret?').fill('Har fått personnummer');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('Kontrollsiffran stämmer inte').first()).toBeVisible();
  await expect(form.getByLabel('Varför byts numret?')).toHaveValue('Har fått personnummer');
  await expectSoundPage();
  await picture('number-fault');
  await form.getByLabel('Slag av nummer').selectOption({ label: 'Reservnummer' });
  await form.getByLabel('Det nya numret').fill(`PROV-1${Date.now().toString(36).toUpperCase()}`);
  await form.getByLabel('Födelsedatum').fill('1990-05-17');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(page.getByText('Numret är bytt.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Byt nummer' }).click();
  await expect(form.getByText('Har fått personnummer')).toBeVisible();
  await expect(form.getByText('Nummer saknas', { exact: false }).last()).toBeVisible();
  await expectSoundPage();
  await picture('number-earlier');
});

test('protection is set with its effect told first, and lifted by two; meanwhile the named alone find the person by name', async ({ page, signIn, expectSoundPage, picture }) => {
  await signIn('caseworker');
  const { id, name } = await enrolled(page);
  const staff = (await ask<{ items: { id: string; name: string }[] }>(page, `/units/${(await ask<{ roles: { unitId: string }[] }>(page, '/me')).body.roles[0]!.unitId}/case-staff`)).body.items;
  const omar = staff.find((it) => it.name.startsWith('Omar'))!;
  await ask(page, `/participations/${id}/assignments`, { method: 'POST', body: { accountId: omar.id, part: 'DEPUTY' } });
  await page.goto(`/deltagare/${id}`);
  await page.getByRole('button', { name: 'Skydda uppgifterna' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Skydda personens uppgifter' });
  await expect(form).toContainText(omar.name);
  await form.getByRole('button', { name: 'Skydda', exact: true }).click();
  await expect(form.getByRole('group', { name: /Rätta det här/ })).toBeFocused();
  await form.getByRole('radio', { name: /^Skyddad folkbokföring/ }).press('Space');
  await form.getByLabel('Hur kan personen nås säkert?').fill('Skatteverkets förmedling');
  await expectSoundPage();
  await picture('protect');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Bara de som är utsedda ser personen.', { exact: false })).toBeVisible();
  await expectSoundPage();
  await picture('protected');
  await page.goto('/deltagare');
  await page.getByLabel('Namn eller kod börjar på').fill(name.split(' ')[1]!.slice(0, -1));
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.goto(`/deltagare/${id}`);
  await page.getByRole('button', { name: 'Häv skyddet' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Be att skyddet hävs' }).click();
  await page.getByRole('button', { name: 'Häv skyddet' }).click();
  await expect(page.getByRole('dialog')).toContainText('Någon annan som är utsedd i ärendet måste bekräfta det.');

  await page.context().clearCookies();
  await signIn('deputy', `/deltagare/${id}`);
  await page.getByRole('button', { name: 'Häv skyddet' }).click();
  const confirm = page.getByRole('dialog', { name: 'Häv skyddet av personens uppgifter' });
  await confirm.getByLabel('Kommun där personen bor').selectOption({ label: 'Lund' });
  await expectSoundPage();
  await picture('lift');
  await confirm.getByRole('button', { name: 'Bekräfta att skyddet hävs' }).click();
  await expect(page.getByRole('button', { name: 'Skydda uppgifterna' })).toBeVisible();
  await expect(page.getByText('Lund', { exact: true })).toBeVisible();
});
