import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { inventNumber, inventPeople } from '#participants';
import { contactsIn, identityNumbersIn, machineTracesIn, mailAddressesIn, mentionsIn, type Finding } from './private-text.js';
import { repositoryPaths, root } from './sources.js';

/** Addresses that are not a person's and have a reason to stand here. */
const documentedAddresses: readonly string[] = [];

const texts = repositoryPaths().map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
  .filter(({ bytes }) => !bytes.subarray(0, 8_000).includes(0))
  .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));

const everywhere = (look: (text: string) => Finding[]) => texts.flatMap(({ path, text }) => look(text).map(({ line, what }) => `${path}:${line} ${what}`));
const here = [`${dirname(root)}/`, `${homedir()}/`].filter((folder) => folder.length > 2 && folder !== '//');

describe('the repository names nobody', () => {
  it('is read at all', () => expect(texts.map(({ path }) => path)).toContain('package.json'));
  it('no identity number but invented ones', () => expect(everywhere(identityNumbersIn)).toEqual([]));
  it('no mail address of anybody', () => expect(everywhere((text) => mailAddressesIn(text, documentedAddresses))).toEqual([]));
  it('no path of a machine, no registry', () => expect(everywhere((text) => machineTracesIn(text, here))).toEqual([]));

  it('no contact person of the published records, where those are at hand', () => {
    const folder = join(root, '..', 'shared', 'records');
    const contacts = existsSync(folder) ? readdirSync(folder).flatMap((file) => contactsIn(readFileSync(join(folder, file), 'utf8'))) : [];
    expect(everywhere((text) => mentionsIn(text, contacts))).toEqual([]);
  });
});

// Birth number 000, which nobody has; put together when the test runs, so that none of it stands in this file.
const nobody = ['850709', '0002'];
const found = (text: string) => identityNumbersIn(text).length;

describe('what counts as a number of somebody', () => {
  const [date = '', tail = ''] = nobody;
  it.each([
    ['twelve digits', `19${date}${tail}`], ['ten digits', date + tail], ['with a hyphen', `${date}-${tail}`], ['with its century and a hyphen', `19${date}-${tail}`],
    ['with a plus sign', `${date}+${tail}`], ['with a space', `${date} ${tail}`], ['with the dash of a word processor', `${date}–${tail}`],
    ['in quotes, in a list', `['x', '19${date}${tail}']`], ['between bars', `|${date}${tail}|`], ['in an address', `/people/19${date}${tail}/notes`],
    ['at the end of a sentence', `numret 19${date}-${tail}.`], ['a samordningsnummer', `850769-${'0009'}`], ['with a wrong check digit, but a hyphen', `${date}-${'0005'}`],
    ['twelve digits with a wrong check digit', `19${date}${'9806'}`], ['born from 1990 outside the series', `19900101-${'0009'}`],
    ['the series before 1990', `19850709-${'2389'}`], ['an interim number of another letter', `${date}-${'R123'}`],
  ])('%s', (_form, text) => expect(found(text)).toBe(1));

  it('two on a line are two, and the line is told but not the number', () => {
    const findings = identityNumbersIn(`first\n${date}-${tail} and 19${date}${tail}`);
    expect(findings).toEqual([{ line: 2, what: expect.any(String) }, { line: 2, what: expect.any(String) }]);
    expect(JSON.stringify(findings)).not.toContain(tail);
  });
});

describe('what does not', () => {
  it.each([
    ['a published test number', '199001012385'], ['one with a hyphen', '19900101-2385'], ['ten digits of one', '900101-2385'], ['published as wrong', '199001012386'],
    ['an interim number of somebody born 1970', '19700101-T220'], ['the placeholder of SCB', '19700101Tf29'], ['a mask', '19900101-XXXX'],
    ['an organisation number', '232100-0198'], ['one with 16 before it', '162321000198'], ['a moment in milliseconds', '1700000000000'], ['a moment in seconds', '1763800000'],
    ['a clock time', '202511221530'], ['a moment of ISO 8601', '2025-11-22T15:30:00.123456Z'], ['a date and a time', '20251122T153000Z'], ['a uuid', '00000000-0000-4000-8000-850709980512'],
    ['a hash', 'sha512-8507099805abcdef8507099805=='], ['a budget', '24 960 190'], ['a decimal', '0.8507099805'], ['a telephone number', '010-123 45 67'], ['a postal code', '391 27 Kalmar'],
  ])('%s', (_what, text) => expect(found(text)).toBe(0));

  it('none of a thousand invented people', () => {
    const people = inventPeople({ seed: 3, today: '2025-06-15' });
    for (let one = 0; one < 1_000; one++) expect(found(`${people.next().value?.number}`)).toBe(0);
    expect(found(inventNumber('2001-05-05', 'FEMALE').slice(2))).toBe(0);
  });
});

describe('addresses, machines and contacts', () => {
  const at = (name: string, domain: string) => `${name}@${domain}`;
  it.each([
    ['a municipality', at('eva', 'kommunen.se'), 1], ['with letters of ours', at('åsa', 'västra.se'), 1], ['an example', 'eva@example.se', 0], ['a sub-domain of one', 'eva@lund.example.com', 0],
    ['a name for tests', 'eva@post.test', 0], ['the machine', 'eva@localhost', 0], ['a package with a version', '@fkui/vue@6.44.0', 0], ['a scoped import', `from '@nestjs/common'`, 0],
  ])('mail: %s', (_what, text, count) => expect(mailAddressesIn(text)).toHaveLength(count));

  it('mail: a documented one may stand', () => expect(mailAddressesIn(at('security', 'samsteg.se'), [at('security', 'samsteg.se')])).toEqual([]));

  const path = (...parts: string[]) => parts.join('/');
  it.each([
    ['a home', path('', 'home', 'eva', 'x'), 1], ['a home of a Mac', path('', 'Users', 'eva'), 1], ['the administrator', path('', 'root', 'x'), 1], ['a drive', ['C:', 'Users'].join('\\'), 1],
    ['a registry', `https://${'registry'}.npmjs.org/x`, 1], ['a folder of the run', path('', 'builds', 'samsteg', 'x'), 1],
    ['a route', '/projects/home/targets', 0], ['a container', '/app/data', 0], ['a manual', 'https://www.postgresql.org/docs', 0],
  ])('machine: %s', (_what, text, count) => expect(machineTracesIn(text, [path('', 'builds', '')])).toHaveLength(count));

  it('contacts are read from both layouts, and found in any case', () => {
    const contacts = contactsIn(`Kontaktperson:\nMira Påhittad\nE-post:\n${at('mira.pahittad', 'kommunen.se')}\n`);
    expect(contacts).toEqual(['Mira Påhittad', at('mira.pahittad', 'kommunen.se'), 'mira.pahittad@']);
    expect(contactsIn('Kontaktperson: Mira Påhittad')).toEqual(['Mira Påhittad']);
    expect(mentionsIn('x\nfråga MIRA PÅHITTAD', contacts)).toEqual([{ line: 2, what: expect.any(String) }]);
    expect(mentionsIn('fråga någon annan', contacts)).toEqual([]);
  });
});
