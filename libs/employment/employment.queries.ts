import { question, statement } from '#platform';
import type { ApproachView, DisclosureView, EmployerContactView, MatchView, PlacementView, ProfileView, StageView } from './employment.view.js';

/** Of participation $1, in every file one may read. */
export const STAGES_OF = statement<[string], StageView>()('se.stages', `
  select s.id, s.stage, s.entered_on as "enteredOn", s.left_on as "leftOn", s.words, s.version from app.employment_stage s where s.participation_id = $1 order by s.entered_on desc, s.left_on is not null, s.id desc`);

export const PROFILES_OF = statement<[string], ProfileView>()('se.profiles', `
  select p.id, p.no, p.wishes, p.hours_wished as "hoursWished", p.strengths, p.adaptation, p.support, p.travel, p.economy, p.approved_on as "approvedOn"
  from app.vocational_profile p where p.participation_id = $1 order by p.no desc, p.id`);

/** $2 is today. */
export const DISCLOSURES_OF = statement<[string, string], DisclosureView>()('se.disclosures', `
  select d.id, w.name as "workplaceName", d.workplace_id as "workplaceId", d.may_tell as "mayTell", d.form, d.given_on as "givenOn", d.valid_to as "validTo", d.withdrawn_on as "withdrawnOn",
    d.given_on <= $2::date and d.valid_to >= $2::date and (d.withdrawn_on is null or d.withdrawn_on > $2::date) as holds, d.version
  from app.disclosure d left join app.workplace w on w.id = d.workplace_id where d.participation_id = $1 order by holds desc, d.given_on desc, d.id`);

export const APPROACHES_OF = statement<[string], ApproachView>()('se.approaches', `
  select a.id, w.name as "workplaceName", a.held_on as "heldOn", a.mode, a.purpose, a.outcome, a.next_on as "nextOn", x.name as "writtenByName"
  from app.employer_approach a left join app.workplace w on w.id = a.workplace_id join app.account x on x.id = a.written_by where a.participation_id = $1 order by a.held_on desc, a.id desc`);

export const MATCHES_OF = statement<[string], MatchView>()('se.matches', `
  select m.id, w.name as "workplaceName", m.job, m.hours_per_week as "hoursPerWeek", m.form, m.fits, m.adaptation, m.status, m.decided_on as "decidedOn", m.version
  from app.job_match m left join app.workplace w on w.id = m.workplace_id where m.participation_id = $1 order by m.status <> 'PROPOSED', m.fits desc, m.id`);

/** With how long each has held on day $2, and the support around it, month by month since it began. */
export const PLACEMENTS_OF = statement<[string, string], PlacementView>()('se.placements', `
  select p.id, p.kind, p.workplace_id as "workplaceId", w.name as "workplaceName", p.job, p.hours_per_week as "hoursPerWeek", p.starts_on as "startsOn", p.ends_on as "endsOn", p.end_reason as "endReason",
    p.fading, greatest(0, (least(coalesce(p.ends_on, $2::date), $2::date) - p.starts_on + 1) / 7) as weeks, p.version,
    coalesce((select json_agg(json_build_object('heldOn', s.held_on, 'onTheJob', s.on_the_job, 'withWhom', s.with_whom, 'minutes', s.minutes, 'topic', s.topic) order by s.held_on desc, s.id)
      from app.job_support s where s.placement_id = p.id), '[]') as support,
    coalesce((select json_agg(json_build_object('no', m.no, 'minutes', m.minutes) order by m.no) from (
      select n.no, coalesce(sum(s.minutes), 0)::int as minutes
        from generate_series(1, greatest(1, least(24, (least(coalesce(p.ends_on, $2::date), $2::date) - p.starts_on) / 30 + 1))) n(no)
          left join app.job_support s on s.placement_id = p.id and (s.held_on - p.starts_on) / 30 + 1 = n.no group by n.no) m), '[]') as "supportByMonth"
  from app.job_placement p left join app.workplace w on w.id = p.workplace_id where p.participation_id = $1 order by p.ends_on is not null, p.starts_on desc, p.id`);

/** The branch's log of employers, about no participant. */
export const EMPLOYER_CONTACTS = question<[], EmployerContactView>()('se.employer-contacts', `
  select c.id, w.name as "workplaceName", c.held_on as "heldOn", c.mode, c.purpose, c.outcome, c.next_on as "nextOn", x.name as "writtenByName"
  from app.employer_contact c join app.workplace w on w.id = c.workplace_id join app.account x on x.id = c.written_by order by c.held_on desc, c.id desc limit 200`);
