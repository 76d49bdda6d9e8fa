import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maskedNumber, PersonSeal, PersonService, sealedBytes, type SealedPerson } from '#participants';
import { Unseen, type Reading, type Scope } from '#platform';
import { periodOf } from '#projects';
import { startsWithin } from './course/course.rules.js';
import { EntryRule } from './entry/entry.entity.js';
import { PROJECT_DAYS } from './entry/entry.queries.js';
import { livelihoodIsSound, mayEnter } from './entry/entry.rules.js';
import { EntryService } from './entry/entry.service.js';
import type { OpenParticipation, ParticipationsQuery } from './participation.input.js';
import { MY_PARTICIPATIONS, OWN_FILE, PARTICIPATIONS, type ListedRow } from './participation.queries.js';
import { ageOn } from './participation.rules.js';
import type { ParticipationOpened, ParticipationPage, ParticipationRow } from './participation.view.js';

const PAGE = 50;

/** Taking people on, and the list of those one works with. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly seal: PersonSeal,
    private readonly people: PersonService,
    private readonly entry: EntryService,
  ) {}

  async open(scope: Scope, asked: OpenParticipation): Promise<ParticipationOpened> {
    const { person, entry, direction, livelihood, ...given } = asked;
    const participantId = asked.participantId ?? randomUUID();
    const sealed = this.seal.seal(person, { participantId, branchId: scope.branch!, today: scope.today });
    const ageAtEntry = sealed.birthDate ? ageOn(sealed.birthDate, asked.startsOn) : null;
    await this.mayOpen(scope, asked, ageAtEntry);
    const personKey = this.seal.hashInProject(asked.projectId, person, scope.today);
    const row = { ...given, participantId, ageAtEntry, ...written(sealed), protectionLevel: person.protectionLevel ?? 'SECRECY_MARKING', safeChannel: person.safeChannel };
    const id = await scope.call<string>('open_participation', JSON.stringify(row), sealed.numberHash, personKey);
    await scope.record({ type: 'participation.opened', id, participationId: id });
    const [file] = await scope.read(OWN_FILE, id, scope.branch!);
    await this.writeDown(scope, { casefileId: file!.id, participationId: id }, asked);
    return { id, casefileId: file!.id };
  }

  async page(reading: Reading, { after, status, mine, unitId, projectId, name }: ParticipationsQuery): Promise<ParticipationPage> {
    const sought = name?.trim().toLocaleLowerCase('sv') || null;
    const sealed = sought ? await this.people.protectedNamed(reading, sought) : [];
    const items = await reading.all(mine ? MY_PARTICIPATIONS : PARTICIPATIONS, [after ?? null, PAGE + 1, status ?? null, unitId ?? null, projectId ?? null, sought, sealed], { mine });
    const shown = items.slice(0, PAGE);
    return { items: shown.map((row) => this.shown(row)), next: items.length > PAGE ? shown.at(-1)!.id : null };
  }

  /** What the project asks of those who enter stands before anything is written. */
  private async mayOpen(scope: Scope, asked: OpenParticipation, age: number | null): Promise<void> {
    const [project] = await scope.read(PROJECT_DAYS, asked.projectId);
    if (!project) throw new Unseen();
    startsWithin(asked.startsOn, periodOf(project));
    const rules = await scope.find(EntryRule, { where: { projectId: asked.projectId } });
    mayEnter(rules, { age, municipalityCode: asked.person.municipalityCode ?? null, entry: asked.entry ?? {}, today: scope.today });
    livelihoodIsSound(asked.livelihood ?? []);
  }

  private async writeDown(scope: Scope, place: { casefileId: string; participationId: string }, { entry, direction, livelihood, startsOn }: OpenParticipation): Promise<void> {
    if (entry) await this.entry.writeAssessment(scope, place, entry);
    if (direction) await this.entry.writeDirection(scope, place, { towards: direction }, startsOn);
    if (livelihood?.length) await this.entry.writeLivelihood(scope, place, { moment: 'ENTRY', sources: livelihood, observedOn: startsOn });
  }

  private shown({ participantId, nameCipher, numberKind, numberCipher, ...row }: ListedRow): ParticipationRow {
    const name = this.seal.nameOf({ participantId, nameCipher: sealedBytes(nameCipher), givenName: row.givenName, familyName: row.familyName });
    return { ...row, ...name, maskedNumber: maskedNumber(numberKind, this.seal.open(participantId, 'number_cipher', sealedBytes(numberCipher))) };
  }
}

/** Sealed bytes travel to the database as hexadecimal text. */
function written({ numberHash: _, ...sealed }: SealedPerson): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sealed).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('hex') : value]));
}
