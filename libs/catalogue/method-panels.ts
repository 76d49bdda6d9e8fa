import { dayPanel, type DayPanel } from '#participation';

/** Trials to be looked over within a fortnight, or that should have been: to those who decide on them, by leading the branch or following the project. */
const METHOD_REVIEW = dayPanel('methodReview', `
  select null::uuid as "participationId", null::uuid as "participantId", null as pseudonym, null as "givenName", null as "familyName", null::bytea as "nameCipher", false as protected,
    count(*) over ()::int as count, u.review_on as "on", m.name || ', ' || b.name as detail, m.id as "methodId"
  from app.method_use u join app.method m on m.id = u.method_id join app.branch b on b.id = u.branch_id
  where $1::uuid is not null and $3::uuid is null and u.status = 'TRIAL' and u.review_on <= $2::date + 14
    and (u.branch_id = any (array(select law.led_branches())) or u.project_id = any (array(select law.coordinated())))
  order by u.review_on, u.id`);

export const METHOD_PANELS: readonly DayPanel[] = [METHOD_REVIEW];
