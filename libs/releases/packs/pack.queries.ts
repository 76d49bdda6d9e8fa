import { question, statement } from '#platform';
import type { ReleaseShown } from '../release.view.js';
import type { LearningPacks, PackContent, PackMethod, PackProject } from './pack.view.js';

/** The methods a project works by, each once: where it stands furthest. None of them tells of a person. */
const METHODS = `
  select distinct on (lower(m.name)) m.name, m.summary, m.type_code as kind, nullif(m.origin, '') as origin, u.status, u.since
  from app.method_use u join app.method m on m.id = u.method_id where u.project_id = p.id and u.status in ('TRIAL', 'ADOPTED') order by lower(m.name), u.status, u.since, u.id`;

const PROJECT = `json_build_object('name', p.display_name, 'registrationNo', p.registration_no)`;

const QUARTER = `r.id, r.span, r.ends_on as "endsOn", r.made_at as "madeAt", r.withdrawn_at as "withdrawnAt", r.tables, r.promises`;

export type OwnRelease = Omit<ReleaseShown, 'startsOn' | 'madeByName' | 'withdrawnReason' | 'version'>;

/** What one's own pack is made of. */
export interface OwnGround {
  project: PackProject;
  methods: PackMethod[];
  release: OwnRelease;
}

/** $1 release -> what a pack is made of it. */
export const GROUND = statement<[string], OwnGround>()('packs.ground', `
  select ${PROJECT} as project, coalesce((select json_agg(m) from (${METHODS}) m), '[]') as methods, (select to_json(x) from (select ${QUARTER}) x) as release
  from app.release r join app.project p on p.id = r.project_id where r.id = $1`, (row) => ({ objectId: row.release.id }));

export interface PacksRow extends Omit<LearningPacks, 'own' | 'ownId' | 'shown'> {
  content: PackContent | null;
  project: PackProject;
  methods: PackMethod[];
  release: OwnRelease | null;
}

/** Packs that project $1 has loaded, the latest first; one of them whole ($2, or the latest, also where that one is gone); its own standing quarters; and one of these whole ($3, likewise). */
export const PACKS = question<[string, string | null, string | null], PacksRow>()('packs.all', `
  select p.id as "projectId", p.display_name as "projectName", ${PROJECT} as project, coalesce((select json_agg(m) from (${METHODS}) m), '[]') as methods,
    coalesce((select json_agg(x) from (
      select k.id, k.content #>> '{project,name}' as "projectName", k.content #>> '{period,startsOn}' as "startsOn", k.content #>> '{period,endsOn}' as "endsOn", k.loaded_at as "loadedAt",
        (select a.name from app.account a where a.id = k.loaded_by) as "loadedByName", k.version
      from app.learning_pack k where k.project_id = p.id order by k.loaded_at desc, k.id desc) x), '[]') as items,
    coalesce((select json_agg(x) from (
      select r.id, r.ends_on as "endsOn" from app.release r where r.project_id = p.id and r.span = 'QUARTER' and r.withdrawn_at is null order by r.ends_on desc) x), '[]') as quarters,
    shown.id as "shownId", shown.content,
    (select to_json(x) from (select ${QUARTER} from app.release r
      where r.project_id = p.id and r.span = 'QUARTER' and r.withdrawn_at is null order by r.id is not distinct from $3::uuid desc, r.ends_on desc limit 1) x) as release
  from app.project p left join lateral (
    select k.id, k.content from app.learning_pack k where k.project_id = p.id order by k.id is not distinct from $2::uuid desc, k.loaded_at desc, k.id desc limit 1) shown on true
  where p.id = $1 and p.id = any (array(select law.released()))`, { object: 'projectId' });
