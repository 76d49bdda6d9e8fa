import { describe, expect, it } from '@jest/globals';
import { ceilings, sizeFaults } from './sizes.js';
import { sourcesUnder } from './sources.js';

describe('the house stays small', () => {
  it('no file, function, constructor or folder is over its ceiling, and nothing stands in a drawer', () => {
    const sources = sourcesUnder(['libs/', 'apps/', 'test/', 'migrations/'], ['.ts', '.mjs', '.cjs', '.vue', '.json', '.sql']);
    expect(sources.length).toBeGreaterThan(10);
    expect(sizeFaults(sources)).toEqual([]);
  });
});

describe('what the guard says of what has grown', () => {
  const lines = (count: number) => 'x;\n'.repeat(count);
  const body = (count: number) => `{\n${lines(count - 2)}}`;
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ path: `libs/plans/file-${at}.ts`, text: '' }));

  it.each([
    ['a file at its ceiling', 'libs/plans/plan.ts', lines(ceilings.lines)],
    ['a long page of SQL', 'migrations/law.sql', lines(900)],
    ['a long migration', 'migrations/0001-frame.ts', `function up() ${body(400)}`],
    ['a generated file', 'apps/web/src/api/schema.ts', lines(9000)],
    ['a function at its ceiling', 'libs/plans/plan.ts', `export function agree() ${body(40)}`],
    ['a long list of tests', 'libs/plans/plan.spec.ts', `describe('agree', () => ${body(90)});`],
    ['a long story', 'test/plans/plan.spec.ts', `it('agree', async () => ${body(60)});`],
    ['four dependencies', 'libs/plans/plans.service.ts', 'class Plans { constructor(a: A, b: B, c: C, d: D) {} }'],
    ['a kind of its own place', 'libs/platform/doors/door.guard.ts', ''],
    ['rules and their test', 'libs/plans/agreeing.rules.spec.ts', ''],
    ['a type with many parameters is no function', 'libs/plans/plan.ts', 'type F = (a: 1, b: 2, c: 3, d: 4, e: 5) => void;'],
  ])('right: %s', (_situation, path, text) => expect(sizeFaults([{ path, text }])).toEqual([]));

  it.each([
    ['a file over it', 'libs/plans/plan.ts', lines(301), /plan\.ts has 301 lines, 300 is the ceiling/],
    ['a page over it', 'apps/web/src/areas/plans/PlanPage.vue', lines(301), /301 lines/],
    ['a function over it', 'libs/plans/plan.ts', `\nexport function agree() ${body(41)}`, /plan\.ts:2 agree has 41 lines/],
    ['a method over it', 'libs/plans/plan.ts', `class Plan { agree() ${body(41)} }`, /plan\.ts:1 agree has 41 lines/],
    ['an arrow over it', 'libs/plans/plan.ts', `const agree = () => ${body(41)};`, /agree has 41 lines/],
    ['a function of a page', 'apps/web/src/areas/plans/PlanPage.vue', `<template>\n</template>\n<script setup lang="ts">\nfunction agree() ${body(41)}\n</script>`, /Page\.vue:4 agree has 41 lines/],
    ['a function in a test', 'test/plans/plan.spec.ts', `function agree() ${body(41)}`, /agree has 41 lines/],
    ['five dependencies', 'libs/plans/plans.service.ts', 'class Plans { constructor(a: A, b: B, c: C, d: D, e: E) {} }', /the constructor has 5 dependencies, 4 is the ceiling/],
    ['five parameters', 'libs/plans/plan.ts', 'export const agree = (a: 1, b: 2, c: 3, d: 4, e: 5) => a;', /agree has 5 parameters/],
    ['a drawer', 'libs/plans/utils.ts', '', /"utils" is a drawer/],
    ['a folder that is a drawer', 'apps/web/src/common/Button.vue', '', /"common" is a drawer/],
    ['a drawer as a kind', 'libs/plans/plan.helpers.ts', '', /"helpers" is a drawer/],
    ['a kind nobody knows', 'libs/plans/plan.manager.ts', '', /\.manager is not a kind of file here/],
    ['a kind of another place', 'libs/plans/plans.controller.ts', '', /\.controller is not a kind of file here/],
    ['two kinds', 'libs/plans/plan.rules.view.ts', '', /\.rules\.view is not a kind/],
    ['capitals', 'libs/plans/ActionPlan.ts', '', /small letters/],
  ])('wrong: %s', (...[, path, text, message]) => expect(sizeFaults([{ path, text }])).toEqual([expect.stringMatching(message)]));

  it('fifteen files and their tests are a folder, sixteen are two', () => {
    expect(sizeFaults([...many(15), { path: 'libs/plans/file-1.spec.ts', text: '' }])).toEqual([]);
    expect(sizeFaults(many(16))).toEqual([expect.stringMatching(/libs\/plans has 16 files, 15 is the ceiling/)]);
  });
});
