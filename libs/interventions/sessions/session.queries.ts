import { statement } from '#platform';
import type { OpenIntervention, SessionView, WellbeingAround, WellbeingView } from './session.view.js';

/** Sessions of participation $1, the latest first; $2 is the account. */
export const SESSIONS = statement<[string, string], SessionView>()('motivation.sessions', `
  select s.id, s.intervention_id as "interventionId", s.held_on as "heldOn", s.minutes, s.goal_id as "goalId", s.focus, s.importance, s.confidence, s.readiness, s.own_words as "ownWords",
    s.next_step as "nextStep", s.follow_up_on as "followUpOn", a.name as "writtenByName", s.written_by = $2 as mine, s.version
  from app.motivational_session s join app.account a on a.id = s.written_by where s.participation_id = $1 order by s.held_on desc, s.id desc`, (row) => ({ objectId: row.id }));

/** Motivational sessions of participation $1 that run in the file of branch $2. */
export const MOTIVATIONAL = statement<[string, string | null], OpenIntervention>()('motivation.running', `
  select i.id, i.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn" from app.intervention i join app.intervention_type t on t.code = i.type_code
    join app.casefile f on f.id = i.casefile_id and f.branch_id = $2
  where i.participation_id = $1 and i.type_code = 'MOTIVATIONAL_SESSIONS' and i.status in ('STARTED', 'PAUSED') order by i.id`);

/** Around which interventions of participation $1 wellbeing is measured: those that promote health, and all where it has been; $2 is the acting branch. */
export const MEASURED_AROUND = statement<[string, string | null], Omit<WellbeingAround, 'measured' | 'difference'>>()('wellbeing.around', `
  select i.id as "interventionId", t.sv as "typeSv", t.en as "typeEn", f.branch_id = $2 as own, i.status in ('ACCEPTED', 'STARTED', 'PAUSED') as open
  from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id
  where i.participation_id = $1 and ((t.area = 'HEALTH' and i.status in ('ACCEPTED', 'STARTED', 'PAUSED', 'ENDED')) or exists (select from app.wellbeing w where w.intervention_id = i.id))
  order by i.status = 'ENDED', t.place, i.id`);

export const MEASURED = statement<[string, string], WellbeingView>()('wellbeing.list', `
  select w.id, w.intervention_id as "interventionId", w.moment, w.measured_on as "measuredOn", w.score, w.words, a.name as "writtenByName", w.written_by = $2 as mine, w.version
  from app.wellbeing w join app.account a on a.id = w.written_by where w.participation_id = $1 order by array_position(array['BEFORE','DURING','AFTER'], w.moment), w.measured_on, w.id`,
(row) => ({ objectId: row.id }));
