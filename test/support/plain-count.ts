import type { Measure, Reason } from '#outcomes';

/** A caseload of a project as plain facts: what the figures must come from. */
export interface Person {
  gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN';
  protected: boolean;
  subproject: number | null;
  municipality: string | null;
  spells: Spell[];
}

export interface Spell {
  starts: number;
  ends: number | null;
  closing: string | null;
  counted: boolean;
  before: Livelihood | null;
  after: Livelihood | null;
  /** `ladder`: which of them, from 0. */
  steps: { on: number; position: number; ladder: number; elsewhere: boolean }[];
  events: { on: number; kind: 'STARTED_WORK' | 'STARTED_STUDIES' | 'BOTH' | 'READY_FOR_ORDINARY'; withdrawn: boolean; receiver: 'AF' | 'MUNICIPALITY' }[];
  agreed: number | null;
  /** Each kind is of an area of its own; mapping coordinates, and is of none. */
  runs: { type: string; from: number; days: number | null; answers: boolean; elsewhere: boolean }[];
}

/** Percent by kind. */
export type Livelihood = Record<string, number>;

export interface Rule {
  stepGain: number;
  baselineDays: number;
  livelihoodPoints: number;
  countsDeceased: boolean;
}

export interface Judged {
  person: number;
  spell: number;
  gender: string;
  part: { subproject: number | null; municipality: string | null };
  completed: boolean;
  measure: Measure;
  reason: Reason;
}

/** The same judgement, slow and plain, person by person: the second opinion on the one statement that makes all figures. Days are counted from today. */
export function judge(people: Person[], asOf: number, rule: Rule): Judged[] {
  return people.flatMap((person, n) => {
    if (person.protected) return [];
    const spells = person.spells.map((spell, k) => ({ spell, k })).filter(({ spell }) => spell.counted && spell.starts <= asOf);
    const last = spells.at(-1);
    if (!last) return [];
    const seen = spells.map(({ spell }) => spell);
    const completed = seen.every((s) => s.ends !== null && s.ends <= asOf);
    const dead = completed && last.spell.closing === 'DECEASED';
    const reasons: [Measure, Reason][] = [['PARTICIPANTS', 'TAKEN_ON']];
    if (rule.countsDeceased || !dead) reasons.push(['STEP_PROGRESS', step(seen, asOf, rule)], ['INCREASED_LIVELIHOOD', livelihood(seen, completed, rule)], ['WORK_OR_STUDIES', work(seen, completed, asOf)], ['READY_FOR_ORDINARY', ready(seen, asOf)], ['SUPPORT', support(seen, asOf)], ['PARALLEL_AREAS', parallel(seen, asOf)]);
    return reasons.map(([measure, reason]) => ({ person: n, spell: last.k, gender: person.gender, part: { subproject: person.subproject, municipality: person.municipality }, completed, measure, reason }));
  });
}

function step(spells: Spell[], asOf: number, { stepGain, baselineDays }: Rule): Reason {
  const all = spells.flatMap((s) => s.steps.map((one, n) => ({ ...one, n }))).filter((s) => s.on <= asOf && !s.elsewhere);
  all.sort((a, b) => a.on - b.on || a.n - b.n);
  if (all.length === 0 || all[0]!.on > spells[0]!.starts + baselineDays) return 'NO_FIRST_ASSESSMENT';
  if (all.length === 1) return 'ONLY_FIRST_ASSESSMENT';
  let gained = 0;
  for (const ladder of new Set(all.map((s) => s.ladder))) {
    const on = all.filter((s) => s.ladder === ladder);
    if (on.length > 0) gained += on.at(-1)!.position - on[0]!.position;
  }
  if (gained >= stepGain) return 'STEPS_FORWARD';
  if (gained > 0) return 'TOO_FEW_STEPS';
  return gained === 0 ? 'SAME_STEP' : 'STEPS_BACK';
}

const OWN = ['WAGE', 'SUBSIDISED_WAGE', 'SELF_EMPLOYMENT', 'STUDY_SUPPORT'];
const own = (shares: Livelihood) => Math.min(100, OWN.reduce((sum, kind) => sum + (shares[kind] ?? 0), 0));

function livelihood(spells: Spell[], completed: boolean, { livelihoodPoints }: Rule): Reason {
  if (!completed) return 'NOT_COMPLETED';
  const before = spells[0]!.before;
  const after = spells.at(-1)!.after;
  if (!before) return 'LIVELIHOOD_BEFORE_UNKNOWN';
  if (!after) return 'LIVELIHOOD_AFTER_UNKNOWN';
  const more = own(after) - own(before);
  if (more === 0) return 'LIVELIHOOD_SAME';
  if (more < 0) return 'LIVELIHOOD_LESS';
  return more >= livelihoodPoints ? 'LIVELIHOOD_INCREASED' : 'LIVELIHOOD_TOO_LITTLE';
}

function work(spells: Spell[], completed: boolean, asOf: number): Reason {
  const kinds = new Set(spells.flatMap((s) => s.events).filter((e) => !e.withdrawn && e.on <= asOf).map((e) => e.kind));
  const working = kinds.has('STARTED_WORK') || kinds.has('BOTH');
  const studying = kinds.has('STARTED_STUDIES') || kinds.has('BOTH');
  if (working) return studying ? 'STARTED_BOTH' : 'STARTED_WORK';
  if (studying) return 'STARTED_STUDIES';
  if (!completed) return 'NOT_STARTED_YET';
  const { closing, after } = spells.at(-1)!;
  if (closing === 'PLAN_COMPLETED_WORK') return 'CLOSED_TO_WORK';
  if (closing === 'PLAN_COMPLETED_STUDIES') return 'CLOSED_TO_STUDIES';
  return closing === null || (closing !== 'DECEASED' && !after) ? 'ENDING_UNKNOWN' : 'ENDED_WITHOUT';
}

function ready(spells: Spell[], asOf: number): Reason {
  const all = spells.flatMap((s) => s.events).filter((e) => e.kind === 'READY_FOR_ORDINARY' && !e.withdrawn && e.on <= asOf).sort((a, b) => b.on - a.on);
  if (all.length === 0) return 'NOT_READY_YET';
  return all[0]!.receiver === 'AF' ? 'READY_AT_AF' : 'READY_AT_MUNICIPALITY';
}

function support(spells: Spell[], asOf: number): Reason {
  if (!spells.some(({ agreed }) => agreed !== null && agreed <= asOf)) return 'NO_AGREED_PLAN';
  return spells.some(({ runs }) => runs.some((run) => run.answers && run.from <= asOf)) ? 'PLAN_AND_NEED' : 'PLAN_WITHOUT_NEED';
}

/** Day by day, time for time. */
function parallel(spells: Spell[], asOf: number): Reason {
  const begun = spells.flatMap(({ runs }) => runs).filter((run) => run.from <= asOf);
  const areasOn = (runs: Spell['runs'], on: number) => new Set(runs.filter((run) => run.type !== 'MAPPING' && run.from <= on && (run.days === null || on <= run.from + run.days)).map(({ type }) => type)).size;
  for (const { runs } of spells) for (let on = Math.min(0, ...runs.map(({ from }) => from)); on <= asOf; on += 1) if (areasOn(runs, on) > 1) return 'SEVERAL_AREAS';
  return begun.length > 0 ? 'NEVER_AT_ONCE' : 'NOTHING_RAN';
}

export const YES = new Set(['TAKEN_ON', 'STEPS_FORWARD', 'LIVELIHOOD_INCREASED', 'STARTED_WORK', 'STARTED_STUDIES', 'STARTED_BOTH', 'CLOSED_TO_WORK', 'CLOSED_TO_STUDIES', 'READY_AT_AF', 'READY_AT_MUNICIPALITY', 'PLAN_AND_NEED', 'SEVERAL_AREAS']);
const UNKNOWN = new Set(['NO_FIRST_ASSESSMENT', 'LIVELIHOOD_BEFORE_UNKNOWN', 'LIVELIHOOD_AFTER_UNKNOWN', 'ENDING_UNKNOWN']);

/** What a cell of a figure must say of these. */
export const plainCell = (rows: Judged[]): { yes: number; unknown: number; population: number } => ({
  yes: rows.filter((r) => YES.has(r.reason)).length, unknown: rows.filter((r) => UNKNOWN.has(r.reason)).length, population: rows.length,
});
