import { describe, expect, test } from '@jest/globals';
import { mapOf, triadOf, type MandateFact } from './mandate.rules.js';

const fact = (part: MandateFact['part'], branchName: string, more: Partial<MandateFact> = {}): MandateFact =>
  ({ about: 'CASE', area: null, interventionId: null, sv: null, en: null, part, branchName, who: null, own: false, id: null, version: null, task: '', since: null, ...more });

describe('Who answers for what', () => {
  test.each<[situation: string, facts: MandateFact[], missing: string[], doubled: string[]]>([
    ['the home decides and its responsible leads', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' })], [], []],
    ['nobody is responsible', [fact('DECIDES', 'AME')], ['LEADS'], []],
    ['two parties lead', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' }), fact('LEADS', 'AF', { id: 'm' })], [], ['LEADS']],
    ['two within a party lead', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara', id: 'm' }), fact('LEADS', 'AME', { who: 'Kalle', id: 'n' })], [], ['LEADS']],
    ['what a party writes takes the place of what follows from the case', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' }), fact('LEADS', 'AME', { who: 'Kalle', id: 'm' })], [], []],
    ['two who perform are no trouble', [fact('DECIDES', 'AME'), fact('LEADS', 'AME'), fact('PERFORMS', 'AME'), fact('PERFORMS', 'AF', { id: 'm' })], [], []],
    ['an intervention nobody performs', [fact('DECIDES', 'AME', { about: 'INTERVENTION', interventionId: 'i' }), fact('LEADS', 'AME', { about: 'INTERVENTION', interventionId: 'i' })], ['PERFORMS'], []],
    ['an area with somebody who leads alone', [fact('LEADS', 'AME', { about: 'AREA', area: 'HEALTH', id: 'm' })], ['DECIDES'], []],
  ])('%s', (_situation, facts, missing, doubled) => {
    expect(mapOf(facts)).toMatchObject([{ missing, doubled }]);
  });

  test('what an area is taken on for is no intervention in it', () => {
    expect(mapOf([fact('LEADS', 'AME', { about: 'AREA', area: 'WORK' }), fact('LEADS', 'AME', { about: 'INTERVENTION', area: 'WORK', interventionId: 'i' })])).toHaveLength(2);
  });

  test('the usual three, and those a project chooses', () => {
    const facts = [{ branchName: 'AME', kind: 'LABOUR_MARKET_UNIT', task: null, since: null, contactOn: '2026-11-01' }, { branchName: 'AME', kind: 'LABOUR_MARKET_UNIT', task: null, since: null, contactOn: '2026-11-03' }];
    expect(triadOf(facts, null).map(({ code, parties, lastContactOn }) => [code, parties, lastContactOn])).toEqual([['MUNICIPALITY', ['AME'], '2026-11-03'], ['EMPLOYMENT', [], null], ['HEALTH', [], null]]);
    expect(triadOf(facts, [{ name: 'Skola', branchKinds: ['SCHOOL'] }, { name: 'AME', branchKinds: ['LABOUR_MARKET_UNIT'] }]).map(({ name, parties }) => [name, parties])).toEqual([['Skola', []], ['AME', ['AME']]]);
  });
});
