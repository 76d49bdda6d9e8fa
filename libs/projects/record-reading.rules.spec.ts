import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asJson, printRecord, readRecord, withoutContact, type RecordJson } from './index.js';
import {
  NEW_LABELS, OLD_LABELS, ownSample, publishedSample, publishedSamples, recordOf, sampleFiles, TEXT, without, type Labels, type SampleFile,
} from './record-samples.js';

type Facts = Omit<RecordJson, 'targets' | 'discrepancies'>;

const oldLayout = { country: null, place: null, fund: null, cci: null, generation: '2014-2020' as const, secondaryThemeChildPoverty: null, strategicImportance: null };
const newLayout = {
  country: 'Sverige', fund: 'ESF+', cci: '2021SE05SFPR', generation: '2021-2027' as const, priority: { code: 'A', derived: false }, interventionField: '140',
  budgetSek: null, grantedSek: null, grantedSharePercent: null, secondaryThemeChildPoverty: false, strategicImportance: false,
  missing: ['budgetSek', 'grantedSek', 'grantedSharePercent'],
};
const notInOldLayout = ['country', 'owner.orgNo', 'place', 'fund', 'cci', 'secondaryThemeChildPoverty', 'strategicImportance'];

const FACTS: Record<SampleFile, Facts> = {
  '2018-00367-samordningsbron.txt': {
    ...oldLayout, registrationNo: '2018/00367', aliases: ['2018/00367'], name: 'Samordningsbron',
    owner: { name: 'Samordningsförbundet Centrala Östergötland', orgNo: null, kind: 'COORDINATION_ASSOCIATION' },
    postalCode: '582 20', region: 'Östra Mellansverige', nuts2: { code: 'SE12', derived: true },
    period: { startsOn: '2018-08-01', endsOn: '2021-07-31' }, priority: { code: '2', derived: false }, specificObjective: '2.1', interventionField: '102',
    unionRatePercent: 50, budgetSek: 35_444_089, grantedSek: 19_122_595, grantedSharePercent: 53.95, plannedParticipants: 320,
    missing: notInOldLayout,
  },
  '2020-00094-forsteg.txt': {
    ...oldLayout, registrationNo: '2020/00094', aliases: [], name: 'Försteg',
    owner: { name: 'Samordningsförbundet Östra Östergötland', orgNo: null, kind: 'COORDINATION_ASSOCIATION' },
    postalCode: '602 27', region: 'Östra Mellansverige', nuts2: { code: 'SE12', derived: true },
    period: { startsOn: '2020-10-01', endsOn: '2022-12-31' }, priority: { code: '2', derived: false }, specificObjective: '2.3', interventionField: '109',
    unionRatePercent: 50, budgetSek: 13_551_291, grantedSek: 6_354_493, grantedSharePercent: 46.89, plannedParticipants: 100,
    missing: notInOldLayout,
  },
  '2020-00156-iris.txt': {
    ...oldLayout, registrationNo: '2020/00156', aliases: [], name: 'IRIS',
    owner: { name: 'Lunds samordningsförbund', orgNo: null, kind: 'COORDINATION_ASSOCIATION' },
    postalCode: null, region: 'Sydsverige', nuts2: { code: 'SE22', derived: true },
    period: { startsOn: '2020-09-01', endsOn: '2023-02-28' }, priority: { code: '2', derived: true }, specificObjective: '2.1', interventionField: null,
    unionRatePercent: null, budgetSek: 24_960_190, grantedSek: 11_731_219, grantedSharePercent: 47, plannedParticipants: 490,
    missing: [
      'country', 'owner.orgNo', 'postalCode', 'place', 'fund', 'cci', 'interventionField', 'unionRatePercent', 'secondaryThemeChildPoverty', 'strategicImportance',
    ],
  },
  '22-005-S01-sia.txt': {
    ...newLayout, registrationNo: '22-005-S01', aliases: ['22-005-S01'], name: 'Samverkan, inkludering och anställningsbarhet - Kalmar län (SIA)',
    owner: { name: 'Kommunförbundet Kalmar län', orgNo: '802518-5011', kind: 'ASSOCIATION' },
    postalCode: '391 27', place: 'Kalmar', region: 'Småland & Öarna', nuts2: { code: 'SE21', derived: false },
    period: { startsOn: '2023-02-01', endsOn: '2026-01-31' }, specificObjective: 'A2A', unionRatePercent: 40, plannedParticipants: 584,
  },
  '24-006-S02-idis.txt': {
    ...newLayout, registrationNo: '24-006-S02', aliases: [], name: 'IDIS - Inkludering och Delaktighet I Samverkan',
    owner: { name: 'Region Gävleborg', orgNo: '232100-0198', kind: 'REGION' },
    postalCode: '801 88', place: 'Gävle', region: 'Norra Mellansverige', nuts2: { code: 'SE31', derived: false },
    period: { startsOn: '2024-09-01', endsOn: '2026-10-31' }, specificObjective: 'A2B', unionRatePercent: 60, plannedParticipants: 330,
  },
};

// kind, strength, value, unit, population, by gender
const TARGETS: Record<SampleFile, unknown[][]> = {
  '2018-00367-samordningsbron.txt': [['PARTICIPANTS', 'PLANNED', 320, 'persons', null, false]],
  '2020-00094-forsteg.txt': [['PARTICIPANTS', 'PLANNED', 100, 'persons', null, false]],
  '2020-00156-iris.txt': [
    ['PARTICIPANTS', 'PLANNED', 490, 'persons', null, false],
    ['PARTICIPANTS', 'GOAL', 530, 'persons', null, false],
    ['INCREASED_LIVELIHOOD', 'MINIMUM', 30, 'percent', 'COMPLETED', true],
    ['STEP_PROGRESS', 'GOAL', 75, 'percent', 'ALL_PARTICIPANTS', true],
  ],
  '22-005-S01-sia.txt': [
    ['PARTICIPANTS', 'PLANNED', 584, 'persons', null, false],
    ['WORK_OR_STUDIES', 'AMBITION', 60, 'percent', 'PLANNED', false],
  ],
  '24-006-S02-idis.txt': [
    ['PARTICIPANTS', 'PLANNED', 330, 'persons', null, false],
    ['PARTICIPANTS', 'MINIMUM', 330, 'persons', null, false],
  ],
};

// field and values; the typing errors of a text that are its own are left out.
const DISCREPANCIES: Record<SampleFile, unknown[][]> = {
  '2018-00367-samordningsbron.txt': [
    ['grantedSharePercent', [53.95, 50]],
    ['owner.name', ['Samordningsförbundet Centrala Östergötland', 'Samordningsförbundet Centrala Östergötland']],
    ['aliases', ['2018/00367', '2018/00367']],
  ],
  '2020-00094-forsteg.txt': [
    ['grantedSharePercent', [46.89, 50]],
    ['owner.name', ['Samordningsförbundet Östra Östergötland', 'Samordningsordningsförbundet Östra Östergötland']],
    ['postalCode', ['602 27', 'Söderköping']],
    ['address', ['Stödmottagarens address:']],
    ['address', ['Stödmottagarens address', 'Stödmottagarens adress']],
  ],
  '2020-00156-iris.txt': [
    ['plannedParticipants', [490, 530]],
    ['owner.name', ['Lunds samordningsförbund', 'Lunds samordningsförbund']],
  ],
  '22-005-S01-sia.txt': [
    ['aliases', ['22-005-S01', '22-005-S01']],
    ['text', ['Projektet Dbehöver', 'Projektet behöver']],
    ['text', ['projekts 584', 'projektets 584']],
  ],
  '24-006-S02-idis.txt': [['plannedParticipants', [330, 330]]],
};

const BEGUN: Record<SampleFile, string> = {
  '2018-00367-samordningsbron.txt': 'begins SBR-1 SBR-2 SBR-3 SBR-4 SBR-25 SBR-26',
  '2020-00094-forsteg.txt': 'begins FST-1 FST-2 FST-3 FST-4 FST-22 FST-25 FST-26',
  '2020-00156-iris.txt': 'begins IRIS-1 IRIS-2 IRIS-3 IRIS-4 IRIS-5 IRIS-10 IRIS-11 IRIS-12 IRIS-13 IRIS-25',
  '22-005-S01-sia.txt': 'begins SIA-1 SIA-2 SIA-3 SIA-4 SIA-5 SIA-6 SIA-7 SIA-8 SIA-9 SIA-25 SIA-26 SIA-27',
  '24-006-S02-idis.txt': 'begins IDIS-1 IDIS-2 IDIS-3 IDIS-4 IDIS-5 IDIS-6 IDIS-9 IDIS-27 IDIS-28',
};

const factsOf = ({ targets: _targets, discrepancies: _discrepancies, ...facts }: RecordJson): Facts => facts;
const targetRows = ({ targets }: RecordJson) => targets.map(({ kind, strength, value, unit, population, byGender }) => [kind, strength, value, unit, population, byGender]);
const discrepancyRows = ({ discrepancies }: RecordJson) => discrepancies.map(({ field, values }) => [field, values]);

const sources = [
  ...sampleFiles.map((file) => ({ file, whose: 'own wording', text: ownSample(file) })),
  ...publishedSamples.map((file) => ({ file, whose: 'as published', text: publishedSample(file) })),
];

describe.each(sources)('$file, $whose', ({ file, whose, text }) => {
  const json = asJson(readRecord(text));

  test(`${BEGUN[file]}: every fact is read, and what is missing stays missing`, () => {
    expect(factsOf(json)).toEqual(FACTS[file]);
  });

  test('its targets are found in header and text', () => {
    expect(targetRows(json)).toEqual(TARGETS[file]);
  });

  test('begins X-13: what disagrees is listed', () => {
    const rows = discrepancyRows(json);
    expect(rows).toEqual(expect.arrayContaining(DISCREPANCIES[file]));
    const beyond = rows.length - DISCREPANCIES[file].length;
    expect(whose === 'own wording' ? beyond : rows.filter(([field]) => field !== 'text').length - DISCREPANCIES[file].filter(([field]) => field !== 'text').length).toBe(0);
  });

  test('begins IDIS-1: a printed record reads as the same record', () => {
    const reading = readRecord(text);
    const again = readRecord(printRecord(reading));
    expect(asJson(again)).toEqual(asJson(reading));
    expect(again.text).toBe(reading.text);
    expect(printRecord(again)).toBe(printRecord(reading));
  });

  test('every quote stands word for word in the source', () => {
    const reading = readRecord(text);
    const quotes = [...reading.targets, ...reading.claims.parties, ...reading.claims.goals].map((claim) => claim.quote);
    quotes.push(...Object.values(reading.facts).flatMap((fact) => (fact.quote === null ? [] : [fact.quote])));
    expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
  });

  test('every fact knows the line it stands on', () => {
    const lines = text.split('\n');
    const facts = Object.values(readRecord(text).facts).filter((fact) => fact.status === 'STATED');
    expect(facts.filter((fact) => !`${lines[fact.line! - 1]}\n${lines[fact.line!]}`.includes(fact.quote!))).toEqual([]);
  });
});

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
