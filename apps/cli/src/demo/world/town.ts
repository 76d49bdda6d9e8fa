import type { BranchView, Me, OrganisationView } from '#organisations';
import { Temporal } from 'temporal-polyfill';
import { addBranch, addOrganisation, addUnit, DEMO_PASSWORD, welcome } from '../organisations.journey.js';
import { projectPage, type Workplace } from '../projects.journey.js';
import { OWNERS, PARTIES } from '../projects-world.js';
import { Visitor } from '../visitor.js';
import type { DemoPerson, Place } from './people.js';

/** Who and what is there: organisations, units, projects and those who have signed in, looked up once. */
export class Town {
  private organisations: OrganisationView[] = [];
  private readonly within = new Map<string, Promise<Visitor>>();
  private readonly parts = new Map<string, Promise<Map<string, string>>>();
  /** Project ids by registration number. */
  projects = new Map<string, string>();

  constructor(
    readonly founder: Visitor,
    readonly today: string,
  ) {}

  async lookAround(): Promise<this> {
    this.organisations = (await this.founder.must(this.founder.get<{ items: OrganisationView[] }>('/organisations'))).items;
    const { items } = await this.founder.must(this.founder.get<{ items: { id: string; registrationNo: string }[] }>('/projects'));
    this.projects = new Map(items.map((project) => [project.registrationNo, project.id]));
    return this;
  }

  project(registrationNo: string): string {
    return found(this.projects.get(registrationNo), registrationNo);
  }

  unit({ organisation, branch, unit }: Place): string {
    return found(this.branch(organisation[0], branch[0])?.units.find(({ name }) => name === unit[0]), unit[0]).id;
  }

  branchOf(place: Place): string {
    return found(this.branch(place.organisation[0], place.branch[0]), place.branch[0]).id;
  }

  /** Part of a project by its name. */
  async part(projectId: string, name: string): Promise<string> {
    const parts = this.parts.get(projectId) ?? projectPage(this.founder, projectId).then(({ subprojects }) => new Map(subprojects.map((part) => [part.name, part.id])));
    this.parts.set(projectId, parts);
    return found((await parts).get(name), name);
  }

  /** Makes what is missing of a place. */
  async settle({ organisation, branch, unit }: Place): Promise<void> {
    const known = this.organisations.find(({ name }) => name === organisation[0]);
    const branchKnown = this.branch(organisation[0], branch[0]);
    if (branchKnown?.units.some(({ name }) => name === unit[0])) return;
    const organisationId = known?.id ?? (await addOrganisation(this.founder, ...organisation));
    const branchId = branchKnown?.id ?? (await addBranch(this.founder, organisationId, ...branch));
    await addUnit(this.founder, branchId, ...unit);
    await this.lookAround();
  }

  /** Somebody is invited and comes, unless they are there already. */
  async arrive({ role, name, email, place, projects = [] }: DemoPerson): Promise<void> {
    const unitId = this.unit(place);
    const { items } = await this.founder.must(this.founder.get<{ items: { email: string | null }[] }>(`/units/${unitId}/accounts`));
    if (items.some((account) => account.email === email)) return;
    const [first, ...others] = projects.map((number) => this.project(number));
    const validTo = Temporal.PlainDate.from(this.today).add({ days: 364 }).toString();
    const visitor = await welcome(this.founder, name, email, { role, unitId, projectId: first ?? null, validTo });
    const { account } = await visitor.must(visitor.get<Me>('/me'));
    for (const projectId of others) await this.founder.must(this.founder.post(`/units/${unitId}/memberships`, { accountId: account.id, role, projectId, validFrom: this.today, validTo }));
    this.within.set(email, Promise.resolve(visitor));
  }

  /** Signed in, once for the whole visit. */
  as(email: string): Promise<Visitor> {
    const visitor = this.within.get(email) ?? this.signIn(email);
    this.within.set(email, visitor);
    return visitor;
  }

  /** Where those behind the projects work, by the name of the organisation. */
  workplaces(): Map<string, Workplace> {
    return new Map([...OWNERS, ...PARTIES].map(({ name, branch }) => {
      const organisation = found(this.organisations.find((each) => each.name === name), name);
      const own = found(this.branch(name, branch.name), branch.name);
      return [name, { organisationId: organisation.id, branchId: own.id, unitId: found(own.units.find((unit) => unit.name === branch.unit), branch.unit).id }];
    }));
  }

  private branch(organisation: string, name: string): BranchView | undefined {
    return this.organisations.find((each) => each.name === organisation)?.branches.find((each) => each.name === name);
  }

  private async signIn(email: string): Promise<Visitor> {
    const visitor = this.founder.another(email);
    await visitor.must(visitor.signIn(email, DEMO_PASSWORD));
    return visitor;
  }
}

function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`The demo world has no ${name}.`);
  return thing;
}
