import { statement } from '#platform';
import type { AccountView, InvitationView, MembershipView, OrganisationView } from './administration.view.js';

/** All organisations with their branches and units, one row each. */
export const ORGANISATIONS = statement<[], OrganisationView>()('organisations', `
  select o.id, o.name, o.org_no as "orgNo", o.kind, o.version,
    coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'version', b.version,
        'units', coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'municipalityCode', u.municipality_code, 'version', u.version)
            order by u.name collate "sv-x-icu") from app.unit u where u.branch_id = b.id), '[]'))
        order by b.name collate "sv-x-icu") from app.branch b where b.organisation_id = o.id), '[]') as branches
  from app.organisation o order by o.name collate "sv-x-icu"`);

/** $1 unit, $2 the scope's day. */
export const MEMBERSHIPS = statement<[string, string], MembershipView>()('memberships', `
  select m.id, m.account_id as "accountId", a.name as "accountName", m.role, m.project_id as "projectId", p.display_name as "projectName",
    m.valid_from as "validFrom", m.valid_to as "validTo", m.version,
    case when m.ended_at is not null or m.valid_to < $2::date then 'ENDED' when m.valid_from > $2::date then 'FUTURE' else 'ACTIVE' end as status
  from app.membership m join app.account a on a.id = m.account_id left join app.project p on p.id = m.project_id
  where m.unit_id = $1 order by status, a.name collate "sv-x-icu", m.role`);

/** $1 unit, $2 the scope's moment. */
export const INVITATIONS = statement<[string, Date], InvitationView>()('invitations', `
  select i.id, i.name, i.email, i.role, i.project_id as "projectId", i.valid_to as "validTo", i.mailed_at as "mailedAt", i.expires_at as "expiresAt", i.version,
    case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'WITHDRAWN'
      when i.expires_at <= $2 then 'EXPIRED' else 'OPEN' end as status
  from app.invitation i where i.unit_id = $1 order by i.invited_at desc, i.id`);

/** Accounts that hold, or have held, a role in unit $1. */
export const ACCOUNTS = statement<[string], AccountView>()('accounts', `
  select a.id, a.name, k.email, a.status, a.version, d.decision, d.reason, d.decided_at as "decidedAt"
  from app.account a left join app.account_contact k on k.account_id = a.id
  left join lateral (select x.decision, x.reason, x.decided_at from app.account_decision x where x.account_id = a.id order by x.decided_at desc, x.id desc limit 1) d on true
  where exists (select from app.membership m where m.account_id = a.id and m.unit_id = $1)
  order by a.name collate "sv-x-icu"`);
