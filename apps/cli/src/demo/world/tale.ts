import { Temporal } from 'temporal-polyfill';
import { inventNumber, type InventedPerson } from '#participants';
import type { EntryInput, LivelihoodSource, ParticipationOpened } from '#participation';
import { accountOf, typed } from '../participation.journey.js';
import type { Visitor } from '../visitor.js';
import type { Setting, Team } from './settings.js';
import type { Town } from './town.js';

/** One person worth showing: who to sign in as, where to look, and what stands there. The README lists them. */
export interface Story {
  person: readonly [givenName: string, familyName: string, born: string | ((today: string) => string), gender: 'FEMALE' | 'MALE'];
  /** A published test number, where the number itself is part of the story. */
  number?: string;
  project: string;
  caseworker: string;
  signIn: string;
  where: string;
  shows: string;
  /** So many days ago the person was taken on. */
  since: number;
  admission?: { part?: string; entry?: EntryInput; livesOn?: LivelihoodSource[]; protected?: boolean; safeChannel?: string };
  tell: (tale: Tale) => Promise<void>;
}

/** What a story needs in hand once the person is taken on. */
export interface Tale {
  town: Town;
  caseworker: Visitor;
  id: string;
  projectId: string;
  unitId: string;
  /** The day so many days ago. */
  ago: (days: number) => string;
}

export const ago = (today: string) => (days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();

export function personOf({ person: [givenName, familyName, born, legalGender], number }: Pick<Story, 'person' | 'number'>, today: string, municipality: string | null): InventedPerson {
  const birthDate = typeof born === 'string' ? born : born(today);
  return { givenName, familyName, birthDate, legalGender, number: number ?? inventNumber(birthDate, legalGender, 7), municipality };
}

/** The person is taken on, and what is worth showing happens. Nothing where the branch knows the person already. */
export async function tell(story: Story, town: Town, setting: Setting): Promise<void> {
  const team = setting.teams.find(({ caseworker }) => caseworker === story.caseworker)!;
  const { caseworker, ...desk } = await deskOf(team, town, setting);
  const { part, entry, livesOn, ...protection } = story.admission ?? {};
  const person = { ...typed(personOf(story, town.today, team.municipality)), ...protection };
  const startsOn = ago(town.today)(story.since);
  const body = {
    ...desk, person, startsOn, subprojectId: part ? await town.part(desk.projectId, part) : null, direction: setting.direction,
    entry: { ...setting.entry(1, startsOn), ...entry }, livelihood: livesOn ?? [{ kind: setting.livesOn[0], sharePercent: 100 }],
  };
  const answer = await caseworker.post<ParticipationOpened & { code?: string }>('/participations', body);
  if (answer.status === 409 && answer.body.code === 'participant.number-known') return;
  const { id } = await caseworker.must(Promise.resolve(answer));
  await story.tell({ town, caseworker, id, projectId: desk.projectId, unitId: desk.unitId, ago: ago(town.today) });
}

/** Where a team takes people on, and who answers for them. */
export async function deskOf(team: Team, town: Town, { registrationNo }: Pick<Setting, 'registrationNo'>) {
  const caseworker = await town.as(team.caseworker);
  const deputyId = team.deputy ? await accountOf(await town.as(team.deputy)) : null;
  return { caseworker, responsibleId: await accountOf(caseworker), deputyId, projectId: town.project(registrationNo), unitId: town.workplaces().get(team.organisation)!.unitId };
}
