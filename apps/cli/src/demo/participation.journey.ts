import type { Me } from '#organisations';
import type { InventedPerson } from '#participants';
import type { ParticipationOpened } from '#participation';
import type { Visitor } from './visitor.js';

export interface Admission {
  projectId: string;
  unitId: string;
  startsOn: string;
  subprojectId?: string | null;
  deputyId?: string | null;
}

export const accountOf = async (visitor: Visitor): Promise<string> => (await visitor.must(visitor.get<Me>('/me'))).account.id;

/** An invented person as typed at the keyboard. */
export const typed = ({ givenName, familyName, number, birthDate, legalGender, municipality }: InventedPerson) => ({
  givenName,
  familyName,
  numberKind: /T/.test(number) ? 'TF' : 'PERSONNUMMER',
  number,
  birthDate,
  gender: legalGender,
  municipalityCode: municipality,
});

/** A caseworker takes somebody on and answers for the case. */
export async function enrol(caseworker: Visitor, person: InventedPerson, admission: Admission): Promise<ParticipationOpened> {
  const responsibleId = await accountOf(caseworker);
  return caseworker.must(caseworker.post<ParticipationOpened>('/participations', { person: typed(person), responsibleId, ...admission }));
}
