import { describe, expect, test } from '@jest/globals';
import { municipalities, municipalityNamed, regionNamed } from '../index.js';
import { codeOf, interventionField, interventionFields, nuts2Regions, objectives, priorities } from './codes.js';
import { displayName, ownerKind, readOrgNo } from './record-owner.rules.js';
import * as read from './record-values.rules.js';

describe('values', () => {
  test.each<[string, (text: string) => unknown, string, unknown]>([
    ['a number', read.wholeNumber, '24 960 190', 24_960_190],
    ['a number with hard spaces', read.wholeNumber, '24\u00a0960\u00a0190', 24_960_190],
    ['a number with points', read.wholeNumber, '24.960.190 kr', 24_960_190],
    ['a number with öre', read.wholeNumber, '13 551 291,00 SEK', 13_551_291],
    ['a plain number', read.wholeNumber, '320', 320],
    ['a stated nought', read.wholeNumber, '0', 0],
    ['about', read.wholeNumber, 'ca 320 personer', 320],
    ['a note behind', read.wholeNumber, '320 (160 kvinnor)', 320],
    ['a range', read.wholeNumber, '300-350', null],
    ['millions', read.wholeNumber, '24,9 mnkr', null],
    ['less than nought', read.wholeNumber, '-5', null],
    ['groups of two', read.wholeNumber, '24 96 01', null],
    ['a rate', read.percent, '50%', 50],
    ['a rate with words', read.percent, '40,5 procent', 40.5],
    ['too much of a rate', read.percent, '140 %', null],
    ['a day', read.day, '2024-09-01', '2024-09-01'],
    ['a day with words', read.day, '1 september 2024', '2024-09-01'],
    ['a day in one piece', read.day, '20240901', '2024-09-01'],
    ['a day with time', read.day, '2024-09-01 00:00:00', '2024-09-01'],
    ['no such day', read.day, '2023-02-29', null],
    ['a period', read.period, '2018-08-01 - 2021-07-31', { startsOn: '2018-08-01', endsOn: '2021-07-31' }],
    ['a period with a long dash', read.period, '2018-08-01–2021-07-31', { startsOn: '2018-08-01', endsOn: '2021-07-31' }],
    ['a period without spaces', read.period, '2018-08-01-2021-07-31', { startsOn: '2018-08-01', endsOn: '2021-07-31' }],
    ['a period without end', read.period, '2018-08-01 -', { startsOn: '2018-08-01', endsOn: null }],
    ['a period without beginning', read.period, '- 2021-07-31', { startsOn: null, endsOn: '2021-07-31' }],
    ['a postal code', read.postalCode, '58220', '582 20'],
    ['a postal code with country', read.postalCode, 'SE-582 20', '582 20'],
    ['no postal code', read.postalCode, '5822', null],
    ['yes', read.yesOrNo, 'Ja', true],
    ['no', read.yesOrNo, 'Nej', false],
    ['neither', read.yesOrNo, 'Kanske', null],
    ['an objective with comma', read.objectiveCode, '2,1', '2.1'],
    ['an objective with its text', read.objectiveCode, 'Mål 2.1 Kvinnor och män', '2.1'],
    ['an objective in small letters', read.objectiveCode, 'a2b', 'A2B'],
    ['a priority with its text', read.priorityCode, 'Programområde 2', '2'],
    ['no words', read.words, 'Uppgift saknas', null],
    ['letters nobody sees', read.words, 'Små\u00adland\u200b', 'Småland'],
    ['a sign of the web', read.words, 'Småland &amp; Öarna', 'Småland & Öarna'],
  ])('%s', (_name, reader, text, expected) => {
    expect(reader(text)).toEqual(expected);
  });
});

describe('owners', () => {
  test.each<[string, string | null, string]>([
    ['Region Gävleborg', '232100-0198', 'REGION'],
    ['Region Gävleborg', null, 'REGION'],
    ['Kommunförbundet Kalmar län', '802518-5011', 'ASSOCIATION'],
    ['Kommunförbundet Kalmar län', null, 'ASSOCIATION'],
    ['Lunds samordningsförbund', '222000-2766', 'COORDINATION_ASSOCIATION'],
    ['Lunds samordningsförbund', null, 'COORDINATION_ASSOCIATION'],
    ['Kommunalförbundet Provdalen', null, 'MUNICIPAL_FEDERATION'],
    ['Lunds kommun', null, 'MUNICIPALITY'],
    ['Göteborgs Stad', null, 'MUNICIPALITY'],
    ['Arbetsförmedlingen', null, 'STATE_AGENCY'],
    ['Stiftelsen Provet', null, 'FOUNDATION'],
    ['Provet AB', '556036-0793', 'COMPANY'],
    ['Provet', '556036-0793', 'COMPANY'],
    ['Något okänt', null, 'OTHER'],
  ])('begins IDIS-6 SIA-6: %s %s is %s', (name, orgNo, kind) => {
    expect(ownerKind(name, orgNo)).toBe(kind);
  });

  test.each<[string, unknown]>([
    ['2321000198', { orgNo: '232100-0198' }],
    ['232100-0198', { orgNo: '232100-0198' }],
    ['162321000198', { orgNo: '232100-0198' }],
    ['802518 5011', { orgNo: '802518-5011' }],
    ['2321000199', { problem: 'wrong' }],
    ['23210001', { problem: 'wrong' }],
    ['199001012385', { problem: 'personal' }],
  ])('the organisation number %s', (text, expected) => {
    expect(readOrgNo(text)).toEqual(expected);
  });

  test.each([
    ['REGION GÄVLEBORG', 'Region Gävleborg'],
    ['KOMMUNFÖRBUNDET KALMAR LÄN', 'Kommunförbundet Kalmar län'],
    ['SAMORDNINGSFÖRBUNDET ÖSTRA ÖSTERGÖTLAND', 'Samordningsförbundet Östra Östergötland'],
    ['PROVET I LUND AB', 'Provet i Lund AB'],
    ['UPPLANDS-BRO', 'Upplands-Bro'],
    ['VÄSTRA FRÖLUNDA', 'Västra Frölunda'],
    ['Göteborgs Stad', 'Göteborgs Stad'],
  ])('%s is shown as %s', (written, shown) => {
    expect(displayName(written)).toBe(shown);
  });
});

describe('code lists', () => {
  test('290 municipalities in 21 counties, each code beginning with its county', () => {
    expect(municipalities).toHaveLength(290);
    expect(new Set(municipalities.map((each) => each.code)).size).toBe(290);
    expect(new Set(municipalities.map((each) => each.county.code)).size).toBe(21);
    expect(municipalities.filter((each) => !each.code.startsWith(each.county.code) || !nuts2Regions.some(({ code }) => code === each.county.nuts2))).toEqual([]);
  });

  test('begins IDIS-10: Gävleborg has ten', () => {
    expect(municipalities.filter((each) => each.county.code === '21')).toHaveLength(10);
  });

  test.each([['Gävle', '2180'], ['finspångs', '0562'], ['Borås', '1490'], ['Upplands Väsby', '0114']])('%s is found', (name, code) => {
    expect(municipalityNamed(name)?.code).toBe(code);
  });

  test('begins IDIS-4 FST-1: a code means something only within its generation', () => {
    expect(interventionField('2014-2020', '109')?.text).toMatch(/Aktiv inkludering/u);
    expect(interventionField('2021-2027', '109')).toBeNull();
    expect(interventionField('2021-2027', '140')?.text).toMatch(/Matchning/u);
    expect(codeOf(priorities, '2014-2020', 'A')).toBeNull();
    expect(codeOf(objectives, '2021-2027', 'A2A')?.priority).toBe('A');
  });

  test('every objective has its priority, no code stands twice', () => {
    expect(objectives.filter((each) => !codeOf(priorities, each.generation, each.priority))).toEqual([]);
    const keys = [...priorities, ...objectives].map((each) => `${each.generation} ${each.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(interventionFields.map((each) => `${each.regulation} ${each.code}`)).size).toBe(interventionFields.length);
  });

  test.each([['Småland & Öarna', 'SE21'], ['småland och öarna', 'SE21'], ['Småland med öarna', 'SE21'], ['Östra  Mellansverige', 'SE12'], ['Sydsverige', 'SE22']])(
    'the region %s', (name, code) => {
      expect(regionNamed(name)?.code).toBe(code);
    },
  );
});
