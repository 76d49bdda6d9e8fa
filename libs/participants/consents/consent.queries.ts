import { statement } from '#platform';
import type { ConsentView, ConsentReceiver } from './consent.view.js';
import { GUEST_TABLES, GUEST_TOLD, GUEST_WITHDRAWN, guestStatus } from './guest-consent.js';

export type ConsentRow = Omit<ConsentView, 'effect'> & { participationId: string };

const SHOWN = `
  select c.id, c.participation_id as "participationId", c.kind, b.name as "fromBranchName", c.to_unit_id as "toUnitId", u.name as "toUnitName",
    o.name as "toOrganisation", c.to_account_id as "toAccountId", r.name as "toAccountName", c.categories, c.purpose, c.form, c.language,
    c.given_on as "givenOn", c.valid_from as "validFrom", c.valid_to as "validTo", c.documented_at as "documentedAt", d.name as "documentedByName",
    c.withdrawn_at as "withdrawnAt", w.name as "withdrawnByName", c.version,
    case when c.withdrawn_at is not null then 'WITHDRAWN' when c.valid_to < $2 then 'ENDED' when c.valid_from > $2 then 'FUTURE' else 'ACTIVE' end as status, null::json as guest
  from app.consent c join app.branch b on b.id = c.from_branch_id join app.unit u on u.id = c.to_unit_id
    join app.branch ub on ub.id = u.branch_id join app.organisation o on o.id = ub.organisation_id
    left join app.account r on r.id = c.to_account_id left join app.account d on d.id = c.documented_by left join app.account w on w.id = c.withdrawn_by`;

const GUESTS = `
  select v.id, v.participation_id, 'GUEST', b.name, u.id, u.name, o.name, null, null, '{}', a.name, v.consent_form, null, v.consent_from, v.consent_from, v.consent_to, v.written_at, d.name,
    ${GUEST_WITHDRAWN}, null, v.version, ${guestStatus('$2')}, ${GUEST_TOLD}
  from ${GUEST_TABLES} left join app.account d on d.id = v.written_by`;

/** All consents about participation $1 that the scope sees, the running ones first, and those of the own file to be a guest elsewhere; $2 the scope's day. */
export const CONSENTS = statement<[string, string], ConsentRow>()('consents', `
  select * from (${SHOWN} where c.participation_id = $1 union all ${GUESTS} where v.participation_id = $1 and f.branch_id = (select law.branch())) x
  order by x."withdrawnAt" is not null, x."validTo" < $2, x."validTo", x.id`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Who in unit $1 a consent may name. */
export const RECEIVERS = statement<[string], ConsentReceiver>()('consent.receivers', 'select id, name from law.consent_receivers($1)');

/** $1 consent -> whose. */
export const CONSENT_ABOUT = statement<[string], { participationId: string }>()('consent.about',
  'select participation_id as "participationId" from app.consent where id = $1', (row) => row);
