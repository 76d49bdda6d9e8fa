import { definitionOf } from '#progress';

/** How far each person of the relation `people` has come by day `asOf`, where the definition tells it by an instrument or by what happened (`law.step_moves`); nobody, where it tells it by the ladder. */
export const otherMoves = (people: string, asOf: string): string => `
  select p.person, min(m.first_on) as first_on, max(m.last_on) as last_on, sum(m.times)::int as times, max(m.moved) as moved
  from ${people} p join law.step_moves((select id from definition), ${asOf}) m on m.participation = p.participation_id group by p.person`;

/**
 * Why somebody has made step progress or not, of a definition `d`, the steps `s`, the other moves `m` and the whole `w`.
 *  1. Without a first assessment, or a first form, in time nothing can be measured. What happened needs none.
 *  2. Where later steps are to be confirmed and none is yet, it is not known.
 */
export const STEP_REASON = `case d.step_way
          when 'EVENTS' then case when m.moved = 2 then 'EVENT_HAPPENED' else 'NO_EVENT_YET' end
          when 'INSTRUMENT' then case
            when m.first_on is null or m.first_on > w.entered_on + d.baseline_days then 'NO_BASELINE' when m.times = 1 then 'ONLY_BASELINE' when m.moved = 2 then 'CHANGE_ENOUGH'
            when m.moved = 1 then 'CHANGE_TOO_SMALL' when m.moved = 0 then 'SAME_SCORE' else 'SCORE_WORSE' end
          else case
            when s.first_on is null or s.first_on > w.entered_on + d.baseline_days then 'NO_FIRST_ASSESSMENT'
            when s.times = 1 then 'ONLY_FIRST_ASSESSMENT' when s.waiting > 0 and s.waiting = s.later then 'NOT_CONFIRMED' when s.steps >= d.step_gain then 'STEPS_FORWARD'
            when s.steps > 0 then 'TOO_FEW_STEPS' when s.steps = 0 then 'SAME_STEP' else 'STEPS_BACK' end end`;

/** The last definition of project `project`, before the one that holds, that told step progress otherwise; none where it was always told so. */
export const definitionBefore = (project: string): string => `
  select b.* from app.outcome_definition b cross join (${definitionOf(project)}) h
  where (b.project_id = ${project} or b.project_id is null) and h.project_id is not null and (b.project_id is null or b.edition < h.edition)
    and (b.step_way, b.step_gain, b.baseline_days, b.instrument_key, b.instrument_change, b.step_events, b.step_confirmed)
      is distinct from (h.step_way, h.step_gain, h.baseline_days, h.instrument_key, h.instrument_change, h.step_events, h.step_confirmed)
  order by b.project_id nulls last, b.edition desc limit 1`;
