import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '#platform';
import type { AddActor, AddMunicipality, AddPartner, AddSubproject, ProjectView, RecordImported, TargetView } from '#projects';
import type { Made, OrganisationView } from '#organisations';
import { addBranch, addOrganisation, addUnit } from './organisations.journey.js';
import { CONSORTIA, OWNERS, PARTIES, RECORD_FILES, SUBPROJECTS, type Body, type DemoProject } from './projects-world.js';
import type { Answer, Visitor } from './visitor.js';
import { fewAtATime } from './world/few-at-a-time.js';

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

/** One who keeps the project says which claim of a kind holds, and why. */
export async function governBy(keeper: Visitor, projectId: string, { kind = 'PARTICIPANTS', value, reason }: { kind?: TargetView['kind']; value: number; reason: string }): Promise<void> {
  const claims = (await projectPage(keeper, projectId)).targets.filter((each) => each.kind === kind && each.value === value);
  const target = claims.find(({ leading }) => leading) ?? claims[0]!;
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
  const { items } = await admin.must(admin.get<{ items: OrganisationView[] }>('/organisations'));
  await fewAtATime(4, [...OWNERS, ...PARTIES], async (body) => void workplaces.set(body.name, await workplaceOf(admin, body, items)));
  const world: DemoProjects = { projects: {} as Record<DemoProject, string>, workplaces, subprojects: new Map() };
  await fewAtATime(3, Object.keys(RECORD_FILES) as DemoProject[], async (project) => {
    const id = (world.projects[project] = await importProject(admin, project));
    await moveToToday(admin, id, today);
    await joinParties(admin, project, { ...world, id });
    for (const [name, part] of await addParts(admin, project, { ...world, id })) world.subprojects.set(name, part);
  });
  return world;
}

/** IRIS once more with its days as they were, under a number that is invented: a project that has closed, opened for a while to be filled in. */
export async function importClosedIris(admin: Visitor, { number, name, workplaces }: { number: string; name: string; workplaces: Map<string, Workplace> }): Promise<string> {
  const record = (await recordOf('iris')).replaceAll('2020/00156', number).replace(' - IRIS\n', ` - ${name}\n`).replace('Namn:\nIRIS\n', `Namn:\n${name}\n`);
  const id = await importRecord(admin, record, 'iris-avslutat.txt');
  const { version, readOnly } = await projectPage(admin, id);
  if (readOnly) await admin.must(admin.change('POST', `/projects/${id}/reopen`, version, { reason: 'Det avslutade projektets delar och deltagare läses in i efterhand.' }));
  await joinParties(admin, 'iris', { id, workplaces });
  await addParts(admin, 'iris', { id, workplaces });
  return id;
}

/** What is there already is left as it is, so that an import that was broken off can be begun again. */
async function workplaceOf(admin: Visitor, body: Body, there: readonly OrganisationView[]): Promise<Workplace> {
  const { name, kind, orgNo = null, branch, code = null } = body;
  const organisation = there.find((each) => each.name === name);
  const known = organisation?.branches.find((each) => each.name === branch.name);
  const organisationId = organisation?.id ?? (await addOrganisation(admin, name, kind, orgNo));
  const branchId = known?.id ?? (await addBranch(admin, organisationId, branch.name, branch.kind));
  const unitId = known?.units.find((unit) => unit.name === branch.unit)?.id ?? (await addUnit(admin, branchId, branch.unit, code));
  return { organisationId, branchId, unitId };
}

async function unlessThere(asked: Promise<Answer<{ code?: string }>>): Promise<void> {
  const { status, body } = await asked;
  if (status >= 300 && body.code !== 'already-exists') throw new Error(`${status} ${JSON.stringify(body)}`);
}

interface Joining {
  id: string;
  workplaces: Map<string, Workplace>;
}

async function joinParties(admin: Visitor, joined: DemoProject, { id, workplaces }: Joining): Promise<void> {
  const named = new Map((await projectPage(admin, id)).municipalities.map((each) => [each.code, each]));
  for (const { name, role, origin, memberOf, learnsOnly } of CONSORTIA.filter(({ project }) => project === joined)) {
    const { organisationId, unitId } = workplaces.get(name)!;
    const memberOfId = memberOf ? workplaces.get(memberOf)!.organisationId : null;
    await unlessThere(admin.post(`/projects/${id}/partners`, { organisationId, role, origin, memberOfId }));
    const code = PARTIES.find((party) => party.name === name)?.code;
    if (!code || learnsOnly) continue;
    const known = named.get(code);
    if (known) await admin.must(admin.change('PUT', `/project-municipalities/${known.id}/unit`, known.version, { unitId }));
    else await unlessThere(admin.post(`/projects/${id}/municipalities`, { code, unitId, origin }));
  }
}

async function addParts(admin: Visitor, whole: DemoProject, { id, workplaces }: Joining): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const { period, subprojects } = await projectPage(admin, id);
  const { startsOn } = period!;
  for (const { project: _, lead, ...part } of SUBPROJECTS.filter(({ project }) => project === whole)) {
    const there = subprojects.find(({ name }) => name === part.name);
    made.set(part.name, there?.id ?? await addSubproject(admin, id, { ...part, leadOrganisationId: workplaces.get(lead)!.organisationId, startsOn, origin: 'OUTSIDE' }));
  }
  return made;
}
