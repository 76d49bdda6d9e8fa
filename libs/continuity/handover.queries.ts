import { partyName } from '#organisations';
import { statement } from '#platform';
import type { CaseToHandOver, Colleague, HandoverView, Stage } from './handover.view.js';

export interface Sealed {
  participantId: string | null;
  nameCipher: Buffer | null;
}
export type HandoverRow = Omit<HandoverView, 'moves' | 'late' | 'protected'> & Sealed & {
  protected: boolean | null;
  fromBranchId: string;
  toUnitId: string;
  toAccountId: string | null;
  carried: boolean;
  acceptedOn: string | null;
};

const SHOWN = `
  select h.id, h.participation_id as "participationId", h.pseudonym, p.participant_id as "participantId", p.protected, i.given_name as "givenName", i.family_name as "familyName",
    i.name_cipher as "nameCipher", j.display_name as "projectName", fu.name as "fromUnitName", fb.id as "fromBranchId", ${partyName('fb')} as "fromBranchName", fa.name as "fromName",
    h.to_unit_id as "toUnitId", tu.name as "toUnitName", ${partyName('tb')} as "toBranchName", h.to_account_id as "toAccountId", ta.name as "toName", h.status, h.due_on as "dueOn",
    h.meeting_on as "meetingOn", h.checklist, x.words as summary, x.approved_on as "approvedOn", h.return_reason as "returnReason", h.withdrawn_because as "withdrawnBecause", x.return_words as "returnWords",
    h.offered_at as "offeredAt", oa.name as "offeredByName", h.accepted_at as "acceptedAt", (h.accepted_at at time zone 'Europe/Stockholm')::date as "acceptedOn",
    h.first_contact_on as "firstContactOn", h.returned_at as "returnedAt", h.version, h.casefile_id = any (array(select law.writable('ALL'))) as carried,
    coalesce(h.first_contact_on, (h.returned_at at time zone 'Europe/Stockholm')::date, $1::date) - (h.offered_at at time zone 'Europe/Stockholm')::date as days
  from app.handover h join app.project j on j.id = h.project_id join app.unit fu on fu.id = h.from_unit_id join app.branch fb on fb.id = fu.branch_id
    join app.unit tu on tu.id = h.to_unit_id join app.branch tb on tb.id = tu.branch_id join app.account oa on oa.id = h.offered_by
    left join app.account fa on fa.id = h.from_account_id left join app.account ta on ta.id = h.to_account_id left join app.handover_summary x on x.handover_id = h.id
    left join app.participation p on p.id = h.participation_id left join app.identity i on i.participant_id = p.participant_id`;

/** Handovers the scope sees, open ones first; those that were settled more than a quarter before day $1 are left out. */
export const HANDOVERS = statement<[string], HandoverRow>()('handover.list', `${SHOWN}
  where h.status in ('OFFERED', 'ACCEPTED') or coalesce(h.completed_at, h.returned_at, h.offered_at) > $1::date - 90
  order by array_position(array['RETURNED', 'OFFERED', 'ACCEPTED', 'COMPLETED', 'WITHDRAWN'], h.status), h.due_on, h.id`,
(row) => ({ participationId: row.participationId, objectId: row.id }));

/** Those of participation $2. */
export const HANDOVERS_OF = statement<[string, string], HandoverRow>()('handover.of-person', `${SHOWN} where h.participation_id = $2 order by h.offered_at desc, h.id`,
  (row) => ({ participationId: row.participationId, objectId: row.id }));

/** One of them: $2. */
export const HANDOVER = statement<[string, string], HandoverRow>()('handover.one', `${SHOWN} where h.id = $2`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Who has answered for participation $1, stage by stage. */
export const STAGES = statement<[string], Stage>()('handover.stages', `
  select u.name as "unitName", ${partyName('b')} as "branchName", h.starts_on as "startsOn", h.ends_on as "endsOn",
    (select (o.accepted_at at time zone 'Europe/Stockholm')::date from app.handover o where o.participation_id = h.participation_id and o.to_unit_id = h.unit_id
      and o.status = 'COMPLETED' and (o.completed_at at time zone 'Europe/Stockholm')::date = h.starts_on order by o.completed_at limit 1) as "acceptedOn"
  from app.home h join app.unit u on u.id = h.unit_id join app.branch b on b.id = h.branch_id where h.participation_id = $1 order by h.starts_on`);

export type CaseRow = CaseToHandOver & Sealed & { unitId: string };

/** What account $1 is responsible for on day $2, with what a change would mean. */
export const CASES = statement<[string, string], CaseRow>()('handover.cases', `
  select p.id as "participationId", p.pseudonym, p.participant_id as "participantId", p.protected, i.given_name as "givenName", i.family_name as "familyName", i.name_cipher as "nameCipher",
    f.unit_id as "unitId", x.starts_on as since, (select count(*)::int - 1 from app.assignment y where y.casefile_id = f.id and y.part = 'RESPONSIBLE') as changes,
    d.account_id as "deputyId", d.name as "deputyName", exists (select from app.handover h where h.participation_id = p.id and h.status in ('OFFERED', 'ACCEPTED')) as offered
  from app.assignment x join app.casefile f on f.id = x.casefile_id join app.participation p on p.id = f.participation_id and p.branch_id = f.branch_id and p.status <> 'ENDED'
    left join app.identity i on i.participant_id = p.participant_id
    left join lateral (select y.account_id, a.name from app.assignment y join app.account a on a.id = y.account_id
      where y.casefile_id = f.id and y.part = 'DEPUTY' and (y.ends_on is null or y.ends_on >= $2::date) order by y.starts_on desc limit 1) d on true
  where x.account_id = $1 and x.part = 'RESPONSIBLE' and x.starts_on <= $2::date and (x.ends_on is null or x.ends_on >= $2::date) order by x.starts_on, p.id`,
(row) => ({ participationId: row.participationId }));

/** Who carries cases in unit $1 on day $3, by roles $2, and how many they answer for; not $4. */
export const COLLEAGUES = statement<[string, readonly string[], string, string], Colleague>()('handover.colleagues', `
  select a.id, a.name, (select count(*)::int from app.assignment x join app.casefile f on f.id = x.casefile_id join app.participation p on p.id = f.participation_id and p.status <> 'ENDED'
    where x.account_id = a.id and x.part = 'RESPONSIBLE' and (x.ends_on is null or x.ends_on >= $3::date)) as cases
  from app.account a where a.id <> $4 and a.id in (select m.account_id from app.membership m where m.unit_id = $1 and m.role = any ($2) and m.ended_at is null and $3::date between m.valid_from and m.valid_to)
  order by cases, a.name`);
