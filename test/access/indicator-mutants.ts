import type { Mutant } from './mutants.js';

/** What the indicators rest on, with one thing wrong. */
export const INDICATOR_MUTANTS: Mutant[] = [
  { name: 'indicators tell of every file', shows: 'reads', doors: ['indicator.read'], find: "from followed_files(_project) where (select permission from scope()) = 'indicator.read'\n    union all",
    put: "from (select f.id, f.participation_id from app.casefile f join app.participation p on p.id = f.participation_id where p.project_id = _project) x where (select permission from scope()) = 'indicator.read'\n    union all" },
  { name: 'indicators tell of protected persons one by one', shows: 'reads', doors: ['indicator.read'], find: 'where _shielded and p.protected and p.project_id = _project', put: 'where p.protected and p.project_id = _project' },
  { name: 'indicators are told under any permission', shows: 'reads', doors: ['outcome.read', 'step.read'], find: "from followed_files(_project) where (select permission from scope()) = 'indicator.read'\n    union all", put: 'from followed_files(_project)\n    union all' },
  { name: 'a disability is read with the progress', shows: 'reads', doors: ['entry.read', 'step.read'], find: "call law.case_table('entry_disability', 'health',", put: "call law.case_table('entry_disability', 'progress'," },
  { name: 'where somebody comes from is read with the progress', shows: 'reads', doors: ['step.read'], find: "call law.case_table('entry_background', 'plan',", put: "call law.case_table('entry_background', 'progress'," },
  { name: 'what was observed is written by its author alone', shows: 'writes', doors: ['fact.write'], find: "call law.case_table('exit_observation', 'progress', 'replaced_at, version', false);", put: "call law.case_table('exit_observation', 'progress', 'replaced_at, version');" },
];
