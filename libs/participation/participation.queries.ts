import type { IdentityKind } from '#participants';
import { question, statement } from '#platform';
import type { Participation } from './participation.entity.js';
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

type Filters = [after: string | null, limit: number, status: string[] | null, unitId: string | null, projectId: string | null, name: string | null, sealed: string[]];

/** $1 participation -> the case file of the acting branch, where what it writes belongs, and the days there is something to write about. */
export const OWN_PLACE = statement<[string], Pick<Participation, 'id' | 'startsOn' | 'endsOn' | 'status'>>()('participation.own-place', `
  select f.id, p.starts_on as "startsOn", p.ends_on as "endsOn", p.status from app.casefile f join app.participation p on p.id = f.participation_id
  where f.participation_id = $1 and f.branch_id = (select law.branch())`);

/**
 * A page of what the scope sees: by name where the name may be read, then by pseudonym. $1: the last one of the page before; gone meanwhile, one begins again.
 * $6: the beginning of a name or pseudonym, in small letters; $7: protected people whose sealed name fits. The page is found first, then told.
 */
const pageOf = (which: string) => `
  with page as materialized (
    select p.*, i.given_name, i.family_name, i.name_cipher, i.number_kind, i.number_cipher,
      i.given_name is null as unnamed, coalesce(i.given_name || ' ' || i.family_name, p.pseudonym) collate "sv-x-icu" as called
    from app.participation p left join app.identity i on i.participant_id = p.participant_id
      left join (select q.id, k.given_name is null as unnamed, coalesce(k.given_name || ' ' || k.family_name, q.pseudonym) as name
        from app.participation q left join app.identity k on k.participant_id = q.participant_id where q.id = $1) z on true
    where ${which}
      and (z.id is null or (i.given_name is null, coalesce(i.given_name || ' ' || i.family_name, p.pseudonym) collate "sv-x-icu", p.id) > (z.unnamed, z.name collate "sv-x-icu", z.id))
      and ($3::text[] is null or p.status = any ($3)) and ($4::uuid is null or p.unit_id = $4) and ($5::uuid is null or p.project_id = $5)
      and ($6::text is null or starts_with(lower(i.given_name), $6) or starts_with(lower(i.family_name), $6) or starts_with(lower(i.given_name || ' ' || i.family_name), $6)
        or starts_with(lower(p.pseudonym), $6) or p.participant_id = any ($7::uuid[]))
    order by unnamed, called, p.id limit $2)
  select p.id, p.participant_id as "participantId", p.pseudonym, p.given_name as "givenName", p.family_name as "familyName", convert_from(p.name_cipher, 'UTF8') as "nameCipher",
    p.number_kind as "numberKind", convert_from(p.number_cipher, 'UTF8') as "numberCipher", p.gender, p.protected, p.project_id as "projectId",
    j.display_name as "projectName", s.name as "subprojectName", u.name as "unitName", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
    (select a.name from app.casefile f join app.assignment x on x.casefile_id = f.id join app.account a on a.id = x.account_id
      where f.participation_id = p.id and f.branch_id = p.branch_id and x.part = 'RESPONSIBLE' and x.ends_on is null) as "responsibleName"
  from page p
    join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id left join app.subproject s on s.id = p.subproject_id
  order by p.unnamed, p.called, p.id`;

export const PARTICIPATIONS = question<Filters, ListedRow>()('participation.page', pageOf('true'), { participation: 'id' });

/** Only the cases that the account carries. */
export const MY_PARTICIPATIONS = question<Filters, ListedRow>()('participation.mine', pageOf('p.id = any (array(select law.carried()))'), { participation: 'id' });
