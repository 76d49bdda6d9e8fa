import type { IdentityKind } from '#participants';
import { question, statement } from '#platform';
import type { ParticipationRow } from './participation.view.js';

/** $1 participation -> the case file of the acting branch $2. */
export const OWN_FILE = statement<[string, string], { id: string }>()('participation.own-file',
  'select id from app.casefile where participation_id = $1 and branch_id = $2');

export type ListedRow = Omit<ParticipationRow, 'maskedNumber'> & {
  participantId: string;
  nameCipher: string | null;
  numberKind: IdentityKind;
  numberCipher: string | null;
};

type Filters = [after: string | null, limit: number, status: string[] | null, unitId: string | null, projectId: string | null, name: string | null];

/** A page of what the scope sees, newest first; $6: the beginning of a name or pseudonym, in small letters. The page is found first, then told. */
const pageOf = (which: string) => `
  with page as materialized (
    select p.* from app.participation p
    where ${which} and ($1::uuid is null or p.id < $1) and ($3::text[] is null or p.status = any ($3)) and ($4::uuid is null or p.unit_id = $4) and ($5::uuid is null or p.project_id = $5)
      and ($6::text is null or starts_with(lower(p.pseudonym), $6) or exists (select from app.identity i where i.participant_id = p.participant_id
        and (starts_with(lower(i.given_name), $6) or starts_with(lower(i.family_name), $6) or starts_with(lower(i.given_name || ' ' || i.family_name), $6))))
    order by p.id desc limit $2)
  select p.id, p.participant_id as "participantId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", convert_from(i.name_cipher, 'UTF8') as "nameCipher",
    i.number_kind as "numberKind", convert_from(i.number_cipher, 'UTF8') as "numberCipher", p.gender, p.protected, p.project_id as "projectId",
    j.display_name as "projectName", s.name as "subprojectName", u.name as "unitName", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
    (select a.name from app.casefile f join app.assignment x on x.casefile_id = f.id join app.account a on a.id = x.account_id
      where f.participation_id = p.id and f.branch_id = p.branch_id and x.part = 'RESPONSIBLE' and x.ends_on is null) as "responsibleName"
  from page p
    join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id left join app.subproject s on s.id = p.subproject_id
    left join app.identity i on i.participant_id = p.participant_id
  order by p.id desc`;

export const PARTICIPATIONS = question<Filters, ListedRow>()('participation.page', pageOf('true'), { participation: 'id' });

/** Only the cases that the account carries. */
export const MY_PARTICIPATIONS = question<Filters, ListedRow>()('participation.mine', pageOf('p.id = any (array(select law.carried()))'), { participation: 'id' });
