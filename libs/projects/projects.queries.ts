import { statement } from '#platform';
import type { ProjectsQuery } from './project.input.js';
import type { Project } from './project.entity.js';
import type { ContactView, DiscrepancyView, FactView, OwnerView, WorkedIn } from './project.view.js';
import type { ActorView, GoalView, PartnerView, SubprojectView } from './structure/structure.view.js';
import type { ProjectMunicipality, Target } from './structure/structure.entity.js';

export interface PortfolioRow extends Pick<Project, 'id' | 'registrationNo' | 'name' | 'displayName' | 'generation' | 'region' | 'nuts2' | 'startsOn' | 'endsOn' | 'shiftMonths'
  | 'secondaryThemeChildPoverty' | 'strategicImportance'> {
  ownerName: string | null;
  plannedParticipants: number | null;
}

type Filters = [string | null, string | null, string | null, boolean | null, boolean | null];

export const filtersOf = ({ search, generation, nuts2, childPoverty, strategic }: ProjectsQuery): Filters =>
  [search?.trim() || null, generation ?? null, nuts2 ?? null, childPoverty ?? null, strategic ?? null];

const FACT = (key: string) => `(select f.value from app.project_fact f where f.project_id = p.id and f.key = '${key}')`;

/** $1 part of name, number or owner; $2 generation, $3 NUTS-2, $4 and $5 the flags. */
export const PORTFOLIO = statement<Filters, PortfolioRow>()('projects.portfolio', `
  select * from (
    select p.id, p.registration_no as "registrationNo", p.aliases, p.name, p.display_name as "displayName", coalesce(o.name, ${FACT('ownerName')} #>> '{}') as "ownerName",
      p.generation, p.region, p.nuts2, p.starts_on as "startsOn", p.ends_on as "endsOn", p.shift_months as "shiftMonths",
      p.secondary_theme_child_poverty as "secondaryThemeChildPoverty", p.strategic_importance as "strategicImportance",
      (${FACT('plannedParticipants')})::int as "plannedParticipants"
    from app.project p left join app.organisation o on o.id = p.owner_organisation_id) x
  where ($1::text is null or position(lower($1) in lower(concat_ws(' ', x."registrationNo", array_to_string(x.aliases, ' '), x.name, x."displayName", x."ownerName"))) > 0)
    and ($2::text is null or x.generation = $2) and ($3::text is null or x.nuts2 = $3)
    and ($4::boolean is null or x."secondaryThemeChildPoverty" = $4) and ($5::boolean is null or x."strategicImportance" = $5)
  order by x."displayName" collate "sv-x-icu", x.id`, (row) => ({ objectId: row.id }));

export interface Counts {
  projectId: string;
  women: number;
  men: number;
  other: number;
  persons: number;
  participations: number;
}

/** Of the projects the scope follows; none of others. */
export const COUNTS = statement<[], Counts>()('projects.counts',
  'select project_id as "projectId", women, men, other, persons, participations from law.participant_counts()');

export type StoredTarget = Target & { governedByName: string | null };

export interface PageRow extends Project {
  keeps: boolean;
  owner: Pick<OwnerView, 'organisationId' | 'organisationName'> | null;
  facts: Omit<FactView, 'meaning' | 'reason'>[];
  discrepancies: DiscrepancyView[];
  targets: StoredTarget[];
  subprojects: Omit<SubprojectView, 'current'>[];
  partners: PartnerView[];
  municipalities: (ProjectMunicipality & { unitName: string | null })[];
  actors: Omit<ActorView, 'municipality'>[];
  goals: GoalView[];
  contact: ContactView | null;
  sources: { fileName: string; importedAt: string }[];
}

const rows = (columns: string, from: string, order: string) =>
  `coalesce((select json_agg(json_build_object(${columns}) order by ${order}) from ${from}), '[]')`;
const who = (account: string) => `(select a.name from app.account a where a.id = ${account})`;
const same = (alias: string, ...names: string[]) =>
  names.map((name) => `'${name}', ${alias}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`).join(', ');

/** Everything of one project that its page shows, in one row. */
export const PROJECT_PAGE = statement<[string], PageRow>()('projects.page', `
  select p.id, p.registration_no as "registrationNo", p.aliases, p.name, p.display_name as "displayName", p.generation, p.region, p.nuts2, p.starts_on as "startsOn",
    p.ends_on as "endsOn", p.shift_months as "shiftMonths", p.claims, p.open_until as "openUntil", p.open_reason as "openReason", p.version,
    p.id = any (array(select law.governed())) as keeps,
    (select json_build_object('organisationId', o.id, 'organisationName', o.name) from app.organisation o where o.id = p.owner_organisation_id) as owner,
    ${rows(`${same('f', 'id', 'version', 'key', 'value', 'status', 'provenance', 'quote', 'line', 'note', 'confirmedAt')},
      'source', (select s.file_name from app.project_source s where s.id = f.source_id), 'confirmedBy', ${who('f.confirmed_by')}`,
      'app.project_fact f where f.project_id = p.id', 'f.id')} as facts,
    ${rows(`${same('d', 'id', 'version', 'field', 'note', 'status', 'resolution', 'resolvedAt')}, 'values', d.reported_values, 'resolvedBy', ${who('d.resolved_by')}`,
      'app.project_discrepancy d where d.project_id = p.id', 'd.id')} as discrepancies,
    ${rows(`${same('t', 'id', 'version', 'kind', 'strength', 'value', 'unit', 'population', 'countedOf', 'byGender', 'quote', 'line', 'whole', 'provenance', 'origin', 'governing',
      'governedAt', 'reason')}, 'governedByName', ${who('t.governed_by')}`,
      'app.target t where t.project_id = p.id', 't.id')} as targets,
    ${rows(`${same('s', 'id', 'version', 'name', 'leadOrganisationId', 'targetParticipants', 'method', 'targetGroup', 'startsOn', 'endsOn', 'origin', 'succeedsId')},
      'leadOrganisation', (select o.name from app.organisation o where o.id = s.lead_organisation_id)`,
      'app.subproject s where s.project_id = p.id', 's.starts_on, s.name collate "sv-x-icu"')} as subprojects,
    ${rows(`${same('r', 'id', 'version', 'organisationId', 'role', 'memberOfId', 'origin', 'quote')}, 'name', o.name, 'kind', o.kind,
      'memberOf', (select m.name from app.organisation m where m.id = r.member_of_id)`,
      'app.project_partner r join app.organisation o on o.id = r.organisation_id where r.project_id = p.id', `r.role <> 'OWNER', o.name collate "sv-x-icu", r.role`)} as partners,
    ${rows(`${same('m', 'id', 'version', 'code', 'unitId', 'origin', 'quote')}, 'unitName', (select u.name from app.unit u where u.id = m.unit_id)`,
      'app.project_municipality m where m.project_id = p.id', 'm.code')} as municipalities,
    ${rows(`${same('c', 'id', 'version', 'kind', 'kindWords', 'part', 'branchId', 'municipalityCode', 'origin', 'quote')}, 'branchName', b.name, 'organisation', o.name,
      'contacts', ${rows(same('k', 'id', 'version', 'name', 'duty', 'email', 'phone'), 'app.project_actor_contact k where k.actor_id = c.id', 'k.id')}`,
      'app.project_actor c left join app.branch b on b.id = c.branch_id left join app.organisation o on o.id = b.organisation_id where c.project_id = p.id',
      'c.municipality_code nulls first, c.part desc, c.id')} as actors,
    ${rows(same('g', 'id', 'version', 'words', 'origin', 'provenance', 'quote', 'line', 'reason', 'measure'), 'app.project_goal g where g.project_id = p.id', 'g.origin desc, g.line, g.id')} as goals,
    (select json_build_object(${same('k', 'version', 'name', 'email', 'phone', 'origin')}) from app.project_contact k where k.id = p.id) as contact,
    ${rows(same('s', 'fileName', 'importedAt'), 'app.project_source s where s.project_id = p.id', 's.imported_at desc, s.id desc')} as sources
  from app.project p where p.id = $1`, (row) => ({ objectId: row.id }));

/** The latest text read in for project $1. */
export const RECORD_TEXT = statement<[string], { content: string }>()('projects.record-text', `
  select t.content from app.project_source s join app.project_source_text t on t.id = s.id where s.project_id = $1 order by s.imported_at desc, s.id desc limit 1`);

export interface CoverageCount {
  code: string;
  unitNames: string[];
  women: number;
  men: number;
  total: number;
}

/** Municipality by municipality of project $1: the units that deliver there, and the participations whose home they are. */
export const COVERAGE = statement<[string], CoverageCount>()('projects.coverage', `
  select m.code, count(p.id) filter (where p.gender = 'FEMALE') as women, count(p.id) filter (where p.gender = 'MALE') as men, count(p.id) as total,
    array(select u.name from app.unit u where u.id = m.unit_id or (u.municipality_code = m.code
      and exists (select from app.participation x where x.project_id = m.project_id and x.unit_id = u.id)) order by u.name) as "unitNames"
  from app.project_municipality m
    left join app.unit h on h.municipality_code = m.code or (h.id = m.unit_id and h.municipality_code is null)
    left join app.participation p on p.project_id = m.project_id and p.unit_id = h.id and p.counted
  where m.project_id = $1 group by m.id order by m.code`);

/** The projects one works in: the own branch runs cases there, or one keeps the register. */
export const WORKED_IN = statement<[], WorkedIn>()('projects.worked-in', `
  select p.id, p.display_name as name from app.project p where p.id = any (array(select law.works_in())) order by p.display_name collate "sv-x-icu", p.id`);
