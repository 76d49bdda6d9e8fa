import { question, statement } from '#platform';
import { WINDOWS } from '../facts/fact.queries.js';
import type { WindowView } from './indicator.view.js';
import type { Generation, Labour, Outcome, Truth } from './indicators.js';

/** What was observed at a moment after the exit; null while the person takes part. */
type Observed = { outcome: Outcome | null; due: boolean } | null;

/** People as the law tells of them to those who follow the project. */
export interface FactRow {
  gender: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN';
  age: number | null;
  labour: Labour | null;
  unemployedMonths: number | null;
  inEducation: Truth;
  isced: number | null;
  entered: boolean;
  gone: boolean;
  leftTo: 'WORK' | 'STUDIES' | 'DECEASED' | null;
  atExit: Observed;
  later: Observed;
  last: Observed;
}

/** What stands in counts alone, and in those of whole quarters. */
export interface Sensitive {
  disability: Truth;
  thirdCountry: Truth;
  foreignBackground: Truth;
  otherDisadvantage: Truth;
  homeless: Truth;
}

export interface GroupRow extends FactRow {
  persons: number;
}

export interface StandingRow extends GroupRow, Sensitive {
  asOf: string;
}

const PLAIN = `x.gender, x.age, x.labour, x.unemployed_months as "unemployedMonths", x.in_education as "inEducation", x.isced, x.entered, x.gone, x.left_to as "leftTo",
  x.at_exit as "atExit", x.later, x.last`;
const SENSITIVE = 'x.disability, x.third_country as "thirdCountry", x.foreign_background as "foreignBackground", x.other_disadvantage as "otherDisadvantage", x.homeless';
const DAY = 'coalesce($3::date, (select law.today()))';

/** $1 project, when the scope follows it; $2 from, $3 day, $4 as known when this day was over. One pass over the facts: how many persons there are of each kind; and one of each quarter that is over, for what is sensitive. */
export const INDICATORS = question<[string, string | null, string | null, string | null], IndicatorsRow>()('indicators.all', `
  select p.id, p.display_name as name, p.generation, ${DAY} as "asOf", (select law.today()) as today, (select law.now()) as "readAt",
    (select coalesce(json_agg(w), '[]') from (${WINDOWS.text}) w) as windows,
    (select coalesce(json_agg(g), '[]') from (
      select ${PLAIN}, x.persons from law.count_indicators($1, $2::date, ${DAY}, $4::date) x) g) as groups,
    (select coalesce(json_agg(s), '[]') from (select x.as_of as "asOf", ${PLAIN}, ${SENSITIVE}, x.persons from law.count_sensitive($1) x) s) as quarters
  from app.project p where p.id = $1 and p.id = any (array(select law.coordinated()))`, { object: 'id' });

export interface IndicatorsRow {
  id: string;
  name: string;
  generation: Generation;
  asOf: string;
  today: string;
  readAt: string;
  windows: WindowView[];
  groups: GroupRow[];
  quarters: StandingRow[];
}

export interface PersonRow extends FactRow {
  participationId: string;
  pseudonym: string;
  enteredOn: string;
  leftOn: string | null;
}

/** The same persons one by one, without what is sensitive. */
export const PEOPLE = statement<[string, string | null, string | null, string | null], PersonRow>()('indicators.people', `
  select x.participation as "participationId", x.pseudonym, x.entered_on as "enteredOn", x.left_on as "leftOn", ${PLAIN} from law.indicator_people($1, $2::date, ${DAY}, $4::date) x order by x.pseudonym`);

/** $1 project, when the scope follows it. */
export const GENERATION = statement<[string], { id: string; generation: Generation }>()('indicators.generation',
  'select p.id, p.generation from app.project p where p.id = $1 and p.id = any (array(select law.coordinated()))', (row) => ({ objectId: row.id }));
