import type { IdentityKind } from '#participants';
import { question, statement } from '#platform';
import type { ParticipationOverview } from './overview.view.js';

export type OverviewRow = Omit<ParticipationOverview, 'identity' | 'projectEndsOn'> & {
  projectFrom: string | null;
  projectTo: string | null;
  shiftMonths: number;
  givenName: string | null;
  familyName: string | null;
  nameCipher: string | null;
  numberKind: IdentityKind;
  numberCipher: string | null;
  birthDate: string | null;
  municipalityCode: string | null;
  interpreterLanguage: string | null;
  hasPhone: boolean;
  hasEmail: boolean;
  hasAddress: boolean;
  identityVersion: number | null;
};

/** Everything of the overview in one question: $1 participation. `opened` is the scope itself, as `Reading` opens it. */
export const OVERVIEW = question<[string], OverviewRow>()('overview', `
  select p.id, p.version, p.pseudonym, p.participant_id as "participantId", p.gender, p.age_at_entry as "ageAtEntry", p.protected, p.status,
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.project_id as "projectId", j.display_name as "projectName",
    j.starts_on as "projectFrom", j.ends_on as "projectTo", j.shift_months as "shiftMonths", p.subproject_id as "subprojectId", s.name as "subprojectName",
    p.branch_id as "branchId", p.unit_id as "unitId", u.name as "unitName", b.name as "branchName", o.name as "organisationName",
    i.given_name as "givenName", i.family_name as "familyName", convert_from(i.name_cipher, 'UTF8') as "nameCipher", i.number_kind as "numberKind",
    convert_from(i.number_cipher, 'UTF8') as "numberCipher",
    i.birth_date as "birthDate", i.municipality_code as "municipalityCode", i.interpreter_language as "interpreterLanguage",
    i.phone_cipher is not null as "hasPhone", i.email_cipher is not null as "hasEmail", i.address_cipher is not null as "hasAddress", i.version as "identityVersion",
    (select json_build_object('level', x.level, 'safeChannel', x.safe_channel, 'liftAsked', x.lifted_by is not null, 'liftAskedByMe', x.lifted_by is not distinct from opened.account)
      from app.protection x where x.participant_id = p.participant_id and x.lifted_at is null) as protection,
    coalesce(f.team, '[]') as team, coalesce(f.writable, false) as writable,
    coalesce((select json_agg(json_build_object('id', c.id, 'toUnitName', cu.name, 'validTo', c.valid_to) order by c.valid_to)
      from app.consent c join app.unit cu on cu.id = c.to_unit_id
      where c.participation_id = p.id and c.withdrawn_at is null and c.valid_to between opened.today and opened.today + 30), '[]') as "consentsEnding",
    coalesce((select json_agg(json_build_object('id', q.id, 'projectName', qj.display_name, 'status', q.status) order by q.starts_on desc)
      from app.participation q join app.project qj on qj.id = q.project_id where q.participant_id = p.participant_id and q.id <> p.id), '[]') as others
  from app.participation p
    join app.project j on j.id = p.project_id join app.unit u on u.id = p.unit_id join app.branch b on b.id = p.branch_id
    join app.organisation o on o.id = b.organisation_id left join app.subproject s on s.id = p.subproject_id
    left join app.identity i on i.participant_id = p.participant_id
    left join lateral (
      select bool_or(f.branch_id = opened.branch and f.id = any (array(select law.writable('ALL')))) as writable,
        json_agg(json_build_object('id', x.id, 'accountId', x.account_id, 'name', a.name, 'part', x.part, 'startsOn', x.starts_on,
          'branchName', fb.name, 'own', f.branch_id is not distinct from opened.branch) order by x.part desc, a.name) filter (where x.id is not null) as team
      from app.casefile f join app.branch fb on fb.id = f.branch_id
        left join (app.assignment x join app.account a on a.id = x.account_id) on x.casefile_id = f.id and (x.ends_on is null or x.ends_on >= opened.today)
      where f.participation_id = p.id) f on true
  where p.id = $1`, { participation: 'id' });

export interface GroundsRow {
  grounds: 'FILE' | 'ASSIGNMENT' | 'CONSENT' | 'EMERGENCY' | 'LEAD' | 'PROJECT' | 'COORDINATION';
  branchName: string;
  unitName: string;
  categories: string[];
  until: Date | null;
}

export const MY_GROUNDS = statement<[string], GroundsRow>()('overview.grounds', `
  select grounds, branch_name as "branchName", unit_name as "unitName", categories, case when valid_to < 'infinity' then valid_to end as until
  from law.my_grounds($1) order by grounds, branch_name`);
