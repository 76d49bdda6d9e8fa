import { question, statement } from '#platform';
import type { InterventionCount } from './tables/interventions.rules.js';
import type { Groups } from './tables/tables.rules.js';
import type { Releases, ReleaseShown } from './release.view.js';

const LINE = `r.id, r.span, r.ends_on as "endsOn", r.made_at as "madeAt", (select a.name from app.account a where a.id = r.made_by) as "madeByName",
  r.withdrawn_at as "withdrawnAt", r.withdrawn_reason as "withdrawnReason", r.version`;

const OF_PROJECT = `
  select p.id as "projectId", p.display_name as "projectName",
    coalesce((select json_agg(x) from (select ${LINE} from app.release r where r.project_id = p.id order by r.ends_on desc, r.span desc, r.made_at desc, r.id) x), '[]') as items,
    (select to_json(x) from (select ${LINE}, r.tables, r.promises from app.release r
      where r.project_id = p.id and case when $2::uuid is null then r.withdrawn_at is null else r.id = $2 end
      order by r.ends_on desc, r.span desc, r.made_at desc limit 1) x) as shown
  from app.project p where p.id = $1 and p.id = any (array(select law.released()))`;

/** Releases of project $1 and the one that is shown: $2, or the newest that stands. */
export const RELEASES = question<[string, string | null], Releases>()('releases.all', OF_PROJECT, { object: 'projectId' });
export const RELEASES_TO_FILE = statement<[string, string], Releases>()('releases.file', OF_PROJECT, (row) => ({ objectId: row.shown?.id ?? null }));

/** The releases of project $1 of span $2 whose last day lies between $3 and $4, whole, those that stand: the oldest first. */
export const RELEASED_BETWEEN = statement<[string, string, string, string], Pick<Releases, 'projectId' | 'projectName'> & { items: ReleaseShown[] }>()('releases.between', `
  select p.id as "projectId", p.display_name as "projectName", coalesce((select json_agg(x) from (select ${LINE}, r.tables, r.promises from app.release r
      where r.project_id = p.id and r.withdrawn_at is null and r.span = $2 and r.ends_on between $3 and $4 order by r.ends_on, r.made_at, r.id) x), '[]') as items
  from app.project p where p.id = $1 and p.id = any (array(select law.released()))`, (row) => ({ objectId: row.projectId }));

export interface Basis {
  id: string;
  counts: Record<string, number>;
  hidden: string[];
  groups: Groups;
}

/** $1 project -> the whole counts of every release there has been. */
export const BASES = statement<[string], Basis>()('releases.bases', `
  select b.id, b.counts, b.hidden, b.groups from app.release_basis b join app.release r on r.id = b.id where r.project_id = $1`);

/** $1 project -> its subprojects. */
export const SUBPROJECTS = statement<[string], { key: string; name: string }>()('releases.subprojects', 'select s.id as key, s.name from app.subproject s where s.project_id = $1 order by s.name');

/** $1 project, $2 first and $3 last day of the period -> how many began and ended each kind of intervention: without those who are protected, and as the funder is told. */
export const INTERVENTIONS = statement<[string, string, string], InterventionCount>()('releases.interventions', `
  select c.type_code as key, c.gender, c.released_started as began, c.released_finished as ended, c.started as "funderBegan", c.finished as "funderEnded" from law.count_finsam($1, $2, $3) c`);

/** Every kind of intervention there is. */
export const INTERVENTION_KINDS = statement<[], { key: string; name: string; english: string }>()('releases.intervention-kinds', 'select t.code as key, t.sv as name, t.en as english from app.intervention_type t order by t.place');
