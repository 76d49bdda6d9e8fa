import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { maskedNumber, PersonSeal, PersonService, sealedBytes } from '#participants';
import type { Reading, Scope } from '#platform';
import { AdmissionService } from './entry/admission.service.js';
import { EntryService } from './entry/entry.service.js';
import type { OpenParticipation, ParticipationsQuery } from './participation.input.js';
import { MY_PARTICIPATIONS, OWN_FILE, PARTICIPATIONS, type ListedRow } from './participation.queries.js';
import type { ParticipationOpened, ParticipationPage, ParticipationRow } from './participation.view.js';

const PAGE = 50;

/** Taking people on, and the list of those one works with. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly seal: PersonSeal,
    private readonly people: PersonService,
    private readonly entry: EntryService,
    private readonly admission: AdmissionService,
  ) {}

  async open(scope: Scope, asked: OpenParticipation): Promise<ParticipationOpened> {
    const conditions = await this.admission.conditions(scope, asked.projectId);
    const { row, numberHash, personKey } = this.admission.admit(conditions, { ...asked, participantId: asked.participantId ?? randomUUID() });
    const id = await scope.call<string>('open_participation', JSON.stringify(row), numberHash, personKey);
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
