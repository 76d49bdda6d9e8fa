import type { Mutant } from './mutants.js';

const SEEN = "where s.permission in ('release.read', 'release.make') and m.project_id is not null and m.ended_at is null and s.today between m.valid_from and m.valid_to";
const doors: Mutant['doors'] = ['release.read', 'release.make'];

/** The law of releases with one thing wrong. */
export const RELEASE_MUTANTS: Mutant[] = [
  { name: 'released figures are seen at any door', shows: 'registers', doors: ['project.read', 'learning.read', 'day.read'], find: SEEN, put: 'where m.project_id is not null and m.ended_at is null and s.today between m.valid_from and m.valid_to' },
  { name: 'released figures are seen by an ended role', shows: 'registers', doors, find: SEEN, put: "where s.permission in ('release.read', 'release.make') and m.project_id is not null and s.today between m.valid_from and m.valid_to" },
  { name: 'released figures are seen by a role in another branch', shows: 'registers', doors, find: 'join app.unit u on u.id = m.unit_id and u.branch_id = s.branch\n      join role r', put: 'join app.unit u on u.id = m.unit_id\n      join role r' },
  { name: 'released figures are seen in every project', shows: 'registers', doors, find: 'create policy read on app.release for select to samsteg_app using (project_id = any (array(select law.released())));', put: 'create policy read on app.release for select to samsteg_app using ((select count(*) from law.released()) > 0);' },
  { name: 'learning recipients see no released figure', shows: 'registers', doors: ['release.read'], find: "r.seat in ('PROJECT', 'LEARN') join role_permission", put: "r.seat in ('PROJECT') join role_permission" },
  { name: 'releases are made in any project', shows: 'registers', doors: ['release.make'], find: "with check ((select law.may_write('release')) and withdrawn_at is null and project_id = any (array(select law.coordinated())));", put: "with check ((select law.may_write('release')) and withdrawn_at is null);" },
  { name: 'releases are made at the door that reads them', shows: 'registers', doors: ['release.read'], find: "with check ((select law.may_write('release')) and withdrawn_at is null and project_id = any (array(select law.coordinated())));", put: 'with check (withdrawn_at is null and project_id = any (array(select law.coordinated())));' },
  { name: 'releases are withdrawn at the door that reads them', shows: 'registers', doors: ['release.read'], find: "using ((select law.may_write('release')) and withdrawn_at is null and", put: 'using (withdrawn_at is null and' },
  { name: 'a withdrawn release is brought back', shows: 'registers', doors: ['release.make'], find: "using ((select law.may_write('release')) and withdrawn_at is null and", put: "using ((select law.may_write('release')) and" },
  { name: 'the whole counts are read at the door that reads releases', shows: 'registers', doors: ['release.read'], find: "using ((select law.may_write('release_basis')) and id in (select x.id from app.release x where x.project_id = any (array(select law.coordinated()))));", put: 'using (id in (select x.id from app.release x where x.project_id = any (array(select law.coordinated()))));' },
  { name: 'whoever owns a project counts its persons', shows: 'registers', doors: ['project.read', 'learning.read'], find: "rp.role = m.role and rp.permission = 'entry.count'", put: 'rp.role = m.role and rp.permission = s.permission' },
  { name: "today's figures of a method are told to all", shows: 'registers', doors: ['learning.read'], find: '  if not (_for_all or followed or works) then return; end if;\n', put: '' },
  { name: "today's figures of a method are told to whoever sits in the branch", shows: 'registers', doors: ['learning.read'], find: 'u.branch_id = s.branch and (u.branch_id = any (s.led_branches) or cardinality(s.case_units) > 0)', put: 'u.branch_id = s.branch' },
];
