import { describe, expect, test } from '@jest/globals';
import { asJson, printRecord, readRecord, type RecordJson } from '../index.js';
import { ownSample, publishedSample, publishedSamples, sampleFiles, type SampleFile } from './record-samples.js';

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
