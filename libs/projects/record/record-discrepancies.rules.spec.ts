import { describe, expect, test } from '@jest/globals';
import { readRecord } from '../index.js';
import { NEW_LABELS, OLD_LABELS, recordOf, TEXT, without, type Labels } from './record-samples.js';

const found = (labels: Labels, text = TEXT, heading = '') => readRecord(`${heading}\n${recordOf(labels, text)}`).discrepancies.map(({ field, values }) => [field, values]);

const TEXT_AS_PLANNED = 'Projektet ger stöd.';

describe('a record that agrees with itself', () => {
  test('has nothing to list', () => {
    expect(found({ ...OLD_LABELS, Projektägare: 'Samordningsförbundet Provdalen' }, TEXT_AS_PLANNED)).toEqual([]);
    expect(found(NEW_LABELS, TEXT_AS_PLANNED)).toEqual([]);
  });
});

// what is changed in a record that agrees with itself -> what is listed
const SITUATIONS: [string, Labels, unknown[]][] = [
  ['begins SBR-3: more granted than the rate', { 'Beviljat ESF-stöd': '9 711 000' }, ['grantedSharePercent', [53.95, 50]]],
  ['begins FST-3: less granted than the rate', { 'Beviljat ESF-stöd': '8 440 200' }, ['grantedSharePercent', [46.89, 50]]],
  ['the period ends before it begins', { Projektperiod: '2021-03-01 - 2019-03-01' }, ['period', ['2021-03-01', '2019-03-01']]],
  ['the period is outside the programme', { Projektperiod: '2019-03-01 - 2025-01-31' }, ['period', ['2025-01-31']]],
  ['begins IDIS-4: a field of the other regulation', { Interventionstyp: '140' }, ['interventionField', ['140']]],
  ['a field of no regulation', { Interventionstyp: '999' }, ['interventionField', ['999']]],
  ['an objective of another priority', { Programområde: '1' }, ['priority.code', ['1', '2.2']]],
  ['an objective that is none', { 'Specifikt mål': '2.9' }, ['specificObjective', ['2.9']]],
  ['a region that is none', { Region: 'Norden' }, ['region', ['Norden']]],
  ['the contact in another municipality than the postal code', { 'E-post': 'test@boras.example.se' }, ['postalCode', ['411 01', 'Borås']]],
  ['a label with nothing after it', { 'Stödmottagarens adress': '' }, ['address', ['Stödmottagarens adress:']]],
  ['a label misspelt', { 'Stödmottagarens address': 'Box 1' }, ['address', ['Stödmottagarens address', 'Stödmottagarens adress']]],
  ['a sum that cannot be read', { 'Total projektbudget': 'drygt 18 mnkr' }, ['budgetSek', ['drygt 18 mnkr']]],
  ['a day that does not exist', { Startdatum: '2019-02-30' }, ['period.startsOn', ['2019-02-30']]],
  ['diary and project number alike', { Diarienummer: '2019/00411' }, ['aliases', ['2019/00411', '2019/00411']]],
];

const NEW_SITUATIONS: [string, Labels, unknown[]][] = [
  ['begins IDIS-4: region and NUTS code', { 'NUTS-2 kod': 'SE12' }, ['nuts2.code', ['Norra Mellansverige', 'SE12']]],
  ['a NUTS code that is none', { 'NUTS-2 kod': 'SE99' }, ['nuts2.code', ['SE99']]],
  ['begins IDIS-4: a programme number of the other generation', { 'Program CCI': '2014SE05M9OP001' }, ['cci', ['2014SE05M9OP001', '2021-2027']]],
  ['a programme number of no programme', { 'Program CCI': '2021SE05SFXX' }, ['cci', ['2021SE05SFXX', '2021-2027']]],
  ['a fund of the other generation', { 'Berörd fond': 'ESF' }, ['fund', ['ESF', '2021-2027']]],
  ['a place in another region', { 'Stödmottagare ort': 'YSTAD' }, ['place', ['Ystad', 'SE31']]],
  ['begins IDIS-6: an organisation number with the wrong check digit', { 'Projektägare organisationsnummer': '2321000199' }, ['owner.orgNo', ['2321000199']]],
  ['a region with the number of a company', { 'Projektägare organisationsnummer': '5560360793' }, ['owner.kind', ['Region Gävleborg', '556036-0793']]],
];

describe('one thing at odds', () => {
  const oldBase = { ...OLD_LABELS, Projektägare: 'Samordningsförbundet Provdalen' };

  test.each(SITUATIONS)('%s', (_name, change, expected) => {
    expect(found({ ...oldBase, ...change }, TEXT_AS_PLANNED)).toContainEqual(expected);
  });

  test.each(NEW_SITUATIONS)('%s', (_name, change, expected) => {
    expect(found({ ...NEW_LABELS, ...change }, TEXT_AS_PLANNED)).toContainEqual(expected);
  });

  test('an unreadable value counts as missing, never as 0', () => {
    expect(readRecord(recordOf({ ...OLD_LABELS, 'Total projektbudget': 'okänd' })).facts.budgetSek).toMatchObject({ value: null, status: 'MISSING', quote: 'okänd' });
  });

  test('no stated rate, nothing to differ from', () => {
    expect(found(without({ ...oldBase, 'Beviljat ESF-stöd': '8 000 000' }, 'Unionens medfinansieringsgrad'), TEXT_AS_PLANNED)).toEqual([]);
  });
});

describe('participants', () => {
  const notes = (text: string, planned = '490') =>
    readRecord(recordOf({ ...NEW_LABELS, 'Antal deltagare': planned }, text)).discrepancies.map(({ field, values, note }) => [field, values, note]);

  test('begins IRIS-2: another number in the text', () => {
    expect(notes('Målet är att 530 deltagare får ta del av projektets insatser.')).toEqual([
      ['plannedParticipants', [490, 530], 'Uppgifterna anger 490 planerade deltagare, texten 530 (mål).'],
    ]);
  });

  test('begins IDIS-27: the same number meant otherwise', () => {
    expect(notes('Minst 490 personer ska få ta del av projektets insatser.')).toEqual([
      ['plannedParticipants', [490, 490], 'Samma tal med olika innebörd: 490 planerade i uppgifterna, ”minst 490” i texten.'],
    ]);
  });

  test('the text counts on another whole', () => {
    expect(notes('Ambitionen är att 60% av projektets 500 deltagare ska gå till arbete.')).toEqual([
      ['plannedParticipants', [490, 500], 'Texten räknar på 500 deltagare, uppgifterna anger 490.'],
    ]);
  });

  test('the same number, planned in both, is no discrepancy', () => {
    expect(notes('Projektet beräknas omfatta 490 deltagare.')).toEqual([]);
  });
});

describe('the text', () => {
  const texts = (text: string) => found(NEW_LABELS, text);

  test.each<[string, string, unknown[]]>([
    ['begins SIA-26: a stray letter', 'Projektet Dbehöver stöd.', ['Projektet Dbehöver', 'Projektet behöver']],
    ['begins SIA-26: a lost ending', 'Alla projekts 584 deltagare är med.', ['projekts 584', 'projektets 584']],
    ['begins FST-25: a part of a word twice', 'Det är Samordningsordningsförbundet.', ['Samordningsordningsförbundet', 'Samordningsförbundet']],
    ['a lost genitive', 'Projektet mål är gott.', ['Projektet mål', 'Projektets mål']],
    ['an open bracket', 'Projektet (som är nytt ger stöd.', ['(', ')']],
    ['an open quotation', 'Vi kallar det "bron.', ['"']],
    ['a text cut off', 'Projektet ger stöd och', ['Projektet ger stöd och']],
  ])('%s', (_name, text, values) => {
    expect(texts(text)).toContainEqual(['text', values]);
  });

  test.each(['Vi möter Mbappe och Region Skåne.', 'Insatserna ger projektet insatser av värde.', 'Ett projekts deltagare är olika.', 'Arbetsförmedlingen och Försäkringskassan.'])(
    'is not found fault with: %s', (text) => {
      expect(texts(text).filter(([, values]) => !JSON.stringify(values).includes('Mbappe'))).toEqual([]);
    },
  );

  test('is mended for display only', () => {
    const reading = readRecord(recordOf(NEW_LABELS, 'Projektet Dbehöver stöd. Av projekts 120 deltagare är många unga.'));
    expect(reading.displayText).toBe('Projektet behöver stöd. Av projektets 120 deltagare är många unga.');
    expect(reading.text).toContain('Dbehöver');
  });

  test('another period in the text', () => {
    expect(texts('Projektet pågår mellan 1 september 2023 till och med 31 oktober 2026.')).toEqual([['period.endsOn', ['2026-08-31', '2026-10-31']]]);
  });
});

describe('heading and labels', () => {
  test('a heading that says otherwise', () => {
    expect(found(NEW_LABELS, TEXT_AS_PLANNED, '23-018-S05 - Andra steg')).toEqual([
      ['registrationNo', ['23-017-S05', '23-018-S05']], ['name', ['Nya steg', 'Andra steg']],
    ]);
  });

  test('a label twice: the first value stands, both are shown', () => {
    const reading = readRecord(`${recordOf(NEW_LABELS, '').trimEnd()}\nAntal deltagare:\n130\n\n${TEXT_AS_PLANNED}`);
    expect(reading.facts.plannedParticipants.value).toBe(120);
    expect(reading.discrepancies).toMatchObject([{ field: 'plannedParticipants', values: ['120', '130'] }]);
  });

  test.each<[string, string, unknown[]]>([
    ['begins IRIS-25: twice the same', 'A-förbundet, A-förbundet', ['A-förbundet', 'A-förbundet']],
    ['three times the same', 'A, A, A', ['A', 'A', 'A']],
    ['a name with a comma, twice', 'Göteborgs Stad, Vux, Göteborgs Stad, Vux', ['Göteborgs Stad, Vux', 'Göteborgs Stad, Vux']],
  ])('%s', (_name, owner, values) => {
    expect(found({ ...OLD_LABELS, Projektägare: owner }, TEXT_AS_PLANNED)).toEqual([['owner.name', values]]);
  });

  test('two different names are one owner as written', () => {
    expect(readRecord(recordOf({ ...OLD_LABELS, Projektägare: 'Göteborgs Stad, Vuxenutbildningen' })).facts.ownerName.value).toBe('Göteborgs Stad, Vuxenutbildningen');
  });
});
