import type { IdentityKind } from '#participants';
import { statement } from '#platform';
import type { ParticipationRow } from './participation.view.js';

/** $1 participation -> the case file of the acting branch $2. */
export const OWN_FILE = statement<[string, string], { id: string }>()('participation.own-file',
  'select id from app.casefile where participation_id = $1 and branch_id = $2');

export type ListedRow = Omit<ParticipationRow, 'maskedNumber'> & {
  participantId: string;
  nameCipher: Buffer | null;
  numberKind: IdentityKind;
  numberCipher: Buffer | null;
};

type Filters = [after: string | null, limit: number, status: string[] | null, mineFor: string | null, unitId: string | null, projectId: string | null, name: string | null, today: string, sealed: string[]];

/**
 * A page of what the scope sees: by name where the name may be read, then by pseudonym. $1: the last one of the page before; gone meanwhile, one begins again.
 * $4: only cases that this account carries; $7: the beginning of a name or pseudonym, in small letters; $9: protected people whose sealed name fits.
 */
export const PARTICIPATIONS = statement<Filters, ListedRow>()('participation.page', `
  select p.id, p.participant_id as "participantId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", i.name_cipher as "nameCipher",
    i.number_kind as "numberKind", i.number_cipher as "numberCipher", p.gender, p.protected, p.project_id as "projectId",
    j.display_name as "projectName", s.name as "subprojectName", u.name as "unitName", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
    (select a.name from app.assignment x join app.account a on a.id = x.account_id join app.casefile f on f.id = x.casefile_id
      where f.participation_id = p.id and f.branch_id = p.branch_id and x.part = 'RESPONSIBLE' and x.ends_on is null) as "responsibleName"
  from app.participation p
    join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id left join app.subproject s on s.id = p.subproject_id
    left join app.identity i on i.participant_id = p.participant_id
    left join (select q.id, k.given_name is null as unnamed, coalesce(k.given_name || ' ' || k.family_name, q.pseudonym) as name
      from app.participation q left join app.identity k on k.participant_id = q.participant_id where q.id = $1) z on true
  where (z.id is null or (i.given_name is null, coalesce(i.given_name || ' ' || i.family_name, p.pseudonym) collate "sv-x-icu", p.id) > (z.unnamed, z.name collate "sv-x-icu", z.id))
    and ($3::text[] is null or p.status = any ($3)) and ($5::uuid is null or p.unit_id = $5) and ($6::uuid is null or p.project_id = $6)
    and ($4::uuid is null or exists (select from app.casefile f join app.assignment x on x.casefile_id = f.id
      where f.participation_id = p.id and x.account_id = $4 and x.starts_on <= $8::date and (x.ends_on is null or x.ends_on >= $8::date)))
    and ($7::text is null or starts_with(lower(i.given_name), $7) or starts_with(lower(i.family_name), $7) or starts_with(lower(i.given_name || ' ' || i.family_name), $7)
      or starts_with(lower(p.pseudonym), $7) or p.participant_id = any ($9))
  order by i.given_name is null, coalesce(i.given_name || ' ' || i.family_name, p.pseudonym) collate "sv-x-icu", p.id limit $2`, (row) => ({ participationId: row.id }));
