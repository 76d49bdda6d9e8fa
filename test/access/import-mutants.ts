import type { Mutant } from './mutants.js';

const doors: Mutant['doors'] = ['participation.import'];

/** The law of imports with one thing wrong. */
export const IMPORT_MUTANTS: Mutant[] = [
  { name: 'imports are seen at any door', shows: 'registers', doors: ['participation.open', 'participation.read'], find: "using ((select law.may_write('import_batch')) and unit_id = any (array(select law.units())));", put: 'using (unit_id = any (array(select law.units())));' },
  { name: "other units' imports are seen", shows: 'registers', doors, find: "using ((select law.may_write('import_batch')) and unit_id = any (array(select law.units())));", put: "using ((select law.may_write('import_batch')));" },
  { name: 'what came of imports is seen without them', shows: 'registers', doors: ['participation.import', 'participation.read'], find: 'using (import_batch_id in (select b.id from app.import_batch b));', put: 'using ((select law.account()) is not null);' },
  { name: "other units' imports are undone", shows: 'registers', doors, find: 'where x.id = _batch and x.unit_id = any (array(select units())) for update;', put: 'where x.id = _batch for update;' },
  { name: 'imports are undone at any door', shows: 'registers', doors: ['participation.open'], find: "declare s scope_seal := demand('import_batch'); b app.import_batch;", put: 'declare s scope_seal := scope(); b app.import_batch;' },
  { name: 'lists are judged at any door', shows: 'registers', doors: ['participation.open'], find: "declare s scope_seal := demand('import_batch'); known jsonb;\nbegin\n  perform check_place", put: 'declare s scope_seal := scope(); known jsonb;\nbegin\n  perform check_place' },
  { name: 'people are taken on anywhere', shows: 'registers', doors, find: 'if not (_unit = any (s.case_units) or exists (select from app.unit u where u.id = _unit and u.branch_id = any (s.led_branches))) then perform unseen(); end if;', put: '' },
  { name: 'a list tells of a protected person', shows: 'registers', doors, find: 'select i.number_hash, x.id, not x.protected or x.id = any (array(select identity_writable()))', put: 'select i.number_hash, x.id, true' },
  { name: 'a list tells of people of other branches', shows: 'registers', doors, find: 'where i.branch_id = s.branch and i.number_hash = any (_hashes)', put: 'where i.number_hash = any (_hashes)' },
  { name: 'whoever is known is somebody else in a list', shows: 'registers', doors, find: '        on h.number_hash = r.hash\n', put: '        on false\n' },
  { name: 'a list takes people on twice', shows: 'registers', doors, find: "then 'NUMBER' end,", put: "and false then 'NUMBER' end," },
  { name: 'a list is taken whatever stands against it', shows: 'registers', doors, find: "where j.already is not null or j.code is not null) then perform broken('import.changed-meanwhile')", put: "where j.already is not null) then perform broken('import.changed-meanwhile')" },
  { name: 'anybody carries the cases of a list', shows: 'registers', doors, find: 'or o.responsible_id not in (select f.id from staff f) or o.deputy_id not in (select f.id from staff f) then', put: 'then' },
];
