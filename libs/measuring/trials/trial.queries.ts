import { question, statement } from '#platform';
import type { Definition } from '../instruments/instrument.rules.js';
import type { TrialForm } from './forms.rules.js';
import type { TriedInstrument, TrialsOfProject, TrialView } from './trial.view.js';

export type TrialRow = Omit<TrialView, 'instruments'> & { instruments: Omit<TriedInstrument, 'municipalities'>[]; municipalities: string[] };

/** $1 project -> its trials, the newest first. */
export const TRIALS = question<[string], Omit<TrialsOfProject, 'items'> & { items: TrialRow[] }>()('measuring.trials', `
  select p.id as "projectId", law.today() as today, coalesce((select json_agg(r) from (
    select t.id, t.name, t.status, t.allocation, t.seed, t.municipalities, t.starts_on as "startsOn", t.every_weeks as "everyWeeks", t.at_exit as "atExit", t.retest_days as "retestDays",
      t.pairs_least as "pairsLeast", t.outcomes_least as "outcomesLeast", t.forms_least as "formsLeast", t.started_at as "startedAt", s.name as "startedByName",
      t.chosen_id as "chosenId", t.decided_on as "decidedOn", d.name as "decidedByName", t.grounds, case when p.id = any (array(select law.counted_projects())) then t.figures end as figures, t.version,
      (select json_agg(json_build_object('id', i.id, 'key', i.key, 'edition', i.edition, 'sv', i.name_sv, 'en', i.name_en) order by array_position(t.instrument_ids, i.id))
        from app.instrument i where i.id = any (t.instrument_ids)) as instruments
    from app.measurement_trial t left join app.account s on s.id = t.started_by left join app.account d on d.id = t.decided_by
    where t.project_id = p.id order by t.added_at desc, t.id) r), '[]') as items
  from app.project p where p.id = $1`, { object: 'projectId' });

export type ComparedRow = Omit<TriedInstrument, 'municipalities'> & { definition: Definition };
export interface CompareRow { trialId: string; readAt: string; today: string; pairsLeast: number; outcomesLeast: number; formsLeast: number; instruments: ComparedRow[]; forms: TrialForm[] }

const COMPARED = `
  select t.id as "trialId", law.now() as "readAt", law.today() as today, t.pairs_least as "pairsLeast", t.outcomes_least as "outcomesLeast", t.forms_least as "formsLeast",
    (select json_agg(json_build_object('id', i.id, 'key', i.key, 'edition', i.edition, 'sv', i.name_sv, 'en', i.name_en, 'definition', i.definition) order by array_position(t.instrument_ids, i.id))
      from app.instrument i where i.id = any (t.instrument_ids)) as instruments,
    coalesce((select json_agg(json_build_object('person', x.person, 'place', x.place, 'gender', x.gender, 'leftOn', x.left_on, 'occupiedOn', x.occupied_on, 'arm', x.arm, 'instrument', x.instrument,
        'occasion', x.occasion, 'measuredOn', x.measured_on, 'respondent', x.respondent, 'rater', x.rater, 'minutes', x.minutes, 'missing', x.missing, 'score', x.score, 'felt', x.felt,
        'acceptability', x.acceptability, 'answers', x.answers)) from law.trial_forms(t.id) x), '[]') as forms
  from app.measurement_trial t where t.id = $1 and t.project_id = any (array(select law.coordinated()))`;

/** $1 trial, when the scope follows its project -> its instruments and every form that counts, in one pass; nobody's name, code or words in it. */
export const COMPARE = question<[string], CompareRow>()('measuring.compare', COMPARED, { object: 'trialId' });
export const COMPARE_NOW = statement<[string], CompareRow>()('measuring.compare-now', COMPARED, ({ trialId }) => ({ objectId: trialId }));

/** $1 project -> the municipalities in it. */
export const MUNICIPALITIES = statement<[string], { code: string }>()('measuring.municipalities', `
  select distinct m.code from app.project_municipality m where m.project_id = $1 order by 1`, () => ({}));
