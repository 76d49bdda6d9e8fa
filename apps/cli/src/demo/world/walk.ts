import { randomUUID } from 'node:crypto';
import type { ParticipationOpened } from '#participation';
import { offer } from '../interventions.journey.js';
import { accountOf, typed } from '../participation.journey.js';
import { observe, rateIndependence, tellFacts } from '../facts.journey.js';
import { agreeQuickly, writeNote } from '../plans.journey.js';
import { assessStep, recordOutcome } from '../progress.journey.js';
import type { Visitor } from '../visitor.js';
import type { Course } from './crowd.js';
import type { Setting } from './settings.js';
import { factsOf, outcomeAfter, ratingsOf } from './facts.js';
import { FIRST_NOTES, LATER_NOTES, PLANS } from './texts.js';

/** Where and by whom somebody is taken on. */
export interface Desk {
  caseworker: Visitor;
  deputyId: string | null;
  projectId: string;
  unitId: string;
  subprojectId: string | null;
}

const KNOWN_ALREADY = 'participant.number-known';
const pick = <T>(many: readonly T[], n: number): T => many[n % many.length]!;

/** Somebody is taken on and goes their way through the doors. False where the branch knows the person already: then nothing is done. */
export async function walk(desk: Desk, setting: Setting, course: Course): Promise<boolean> {
  const id = await takeOn(desk, setting, course);
  if (id === null) return false;
  const { caseworker } = desk;
  const facts = factsOf(course);
  if (facts) await tellFacts(caseworker, id, facts);
  const [first, ...later] = course.steps;
  if (first) await assessStep(caseworker, id, first);
  const running = await plan(caseworker, id, course);
  for (const step of later) await assessStep(caseworker, id, step);
  await writeNote(caseworker, id, { kind: pick(['VISIT', 'PHONE', 'CONVERSATION'] as const, course.n), occurredOn: course.noteOn, body: pick(LATER_NOTES, course.n) });
  if (course.exit) await end(caseworker, id, course, running);
  for (const seen of outcomeAfter(course)) await observe(caseworker, id, seen);
  for (const said of ratingsOf(course)) await rateIndependence(caseworker, id, said);
  return true;
}

async function takeOn({ caseworker, deputyId, projectId, unitId, subprojectId }: Desk, setting: Setting, { n, person, startsOn, livesOn }: Course): Promise<string | null> {
  const body = {
    person: typed(person), responsibleId: await accountOf(caseworker), deputyId, projectId, unitId, subprojectId, startsOn, direction: setting.direction,
    entry: setting.entry(n, startsOn), livelihood: [{ kind: livesOn, sharePercent: 100, toldBy: 'DECLARED' }],
  };
  const answer = await caseworker.post<ParticipationOpened & { code?: string }>('/participations', body);
  if (answer.status === 409 && answer.body.code === KNOWN_ALREADY) return null;
  return (await caseworker.must(Promise.resolve(answer))).id;
}

/** The plan comes first; then what answers its needs. Gives the interventions that run. */
async function plan(caseworker: Visitor, id: string, { n, plannedOn, reviewOn, interventions }: Course): Promise<string[]> {
  if (!plannedOn) return [];
  const { needs = [], ...content } = pick(PLANS, n);
  const known = needs.map((need) => ({ ...need, id: randomUUID() }));
  await agreeQuickly(caseworker, id, { agreedOn: plannedOn, agreedHow: 'IN_PERSON', reviewOn }, { ...content, needs: known });
  await writeNote(caseworker, id, { kind: 'CONVERSATION', occurredOn: plannedOn, body: pick(FIRST_NOTES, n), attendance: 'CAME' });
  const running: string[] = [];
  for (const [at, each] of interventions.entries()) running.push(await offer(caseworker, id, { ...each, needIds: [known[at % known.length]!.id], hoursPerWeek: 4 + (n % 8) }));
  return running;
}

async function end(caseworker: Visitor, id: string, { exit, n }: Course, running: string[]): Promise<void> {
  const { endsOn, reason } = exit!;
  const [work, studies] = [reason === 'PLAN_COMPLETED_WORK', reason === 'PLAN_COMPLETED_STUDIES'];
  const result = work || studies ? 'REACHED' : pick(['PARTLY', 'NOT_REACHED'] as const, n);
  for (const intervention of running) {
    await caseworker.must(caseworker.change('POST', `/interventions/${intervention}/end`, 1, { on: endsOn, endReason: work ? 'TO_WORK' : studies ? 'TO_STUDIES' : 'COMPLETED', result }));
  }
  if (work) await recordOutcome(caseworker, id, { kind: 'STARTED_WORK', startsOn: endsOn, workPercent: 75, workForm: n % 2 === 0 ? 'SUBSIDISED' : 'UNSUBSIDISED', evidence: 'CONTRACT' });
  const receiver = ({ HANDED_OVER_AF: 'AF', HANDED_OVER_MUNICIPAL: 'MUNICIPALITY' } as const)[reason as string];
  if (receiver) await recordOutcome(caseworker, id, { kind: 'READY_FOR_ORDINARY', startsOn: endsOn, receiver, evidence: 'AGENCY_DECISION' });
  if (studies) await recordOutcome(caseworker, id, { kind: 'STARTED_STUDIES', startsOn: endsOn, studyPercent: 100, evidence: 'ADMISSION' });
  await caseworker.must(caseworker.change('POST', `/participations/${id}/end`, 1, exit));
}
