import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asJson, printRecord, readRecord, withoutContact, type RecordJson } from '../index.js';
import { NEW_LABELS, OLD_LABELS, recordOf, TEXT, without, type Labels } from './record-samples.js';

describe('what the eye does not see does not matter', () => {
  const base = readRecord(recordOf(NEW_LABELS));
  const sameAs = (text: string) => expect(asJson(readRecord(text))).toEqual(asJson(base));
  const inOneLine = Object.entries(NEW_LABELS).map(([label, value]) => `${label}: ${value}`).join('\n');

  test.each<[string, string]>([
    ['Windows line ends', recordOf(NEW_LABELS).replaceAll('\n', '\r\n')],
    ['old Mac line ends', recordOf(NEW_LABELS).replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${recordOf(NEW_LABELS)}`],
    ['letters taken apart (NFD)', recordOf(NEW_LABELS).normalize('NFD')],
    ['spaces at the ends of lines', recordOf(NEW_LABELS).replaceAll('\n', ' \t\n')],
    ['a space before the colon', recordOf(NEW_LABELS).replaceAll(':\n', ' :\n')],
    ['the cookie banner of the page', `information (1)\nCookies\n\nVi använder cookies.\n\nLär dig mer\n\n${recordOf(NEW_LABELS)}`],
  ])('%s', (_name, text) => {
    const strip = (json: RecordJson) => ({ ...json, targets: json.targets.map(({ quote: _quote, ...target }) => target) });
    expect(strip(asJson(readRecord(text)))).toEqual(strip(asJson(base)));
  });

  test('Windows line ends and a byte order mark leave even the quotes alike', () => sameAs(`\ufeff${recordOf(NEW_LABELS).replaceAll('\n', '\r\n')}`));

  test.each<[string, string]>([
    ['label and value on one line', `${inOneLine}\n\n${TEXT}`],
    ['a blank line between label and value', `${Object.entries(NEW_LABELS).map(([label, value]) => `${label}:\n\n${value}`).join('\n\n')}\n\n${TEXT}`],
    ['no blank line before the text', recordOf(NEW_LABELS).replace('\n\n', '\n')],
    ['labels in small letters', recordOf(Object.fromEntries(Object.entries(NEW_LABELS).map(([label, value]) => [label.toLowerCase(), value])))],
  ])('%s', (_name, text) => {
    const { targets, ...json } = asJson(readRecord(text));
    const { targets: expected, ...rest } = asJson(base);
    expect(json).toEqual(rest);
    expect(targets.map((target) => target.value)).toEqual(expected.map((target) => target.value));
  });

  test('hard no-break spaces in numbers', () => {
    const json = asJson(readRecord(recordOf({ ...OLD_LABELS, 'Total projektbudget': '24\u00a0960\u202f190 kr', 'Beviljat ESF-stöd': '11.731.219' })));
    expect([json.budgetSek, json.grantedSek, json.grantedSharePercent]).toEqual([24_960_190, 11_731_219, 47]);
  });

  test('a heading above the labels is no text, and stands in for labels that are missing', () => {
    const json = asJson(readRecord(`23-017-S05 - Nya steg\n\n${recordOf(without(NEW_LABELS, 'Diarienummer', 'Namn'))}`));
    expect([json.registrationNo, json.name]).toEqual(['23-017-S05', 'Nya steg']);
  });

  test('a blank label at the end does not swallow the text', () => {
    const reading = readRecord(recordOf({ ...without(OLD_LABELS, 'Interventionstyp'), Interventionstyp: '' }));
    expect(reading.facts.interventionField.value).toBeNull();
    expect(reading.text).toBe(TEXT);
  });

  test('a label that no layout knows is kept and printed, but means nothing', () => {
    const reading = readRecord(recordOf({ ...NEW_LABELS, 'Ny etikett': 'Något nytt' }));
    expect(reading.entries.at(-1)).toMatchObject({ label: 'Ny etikett', value: 'Något nytt' });
    expect(printRecord(reading)).toContain('Ny etikett:\nNågot nytt');
    expect(asJson(reading)).toEqual(asJson(base));
  });
});

describe('properties', () => {
  const layouts: Labels[] = [OLD_LABELS, NEW_LABELS];
  const shuffled = fc.constantFrom(...layouts).chain((labels) =>
    fc.shuffledSubarray(Object.entries(labels), { minLength: Object.keys(labels).length }).map((entries) => ({ labels, shuffled: Object.fromEntries(entries) })),
  );

  test('the order of the labels does not matter', () => {
    fc.assert(
      fc.property(shuffled, ({ labels, shuffled: other }) => {
        const [one, two] = [asJson(readRecord(recordOf(labels))), asJson(readRecord(recordOf(other)))];
        expect(two).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  const someLabels = fc.constantFrom(...layouts).chain((labels) => {
    const number = Object.keys(labels)[0]!;
    const rest = Object.keys(labels).filter((label) => label !== number);
    return fc.subarray(rest, { minLength: 3 }).map((kept) => ({ labels, left: without(labels, ...rest.filter((label) => !kept.includes(label))) }));
  });

  const leaves = (value: unknown, path: string): [string, unknown][] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
      : [[path, value]];

  test('a missing field is null and listed, never 0, and the others keep their values', () => {
    fc.assert(
      fc.property(someLabels, ({ labels, left }) => {
        const whole = new Map(leaves(asJson(readRecord(recordOf(labels))), ''));
        const { targets: _targets, discrepancies: _discrepancies, missing, ...facts } = asJson(readRecord(recordOf(left)));
        const empty = leaves(facts, '').filter(([, value]) => value === null).map(([path]) => path);
        expect([...missing].sort()).toEqual(empty.sort());
        const changed = leaves(facts, '').filter(([path, value]) => value !== null && !/derived|aliases|generation|kind/u.test(path) && value !== whole.get(path));
        expect(changed).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('whatever the text says, printing and reading again gives the same record', () => {
    const line = fc.stringMatching(/^[a-zåäöA-ZÅÄÖ0-9 .,%():-]{0,60}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...layouts), fc.array(line, { maxLength: 8 }), (labels, lines) => {
        const reading = readRecord(recordOf(labels, lines.join('\n')));
        expect(asJson(readRecord(printRecord(reading)))).toEqual(asJson(reading));
      }),
      { numRuns: 150 },
    );
  });
});

describe('provenance', () => {
  test.each(['Tre kommuner söker medel för projektet.', 'Planen skrivs enligt ansökan.', 'Vi ansöker om stöd.'])(
    'begins IRIS-26 SBR-24: "%s" makes the text an application, not a decision', (sentence) => {
      const reading = readRecord(recordOf(OLD_LABELS, `${sentence} ${TEXT}`));
      expect(reading.targets.map((target) => target.provenance)).toEqual(['DECISION', 'APPLICATION']);
      expect(reading.facts.budgetSek.provenance).toBe('DECISION');
    },
  );

  test('a text that does not ask is as decided', () => {
    expect(readRecord(recordOf(OLD_LABELS)).targets.map((target) => target.provenance)).toEqual(['DECISION', 'DECISION']);
  });

  test('begins IRIS-5: what follows from another fact is derived, and quotes it', () => {
    const { priority, nuts2 } = readRecord(recordOf(without(OLD_LABELS, 'Programområde'))).facts;
    expect(priority).toMatchObject({ value: '2', status: 'DERIVED', quote: '2.2' });
    expect(nuts2).toMatchObject({ value: 'SE23', status: 'DERIVED', quote: 'Västsverige' });
  });
});

describe('persons', () => {
  const reading = readRecord(recordOf(OLD_LABELS));

  test('begins IRIS-24: the contact is read apart and never stands in the JSON', () => {
    expect(reading.contact?.email.value).toBe('test.kontaktsson@example.se');
    expect(JSON.stringify(asJson(reading))).not.toMatch(/kontaktsson/iu);
  });

  test('begins IRIS-24: nothing of the contact is left when removed', () => {
    expect(JSON.stringify(withoutContact(reading))).not.toMatch(/kontaktsson/iu);
    expect(asJson(readRecord(printRecord(withoutContact(reading))))).toEqual(asJson(reading));
  });

  test('the personnummer of a sole trader is neither read nor left behind', () => {
    const sole = readRecord(recordOf({ ...NEW_LABELS, 'Projektägare organisationsnummer': '19900101-2385' }));
    const short = readRecord(recordOf({ ...NEW_LABELS, 'Projektägare organisationsnummer': '9001012385' }));
    expect([asJson(sole).owner.orgNo, asJson(short).owner.kind]).toEqual([null, 'SOLE_TRADER']);
    expect(JSON.stringify([asJson(sole), asJson(short)])).not.toMatch(/2385/u);
    expect(JSON.stringify([withoutContact(sole), withoutContact(short)])).not.toMatch(/2385/u);
  });
});
