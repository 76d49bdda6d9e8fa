import type { Mutant } from './mutants.js';

const ASKED = "with check ((select law.may_write('extract')) and project_id = any (array(select law.extract_projects())));";
const CHANGED = "using ((select law.may_write('extract_decision')) and status in ('ASKED', 'APPROVED') and asked_by <> (select law.account()) and project_id = any (array(select law.extract_projects())))";
const RUNS = "e.asked_by = s.account and e.status = 'APPROVED' and e.ends_on >= s.today";
const SEEN = '(asked_by = (select law.account()) or project_id = any (array(select law.counted_projects())))';
const FOUND = "where e.asked_by = (select law.account()) and e.project_id = evaluation_finding.project_id and e.status in ('APPROVED', 'STOPPED')";
const PART = "where (s.permission like 'extract.%' or s.permission = 'finding.write') and m.ended_at is null and s.today between m.valid_from and m.valid_to";
const reading: Mutant['doors'] = ['extract.read', 'extract.fetch'];

/** The law of extracts with one thing wrong. */
export const EXTRACT_MUTANTS: Mutant[] = [
  { name: 'extracts are seen at any door', shows: 'registers', doors: ['release.read', 'learning.read'], find: PART, put: 'where m.ended_at is null and s.today between m.valid_from and m.valid_to' },
  { name: 'extracts are seen by an ended role', shows: 'registers', doors: reading, find: PART, put: "where (s.permission like 'extract.%' or s.permission = 'finding.write') and s.today between m.valid_from and m.valid_to" },
  { name: 'an evaluator sees what others asked for', shows: 'registers', doors: ['extract.read'], find: `and ${SEEN}`, put: '' },
  { name: 'who asked for an extract does not see it', shows: 'registers', doors: ['extract.read'], find: SEEN, put: 'project_id = any (array(select law.counted_projects()))' },
  { name: 'extracts are asked for in any project', shows: 'registers', doors: ['extract.ask'], find: ASKED, put: "with check ((select law.may_write('extract')));" },
  { name: 'extracts are asked for at the door that shows them', shows: 'registers', doors: ['extract.read'], find: ASKED, put: 'with check (project_id = any (array(select law.extract_projects())));' },
  { name: 'who asked for an extract decides on it', shows: 'registers', doors: ['extract.decide'], find: "and asked_by <> (select law.account()) and project_id = any (array(select law.extract_projects())))\n  with check", put: 'and project_id = any (array(select law.extract_projects())))\n  with check' },
  { name: 'what was refused is decided on again', shows: 'registers', doors: ['extract.decide'], find: CHANGED, put: CHANGED.replace("status in ('ASKED', 'APPROVED')", 'true') },
  { name: 'an extract is decided on at the door that shows it', shows: 'registers', doors: ['extract.read'], find: CHANGED, put: CHANGED.replace("(select law.may_write('extract_decision'))", 'true') },
  { name: 'an extract is fetched after its last day', shows: 'registers', doors: ['extract.fetch'], find: RUNS, put: "e.asked_by = s.account and e.status = 'APPROVED'" },
  { name: 'an extract is gone on its last day', shows: 'registers', doors: ['extract.fetch'], find: RUNS, put: "e.asked_by = s.account and e.status = 'APPROVED' and e.ends_on > s.today" },
  { name: 'a stopped extract is fetched', shows: 'registers', doors: ['extract.fetch'], find: RUNS, put: "e.asked_by = s.account and e.status in ('APPROVED', 'STOPPED') and e.ends_on >= s.today" },
  { name: 'an extract is fetched by another evaluator', shows: 'registers', doors: ['extract.fetch'], find: RUNS, put: "e.status = 'APPROVED' and e.ends_on >= s.today" },
  { name: 'an extract is fetched at the door that shows it', shows: 'registers', doors: ['extract.read'], find: "where s.permission = 'extract.fetch' and e.project_id", put: 'where e.project_id' },
  { name: 'an extract is fetched by who evaluates the project no more', shows: 'registers', doors: ['extract.fetch'], find: "where s.permission = 'extract.fetch' and e.project_id = any (array(select extract_projects()))", put: "where s.permission = 'extract.fetch'" },
  { name: 'a coordinator writes what was found', shows: 'registers', doors: ['finding.write'], find: FOUND, put: FOUND.replace('e.asked_by = (select law.account()) and ', '') },
  { name: 'what was found is written in what was refused', shows: 'registers', doors: ['finding.write'], find: FOUND, put: FOUND.replace(" and e.status in ('APPROVED', 'STOPPED')", '') },
  { name: 'a finding is linked to what another project spread', shows: 'registers', doors: ['finding.write'], find: 'dissemination_id in (select d.id from app.dissemination d where d.project_id = evaluation_finding.project_id)', put: 'dissemination_id in (select d.id from app.dissemination d)' },
];
