import { describe, expect, test } from '@jest/globals';
import { mapOf, triadOf, type MandateFact } from './mandate.rules.js';

const fact = (part: MandateFact['part'], branchName: string, more: Partial<MandateFact> = {}): MandateFact =>
  ({ about: 'CASE', area: null, interventionId: null, sv: null, en: null, part, branchId: branchName, branchName, accountId: more.who ?? null, who: null, own: false, id: null, version: null, task: '', since: null, told: [], lapsed: false, ...more });
const health = { about: 'AREA', area: 'HEALTH' } as const;

describe('Who answers for what', () => {
  test.each<[situation: string, facts: MandateFact[], missing: string[], doubled: string[]]>([
    ['the home decides and its responsible leads', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' })], [], []],
    ['nobody is responsible', [fact('DECIDES', 'AME')], ['LEADS'], []],
    ['two parties lead', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' }), fact('LEADS', 'AF', { id: 'm' })], [], ['LEADS']],
    ['two within a party lead', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara', id: 'm' }), fact('LEADS', 'AME', { who: 'Kalle', id: 'n' })], [], ['LEADS']],
    ['what a party writes takes the place of what follows from the case', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' }), fact('LEADS', 'AME', { who: 'Kalle', id: 'm' })], [], []],
    ['two branches of one name decide: Västervik and Nybro', [fact('DECIDES', 'Arbetsmarknad', { ...health, id: 'm', branchId: 'v' }), fact('DECIDES', 'Arbetsmarknad', { ...health, id: 'n', branchId: 'n' })], ['LEADS'], ['DECIDES']],
    ['one branch has written the same twice', [fact('DECIDES', 'AME', { ...health, id: 'm' }), fact('DECIDES', 'AME', { ...health, id: 'n' })], ['LEADS'], []],
    ['what Nybro writes leaves what follows for Västervik, of the same name', [fact('DECIDES', 'AME'), fact('LEADS', 'Arbetsmarknad', { who: 'Sara', branchId: 'v' }), fact('LEADS', 'Arbetsmarknad', { who: 'Nils', branchId: 'n', id: 'm' })], [], ['LEADS']],
    ['a former home once wrote that it decides: the home does', [fact('DECIDES', 'AME'), fact('LEADS', 'AME'), fact('DECIDES', 'Lund', { id: 'm', lapsed: true })], [], []],
    ['a former home still says that it leads', [fact('DECIDES', 'AME'), fact('LEADS', 'AME'), fact('LEADS', 'Lund', { id: 'm' })], [], ['LEADS']],
    ['two of one name within a party lead', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara', accountId: 'a', id: 'm' }), fact('LEADS', 'AME', { who: 'Sara', accountId: 'b', id: 'n' })], [], ['LEADS']],
    ['somebody steps in for the responsible on the day of the change', [fact('DECIDES', 'AME'), fact('LEADS', 'AME', { who: 'Sara' }), fact('LEADS', 'AME', { who: 'Kalle' })], [], []],
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
    const facts = [{ branchId: 'a', branchName: 'AME', kind: 'LABOUR_MARKET_UNIT', task: null, since: null, contactOn: '2026-11-01' }, { branchId: 'a', branchName: 'AME', kind: 'LABOUR_MARKET_UNIT', task: null, since: null, contactOn: '2026-11-03' }];
    expect(triadOf(facts, null).map(({ code, parties, lastContactOn }) => [code, parties, lastContactOn])).toEqual([['MUNICIPALITY', ['AME'], '2026-11-03'], ['EMPLOYMENT', [], null], ['HEALTH', [], null]]);
    expect(triadOf(facts, [{ name: 'Skola', branchKinds: ['SCHOOL'] }, { name: 'AME', branchKinds: ['LABOUR_MARKET_UNIT'] }]).map(({ name, parties }) => [name, parties])).toEqual([['Skola', []], ['AME', ['AME']]]);
  });
});
