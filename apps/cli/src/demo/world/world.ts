import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { newSalt, proofOf } from '#organisations';
import { DEMO_PASSWORD } from '../organisations.journey.js';
import { setEntryRules } from '../participation.journey.js';
import { governBy, importClosedIris, importDemoProjects, projectPage } from '../projects.journey.js';
import { receiveAt } from '../referrals.journey.js';
import { Visitor } from '../visitor.js';
import { CONFIRMED_TARGETS } from './confirmed-targets.js';
import { fewAtATime } from './few-at-a-time.js';
import { importAndUndo } from './importing.js';
import { learn } from './learning.js';
import { closeMonths } from './months.js';
import { CLOSED_IRIS, DEMO_FOUNDER, DEMO_PEOPLE, IRIS } from './people.js';
import { people, personsIn } from './peopling.js';
import { evaluate, learnFromEachOther, release } from './releasing.js';
import { report } from './reporting.js';
import { reviews } from './reviewed-targets.js';
import { REFERRAL_STORIES, sendReferral } from './referral-stories.js';
import { SETTINGS, type Setting } from './settings.js';
import { SIP_STORIES } from './sip-stories.js';
import { STORIES_OF_CONTINUITY } from './stories-of-continuity.js';
import { STORIES_OF_EMPLOYMENT } from './stories-of-employment.js';
import { STORIES_OF_MANAGEMENT } from './stories-of-management.js';
import { STORIES_OF_OWN } from './stories-of-own.js';
import { STORIES_OF_SHARING } from './stories-of-sharing.js';
import { STORIES_OF_TRAINING } from './stories-of-training.js';
import { STORIES_OF_WORK } from './stories-of-work.js';
import { tell } from './tale.js';
import { Town } from './town.js';
import { tryMethods } from './trial.js';

export interface Furnishing {
  origin: string;
  /** The owner's address, for the first administrator alone; asked for only when there is none. */
  ownerUrl: () => Promise<string | undefined>;
  say: (line: string) => void;
  leaving: AbortSignal;
}

export const STORIES = [...STORIES_OF_WORK, ...STORIES_OF_SHARING, ...STORIES_OF_CONTINUITY, ...STORIES_OF_OWN, ...STORIES_OF_TRAINING, ...STORIES_OF_MANAGEMENT, ...STORIES_OF_EMPLOYMENT, ...SIP_STORIES];

/** The closed IRIS: a few who completed it, in its own days. */
export const CLOSED: Setting = { ...SETTINGS.find(({ registrationNo }) => registrationNo === IRIS)!, registrationNo: CLOSED_IRIS, small: 12, real: 12 };
const CLOSED_NAME = 'IRIS, avslutat';

/** Makes the demo world by walking through the doors, as the tests do. What is there already is left as it is. */
export async function furnish({ origin, ownerUrl, say, leaving }: Furnishing): Promise<Town> {
  const today = Temporal.Now.plainDateISO('Europe/Stockholm').toString();
  const town = await new Town(await founded(origin, ownerUrl), today).lookAround();
  const steps = [() => projects(town, say), () => colleagues(town), () => doors(town), () => targets(town), () => participants(town, say, leaving), () => importAndUndo(town), () => tryMethods(town), () => reviews(town), () => learn(town), () => closeMonths(town), () => release(town), () => learnFromEachOther(town), () => evaluate(town), () => report(town)];
  for (const step of steps) if (!leaving.aborted) await step();
  if (!leaving.aborted) say(`Demovärlden är klar: ${DEMO_PEOPLE.length + 1} personer att logga in som.`);
  return town;
}

async function founded(origin: string, ownerUrl: Furnishing['ownerUrl']): Promise<Visitor> {
  const founder = new Visitor(origin, DEMO_FOUNDER.name);
  if ((await founder.signIn(DEMO_FOUNDER.email, DEMO_PASSWORD)).status === 204) return founder;
  const owner = new pg.Client({ connectionString: await ownerUrl() });
  await owner.connect();
  try {
    const salt = newSalt();
    await owner.query('select law.found($1, $2, $3, $4)', [DEMO_FOUNDER.name, DEMO_FOUNDER.email, salt, await proofOf(DEMO_PASSWORD, salt)]);
  } finally {
    await owner.end();
  }
  await founder.must(founder.signIn(DEMO_FOUNDER.email, DEMO_PASSWORD));
  return founder;
}

/** The closed one comes last: with its parts in place, everything is. */
async function projects(town: Town, say: Furnishing['say']): Promise<void> {
  const closed = town.projects.get(CLOSED_IRIS);
  if (closed && (await projectPage(town.founder, closed)).subprojects.length > 0) return;
  say('Läser in de fem projekten …');
  const { workplaces } = await importDemoProjects(town.founder, town.today);
  await importClosedIris(town.founder, { number: CLOSED_IRIS, name: CLOSED_NAME, workplaces });
  await town.lookAround();
}

async function colleagues(town: Town): Promise<void> {
  for (const { place } of DEMO_PEOPLE) await town.settle(place);
  await fewAtATime(3, DEMO_PEOPLE, (person) => town.arrive(person));
}

/** What each project asks of those who enter, and where it takes referrals. */
async function doors(town: Town): Promise<void> {
  const { items } = await town.founder.must(town.founder.get<{ items: { unitId: string }[] }>('/receiving-units'));
  const workplaces = town.workplaces();
  for (const { registrationNo, rules, teams } of SETTINGS) {
    const projectId = town.project(registrationNo);
    const standing = await town.founder.must(town.founder.get<{ items: { kind: string }[] }>(`/projects/${projectId}/entry-rules`));
    await setEntryRules(town.founder, projectId, rules.filter(({ kind }) => !standing.items.some((rule) => rule.kind === kind)));
    for (const [organisation, municipality] of new Map(teams.map((team) => [team.organisation, team.municipality]))) {
      const { unitId } = workplaces.get(organisation)!;
      if (!items.some((receiving) => receiving.unitId === unitId)) await receiveAt(town.founder, projectId, unitId, { municipalityCodes: [municipality], answerWithinDays: 10 });
    }
  }
}

/** The coordinators say which of the targets hold, and why. What is decided already is left as it is. */
async function targets(town: Town): Promise<void> {
  for (const { project, by, kind, value, reason } of CONFIRMED_TARGETS) {
    const coordinator = await town.as(by);
    const { targets: claims } = await projectPage(coordinator, town.project(project));
    if (!claims.some((claim) => claim.kind === kind && claim.governing)) await governBy(coordinator, town.project(project), { kind, value, reason });
  }
}

/** First those hand-picked, then as many more as the small world holds. The projects are peopled side by side. */
async function participants(town: Town, say: Furnishing['say'], leaving: AbortSignal): Promise<void> {
  const peopled = [...SETTINGS, CLOSED];
  const missing = await Promise.all(peopled.map(async (setting) => Math.max(0, setting.small - (await personsIn(town, setting)))));
  const wanted = missing.reduce((sum, one) => sum + one, 0);
  if (wanted === 0) return;
  say(`Skriver in påhittade deltagare: ${wanted} …`);
  let done = 0;
  const told = () => void ((done += 1) % 20 === 0 && say(`  ${done} av ${wanted}`));
  await fewAtATime(peopled.length, peopled, async (setting) => {
    for (const story of STORIES.filter(({ project }) => project === setting.registrationNo)) {
      if (leaving.aborted) return;
      await tell(story, town, setting);
      told();
    }
    for (const story of REFERRAL_STORIES.filter(({ project }) => project === setting.registrationNo)) if (!leaving.aborted) await sendReferral(story, town);
    await people(town, { setting, teams: setting.teams, size: setting.small, hands: 1, leaving, told });
  });
}

/** The lines printed at the start: who one can sign in as, and what that shows. */
export function signIns(): string[] {
  const all = [{ email: DEMO_FOUNDER.email, shows: 'förvaltar systemet' }, ...DEMO_PEOPLE];
  const width = Math.max(...all.map((person) => person.email.length));
  return [`Logga in med lösenordet "${DEMO_PASSWORD}" som`, ...all.map((person) => `  ${person.email.padEnd(width)}  ${person.shows}`)];
}
