import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Broken, Invalid, type Scope } from '#platform';
import { Project, ProjectContact, ProjectDiscrepancy, ProjectFact, ProjectSource, ProjectSourceText } from '../project.entity.js';
import { readRecord, withoutContact } from '../record/record-reading.rules.js';
import { NotARecord } from '../record/record-source.rules.js';
import type { RecordReading } from '../record/record.js';
import { ProjectActor, ProjectGoal, ProjectMunicipality, ProjectPartner, Target } from '../structure/structure.entity.js';
import { ORGANISATION_CALLED, PROJECTS_NUMBERED, SOURCE_KNOWN } from './import.queries.js';
import { discrepancyChanges, factChanges, goalsOf, governedNoMore, shortName, statedOtherwise, targetChanges, usablePeriod, valuesHeld, type Changes } from './import.rules.js';
import { actorsNamed, municipalitiesNamed } from './named-parties.rules.js';
import type { RecordText } from './record.input.js';
import { shownReading, type Preview, type RecordImported } from './record.view.js';

/** Takes project records into the register. Read in again, a record updates what it told and leaves what people have decided. */
@Injectable()
export class ImportService {
  /** What the text would give. Nothing is kept. */
  preview({ text }: RecordText): Preview {
    return { reading: shownReading(readOrRefuse(text)) };
  }

  async take(scope: Scope, { text, fileName }: RecordText): Promise<RecordImported> {
    const reading = readOrRefuse(text);
    const known = await projectOf(scope, reading);
    const id = known ?? (await this.found(scope, reading));
    const project = await scope.lock(Project, id);
    const contact = await keepContact(scope, id, reading);
    const sourceId = await keepSource(scope, project, { reading, fileName, contact });
    await this.update(scope, project, reading, sourceId);
    if (!known) await beginRegister(scope, id, reading);
    await scope.record({ type: known ? 'project.updated-from-record' : 'project.imported', id, participationId: null });
    return { projectId: id, registrationNo: project.registrationNo, outcome: known ? 'UPDATED' : 'ADDED' };
  }

  /** A project nobody knows: added by the one who runs the installation. */
  private async found(scope: Scope, { facts, generation }: RecordReading): Promise<string> {
    if (!scope.opened.roles.includes('SYSTEM_ADMIN')) throw new Broken('project.new-by-administrator', {}, 'text');
    const registrationNo = facts.registrationNo.value!;
    const name = facts.name.value ?? registrationNo;
    return scope.insert(Project, { registrationNo, name, displayName: shortName(name), generation, createdBy: scope.account });
  }

  private async update(scope: Scope, project: Project, reading: RecordReading, sourceId: string): Promise<void> {
    const where = { where: { projectId: project.id } };
    const facts = await scope.find(ProjectFact, where);
    const targets = await scope.find(Target, where);
    const discrepancies = await scope.find(ProjectDiscrepancy, where);
    const goals = await scope.find(ProjectGoal, where);
    await apply(scope, ProjectFact, project.id, factChanges(reading.facts, facts, sourceId));
    await apply(scope, Target, project.id, targetChanges(reading.targets, targets));
    const found = [...reading.discrepancies, ...statedOtherwise(reading.facts, facts), ...governedNoMore(reading.targets, targets)];
    await apply(scope, ProjectDiscrepancy, project.id, discrepancyChanges(found, discrepancies));
    const read = goalsOf(reading);
    await apply(scope, ProjectGoal, project.id, {
      added: read.filter(({ words }) => !goals.some((goal) => goal.words === words)).map((goal) => ({ ...goal, origin: 'RECORD', addedBy: scope.account })),
      changed: [],
      removed: goals.filter((goal) => goal.origin === 'RECORD' && !read.some(({ words }) => words === goal.words)),
    });
    await this.updateProject(scope, project, reading, facts);
  }

  private async updateProject(scope: Scope, project: Project, reading: RecordReading, facts: ProjectFact[]): Promise<void> {
    const held = valuesHeld(reading.facts, facts);
    const asText = (key: Parameters<typeof held>[0]) => held(key) as string | null;
    const values: Partial<Project> = {
      aliases: [...new Set([...project.aliases, ...reading.aliases.map((alias) => alias.value!)])],
      name: asText('name') ?? project.registrationNo,
      region: asText('region'),
      nuts2: asText('nuts2'),
      ...usablePeriod(asText('startsOn'), asText('endsOn')),
      secondaryThemeChildPoverty: held('secondaryThemeChildPoverty') as boolean | null,
      strategicImportance: held('strategicImportance') as boolean | null,
      claims: { ...reading.claims, displayText: reading.displayText },
      ownerOrganisationId: project.ownerOrganisationId ?? (await ownerOf(scope, project.id, asText('ownerName'), asText('ownerOrgNo'))),
    };
    await scope.change(Project, project.id, project.version, values);
  }
}

export function readOrRefuse(text: string): RecordReading {
  try {
    return readRecord(text);
  } catch (error) {
    if (error instanceof NotARecord) throw new Invalid([{ field: 'text', code: 'project.not-a-record' }]);
    throw error;
  }
}

async function projectOf(scope: Scope, { facts, aliases }: RecordReading): Promise<string | null> {
  const numbers = [facts.registrationNo, ...aliases].map((fact) => fact.value!);
  const [found, second] = await scope.read(PROJECTS_NUMBERED, [...new Set(numbers)]);
  if (second) throw new Broken('project.numbers-of-several', {}, 'text');
  return found?.id ?? null;
}

async function apply<T extends { id: string; version: number; projectId: string }>(
  scope: Scope, entity: new () => T, projectId: string, { added, changed, removed }: Changes<T>,
): Promise<void> {
  for (const row of removed) await scope.remove<{ id: string }>(entity, { id: row.id });
  for (const { row, values } of changed) await scope.change<T>(entity, row.id, row.version, values);
  for (const values of added) await scope.insert<T>(entity, { ...values, projectId });
}

/** The contact person as the record names it, unless people have replaced or removed it. */
async function keepContact(scope: Scope, id: string, { contact }: RecordReading): Promise<ProjectContact['origin']> {
  const [kept] = await scope.find(ProjectContact, { where: { id } });
  if (kept && kept.origin !== 'RECORD') return kept.origin;
  const values = { name: contact?.name.value ?? null, email: contact?.email.value ?? null, phone: contact?.phone.value ?? null };
  if (kept) await scope.change(ProjectContact, id, kept.version, values);
  else if (contact) await scope.insert(ProjectContact, { id, ...values });
  return 'RECORD';
}

interface Kept { reading: RecordReading; fileName: string; contact: ProjectContact['origin'] }

/** The text to the letter, once; without its contact person where that was taken away, or where the owner is a person. */
async function keepSource(scope: Scope, { id: projectId }: Project, { reading, fileName, contact }: Kept): Promise<string> {
  const sha256 = createHash('sha256').update(reading.source).digest('hex');
  const [known] = await scope.read(SOURCE_KNOWN, projectId, sha256);
  if (known) return known.id;
  const personal = contact !== 'RECORD' || reading.facts.ownerKind.value === 'SOLE_TRADER';
  const id = await scope.insert(ProjectSource, { projectId, fileName, sha256, importedBy: scope.account });
  await scope.insert(ProjectSourceText, { id, content: personal ? withoutContact(reading).source : reading.source });
  return id;
}

/** The owner among the organisations of the house: by its number, else by its name. It then stands among the partners. */
async function ownerOf(scope: Scope, projectId: string, name: string | null, orgNo: string | null): Promise<string | null> {
  if (!name) return null;
  const [owner] = await scope.read(ORGANISATION_CALLED, orgNo?.replace('-', '') ?? null, name);
  if (!owner) return null;
  const [there] = await scope.find(ProjectPartner, { where: { projectId, organisationId: owner.id, role: 'OWNER' } });
  if (!there) await scope.insert(ProjectPartner, { projectId, organisationId: owner.id, role: 'OWNER', origin: 'RECORD', quote: name });
  return owner.id;
}

/** Municipalities and actors the text names, to begin from. After that the register is people's own. */
async function beginRegister(scope: Scope, projectId: string, { claims, displayText }: RecordReading): Promise<void> {
  for (const municipality of municipalitiesNamed(claims, displayText)) await scope.insert(ProjectMunicipality, { ...municipality, projectId });
  for (const actor of actorsNamed(claims.parties)) await scope.insert(ProjectActor, { ...actor, projectId });
}
