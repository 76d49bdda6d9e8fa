import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { newSalt, proofOf, type OrganisationView } from '#organisations';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from './organisations.journey.js';
import { DEMO_FOUNDER, DEMO_PEOPLE, type DemoPerson, type Place } from './people.js';
import { importDemoProjects } from './projects.journey.js';
import { Visitor } from './visitor.js';

interface Furnishing {
  origin: string;
  ownerUrl: string;
  say: (line: string) => void;
  leaving: AbortSignal;
}

const today = () => Temporal.Now.plainDateISO('Europe/Stockholm');

/** Makes the demo world by walking through the doors, as the tests do. What is there already is left as it is. */
export async function furnish({ origin, ownerUrl, say, leaving }: Furnishing): Promise<void> {
  const founder = await founded(origin, ownerUrl);
  const projects = await fiveProjects(founder);
  for (const person of DEMO_PEOPLE) {
    if (leaving.aborted) return;
    await arrive(founder, person, projects);
  }
  say(`Demovärlden är klar: ${DEMO_PEOPLE.length + 1} personer att logga in som.`);
}

async function founded(origin: string, ownerUrl: string): Promise<Visitor> {
  const founder = new Visitor(origin, DEMO_FOUNDER.name);
  if ((await founder.signIn(DEMO_FOUNDER.email, DEMO_PASSWORD)).status === 204) return founder;
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const salt = newSalt();
    await owner.query('select law.found($1, $2, $3, $4)', [DEMO_FOUNDER.name, DEMO_FOUNDER.email, salt, await proofOf(DEMO_PASSWORD, salt)]);
  } finally {
    await owner.end();
  }
  await founder.must(founder.signIn(DEMO_FOUNDER.email, DEMO_PASSWORD));
  return founder;
}

/** The five projects' ids by registration number; read in the first time. */
async function fiveProjects(founder: Visitor): Promise<Map<string, string>> {
  const known = await projectIds(founder);
  if (known.size > 0) return known;
  await importDemoProjects(founder, today().toString());
  return projectIds(founder);
}

async function projectIds(founder: Visitor): Promise<Map<string, string>> {
  const { items } = await founder.must(founder.get<{ items: { id: string; registrationNo: string }[] }>('/projects'));
  return new Map(items.map((p) => [p.registrationNo, p.id]));
}

async function arrive(founder: Visitor, person: DemoPerson, projects: Map<string, string>): Promise<void> {
  const unitId = await placed(founder, person.place);
  const { items } = await founder.must(founder.get<{ items: { email: string | null }[] }>(`/units/${unitId}/accounts`));
  if (items.some((account) => account.email === person.email)) return;
  const projectId = person.project ? projects.get(person.project) : null;
  if (projectId === undefined) return;
  await welcome(founder, person.name, person.email, { role: person.role, unitId, projectId, validTo: today().add({ days: 364 }).toString() });
}

/** The unit at that place; organisation, branch and unit are made where they are missing. */
export async function placed(founder: Visitor, { organisation, branch, unit }: Place): Promise<string> {
  const { items } = await founder.must(founder.get<{ items: OrganisationView[] }>('/organisations'));
  const foundOrganisation = items.find((o) => o.name === organisation[0]);
  const organisationId = foundOrganisation?.id ?? (await addOrganisation(founder, ...organisation));
  const foundBranch = foundOrganisation?.branches.find((b) => b.name === branch[0]);
  const branchId = foundBranch?.id ?? (await addBranch(founder, organisationId, ...branch));
  return foundBranch?.units.find((u) => u.name === unit[0])?.id ?? (await addUnit(founder, branchId, ...unit));
}

/** The lines printed at the start: who one can sign in as, and what that shows. */
export function signIns(): string[] {
  const people = [{ email: DEMO_FOUNDER.email, shows: 'förvaltar systemet' }, ...DEMO_PEOPLE];
  const width = Math.max(...people.map((p) => p.email.length));
  return [`Logga in med lösenordet "${DEMO_PASSWORD}" som`, ...people.map((p) => `  ${p.email.padEnd(width)}  ${p.shows}`)];
}
