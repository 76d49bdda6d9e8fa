import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { newSalt, proofOf, type Me, type OrganisationView } from '#organisations';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from './organisations.journey.js';
import type { ParticipationPage } from '#participation';
import { fillCaseload } from './caseload.js';
import { DEMO_FOUNDER, DEMO_PEOPLE, IRIS, type DemoPerson, type Place } from './people.js';
import { importDemoProjects } from './projects.journey.js';
import { Visitor } from './visitor.js';

const PEOPLE_IN_IRIS = 40;

interface Furnishing {
  origin: string;
  ownerUrl: string;
  say: (line: string) => void;
  leaving: AbortSignal;
}


/** Makes the demo world by walking through the doors, as the tests do. What is there already is left as it is. */
export async function furnish({ origin, ownerUrl, say, leaving }: Furnishing): Promise<void> {
  const founder = await founded(origin, ownerUrl);
  const today = Temporal.Now.plainDateISO('Europe/Stockholm').toString();
  if ((await projectIds(founder)).size === 0) {
    say('Läser in de fem projekten …');
    await importDemoProjects(founder, today);
  }
  const projects = await projectIds(founder);
  for (const person of DEMO_PEOPLE) {
    if (leaving.aborted) return;
    await arrive(founder, person, projects);
  }
  await fillIris({ origin, ownerUrl, say, leaving }, today, projects.get(IRIS)!);
  say(`Demovärlden är klar: ${DEMO_PEOPLE.length + 1} personer att logga in som.`);
}

/** Sara's people in IRIS; made once. */
async function fillIris({ origin, say, leaving }: Furnishing, today: string, projectId: string): Promise<void> {
  const [caseworker, deputy] = await Promise.all([signedIn(origin, 'sara@example.se'), signedIn(origin, 'omar@example.se')]);
  const { items } = await caseworker.must(caseworker.get<ParticipationPage>('/participations'));
  if (items.length > 0) return;
  const me = await caseworker.must(caseworker.get<Me>('/me'));
  say(`Skriver in ${PEOPLE_IN_IRIS} påhittade deltagare i IRIS …`);
  await fillCaseload({
    caseworker, deputy, projectId, unitId: me.roles[0]!.unitId, municipalityCode: '1281', today, seed: 1, people: PEOPLE_IN_IRIS, leaving,
    told: (done) => done % 10 === 0 && say(`  ${done} av ${PEOPLE_IN_IRIS}`),
  });
}

async function signedIn(origin: string, email: string): Promise<Visitor> {
  const visitor = new Visitor(origin, email);
  await visitor.must(visitor.signIn(email, DEMO_PASSWORD));
  return visitor;
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
  await welcome(founder, person.name, person.email, { role: person.role, unitId, projectId, validTo: Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 364 }).toString() });
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
