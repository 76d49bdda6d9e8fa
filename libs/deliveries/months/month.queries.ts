import { statement } from '#platform';
import type { Status, Taking } from './month.rules.js';
import type { DeliveryView, SentRow } from './month.view.js';

/** A day of the database's as it stands in JSON. */
const MONTH = (column: string) => `to_char(${column}, 'YYYY-MM')`;

export interface ProjectOfMonths {
  name: string;
  registrationNo: string;
  startsOn: string | null;
  endsOn: string | null;
  shiftMonths: number;
}

/** $1 project. */
export const PROJECT_OF_MONTHS = statement<[string], ProjectOfMonths>()('months.project', `
  select p.display_name as name, p.registration_no as "registrationNo", p.starts_on as "startsOn", p.ends_on as "endsOn", p.shift_months as "shiftMonths" from app.project p where p.id = $1`);

export interface KeptMonth {
  month: string;
  status: Status;
  version: number;
  preparedBy: string | null;
  preparedAt: Date | null;
  preparedByName: string | null;
  submittedAt: Date | null;
  submittedByName: string | null;
  reopenedAt: Date | null;
  reopenedByName: string | null;
  reopenReason: string | null;
}

/** The months of project $1 that somebody has closed. */
export const KEPT_MONTHS = statement<[string], KeptMonth>()('months.kept', `
  select ${MONTH('r.month')} as month, r.status, r.version, r.prepared_by as "preparedBy", r.prepared_at as "preparedAt", p.name as "preparedByName", r.submitted_at as "submittedAt", s.name as "submittedByName",
    r.reopened_at as "reopenedAt", o.name as "reopenedByName", r.reopen_reason as "reopenReason"
  from app.reporting_month r left join app.account p on p.id = r.prepared_by left join app.account s on s.id = r.submitted_by left join app.account o on o.id = r.reopened_by where r.project_id = $1`);

export interface PartRow {
  month: string;
  branchId: string;
  branchName: string;
  organisationName: string;
  people: number;
  shielded: number;
  hours: number | null;
  handedAt: Date | null;
  handedByName: string | null;
  current: boolean;
}

/** The parts of the months $2 of project $1, as far as one is told of them. */
export const PARTS = statement<[string, string[]], PartRow>()('months.parts', `
  select ${MONTH('x.month')} as month, x.branch_id as "branchId", b.name as "branchName", o.name as "organisationName", x.people, x.shielded, x.hours::double precision as hours, x.handed_at as "handedAt", a.name as "handedByName", x.same as current
  from law.month_parts($1, $2) x join app.branch b on b.id = x.branch_id join app.organisation o on o.id = b.organisation_id left join app.account a on a.id = x.handed_by order by o.name collate "sv-x-icu", b.name collate "sv-x-icu", b.id`);

export interface FactRow extends Taking {
  pseudonym: string | null;
  participantId: string | null;
  givenName: string | null;
  familyName: string | null;
  nameCipher: Buffer | null;
  branchName: string;
}

/** What the file of month $2 of project $1 would rest on. */
export const FACTS = statement<[string, string], FactRow>()('months.facts', `
  select f.participation_id as "participationId", p.pseudonym, i.participant_id as "participantId", i.given_name as "givenName", i.family_name as "familyName", i.name_cipher as "nameCipher", b.name as "branchName",
    f.starts_on as "startsOn", f.ends_on as "endsOn", f.hours::double precision as hours, f.first_on as "firstHoursOn", f.last_on as "lastHoursOn", f.certified, f.numbered, f.twice
  from law.month_facts($1, $2) f join app.branch b on b.id = f.branch_id left join app.participation p on p.id = f.participation_id left join app.identity i on i.participant_id = p.participant_id
  order by b.name collate "sv-x-icu", p.pseudonym, f.starts_on`, (row) => ({ participationId: row.participationId }));

export interface DifferenceRow {
  month: string;
  participationId: string | null;
  pseudonym: string | null;
  sent: SentRow | null;
  now: SentRow | null;
  otherNumber: boolean;
}

/** Where the months $2 of project $1 that were sent differ from what is so now. */
export const DIFFERENCES = statement<[string, string[]], DifferenceRow>()('months.differences', `
  select ${MONTH('d.month')} as month, d.participation_id as "participationId", p.pseudonym, d.sent, d.now, d.other_number as "otherNumber"
  from law.month_differences($1, $2) d left join app.participation p on p.id = d.participation_id order by d.month, p.pseudonym`, (row) => ({ participationId: row.participationId }));

/** The files of month $2 of project $1, the newest first. */
export const FILES = statement<[string, string], Omit<DeliveryView, 'madeAt'> & { madeAt: Date }>()('months.files', `
  select d.id, d.edition, d.row_count as rows, d.hours::double precision as hours, d.digest, d.made_at as "madeAt", a.name as "madeByName"
  from app.delivery d join app.reporting_month r on r.id = d.reporting_month_id left join app.account a on a.id = d.made_by where r.project_id = $1 and r.month = $2 and d.digest is not null order by d.edition desc`);

export interface SealedRow {
  rowNo: number;
  participationId: string;
  participantId: string;
  numberKind: string;
  numberCipher: Buffer | null;
  placeholder: string | null;
  startsOn: string;
  endsOn: string | null;
  hours: number;
  activities: number;
  correctionOf: number | null;
}

/** The rows of delivery $1, numbers sealed. */
export const DELIVERY_ROWS = statement<[string], SealedRow>()('months.rows', `
  select r.row_no as "rowNo", r.participation_id as "participationId", r.participant_id as "participantId", r.number_kind as "numberKind", r.number_cipher as "numberCipher", r.placeholder, r.starts_on as "startsOn", r.ends_on as "endsOn",
    r.hours::double precision as hours, r.activities, r.correction_of as "correctionOf" from law.delivery_rows($1) r order by r.row_no`, (row) => ({ participationId: row.participationId }));

/** Which month of which project delivery $1 tells of, and its digest. */
export const DELIVERY = statement<[string], { month: string; projectNo: string; digest: string | null; edition: number }>()('months.delivery', `
  select ${MONTH('r.month')} as month, p.registration_no as "projectNo", d.digest, d.edition
  from app.delivery d join app.reporting_month r on r.id = d.reporting_month_id join app.project p on p.id = r.project_id where d.id = $1`);
