import { statement } from '#platform';
import type { TrainingIntervention, WorkTrainingView } from './work-training.view.js';
import type { HoursOf } from './training-hours.rules.js';

/** Work training of participation $1, the latest first; $2 the acting branch. */
export const WORK_TRAININGS = statement<[string, string | null], WorkTrainingView>()('training.list', `
  select w.id, w.intervention_id as "interventionId", t.sv as "typeSv", t.en as "typeEn", k.name as "workplaceName", w.sector, w.sector_words as "sectorWords", w.supervisor, w.tasks,
    w.adaptation, w.starts_on as "startsOn", w.ends_on as "endsOn", w.outcome, w.participant_words as "participantWords", w.supervisor_words as "supervisorWords", f.branch_id = $2 as own,
    coalesce(h.planned, 0) as "plannedHours", coalesce(h.attended, 0) as "attendedHours", w.version
  from app.work_training w join app.intervention i on i.id = w.intervention_id join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = w.casefile_id
    left join app.workplace k on k.id = w.workplace_id
    left join lateral (select round(sum(a.planned_hours)::numeric, 2)::double precision as planned, round(sum(a.attended_hours)::numeric, 2)::double precision as attended
      from app.attendance a where a.intervention_id = w.intervention_id and a.held_on between w.starts_on and coalesce(w.ends_on, a.held_on)) h on true
  where w.participation_id = $1 order by w.starts_on desc, w.id desc`, (row) => ({ objectId: row.id }));

/** Interventions of work training of participation $1 that run in the file of branch $2. */
export const RUNNING = statement<[string, string | null], TrainingIntervention>()('training.running', `
  select i.id, t.sv as "typeSv", t.en as "typeEn", t.code = 'GREEN_REHAB' as green
  from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id and f.branch_id = $2
  where i.participation_id = $1 and i.status in ('STARTED', 'PAUSED') and (t.family = 'WORK_TRAINING' or t.within = 'WORK_TRAINING') order by t.place, i.id`);

/** The hours of project $1, gender by gender. */
export const PROJECT_HOURS = statement<[string], HoursOf>()('training.hours', `
  select gender, persons::int, hours, green_hours as "greenHours" from law.work_training_hours($1)`);
