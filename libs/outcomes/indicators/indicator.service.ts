import { Injectable } from '@nestjs/common';
import { Broken, Invalid, Unseen, UUID, type Asks, type Scope } from '#platform';
import { demandDay, demandDayBy } from '#progress';
import { percent } from '../figures.rules.js';
import type { IndicatorPeopleQuery, IndicatorsQuery } from './indicator.input.js';
import { GENERATION, INDICATORS, PEOPLE, type FactRow, type GroupRow, type PersonRow, type Sensitive, type StandingRow } from './indicator.queries.js';
import { byGender, contradictions, figuresOf, isComplete, lastingOf, reasonFor, reasonForLasting, type Figure, type Group, type Reason } from './indicator.rules.js';
import type { IndicatorCounts, IndicatorFigure, IndicatorPeople, Indicators, LastingFigure, Missing } from './indicator.view.js';
import { GENERATIONS, type Generation, type Person } from './indicators.js';
import { standingOf, toldOf, type Told } from './standing.rules.js';

const PAGE = 200;
const GENDERS = { FEMALE: 'WOMAN', MALE: 'MAN', OTHER: 'OTHER', UNKNOWN: null } as const;
const HIDDEN: IndicatorCounts = { women: null, men: null, other: null, total: null };
const UNTOLD: Sensitive = { disability: null, thirdCountry: null, foreignBackground: null, otherDisadvantage: null, homeless: null };

/** The common indicators of a project's generation, from the facts: for any day, and as it was known on any other. */
@Injectable()
export class IndicatorService {
  async indicators(reading: Asks, projectId: string, query: IndicatorsQuery): Promise<Indicators> {
    const { from = null, asOf = null, knownOn = null } = daysOf(query);
    const row = await reading.one(INDICATORS, projectId, from, asOf, knownOn);
    demandNotAhead(query, row.today);
    const { generation } = row;
    const groups = row.groups.map(groupOf);
    const figures = figuresOf(groups, generation);
    const standing = standingsOf(row.quarters, generation);
    const of = (holds: (person: Person) => boolean) => byGender(groups.filter(({ person }) => holds(person)));
    const leavers = of(({ left }) => left);
    return {
      projectId, projectName: row.name, generation, asOf: row.asOf, from, knownOn, readAt: new Date(row.readAt),
      persons: of(({ entered }) => entered), incomplete: of((person) => person.entered && !isComplete(person)), leavers,
      figures: figures.map((figure) => figureOf(figure, generation, standing)), lasting: lastingOf(groups).map(lastingFigure),
      contradictions: contradictions(figures, generation, leavers.total), windows: row.windows, longTerm: GENERATIONS[generation].longTerm,
    };
  }

  /** The persons behind one figure, each with the reason; or, without a figure, what is missing of whom. */
  async people(scope: Scope, at: { projectId: string; code: string }, query: IndicatorPeopleQuery): Promise<IndicatorPeople> {
    if (!UUID.test(at.projectId)) throw new Unseen();
    const [project] = await scope.read(GENERATION, at.projectId);
    if (!project) throw new Unseen();
    const reasonOf = judgeOf(at.code, project.generation);
    const { from = null, asOf = null, knownOn = null } = daysOf(query);
    demandNotAhead(query, scope.today);
    const rows = await scope.read(PEOPLE, at.projectId, from, asOf, knownOn);
    const all = rows.filter(({ pseudonym }) => pseudonym > (query.after ?? '')).map((row) => lineOf(row, reasonOf));
    const asked = all.filter(({ reason, missing }) => (!query.reason || reason === query.reason) && (query.missing !== 'true' || missing.length > 0));
    const items = asked.slice(0, PAGE);
    items.forEach(({ participationId }) => scope.notice({ participationId }));
    return { items, next: asked.length > PAGE ? items.at(-1)!.pseudonym : null };
  }
}

function daysOf({ from, asOf, knownOn }: IndicatorsQuery): IndicatorsQuery {
  for (const [field, day] of Object.entries({ from, asOf, knownOn })) if (day) demandDay(field, day);
  if (from && asOf && from > asOf) throw new Invalid([{ field: 'from', code: 'indicator.from-after-day' }]);
  return { ...(from && { from }), ...(asOf && { asOf }), ...(knownOn && { knownOn }) };
}

function demandNotAhead({ from, asOf, knownOn }: IndicatorsQuery, today: string): void {
  for (const [field, day] of Object.entries({ from, asOf, knownOn })) if (day) demandDayBy(field, day, today);
}

/** Of whom no municipality is known to be rural: the product has no list of them. */
function personOf(row: FactRow & Sensitive): Person {
  const { gender, atExit, later, last, gone, ...told } = row;
  return {
    ...told, gender: GENDERS[gender], rural: null, left: gone, atExit: atExit?.outcome ?? null, later: later?.outcome ?? null, last: last?.outcome ?? null,
    due: { atExit: atExit?.due ?? false, later: later?.due ?? false, last: last?.due ?? false },
  };
}

const groupOf = ({ persons, ...row }: GroupRow): Group => ({ person: personOf({ ...row, ...UNTOLD }), persons });

/** Of each sensitive figure the standing that was told last, whatever day is asked for. */
function standingsOf(rows: readonly StandingRow[], generation: Generation): Map<string, Told> {
  const quarters = [...Map.groupBy(rows, ({ asOf }) => asOf)].sort(([one], [other]) => one.localeCompare(other))
    .map(([asOf, of]) => ({ asOf, groups: of.map(({ persons, ...row }): Group => ({ person: personOf(row), persons })) }));
  const { indicators, sensitive } = GENERATIONS[generation];
  return new Map(indicators.filter(({ code }) => sensitive.includes(code)).flatMap((indicator) => {
    const last = toldOf(quarters.map(({ asOf, groups }) => standingOf(indicator, groups, { asOf, generation }))).at(-1);
    return last ? [[indicator.code, last] as const] : [];
  }));
}

/** Why a person counts in a figure. Of what is sensitive nobody is told who: not even by a list of those who do not count. */
function judgeOf(code: string, generation: Generation): ((person: Person) => Reason) | null {
  if (code === 'all') return null;
  if (code === 'later' || code === 'last') return (person) => reasonForLasting(person, code);
  const indicator = GENERATIONS[generation].indicators.find((one) => one.code === code);
  if (!indicator) throw new Unseen();
  if (GENERATIONS[generation].sensitive.includes(code)) throw new Broken('indicator.nobody-is-named');
  return (person) => reasonFor(indicator, person, generation);
}

function lineOf(row: PersonRow, reasonOf: ((person: Person) => Reason) | null): IndicatorPeople['items'][number] {
  const { participationId, pseudonym, gender, enteredOn, leftOn } = row;
  const person = personOf({ ...row, ...UNTOLD });
  return { participationId, pseudonym, gender, enteredOn, leftOn, reason: reasonOf ? reasonOf(person) : null, missing: missingOf(person) };
}

/** What a record lacks. An observation is missing when its window is over; one who died is asked for none. */
function missingOf(person: Person): Missing[] {
  const { gender, age, labour, unemployedMonths, inEducation, isced, left, leftTo, due } = person;
  const observed = left && leftTo !== 'DECEASED';
  const lacks: [Missing, boolean][] = [
    ['GENDER', gender === null], ['AGE', age === null], ['LABOUR', labour === null], ['UNEMPLOYED_SINCE', labour === 'UNEMPLOYED' && unemployedMonths === null],
    ['IN_EDUCATION', inEducation === null], ['EDUCATION', isced === null],
    ['LEAVING', observed && due.atExit && person.atExit === null], ['SIX_MONTHS', observed && due.later && person.later === null], ['TWELVE_MONTHS', observed && due.last && person.last === null],
  ];
  return lacks.flatMap(([what, isSo]) => (isSo ? [what] : []));
}

function figureOf({ code, counted, unknown, among }: Figure, generation: Generation, standing: ReadonlyMap<string, Told>): IndicatorFigure {
  const { indicators, sensitive } = GENERATIONS[generation];
  const { moment } = indicators.find((one) => one.code === code)!;
  if (!sensitive.includes(code)) return { code, moment, counted, unknown, among, sensitive: false, standing: null };
  const told = standing.get(code);
  return { code, moment, counted: told ? shownOf(told) : HIDDEN, unknown: HIDDEN, among: HIDDEN, sensitive: true, standing: told?.asOf ?? null };
}

const shownOf = ({ so, groups }: Told): IndicatorCounts => ({ ...HIDDEN, ...Object.fromEntries(groups.map((group) => [group, so[group]])) });

function lastingFigure({ code, counted, unknown, among }: Figure): LastingFigure {
  const known = among.total - unknown.total;
  return { code: code as LastingFigure['code'], counted, unknown, among, percent: known > 0 ? percent(counted.total, known) : null };
}
