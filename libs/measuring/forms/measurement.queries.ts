import { question, statement } from '#platform';
import type { Definition } from '../instruments/instrument.rules.js';
import type { MeasuredInstrument, MeasurementView } from './measurement.view.js';
import type { Answered } from './measurement.entity.js';
import type { Course, Schedule, Tried } from './measurement.rules.js';

export type MeasurementRow = Omit<MeasurementView, 'band' | 'change' | 'values' | 'goals'> & { answers: Answered | null };
type InstrumentRead = Omit<MeasuredInstrument, 'due' | 'measurements' | 'definition' | 'tried'> & { definition: Definition; schedule: Schedule | null; tried: Tried | null };
interface Read extends Course {
  participationId: string;
  pseudonym: string;
  today: string;
  instruments: InstrumentRead[];
  measurements: MeasurementRow[];
}

/** $1 participation -> by what the project measures, by what was measured, and every form with its last answers, as far as one may see them. */
export const MEASUREMENTS = question<[string], Read>()('measuring.measurements', `
  with form as (
    select m.id, m.instrument_id as "instrumentId", m.occasion, m.measured_on as "measuredOn", m.respondent, m.minutes, m.missing, coalesce(m.score, a.score) as score,
      a.id is not null as "answersShown", a.answers, coalesce(a.words, '') as words, a.felt_change as "feltChange", a.acceptability, coalesce(a.no, 1) - 1 as corrections, a.reason, m.withdrawn_at as "withdrawnAt", m.withdrawn_why as "withdrawnWhy",
      w.name as "writtenByName", m.version, m.written_at
    from app.measurement m left join app.account w on w.id = m.written_by
      left join (select distinct on (x.measurement_id) x.* from app.measurement_answer x where x.participation_id = $1 order by x.measurement_id, x.no desc) a on a.measurement_id = m.id
    where m.participation_id = $1)
  select p.id as "participationId", p.pseudonym, law.today() as today, p.starts_on as "startsOn", p.ends_on as "endsOn",
    coalesce((select json_agg(to_jsonb(f) - 'written_at' order by f."measuredOn" desc, f.written_at desc, f.id desc) from form f), '[]') as measurements,
    coalesce((select json_agg(json_build_object('id', i.id, 'key', i.key, 'edition', i.edition, 'sv', i.name_sv, 'en', i.name_en, 'respondent', i.respondent, 'aboutHealth', i.about_health,
        'definition', i.definition, 'inUse', u.id is not null, 'schedule', case when u.id is not null then json_build_object('atEntry', u.at_entry, 'everyDays', u.every_days, 'atExit', u.at_exit) end,
        'tried', case when i.id = any (t.instrument_ids) then json_build_object('asked', i.id = any (law.trial_arm(t, p.id, p.municipality_code)), 'since', t.starts_on, 'retestDays', t.retest_days) end)
        order by u.id is null, i.name_sv collate "sv-x-icu", i.edition desc)
      from app.instrument i left join app.instrument_use u on u.instrument_id = i.id and u.project_id = p.project_id and u.retired_on is null left join app.measurement_trial t on t.project_id = p.project_id and t.status = 'RUNNING'
      where u.id is not null or i.id in (select f."instrumentId" from form f)), '[]') as instruments
  from app.participation p where p.id = $1`, { participation: 'participationId', object: 'participationId' });

/** $1 participation, $2 instrument -> whether the project asks by it, whether a licence it needs has run out, and what was measured by any edition of it. */
export const ASKED_BY = statement<[string, string], { inUse: boolean; licenceOver: string | null; before: { id: string; occasion: string; respondent: string; measuredOn: string }[] }>()('measuring.asked-by', `
  select exists (select from app.instrument_use u where u.project_id = p.project_id and u.instrument_id = i.id and u.retired_on is null) as "inUse",
    case when i.licence in ('PERMISSION', 'PAID') then (select case when bool_and(l.valid_to < law.today()) then max(l.valid_to) end
      from app.instrument_licence l where l.project_id = p.project_id and l.key = i.key) end as "licenceOver",
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'occasion', m.occasion, 'respondent', m.respondent, 'measuredOn', m.measured_on))
      from app.measurement m join app.instrument e on e.id = m.instrument_id where m.participation_id = p.id and e.key = i.key and m.withdrawn_at is null), '[]') as before
  from app.participation p, app.instrument i where p.id = $1 and i.id = $2`, () => ({}));

/** $1 measurement -> every version of its answers, the newest first. */
export const VERSIONS = statement<[string], { no: number; answers: Answered; words: string; score: number | null; reason: string | null; writtenAt: string; writtenByName: string | null }>()('measuring.versions', `
  select a.no, a.answers, a.words, a.score, a.reason, to_json(a.written_at) #>> '{}' as "writtenAt", w.name as "writtenByName"
  from app.measurement_answer a left join app.account w on w.id = a.written_by where a.measurement_id = $1 order by a.no desc`, () => ({}));
