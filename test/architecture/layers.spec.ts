import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { drawMap, layerFaults, layers, withMap, type ImportingFile } from './layers.js';
import { importsOf, root, sourcesUnder } from './sources.js';

const read = (folders: string[]): ImportingFile[] => sourcesUnder(folders, ['.ts']).map((source) => ({ path: source.path, imports: importsOf(source) }));

describe('the house stands on its layers', () => {
  const files = read(['libs/', 'apps/api/', 'apps/worker/', 'apps/cli/']);

  it('every import goes down, through a front door, and in no ring', () => expect(layerFaults(files)).toEqual([]));

  it('the map in libs/README.md is fresh (node test/architecture/draw-map.mjs draws it)', () => {
    const page = readFileSync(join(root, 'libs', 'README.md'), 'utf8');
    expect(page).toBe(withMap(page, drawMap(files)));
  });

  it('every lib that stands here has its layer, once', () => {
    expect(new Set(layers.map(({ lib }) => lib)).size).toBe(layers.length);
    expect(files.length).toBeGreaterThan(10);
  });
});

describe('what the guard says of a house that is not in order', () => {
  const faults = (path: string, code: string) => layerFaults([{ path, imports: importsOf({ path, text: code }) }]);

  it.each([
    ['a lower layer', 'libs/plans/plan.ts', `import { Scope } from '#platform';`],
    ['its own file', 'libs/plans/plan.ts', `import { goal } from './goal.js';`],
    ['a folder of its own', 'libs/platform/words/words.ts', `import { sv } from '../sv.js';`],
    ['a package', 'libs/plans/plan.ts', `import { Injectable } from '@nestjs/common';`],
    ['a controller and a lib', 'apps/api/src/plans/plans.controller.ts', `import { Plans } from '#plans';`],
    ['a test that borrows the test database', 'libs/plans/plan.spec.ts', `import { ownDatabase } from '../../test/support/database.js';`],
    ['the platform and the tables it migrates', 'libs/platform/database/migrate.ts', `const m = await import('../../../migrations/index.js');`],
    ['the law and its test', 'libs/access/law.spec.ts', `import fc from 'fast-check';`],
  ])('right: %s', (_situation, path, code) => expect(faults(path, code)).toEqual([]));

  it.each([
    ['a higher layer', 'libs/plans/plan.ts', `import { Sip } from '#sip';`, /sip is layer 9, plans is layer 7/],
    ['a higher layer, types alone', 'libs/plans/plan.ts', `import type { Sip } from '#sip';`, /sip is layer 9/],
    ['a higher layer, when it runs', 'libs/plans/plan.ts', `const sip = await import('#sip');`, /sip is layer 9/],
    ['a higher layer, in a type', 'libs/plans/plan.ts', `let sip: import('#sip').Sip;`, /sip is layer 9/],
    ['a higher layer, handed on', 'libs/plans/plan.ts', `export * from '#sip';`, /sip is layer 9/],
    ['an equal', 'libs/plans/plan.ts', `import { ladder } from '#progress';`, /progress is layer 7, plans is layer 7/],
    ['round the front door', 'libs/plans/plan.ts', `import { Scope } from '#platform/scope';`, /through its index alone/],
    ['over the fence', 'libs/plans/plan.ts', `import { Scope } from '../platform/index.js';`, /leaves its lib/],
    ['out of the house', 'libs/plans/plan.ts', `import { main } from '../../apps/api/src/main.js';`, /leaves its lib/],
    ['the tables, from a lib that does not migrate', 'libs/plans/plan.ts', `import { m } from '../../migrations/index.js';`, /leaves its lib/],
    ['its own index', 'libs/plans/plan.ts', `import { goal } from '#plans';`, /own index/],
    ['no ending', 'libs/plans/plan.ts', `import { goal } from './goal';`, /ends in \.js/],
    ['a lib nobody has placed', 'libs/plans/plan.ts', `import { x } from '#weather';`, /has no layer yet\. Give it one/],
    ['from a lib nobody has placed', 'libs/weather/rain.ts', `import { x } from '#access';`, /the lib weather has no layer yet/],
    ['a law that leans on a package', 'libs/access/law.ts', `import { z } from 'zod';`, /imports nothing/],
    ['a law that leans on the platform', 'libs/access/law.ts', `import { z } from '#platform';`, /platform is layer 2, access is layer 1/],
    ['a controller round the front door', 'apps/api/src/a.controller.ts', `import { p } from '../../../libs/plans/plan.js';`, /write #name/],
    ['a controller into a lib', 'apps/api/src/a.controller.ts', `import { p } from '#plans/plan';`, /through its index alone/],
    ['a generated lib that imports', 'libs/contract/client.ts', `import { p } from '#plans';`, /generated and imports no lib/],
  ])('wrong: %s', (_situation, path, code, message) => {
    expect(faults(path, code)).toEqual([expect.stringMatching(message)]);
  });

  it('a ring is named file by file; a ring of types alone is none', () => {
    const file = (path: string, text: string) => ({ path, imports: importsOf({ path, text }) });
    const ring = [file('libs/sip/a.ts', `import { b } from './b.js';`), file('libs/sip/b.ts', `import { c } from './c.js';`)];
    expect(layerFaults([...ring, file('libs/sip/c.ts', `import { a } from './a.js';`)])).toEqual(['A ring of imports: libs/sip/a.ts → libs/sip/b.ts → libs/sip/c.ts → libs/sip/a.ts.']);
    expect(layerFaults([...ring, file('libs/sip/c.ts', `import { type A } from './a.js';`)])).toEqual([]);
  });

  it('a map without its marks is refused, a stale one is drawn over', () => {
    expect(() => withMap('# Libs', '| map |')).toThrow(/lost the marks/);
    const page = readFileSync(join(root, 'libs', 'README.md'), 'utf8');
    expect(withMap(page, '| other |')).not.toBe(page);
    expect(withMap(withMap(page, '| other |'), drawMap(read(['libs/'])))).toBe(withMap(page, drawMap(read(['libs/']))));
  });
});
