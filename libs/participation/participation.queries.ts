import { statement } from '#platform';
import type { ParticipationRow } from './participation.view.js';

/** $1 participation -> the case file of the acting branch $2. */
export const OWN_FILE = statement<[string, string], { id: string }>()('participation.own-file',
  'select id from app.casefile where participation_id = $1 and branch_id = $2');

/** A page of what the scope sees, newest first: $1 the last id of the page before (or none), $2 how many. */
export const PARTICIPATIONS = statement<[string | null, number], ParticipationRow>()('participation.page', `
  select p.id, p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", p.gender, p.protected, p.project_id as "projectId",
    j.display_name as "projectName", u.name as "unitName", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
    (select a.name from app.assignment x join app.account a on a.id = x.account_id join app.casefile f on f.id = x.casefile_id
      where f.participation_id = p.id and f.branch_id = p.branch_id and x.part = 'RESPONSIBLE' and x.ends_on is null) as "responsibleName"
  from app.participation p
    join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id
    left join app.identity i on i.participant_id = p.participant_id
  where $1::uuid is null or p.id < $1
  order by p.id desc limit $2`, (row) => ({ participationId: row.id }));
