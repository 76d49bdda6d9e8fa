import type { Me } from '#organisations';
import type { ConsentForm, ConsentKind, InventedPerson } from '#participants';
import type { Category } from '#access';
import type { AddEntryRule, Direction, EndParticipation, EntryInput, LivelihoodSource, ParticipationOpened, ParticipationOverview } from '#participation';
import type { Visitor } from './visitor.js';

export interface Admission {
  projectId: string;
  unitId: string;
  startsOn: string;
  subprojectId?: string | null;
  deputyId?: string | null;
  participantId?: string;
  entry?: EntryInput;
  direction?: Direction;
  livelihood?: LivelihoodSource[];
}

/** What the five projects ask of those who enter, as their records say it. */
export const ENTRY_RULES = {
  IDIS: [{ kind: 'MINIMUM_AGE', number: 18 }, { kind: 'RESIDENCE', codes: ['21'] }, { kind: 'LIVELIHOOD_ASSESSMENT' }],
  IRIS: [{ kind: 'COORDINATED_NEED', number: 2 }],
  SIA: [{ kind: 'TRACK' }],
  FORSTEG: [{ kind: 'UNAVAILABLE_ACTIVITY' }],
  SAMORDNINGSBRON: [{ kind: 'TARGET_GROUP', codes: ['FAR_FROM_WORK', 'LONG_SICK', 'LONG_UNEMPLOYED'] }],
} as const satisfies Record<string, readonly { kind: string; number?: number; codes?: readonly string[] }[]>;

export async function setEntryRules(coordinator: Visitor, projectId: string, rules: readonly { kind: string; number?: number; codes?: readonly string[] }[]): Promise<void> {
  for (const rule of rules) await coordinator.must(coordinator.post(`/projects/${projectId}/entry-rules`, rule as AddEntryRule));
}

export interface ConsentGiven {
  toUnitId: string;
  toAccountId?: string | null;
  categories: Category[];
  validFrom: string;
  validTo: string;
  kind?: ConsentKind;
  form?: ConsentForm;
  purpose?: string;
}

/** The person says yes to a caseworker, who writes it down. */
export async function consentTo(caseworker: Visitor, participationId: string, given: ConsentGiven): Promise<string> {
  const body = { kind: 'SECRECY_WAIVER', form: 'ORAL', purpose: 'Samordna stödet', givenOn: given.validFrom, ...given };
  return (await caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/consents`, body))).id;
}

export const overviewOf = (visitor: Visitor, participationId: string): Promise<ParticipationOverview> =>
  visitor.must(visitor.get<ParticipationOverview>(`/participations/${participationId}`));

/** A caseworker ends a participation. */
export async function leave(caseworker: Visitor, participationId: string, asked: EndParticipation): Promise<void> {
  const { version } = await overviewOf(caseworker, participationId);
  await caseworker.must(caseworker.change('POST', `/participations/${participationId}/end`, version, asked));
}

const accounts = new WeakMap<Visitor, string>();

/** Asked once: who somebody is stays. */
export async function accountOf(visitor: Visitor): Promise<string> {
  const known = accounts.get(visitor) ?? (await visitor.must(visitor.get<Me>('/me'))).account.id;
  accounts.set(visitor, known);
  return known;
}

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
