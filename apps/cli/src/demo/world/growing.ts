import { municipalities } from '#projects';
import { fewAtATime } from './few-at-a-time.js';
import { at, type DemoPerson } from './people.js';
import { people, personsIn } from './peopling.js';
import type { ProgressBar } from './progress-bar.js';
import { SETTINGS, type Setting, type Team } from './settings.js';
import type { Town } from './town.js';

/** So many are taken on at the same time in each project. */
const HANDS = 2;

export interface Growing {
  /** By registration number; the real sizes where nothing else is said. */
  sizes?: Readonly<Record<string, number>>;
  leaving: AbortSignal;
  bar: (wanted: number) => ProgressBar;
}

/** Grows every project to its real size, with a caseworker in each further municipality. Begun again, it goes on where it was. */
export async function grow(town: Town, { sizes = {}, leaving, bar }: Growing): Promise<void> {
  const sizeOf = ({ registrationNo, real }: Setting) => sizes[registrationNo] ?? real;
  const missing = await Promise.all(SETTINGS.map(async (setting) => Math.max(0, sizeOf(setting) - (await personsIn(town, setting)))));
  const growing = SETTINGS.filter((_, at) => missing[at]! > 0);
  const progress = bar(missing.reduce((sum, one) => sum + one, 0));
  const joining = new Map<Setting, Team[]>();
  for (const setting of growing) joining.set(setting, await joinLater(town, setting));
  await fewAtATime(growing.length, growing, async (setting) => {
    const teams = [...setting.teams, ...joining.get(setting)!];
    await people(town, { setting, teams, size: sizeOf(setting), hands: HANDS, leaving, told: () => progress.step() });
  });
  progress.done();
}

async function joinLater(town: Town, { later }: Setting): Promise<Team[]> {
  const teams: Team[] = [];
  for (const team of later) {
    const person = caseworkerIn(team);
    await town.arrive(person);
    teams.push({ ...team, caseworker: person.email });
  }
  return teams;
}

function caseworkerIn({ municipality, organisation }: Omit<Team, 'caseworker'>): DemoPerson {
  const name = municipalities.find(({ code }) => code === municipality)!.name;
  return { role: 'CASEWORKER', name: `Handläggare ${name}`, email: `handlaggare.${municipality}@example.se`, place: at(organisation), shows: `handläggare i ${name}` };
}
