import { describe, expect, it } from '@jest/globals';
import { isOfTheContract, namedTwice } from './contract-names.js';
import { sourcesUnder } from './sources.js';

describe('the names of the contract', () => {
  const sources = sourcesUnder(['libs/', 'apps/api/'], ['.ts']);

  it('no two inputs or views have one name', () => expect(namedTwice(sources)).toEqual([]));
  it('there is something to look at', () => expect(sources.filter(isOfTheContract).length).toBeGreaterThan(40));
});

describe('what the guard says where two have one name', () => {
  const file = (path: string, text: string) => ({ path, text });
  const view = file('libs/plans/plan.view.ts', 'export class Goal { id: string; }');

  it.each([
    ['two views', file('libs/sip/sip.view.ts', 'export class Goal { words: string; }'), ['Goal: libs/plans/plan.view.ts, libs/sip/sip.view.ts']],
    ['a view and an input', file('libs/sip/sip.input.ts', 'class Goal {}'), ['Goal: libs/plans/plan.view.ts, libs/sip/sip.input.ts']],
    ['one within a file', file('libs/sip/sip.view.ts', 'export class Step {}\nexport class Step {}'), ['Step: libs/sip/sip.view.ts, libs/sip/sip.view.ts']],
    ['an entity, which no door shows', file('libs/plans/goal.entity.ts', 'export class Goal {}'), []],
    ['a type, which the contract does not name', file('libs/sip/sip.view.ts', 'export interface Goal { id: string }'), []],
    ['another name', file('libs/sip/sip.view.ts', 'export class SipGoal {}'), []],
  ])('%s', (_what, other, faults) => expect(namedTwice([view, other])).toEqual(faults));
});
