import { statement } from '#platform';
import type { AssessmentView, DirectionView, LivelihoodView, UnavailableCount } from './entry.view.js';

/** $1 project -> the days of its record, and how far a demo has moved them; `periodOf` makes the period of it. */
export const PROJECT_DAYS = statement<[string], { startsOn: string | null; endsOn: string | null; shiftMonths: number }>()('entry.project-days', `
  select starts_on as "startsOn", ends_on as "endsOn", shift_months as "shiftMonths" from app.project where id = $1`);

/** $1 participation: the rows of every file the scope reads. */
export const ASSESSMENT = statement<[string], AssessmentView & { id: string }>()('entry.assessment', `
  select x.id, x.target_group as "targetGroup", x.entry_grounds as "entryGrounds", x.track, x.track_grounds as "trackGrounds",
    x.guardian_consent_on as "guardianConsentOn", x.activity_responsibility as "activityResponsibility", x.supports_self as "supportsSelf",
    x.livelihood_assessment as "livelihoodAssessment", x.livelihood_assessed_by as "livelihoodAssessedBy", x.livelihood_assessed_on as "livelihoodAssessedOn",
    x.unavailable_activity as "unavailableActivity", x.unavailable_actor as "unavailableActor", x.unavailable_reason as "unavailableReason",
    x.coordinated_need as "coordinatedNeed", x.parties, x.aim, x.written_at as "writtenAt", a.name as "writtenByName", x.version
  from app.entry_assessment x left join app.account a on a.id = x.written_by
  where x.participation_id = $1 and x.replaced_at is null order by x.written_at desc limit 1`);

export const DIRECTIONS_OF = statement<[string], DirectionView>()('entry.directions', `
  select x.towards, x.starts_on as "startsOn", x.reason, a.name as "writtenByName" from app.direction x left join app.account a on a.id = x.written_by
  where x.participation_id = $1 order by x.starts_on desc, x.id desc`);

export const LIVELIHOOD_OF = statement<[string], LivelihoodView>()('entry.livelihood', `
  select x.moment, x.observed_on as "observedOn", x.kind, x.share_percent as "sharePercent", x.since, x.told_by as "toldBy" from app.livelihood x
  where x.participation_id = $1 and x.replaced_at is null order by x.moment, x.share_percent desc, x.kind`);

export const REPLACE_ASSESSMENT = statement<[string, Date, number], { id: string }>()('entry.replace-assessment', `
  update app.entry_assessment set replaced_at = $2, version = version + 1 where casefile_id = $1 and replaced_at is null and version = $3 returning id`);

export const REPLACE_LIVELIHOOD = statement<[string, Date, string], never>()('entry.replace-livelihood', `
  update app.livelihood set replaced_at = $2, version = version + 1 where casefile_id = $1 and moment = $3 and replaced_at is null`);

/** $1 project -> persons once, participations each. */
export const PERSONS_AND_PARTICIPATIONS = statement<[string], { persons: number; participations: number }>()('entry.counts',
  'select law.count_persons($1)::int as persons, law.count_participations($1)::int as participations');

export const UNAVAILABLE = statement<[string], UnavailableCount>()('entry.unavailable',
  'select actor, reason, women::int, men::int, total::int from law.count_unavailable($1)');
