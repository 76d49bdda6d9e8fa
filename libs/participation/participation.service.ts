import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PersonSeal, type SealedPerson } from '#participants';
import type { Scope } from '#platform';
import type { OpenParticipation } from './participation.input.js';
import { OWN_FILE, PARTICIPATIONS } from './participation.queries.js';
import { ageOn } from './participation.rules.js';
import type { ParticipationOpened, ParticipationPage } from './participation.view.js';

const PAGE = 25;

/** Taking people on, and the list of those one works with. */
@Injectable()
export class ParticipationService {
  constructor(private readonly seal: PersonSeal) {}

  async open(scope: Scope, asked: OpenParticipation): Promise<ParticipationOpened> {
    const participantId = asked.participantId ?? randomUUID();
    const sealed = this.seal.seal(asked.person, { participantId, branchId: scope.branch!, today: scope.today });
    const personKey = this.seal.hashInProject(asked.projectId, asked.person, scope.today);
    const ageAtEntry = sealed.birthDate ? ageOn(sealed.birthDate, asked.startsOn) : null;
    const { person, ...given } = asked;
    const row = { ...given, participantId, ageAtEntry, ...written(sealed), protectionLevel: person.protectionLevel, safeChannel: person.safeChannel };
    const id = await scope.call<string>('open_participation', JSON.stringify(row), sealed.numberHash, personKey);
    await scope.record({ type: 'participation.opened', id, participationId: id });
    const [file] = await scope.read(OWN_FILE, id, scope.branch!);
    return { id, casefileId: file!.id };
  }

  async page(scope: Scope, after: string | null): Promise<ParticipationPage> {
    const items = await scope.read(PARTICIPATIONS, after, PAGE + 1);
    const shown = items.slice(0, PAGE);
    return { items: shown, next: items.length > PAGE ? shown.at(-1)!.id : null };
  }
}

/** Sealed bytes travel to the database as hexadecimal text. */
function written({ numberHash: _, ...sealed }: SealedPerson): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sealed).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('hex') : value]));
}
