import type { Gender } from '#participants';
import { question } from '#platform';
import type { Reason } from '../outcomes.js';
import { COURSE, DAY, DEFINITIONS, JUDGED } from '../outcomes.queries.js';
import type { Definition } from '../outcomes.rules.js';
import type { EffectMeasure, EffectOf } from './effect.view.js';

/** Persons of an area or a method: with their dose where no measure is named, else by what came of them. */
export interface EffectCount {
  what: EffectOf;
  key: string;
  name: string | null;
  gender: Gender;
  measure: EffectMeasure | null;
  reason: Reason | null;
  persons: number;
  finished: number;
  hours: number;
  occasions: number;
  days: number;
}

export interface EffectQueryRow {
  id: string;
  name: string;
  asOf: string;
  definition: Omit<Definition, 'madeAt'> & { madeAt: string };
  counts: EffectCount[];
}

/**
 * $1 project, $2 day (today, when empty), $3 always 'gender' -> what came of those who had interventions in each area and by each method, when the scope follows the project.
 * The persons are judged as the figures of the day judge them, and handed to the law, which knows who had what and tells counts alone.
 */
export const EFFECT = question<[string, null, 'gender'], EffectQueryRow>()('outcomes.effect', `
  with ${JUDGED},
  handed as materialized (select array_agg(j.person) as persons, array_agg(j.kind) as measures, array_agg(j.reason) as reasons from judged j where j.kind in ('STEP_PROGRESS', 'WORK_OR_STUDIES'))
  select c.id, c.name, ${DAY} as "asOf", (select to_json(d) from (${DEFINITIONS.text} limit 1) d) as definition,
    (select coalesce(json_agg(e), '[]') from handed h cross join lateral law.count_effect($1, h.persons, h.measures, h.reasons) e) as counts
  from (${COURSE.text}) c`, { object: 'id' });
