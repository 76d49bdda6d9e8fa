import { expect, test } from 'vitest';
import type { Shape } from '../../app/api.js';
import { ownPart } from './own-part.js';

const unit = (id: string) => ({ id, name: id, municipalityCode: null, version: 1 });
const branch = (id: string, ...units: string[]) => ({ id, name: id, kind: 'OTHER' as const, version: 1, units: units.map(unit) });
const organisations: Shape<'OrganisationView'>[] = [
  { id: 'Lund', name: 'Lund', orgNo: null, kind: 'MUNICIPALITY', version: 1, branches: [branch('arbete', 'ame'), branch('social', 'vuxen')] },
  { id: 'Kassan', name: 'Kassan', orgNo: null, kind: 'STATE_AGENCY', version: 1, branches: [branch('sjuk', 'sjuk-lund')] },
];

const situations = [
  { who: 'a system administrator', held: [{ role: 'SYSTEM_ADMIN', unitId: 'elsewhere' }], sees: ['arbete', 'social', 'sjuk'] },
  { who: 'a local administrator in Lund', held: [{ role: 'LOCAL_ADMIN', unitId: 'ame' }], sees: ['arbete', 'social'] },
  { who: 'a unit lead', held: [{ role: 'UNIT_LEAD', unitId: 'vuxen' }], sees: ['social'] },
  { who: 'a unit lead who also administers elsewhere', held: [{ role: 'UNIT_LEAD', unitId: 'sjuk-lund' }, { role: 'LOCAL_ADMIN', unitId: 'ame' }], sees: ['arbete', 'social', 'sjuk'] },
  { who: 'nobody', held: [], sees: [] },
] as const;

test.each(situations)('$who sees $sees', ({ held, sees }) => {
  const seen = ownPart(organisations, held).flatMap(({ branches }) => branches.map(({ id }) => id));
  expect(seen).toEqual(sees);
});
