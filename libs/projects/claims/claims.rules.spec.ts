import { describe, expect, test } from '@jest/globals';
import { readRecord, type RecordClaims } from '../index.js';
import { sentencesOf } from './claims-sentences.rules.js';
import { claimsIn } from './claims.rules.js';
import { ownSample, publishedSample, publishedSamples, type SampleFile } from '../record/record-samples.js';

const claimsOf = (...lines: string[]): RecordClaims => claimsIn(sentencesOf(lines.map((text, index) => ({ number: index + 1, text }))));

describe('begins IDIS-7: ages', () => {
  test.each<[string, number | null, number | null]>([
    ['Projektet riktar sig till personer från 18 år och uppåt.', 18, null],
    ['Den som fyllt 16 år kan delta.', 16, null],
    ['Deltagarna är minst 20 år.', 20, null],
    ['Målgruppen är 16-64 år.', 16, 64],
    ['Unga mellan 16 och 29 år.', 16, 29],
    ['Personer som är 18 år eller äldre.', 18, null],
    ['Unga upp till 29 år.', null, 29],
    ['Projektet pågår i 3 år.', null, null],
  ])('%s', (text, minimum, maximum) => {
    const { minimumAge, maximumAge } = claimsOf(text);
    expect([minimumAge?.value ?? null, maximumAge?.value ?? null]).toEqual([minimum, maximum]);
  });
});

describe('begins IRIS-6 IRIS-7 IRIS-8 IDIS-10: counts', () => {
  test.each<[string, keyof RecordClaims, number, boolean]>([
    ['Insatserna sker inom ramen för fem olika delprojekt.', 'subprojects', 5, false],
    ['Projektet har 12 delprojekt.', 'subprojects', 12, false],
    ['Det bedrivs i länets samtliga tio kommuner.', 'municipalities', 10, true],
    ['Förbunden har 6 medlemskommuner.', 'municipalities', 6, false],
    ['Elva av länets kommuner deltar.', 'municipalities', 11, false],
    ['Tre samordningsförbund i länet deltar.', 'coordinationAssociations', 3, false],
  ])('%s', (text, key, value, all) => {
    expect(claimsOf(text)[key]).toMatchObject({ value, all, quote: text });
  });

  test('begins IDIS-9: the county that the text names', () => {
    expect(claimsOf('Minst 330 personer i Gävleborgs län.', 'Länet är stort.').counties).toMatchObject([{ value: '21' }]);
  });

  test('no count, no claim', () => {
    expect(claimsOf('Kommunerna deltar i flera delprojekt.')).toMatchObject({ municipalities: null, subprojects: null });
  });
});

describe('parties', () => {
  const rolesIn = (...lines: string[]) => Object.fromEntries(claimsOf(...lines).parties.map((party) => [party.value, party.roles]));

  test('begins FST-14 FST-15 FST-16 FST-17 FST-18 FST-19 FST-20: each party with the roles its sentences hint at', () => {
    const files: [SampleFile, string][] = [['2020-00094-forsteg.txt', ownSample('2020-00094-forsteg.txt')]];
    if (publishedSamples.includes(files[0]![0])) files.push([files[0]![0], publishedSample(files[0]![0])]);
    const agency = ['BRIDGE_BUILDER', 'DOES_NOT_OPERATE', 'MEMBER', 'REFERRER', 'SIP_PARTY'];
    for (const [, text] of files) {
      const roles = readRecord(text).claims.parties.map(({ value, code, roles: said }) => [value, code, [...said].sort()]);
      expect(roles.sort()).toEqual(
        [
          ['Arbetsförmedlingen', null, agency],
          ['Finspång', '0562', ['LEARNING_RECIPIENT']],
          ['Försäkringskassan', null, agency],
          ['Regionen', null, ['MEMBER']],
          ['Samordningsförbundet Östra Östergötland', null, ['PROJECT_OWNER']],
          ['Söderköping', '0582', ['MEMBER']],
          ['Valdemarsvik', '0563', ['MEMBER']],
        ].sort(),
      );
    }
  });

  test('begins IDIS-20 IDIS-21: actors named as examples leave the list open', () => {
    const { parties } = claimsOf('Aktörerna är externa (exempelvis Arbetsförmedlingen, Kriminalvården, civilsamhället).', 'Socialtjänsten leder arbetet.');
    expect(parties.map(({ kind, example }) => [kind, example])).toEqual([
      ['PUBLIC_EMPLOYMENT_SERVICE', true], ['PRISON_AND_PROBATION_SERVICE', true], ['CIVIL_SOCIETY', true], ['SOCIAL_SERVICES', false],
    ]);
    expect(claimsOf('Exempelvis Kriminalvården deltar.', 'Kriminalvården remitterar.').parties).toMatchObject([{ example: false, roles: ['REFERRER'] }]);
  });

  test('begins SIA-13: socialtjänst, skola and AME are told apart', () => {
    expect(Object.keys(rolesIn('Samverkan mellan Socialtjänst, skola och AME.'))).toEqual(['Socialtjänsten', 'Skolan', 'Arbetsmarknadsenheten']);
  });

  test('the owner is the party before the word, the members those after it', () => {
    expect(rolesIn('Projektet genomförs av Finsam Provdalen som projektägare med medlemmarna Region Skåne och kommunerna Lund, Eslöv samt Ystad.')).toEqual({
      'Finsam Provdalen': ['PROJECT_OWNER'], 'Region Skåne': ['MEMBER'], Lund: ['MEMBER'], Eslöv: ['MEMBER'], Ystad: ['MEMBER'],
    });
  });

  test.each(['Vara delaktig är ett mål.', 'Berg och dal.', 'Projektet ligger i Mark.', 'af och fk i löpande text'])('a word that is also a municipality is none: %s', (text) => {
    expect(claimsOf(text).parties).toEqual([]);
  });

  test.each([
    ['Insatser ges i Gävle, Sandviken och Hofors.', ['Gävle', 'Sandviken', 'Hofors']],
    ['Upplands Väsby kommun och Borås stad deltar.', ['Upplands Väsby', 'Borås']],
    ['Det gäller Finspångs kommun.', ['Finspång']],
  ])('%s', (text, names) => {
    expect(claimsOf(text).parties.map((party) => party.value)).toEqual(names);
  });
});

describe('goals', () => {
  const LIST = ['Målet med projektet är bland annat:', '', '- Deltagarna får stöd.', '- Aktörerna lär sig.', '', 'Samverkan har förbättrats.', '', 'Projektet pågår i länet.'];

  test('begins IDIS-22 IDIS-23 IDIS-24 IDIS-25: the goal after the list is a goal like those in it', () => {
    expect(claimsOf(...LIST).goals.map(({ value, listed, line }) => [value, listed, line])).toEqual([
      ['Deltagarna får stöd.', true, 3], ['Aktörerna lär sig.', true, 4], ['Samverkan har förbättrats.', false, 6],
    ]);
  });

  test('begins IDIS-26: "bland annat" leaves the list open, without it the list is closed', () => {
    expect(claimsOf(...LIST).goalsAreOpen).toBe(true);
    expect(claimsOf('Projektets mål är:', '- Ett.', '- Två.')).toMatchObject({ goalsAreOpen: false, goals: [{ value: 'Ett.' }, { value: 'Två.' }] });
  });

  test('two lists, one right below the other', () => {
    const { goals } = claimsOf('Målet på individnivå är:', '- Ett steg', '  framåt.', 'Målet på strukturnivå är:', '- Två.');
    expect(goals.map(({ value, listed }) => [value, listed])).toEqual([['Ett steg framåt.', true], ['Två.', true]]);
  });

  test('a paragraph of several sentences after the list is no goal', () => {
    expect(claimsOf('Målet är:', '• Ett.', '', 'Projektet börjar i höst. Det blir bra.').goals).toHaveLength(1);
  });

  test('a goal in a sentence of its own', () => {
    expect(claimsOf('Projektets målgrupp är unga. Målsättningen med projektet är att alla lämnar sitt utanförskap.').goals).toMatchObject([
      { value: 'Målsättningen med projektet är att alla lämnar sitt utanförskap.', listed: false },
    ]);
  });
});

test('begins SIA-10: the reactive and the proactive track, each with its own words', () => {
  const { tracks } = claimsOf('Dels det reaktiva perspektivet där någon fångas upp, dels det proaktiva spåret där någon är i riskzon.');
  expect(tracks.map(({ value, quote }) => [value, quote])).toEqual([
    ['REACTIVE', 'Dels det reaktiva perspektivet där någon fångas upp'], ['PROACTIVE', 'dels det proaktiva spåret där någon är i riskzon.'],
  ]);
});

describe('sentences', () => {
  test.each([
    ['Insatser, t.ex. Supported Employment. Nästa.', ['Insatser, t.ex. Supported Employment.', 'Nästa.']],
    ['Det ger försörjning.75 procent når dit.', ['Det ger försörjning.', '75 procent når dit.']],
    ['Mål 2.1 gäller. Stödet är 1.5 miljoner.', ['Mål 2.1 gäller.', 'Stödet är 1.5 miljoner.']],
    ['Han sade "kom." Hon kom!', ['Han sade "kom."', 'Hon kom!']],
    ['Utan punkt', ['Utan punkt']],
  ])('%s', (text, parts) => {
    expect(sentencesOf([{ number: 1, text }]).map((sentence) => sentence.text)).toEqual(parts);
  });
});
