import type { Mutant } from './mutants.js';

/** Mistakes in the law of reviewed targets, each of which the worlds must notice. */
export const TARGET_MUTANTS: Mutant[] = [
  { name: 'reviews of targets are read by all', shows: 'registers', doors: ['project.read', 'outcome.sum'], find: 'create policy read on app.target_review for select to samsteg_app using (project_id = any (array(select law.reviewed_projects())));', put: 'create policy read on app.target_review for select to samsteg_app using ((select law.account()) is not null);' },
  { name: 'who sees large numbers alone reads the reviews', shows: 'registers', doors: ['outcome.sum', 'project.read'], find: "  if s.permission not in ('outcome.read', 'target.review') then return; end if;\n", put: '' },
  { name: 'whoever reads reviews writes them', shows: 'registers', doors: ['outcome.read'], find: "with check ((select law.may_write('target_review')) and project_id", put: 'with check (project_id' },
  { name: 'a target is reviewed in any project', shows: 'registers', doors: ['target.review'], find: "and project_id = any (array(select law.reviewed_projects()))\n  and target_id in", put: 'and target_id in' },
  { name: "another project's target is reviewed", shows: 'registers', doors: ['target.review'], find: 'and target_id in (select t.id from app.target t where t.project_id = target_review.project_id));', put: ');' },
  { name: 'support is counted by any door', shows: 'registers', doors: ['outcome.sum', 'entry.count', 'gap.read', 'sip.follow'], find: "with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),\n  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, me.today", put: 'with me as materialized (select s.today from scope() s),\n  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, me.today' },
  { name: 'livelihoods are counted by any door', shows: 'registers', doors: ['outcome.sum', 'entry.count', 'gap.read', 'sip.follow'], find: "with me as materialized (select s.today from scope() s where s.permission = 'outcome.read'),\n  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, coalesce", put: 'with me as materialized (select s.today from scope() s),\n  spell as (select p.id, p.participant_id as person, p.gender, p.starts_on, coalesce' },
];
