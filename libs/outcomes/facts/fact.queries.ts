import { statement } from '#platform';
import type { Moment } from './facts.js';
import type { EntryFactsView, ObservationView } from './fact.view.js';
import type { Window } from './fact.rules.js';

/** The rows that hold of participation $1, of every file the scope reads; the latest written counts, and `own` is the number of it in the acting branch's own file. */
const HOLDING = (table: string) => `select x.*, a.name as by_name, case when f.branch_id = (select law.branch()) then x.no end as own
  from app.${table} x join app.casefile f on f.id = x.casefile_id left join app.account a on a.id = x.written_by where x.participation_id = $1 and x.replaced_at is null`;

type EntryRow = Omit<EntryFactsView, 'isced'> & { own: number | null };

/** $1 participation. What stands in another table and is not there was not asked. */
export const ENTRY_FACTS = statement<[string], EntryRow>()('facts.entry', `
  with fact as (${HOLDING('entry_fact')} order by x.written_at desc limit 1), background as (${HOLDING('entry_background')} order by x.written_at desc limit 1),
    disability as (${HOLDING('entry_disability')} order by x.written_at desc limit 1)
  select f.labour, f.unemployed_since as "unemployedSince", f.in_education as "inEducation", f.education, coalesce(b.citizenship, 'NOT_ASKED') as citizenship,
    coalesce(b.birth_country, 'NOT_ASKED') as "birthCountry", coalesce(b.parents_abroad, 'NOT_ASKED') as "parentsAbroad", coalesce(b.housing, 'NOT_ASKED') as housing,
    coalesce(b.other_disadvantage, 'NOT_ASKED') as "otherDisadvantage", coalesce(d.disability, 'NOT_ASKED') as disability, f.written_at as "writtenAt", f.by_name as "writtenByName", f.own
  from fact f left join background b on true left join disability d on true`);

export type ObservationRow = ObservationView & { moment: Moment; own: number | null };

export const OBSERVATIONS = statement<[string], ObservationRow>()('facts.observations', `
  select distinct on (x.moment) x.moment, x.observed_on as "observedOn", x.labour, x.employment, x.job_searching as "jobSearching", x.in_education as "inEducation", x.qualified, x.improved,
    x.told_by as "toldBy", x.method, x.written_at as "writtenAt", x.by_name as "writtenByName", x.own
  from (${HOLDING('exit_observation')}) x order by x.moment, x.written_at desc`);

/** $1 project -> the windows that hold there. */
export const WINDOWS = statement<[string], Window>()('facts.windows', `
  select distinct on (w.moment) w.moment, w.months, w.days_before as "daysBefore", w.days_after as "daysAfter", w.source from app.observation_window w
  where w.project_id = $1 or w.project_id is null order by w.moment, w.project_id nulls last`);

/** $1 project -> the days of its record, and how far a demo has moved them. */
export const PROJECT_DAYS = statement<[string], { startsOn: string | null; endsOn: string | null; shiftMonths: number }>()('facts.project-days',
  'select starts_on as "startsOn", ends_on as "endsOn", shift_months as "shiftMonths" from app.project where id = $1');

/** The rows of file $1 that hold give way; $3 the number of the one that was seen. */
const replace = (table: string) => statement<[string, Date, number], { id: string }>()(`facts.replace-${table}`,
  `update app.${table} set replaced_at = $2, version = version + 1 where casefile_id = $1 and replaced_at is null and no = $3 returning id`);
export const REPLACE_FACT = replace('entry_fact');
export const REPLACE_BACKGROUND = replace('entry_background');
export const REPLACE_DISABILITY = replace('entry_disability');
export const REPLACE_OBSERVATION = statement<[string, Date, number, string], { id: string }>()('facts.replace-observation',
  'update app.exit_observation set replaced_at = $2, version = version + 1 where casefile_id = $1 and moment = $4 and replaced_at is null and no = $3 returning id');

/** $1 file -> the number of the row that holds in it: of the entry, and of each observation. */
export const OWN_NUMBERS = statement<[string], { entry: number; leaving: number; six: number; twelve: number }>()('facts.numbers', `
  select coalesce((select max(no) from app.entry_fact where casefile_id = $1), 0) as entry,
    coalesce(max(no) filter (where moment = 'LEAVING'), 0) as leaving, coalesce(max(no) filter (where moment = 'SIX_MONTHS'), 0) as six, coalesce(max(no) filter (where moment = 'TWELVE_MONTHS'), 0) as twelve
  from app.exit_observation where casefile_id = $1`);
