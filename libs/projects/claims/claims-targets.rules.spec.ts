import { describe, expect, test } from '@jest/globals';
import { sentencesOf } from './claims-sentences.rules.js';
import { targetsIn } from './claims-targets.rules.js';

const targetsOf = (text: string) => targetsIn(sentencesOf([{ number: 1, text }]), 'DECISION');

// the sentence -> kind, strength, value, unit, population, by gender
const SAID: [string, ...unknown[][]][] = [
  ['Minst 330 personer i länet kommer att få ta del av projektets insatser.', ['PARTICIPANTS', 'MINIMUM', 330, 'persons', null, false]],
  ['Målet är att 412 personer får ta del av projektets insatser.', ['PARTICIPANTS', 'GOAL', 412, 'persons', null, false]],
  ['Målsättningen är att totalt 1 200 deltagare ska nås.', ['PARTICIPANTS', 'GOAL', 1200, 'persons', null, false]],
  ['Projektet beräknas omfatta 80 ungdomar.', ['PARTICIPANTS', 'PLANNED', 80, 'persons', null, false]],
  ['Minst tjugo deltagare ska delta i projektet.', ['PARTICIPANTS', 'MINIMUM', 20, 'persons', null, false]],
  ['Ambitionen är att nå minst 90 personer.', ['PARTICIPANTS', 'AMBITION', 90, 'persons', null, false]],
  ['100 deltagare ska ha påbörjat arbete eller studier.', ['WORK_OR_STUDIES', 'GOAL', 100, 'persons', null, false]],
  [
    'Minst 40 procent av de avslutade deltagarna (kvinnor och män) ska ha fått ökad egen försörjning genom arbete.',
    ['INCREASED_LIVELIHOOD', 'MINIMUM', 40, 'percent', 'COMPLETED', true],
  ],
  ['Av projektets avslutade deltagare ska minst 25 % ha ökat sin egen försörjning.', ['INCREASED_LIVELIHOOD', 'MINIMUM', 25, 'percent', 'COMPLETED', false]],
  ['35 procent av de deltagare som avslutat projektet ska vara självförsörjande.', ['INCREASED_LIVELIHOOD', 'GOAL', 35, 'percent', 'COMPLETED', false]],
  ['80% av projektets deltagare (kvinnor och män) ska ha gjort stegförflyttning mot arbete/studier.', ['STEP_PROGRESS', 'GOAL', 80, 'percent', 'ALL_PARTICIPANTS', true]],
  ['Målet är att 70,5 procent av deltagarna ska ha tagit minst ett steg närmare arbete.', ['STEP_PROGRESS', 'GOAL', 70.5, 'percent', 'ALL_PARTICIPANTS', false]],
  ['Ambitionen är att 60% av projekts 584 deltagare ska gå till arbete eller studier.', ['WORK_OR_STUDIES', 'AMBITION', 60, 'percent', 'PLANNED', false]],
  ['Målet är att 55 % av de 240 planerade deltagarna ska gå vidare till studier.', ['WORK_OR_STUDIES', 'GOAL', 55, 'percent', 'PLANNED', false]],
  ['Minst hälften av deltagarna ska få en anställning, både kvinnor och män.', ['WORK_OR_STUDIES', 'MINIMUM', 50, 'percent', 'ALL_PARTICIPANTS', true]],
  ['45 procent av de inskrivna ska börja arbeta eller få ett jobb.', ['WORK_OR_STUDIES', 'GOAL', 45, 'percent', 'ALL_ENROLLED', false]],
  ['Femtio procent av deltagarna ska studera.', ['WORK_OR_STUDIES', 'GOAL', 50, 'percent', 'ALL_PARTICIPANTS', false]],
  ['En stegförflyttning ska ha skett för 65 procent av deltagarna.', ['STEP_PROGRESS', 'GOAL', 65, 'percent', 'ALL_PARTICIPANTS', false]],
  ['Vi siktar på att 45 procent av de som avslutar projektet får en egen försörjning.', ['INCREASED_LIVELIHOOD', 'AMBITION', 45, 'percent', 'COMPLETED', false]],
  ['60 procent ska gå till arbete.', ['WORK_OR_STUDIES', 'GOAL', 60, 'percent', null, false]],
  [
    'Målet är att 530 deltagare får ta del av insatserna i fem delprojekt och att minst 30 procent av projektets avslutade deltagare får en ökad egen försörjning.',
    ['PARTICIPANTS', 'GOAL', 530, 'persons', null, false],
    ['INCREASED_LIVELIHOOD', 'MINIMUM', 30, 'percent', 'COMPLETED', false],
  ],
  [
    'Målet är att 200 personer ska delta i projektet och ambitionen är att 50 procent av dem som deltar ska gå till arbete.',
    ['PARTICIPANTS', 'GOAL', 200, 'persons', null, false],
    ['WORK_OR_STUDIES', 'AMBITION', 50, 'percent', 'ALL_PARTICIPANTS', false],
  ],
];

describe('sentences that claim a target', () => {
  test.each(SAID)('%s', (text, ...expected) => {
    const found = targetsOf(text);
    expect(found.map(({ kind, strength, value, unit, population, byGender }) => [kind, strength, value, unit, population, byGender])).toEqual(expected);
    expect(found.every(({ quote }) => quote === text)).toBe(true);
  });
});

describe('sentences that claim none', () => {
  test.each([
    'I länet finns 4 000 personer som står utan arbete.',
    'Arbetslösheten är 12 procent.',
    '30 procent av länets invånare saknar arbete och de ska få hjälp.',
    'Deltagarna ska kunna arbeta på 50 procent.',
    'Andelen i arbete ska öka med 10 procent.',
    'Unionens medfinansiering är 40 procent.',
    'Projektet har tre anställda och fyra deltagande kommuner.',
    'De flesta ska gå vidare, varav 40 procent till arbete.',
    'Cirka 300 personer uppbär försörjningsstöd.',
    'Deltagarna ska närma sig arbetsmarknaden.',
    'Målet är att kvinnor och män har samma möjligheter till arbete.',
  ])('%s', (text) => {
    expect(targetsOf(text)).toEqual([]);
  });
});

test('begins IDIS-27 SIA-9: the whole that a sentence counts on is kept beside its target', () => {
  expect(targetsOf('Ambitionen är att 60% av projektets 584 deltagare ska gå till arbete.')).toMatchObject([{ of: 584 }]);
});

test('a claim made twice is one, and a sentence may run over several lines', () => {
  const lines = ['Målet är att 75 procent av', 'deltagarna ska ha gjort stegförflyttning. Minst 75 procent', 'är mycket. Målet är 75 procent av deltagarna: stegförflyttning.'];
  const found = targetsIn(sentencesOf(lines.map((text, index) => ({ number: index + 7, text }))), 'DECISION');
  expect(found).toMatchObject([{ value: 75, line: 7, quote: 'Målet är att 75 procent av\ndeltagarna ska ha gjort stegförflyttning.' }]);
});
