import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '#platform';
import type { AddActor, AddMunicipality, AddPartner, AddSubproject, ProjectView, RecordImported } from '#projects';
import type { Made } from '#organisations';
import { addBranch, addOrganisation, addUnit } from './organisations.journey.js';
import { CONSORTIA, OWNERS, PARTIES, RECORD_FILES, SUBPROJECTS, type DemoProject } from './projects-world.js';
import type { Visitor } from './visitor.js';

/** The record of one of the five projects, as the house ships it. */
export const recordOf = (project: DemoProject): Promise<string> => readFile(join(repositoryRoot, 'libs/projects/records', RECORD_FILES[project]), 'utf8');

export async function importRecord(keeper: Visitor, text: string, fileName: string): Promise<string> {
  return (await keeper.must(keeper.post<RecordImported>('/records', { text, fileName }))).projectId;
}

export const importProject = async (keeper: Visitor, project: DemoProject): Promise<string> => importRecord(keeper, await recordOf(project), RECORD_FILES[project]);

export const projectPage = (visitor: Visitor, id: string): Promise<ProjectView> => visitor.must(visitor.get<ProjectView>(`/projects/${id}`));

/** Moves a project by whole months until `today` lies about two thirds in. */
export async function moveToToday(admin: Visitor, id: string, today: string): Promise<void> {
  const { version, period } = await projectPage(admin, id);
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const [from, to] = [months(period!.recordStartsOn), months(period!.recordEndsOn)];
  const shiftMonths = months(today) - Math.round(from + ((to - from) * 2) / 3);
  await admin.must(admin.change('PATCH', `/projects/${id}`, version, { shiftMonths }));
}

export async function governBy(keeper: Visitor, projectId: string, value: number, reason: string): Promise<void> {
  const target = (await projectPage(keeper, projectId)).targets.find((each) => each.kind === 'PARTICIPANTS' && each.value === value)!;
  await keeper.must(keeper.change('POST', `/targets/${target.id}/govern`, target.version, { reason }));
}

export const addPartner = async (keeper: Visitor, projectId: string, partner: AddPartner): Promise<string> =>
  (await keeper.must(keeper.post<Made>(`/projects/${projectId}/partners`, partner))).id;

export const addSubproject = async (keeper: Visitor, projectId: string, subproject: AddSubproject): Promise<string> =>
  (await keeper.must(keeper.post<Made>(`/projects/${projectId}/subprojects`, subproject))).id;

export const addMunicipality = async (keeper: Visitor, projectId: string, municipality: AddMunicipality): Promise<string> =>
  (await keeper.must(keeper.post<Made>(`/projects/${projectId}/municipalities`, municipality))).id;

export const addActor = async (keeper: Visitor, projectId: string, actor: AddActor): Promise<string> =>
  (await keeper.must(keeper.post<Made>(`/projects/${projectId}/actors`, actor))).id;

/** The unit that delivers in a municipality the project has already. */
export async function deliverBy(keeper: Visitor, projectId: string, code: string, unitId: string): Promise<void> {
  const municipality = (await projectPage(keeper, projectId)).municipalities.find((each) => each.code === code)!;
  await keeper.must(keeper.change('PUT', `/project-municipalities/${municipality.id}/unit`, municipality.version, { unitId }));
}

/** Where somebody works: an organisation of the demo world, the branch that takes people on, and its unit. */
export interface Workplace {
  organisationId: string;
  branchId: string;
  unitId: string;
}

export interface DemoProjects {
  /** Project ids. */
  projects: Record<DemoProject, string>;
  /** By the name of the organisation. */
  workplaces: Map<string, Workplace>;
  /** Subproject ids by name. */
  subprojects: Map<string, string>;
}

/**
 * The five projects with their owners, parties, municipalities and parts. What no record names comes from elsewhere and says so.
 * Each project is moved so that `today` lies within it.
 */
export async function importDemoProjects(admin: Visitor, today: string): Promise<DemoProjects> {
  const workplaces = new Map<string, Workplace>();
  for (const body of [...OWNERS, ...PARTIES]) {
    const organisationId = await addOrganisation(admin, body.name, body.kind, body.orgNo ?? null);
    const branchId = await addBranch(admin, organisationId, body.branch.name, body.branch.kind);
    workplaces.set(body.name, { organisationId, branchId, unitId: await addUnit(admin, branchId, body.branch.unit, body.code ?? null) });
  }
  const projects = {} as Record<DemoProject, string>;
  for (const project of Object.keys(RECORD_FILES) as DemoProject[]) {
    projects[project] = await importProject(admin, project);
    await moveToToday(admin, projects[project], today);
  }
  await joinParties(admin, projects, workplaces);
  return { projects, workplaces, subprojects: await addParts(admin, projects, workplaces) };
}

async function joinParties(admin: Visitor, projects: Record<DemoProject, string>, workplaces: Map<string, Workplace>): Promise<void> {
  for (const { project, name, role, origin, memberOf, learnsOnly } of CONSORTIA) {
    const { organisationId, unitId } = workplaces.get(name)!;
    const memberOfId = memberOf ? workplaces.get(memberOf)!.organisationId : null;
    await addPartner(admin, projects[project], { organisationId, role, origin, memberOfId });
    const code = PARTIES.find((party) => party.name === name)?.code;
    if (!code || learnsOnly) continue;
    const page = await projectPage(admin, projects[project]);
    if (page.municipalities.some((each) => each.code === code)) await deliverBy(admin, projects[project], code, unitId);
    else await addMunicipality(admin, projects[project], { code, unitId, origin });
  }
}

async function addParts(admin: Visitor, projects: Record<DemoProject, string>, workplaces: Map<string, Workplace>): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { project, lead, ...part } of SUBPROJECTS) {
    const { startsOn } = (await projectPage(admin, projects[project])).period!;
    const leadOrganisationId = workplaces.get(lead)!.organisationId;
    made.set(part.name, await addSubproject(admin, projects[project], { ...part, leadOrganisationId, startsOn, origin: 'OUTSIDE' }));
  }
  return made;
}
