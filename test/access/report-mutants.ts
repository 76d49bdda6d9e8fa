import type { Mutant } from './mutants.js';

const doors: Mutant['doors'] = ['report.order'];
const OWN = "join app.report_order x on x.ordered_by = s.account and x.project_id = any (s.projects)";

/** The law of ordered reports with one thing wrong. */
export const REPORT_MUTANTS: Mutant[] = [
  { name: "another's reports are seen", shows: 'registers', doors, find: OWN, put: 'join app.report_order x on x.project_id = any (s.projects)' },
  { name: 'a report is fetched from a project one no longer follows', shows: 'registers', doors, find: OWN, put: 'join app.report_order x on x.ordered_by = s.account' },
  { name: 'ordered reports are seen at any door', shows: 'registers', doors: ['outcome.read', 'release.read', 'project.read'], find: "from scope() s join permission_write w on w.permission = s.permission and w.table_name = 'report_order'\n", put: 'from scope() s\n' },
  { name: 'a report is ordered on any project', shows: 'registers', doors, find: "with check ((select law.may_write('report_order')) and project_id = any (array(select law.coordinated())));", put: "with check ((select law.may_write('report_order')));" },
  { name: 'a report is ordered at any door', shows: 'registers', doors: ['outcome.read', 'release.read'], find: "with check ((select law.may_write('report_order')) and project_id = any (array(select law.coordinated())));", put: 'with check (project_id = any (array(select law.coordinated())));' },
  { name: 'a report that is made is called off', shows: 'registers', doors, find: "using (status in ('QUEUED', 'RUNNING') and id in (select law.own_orders()))", put: 'using (id in (select law.own_orders()))' },
  { name: 'a report is said to be made by the one who ordered it', shows: 'registers', doors, find: "id in (select law.own_orders())) with check (status = 'CANCELLED');", put: 'id in (select law.own_orders())) with check (true);' },
  { name: "another's report is linked to", shows: 'registers', doors, find: 'where x.id = _order and x.id in (select own_orders() union select evaluated_packs()) and', put: 'where x.id = _order and' },
  { name: "another's link is opened", shows: 'registers', doors: ['evaluation.fetch'], find: 'where l.link_hash = _hash and l.account_id = s.account and', put: 'where l.link_hash = _hash and' },
  { name: 'a link opens what one may have no more', shows: 'registers', doors: ['report.order', 'evaluation.fetch'], find: 'where x.id in (select own_orders() union select evaluated_packs()) and', put: 'where' },
  { name: 'who evaluates fetches any report', shows: 'registers', doors: ['evaluation.fetch'], find: "x.kind = 'EVALUATION' and x.status = 'DONE' and", put: "x.status = 'DONE' and" },
  { name: 'packs of any project are fetched', shows: 'registers', doors: ['evaluation.fetch'], find: "join app.report_order x on x.project_id = m.project_id and x.kind = 'EVALUATION'", put: "join app.report_order x on x.kind = 'EVALUATION'" },
  { name: 'packs are seen at any door', shows: 'registers', doors: ['release.read', 'extract.read'], find: "where s.permission = 'evaluation.fetch' and not exists", put: 'where not exists' },
  { name: 'what any pack would hold is counted', shows: 'registers', doors, find: 'if not _project = any (s.projects) then perform unseen(); end if;\n  return (select count(*)::integer from app.release r', put: 'return (select count(*)::integer from app.release r' },
];
