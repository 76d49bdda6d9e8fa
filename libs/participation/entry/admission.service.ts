import { Injectable } from '@nestjs/common';
import { PersonSeal, type SealedPerson } from '#participants';
import { Unseen, type Scope } from '#platform';
import { periodOf, type Period } from '#projects';
import { startsWithin } from '../course/course.rules.js';
import type { OpenParticipation } from '../participation.input.js';
import { ageOn } from '../participation.rules.js';
import { EntryRule } from './entry.entity.js';
import { PROJECT_DAYS } from './entry.queries.js';
import { livelihoodIsSound, mayEnter } from './entry.rules.js';

/** What a project asks of whoever enters it, from which branch, today. */
export interface Conditions {
  branchId: string;
  today: string;
  period: Pick<Period, 'startsOn' | 'endsOn'> | null;
  rules: EntryRule[];
}

/** A person as the law takes one on: sealed, with the digests the number is known by in the branch and counted by in the project. */
export interface Admitted {
  row: Record<string, unknown>;
  numberHash: Buffer | null;
  personKey: Buffer | null;
}

/** Whether somebody may enter, and in what form the database takes them. One person or a whole list: the same rules. */
@Injectable()
export class AdmissionService {
  constructor(private readonly seal: PersonSeal) {}

  async conditions(scope: Scope, projectId: string): Promise<Conditions> {
    const [project] = await scope.read(PROJECT_DAYS, projectId);
    if (!project) throw new Unseen();
    const rules = await scope.find(EntryRule, { where: { projectId } });
    return { branchId: scope.branch!, today: scope.today, period: periodOf(project), rules };
  }

  /** 1. The number is a number. 2. The first day lies within the project's days. 3. The project's rules are met. 4. The livelihood is sound. Else it throws. */
  admit({ branchId, today, period, rules }: Conditions, asked: OpenParticipation & { participantId: string }): Admitted {
    const { person, entry, livelihood, participantId, ...given } = asked;
    const { numberHash, ...sealed } = this.seal.seal(person, { participantId, branchId, today });
    const ageAtEntry = sealed.birthDate ? ageOn(sealed.birthDate, asked.startsOn) : null;
    startsWithin(asked.startsOn, period);
    mayEnter(rules, { age: ageAtEntry, municipalityCode: person.municipalityCode ?? null, entry: entry ?? {}, today });
    livelihoodIsSound(livelihood ?? []);
    const { direction: _, ...place } = given;
    const row = { ...place, participantId, ageAtEntry, ...written(sealed), protectionLevel: person.protectionLevel ?? 'SECRECY_MARKING', safeChannel: person.safeChannel };
    return { row, numberHash, personKey: this.seal.hashInProject(asked.projectId, person, today) };
  }
}

/** Sealed bytes travel to the database as hexadecimal text. */
function written(sealed: Omit<SealedPerson, 'numberHash'>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(sealed).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('hex') : value]));
}
