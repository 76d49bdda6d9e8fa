import type { CertifiedHow } from '#interventions';
import { partyName } from '#organisations';
import { statement } from '#platform';

/** Whose certificate it is. */
export interface CertificateHead {
  id: string;
  /** Null for those who may not know, and for a person with protected data. */
  givenName: string | null;
  familyName: string | null;
  protected: boolean;
  projectName: string;
  registrationNo: string;
  startsOn: string;
  endsOn: string | null;
}

/** What one came to in a month, of one kind and with one who carries it out. */
export interface TakenPartIn {
  typeCode: string;
  typeSv: string;
  typeEn: string;
  providerName: string;
  days: number;
  firstOn: string;
  lastOn: string;
  attendedHours: number;
}

/** A month that is certified and has not been opened again. */
export interface CertifiedMonth {
  id: string;
  participationId: string;
  /** Its first day. */
  month: string;
  branchName: string;
  plannedHours: number;
  attendedHours: number;
  certifiedOn: string;
  /** Null to the person herself, where it was one who never carried her case. */
  certifiedByName: string | null;
  participantOn: string | null;
  participantHow: CertifiedHow | null;
  took: TakenPartIn[];
}

/** $1 participation. The name comes from where the law lets one read it: at work the identity, for the person what she is called. */
export const CERTIFICATE_HEAD = statement<[string], CertificateHead>()('certificate.head', `
  select p.id, coalesce(n.given_name, o.given_name) as "givenName", coalesce(n.family_name, o.family_name) as "familyName", p.protected, j.display_name as "projectName",
    j.registration_no as "registrationNo", p.starts_on as "startsOn", p.ends_on as "endsOn"
  from app.participation p join app.project j on j.id = p.project_id left join app.identity n on n.participant_id = p.participant_id left join law.own_names() o on o.participation_id = p.id
  where p.id = $1`, (row) => ({ participationId: row.id }));

/** The certified months of participation $1 in the file of branch $2; in all files where there is no branch, as for the person herself. */
export const CERTIFIED_MONTHS = statement<[string, string | null], CertifiedMonth>()('certificate.months', `
  select m.id, m.participation_id as "participationId", m.month, ${partyName('b')} as "branchName", round(m.planned_hours::numeric, 2)::double precision as "plannedHours",
    round(m.attended_hours::numeric, 2)::double precision as "attendedHours", (m.written_at at time zone 'Europe/Stockholm')::date as "certifiedOn", r.name as "certifiedByName",
    m.participant_on as "participantOn", m.participant_how as "participantHow", coalesce(d.took, '[]') as took
  from app.attendance_month m join app.casefile f on f.id = m.casefile_id join app.branch b on b.id = f.branch_id left join app.account r on r.id = m.written_by
    left join lateral (
      select json_agg(json_build_object('typeCode', x.code, 'typeSv', x.sv, 'typeEn', x.en, 'providerName', x.provider, 'days', x.days, 'firstOn', x.first_on, 'lastOn', x.last_on, 'attendedHours', x.hours)
          order by x.place, x.provider) as took
        from (select y.code, y.sv, y.en, y.place, y.provider, count(distinct y.held_on)::int as days, min(y.held_on) as first_on, max(y.held_on) as last_on, round(sum(y.attended_hours)::numeric, 2) as hours
          from (select t.code, t.sv, t.en, t.place, coalesce(${partyName('pb')}, i.provider_name, ${partyName('b')}) as provider, a.held_on, a.attended_hours
            from app.attendance a join app.intervention i on i.id = a.intervention_id join app.intervention_type t on t.code = i.type_code left join app.branch pb on pb.id = i.provider_branch_id
            where a.casefile_id = m.casefile_id and a.held_on >= m.month and a.held_on < (m.month + interval '1 month')::date and a.attended_hours > 0) y
          group by y.code, y.sv, y.en, y.place, y.provider) x) d on true
  where m.participation_id = $1 and ($2::uuid is null or f.branch_id = $2) and m.reopened_at is null
  order by m.month, m.id`, (row) => ({ participationId: row.participationId, objectId: row.id }));
