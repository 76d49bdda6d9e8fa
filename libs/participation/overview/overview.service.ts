import { Injectable } from '@nestjs/common';
import { maskedNumber, PersonSeal, sealedBytes, type MaskedIdentity } from '#participants';
import { Unseen, type Language, type Reading, type Scope } from '#platform';
import { periodOf } from '#projects';
import { groundsInWords } from './grounds.rules.js';
import { MY_GROUNDS, OVERVIEW, type OverviewRow } from './overview.queries.js';
import type { Grounds, ParticipationOverview } from './overview.view.js';

/** The first thing one sees of a participant, and why one sees it. */
@Injectable()
export class OverviewService {
  constructor(private readonly seal: PersonSeal) {}

  async overview(reading: Reading, id: string): Promise<ParticipationOverview> {
    const row = await reading.one(OVERVIEW, id);
    return { ...whitelisted(row), identity: this.identity(row) };
  }

  /** Who sees nothing gets the neutral 404. */
  async why(scope: Scope, id: string, language: Language): Promise<Grounds> {
    const rows = await scope.read(MY_GROUNDS, id);
    if (rows.length === 0) throw new Unseen();
    scope.notice({ participationId: id });
    return groundsInWords(rows, language);
  }

  private identity(row: OverviewRow): MaskedIdentity | null {
    if (row.identityVersion === null) return null;
    return {
      ...this.seal.nameOf({ ...row, nameCipher: sealedBytes(row.nameCipher) }),
      numberKind: row.numberKind,
      maskedNumber: maskedNumber(row.numberKind, this.seal.open(row.participantId, 'number_cipher', sealedBytes(row.numberCipher))),
      birthDate: row.birthDate,
      municipalityCode: row.municipalityCode,
      interpreterLanguage: row.interpreterLanguage,
      hasPhone: row.hasPhone,
      hasEmail: row.hasEmail,
      hasAddress: row.hasAddress,
      version: row.identityVersion,
    };
  }
}

function whitelisted(row: OverviewRow): Omit<ParticipationOverview, 'identity'> {
  const { id, version, pseudonym, participantId, gender, ageAtEntry, status, startsOn, endsOn } = row;
  const { projectId, projectName, projectFrom, projectTo, shiftMonths, subprojectId, subprojectName, branchId, unitId, unitName, branchName, organisationName } = row;
  const projectEndsOn = periodOf({ startsOn: projectFrom, endsOn: projectTo, shiftMonths })?.endsOn ?? null;
  const { protection, team, consentsEnding, writable, others } = row;
  return {
    id, version, pseudonym, participantId, gender, ageAtEntry, protected: row.protected, status, startsOn, endsOn,
    projectId, projectName, projectEndsOn, subprojectId, subprojectName, branchId, unitId, unitName, branchName, organisationName,
    protection, team, consentsEnding, writable, others,
  };
}
