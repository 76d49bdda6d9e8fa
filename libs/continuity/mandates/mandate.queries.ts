import { partyName } from '#organisations';
import { question } from '#platform';
import type { DutyFact, MandateFact, PartyFact } from './mandate.rules.js';
import type { MandateColleague, TriadChosen, TriadSide } from './mandate.view.js';

export interface MandateMapRow {
  id: string;
  today: string;
  facts: MandateFact[];
  parties: PartyFact[];
  sides: TriadSide[] | null;
  colleagues: MandateColleague[];
}

const RUNNING = "i.status in ('ACCEPTED', 'STARTED', 'PAUSED')";
const MET = "n.attendance is distinct from 'DID_NOT_COME' and n.kind in ('CONVERSATION', 'PHONE', 'VISIT', 'MEETING', 'MESSAGE')";
const carries = (row: string) => `${row}.starts_on <= me.today and (${row}.ends_on is null or ${row}.ends_on >= me.today)`;

const PARTY = partyName('b');

/** What follows from the case itself: the home decides and its responsible leads; a file's branch decides on its interventions, its responsible leads them, the provider performs; whom consents tell is told what they open, once. */
const FROM_THE_CASE: readonly string[] = [
  `select 'CASE', null::text, null::uuid, null::text, null::text, 'DECIDES', b.id, ${PARTY}, null::uuid, null::text, p.branch_id = me.branch, null::uuid, null::int, '', p.starts_on, '{}'::text[], false
    from app.participation p join app.branch b on b.id = p.branch_id cross join me where p.id = $1`,
  `select 'CASE', null, null, null, null, 'LEADS', b.id, ${PARTY}, a.id, a.name, false, null, null, '', x.starts_on, '{}', false
    from app.assignment x join app.account a on a.id = x.account_id join app.casefile f on f.id = x.casefile_id join app.participation p on p.id = f.participation_id and p.branch_id = f.branch_id
      join app.branch b on b.id = f.branch_id cross join me where p.id = $1 and x.part = 'RESPONSIBLE' and ${carries('x')}`,
  `select 'CASE', null, null, null, null, 'TOLD', b.id, ${PARTY}, null, u.name, false, null, null, '', min(c.valid_from), array_agg(distinct k.category), false
    from app.consent c cross join unnest(c.categories) k(category) join app.unit u on u.id = c.to_unit_id join app.branch b on b.id = u.branch_id cross join me
    where c.participation_id = $1 and c.withdrawn_at is null and me.today between c.valid_from and c.valid_to group by b.id, u.id`,
  `select 'INTERVENTION', t.area, i.id, t.sv, t.en, part.name, case when part.name <> 'PERFORMS' then b.id when i.provider_name is null then coalesce(pb.id, b.id) else pb.id end,
      case part.name when 'PERFORMS' then coalesce(${partyName('pb')}, i.provider_name, ${PARTY}) else ${PARTY} end, case part.name when 'LEADS' then lead.id end, case part.name when 'LEADS' then lead.name end,
      false, null, null, '', i.offered_on, '{}', false
    from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = f.branch_id left join app.branch pb on pb.id = i.provider_branch_id
      cross join me left join lateral (select a.id, a.name from app.assignment x join app.account a on a.id = x.account_id where x.casefile_id = f.id and x.part = 'RESPONSIBLE' and ${carries('x')} limit 1) lead on true
      cross join (values ('DECIDES'), ('LEADS'), ('PERFORMS')) part(name)
    where i.participation_id = $1 and ${RUNNING} and (part.name <> 'LEADS' or lead.name is not null)`,
];

/** On the case as a whole its home decides: what another has written of that no longer holds. */
const WRITTEN = `select m.about, coalesce(m.area, t.area), m.intervention_id, t.sv, t.en, m.part, b.id, ${PARTY}, a.id, a.name, f.branch_id = me.branch, m.id, m.version, m.task, m.starts_on, '{}',
    m.about = 'CASE' and m.part = 'DECIDES' and f.branch_id <> p.branch_id
  from app.mandate m join app.participation p on p.id = m.participation_id join app.casefile f on f.id = m.casefile_id join app.branch b on b.id = f.branch_id left join app.account a on a.id = m.account_id
    left join app.intervention i on i.id = m.intervention_id left join app.intervention_type t on t.code = i.type_code cross join me
  where m.participation_id = $1 and ${carries('m')} and (m.intervention_id is null or i.id is not null and ${RUNNING})`;

/** Who is involved, with what and since when, and the last time each was seen to meet the person: by its own notes, or by notes about what it carries out. */
const PARTIES: readonly string[] = [
  `select b.id, ${PARTY}, b.kind, null, null, null::date, (select max(n.occurred_on) from app.note n where n.casefile_id = f.id and ${MET})
    from app.casefile f join app.branch b on b.id = f.branch_id where f.participation_id = $1`,
  `select b.id, ${PARTY}, b.kind, null, null, null, null from app.participation p join app.branch b on b.id = p.branch_id where p.id = $1`,
  `select b.id, ${PARTY}, b.kind, t.sv, t.en, i.offered_on, (select max(n.occurred_on) from app.note n where n.intervention_id = i.id and ${MET})
    from app.intervention i join app.intervention_type t on t.code = i.type_code join app.casefile f on f.id = i.casefile_id join app.branch b on b.id = coalesce(i.provider_branch_id, f.branch_id)
    where i.participation_id = $1 and ${RUNNING} and (i.provider_branch_id is not null or i.provider_name is null)`,
  `select b.id, ${PARTY}, b.kind, m.task, m.task, m.starts_on, null
    from app.mandate m join app.casefile f on f.id = m.casefile_id join app.branch b on b.id = f.branch_id cross join me where m.participation_id = $1 and ${carries('m')} and m.task <> ''`,
  `select b.id, ${PARTY}, b.kind, null, null, null, null from app.consent c join app.unit u on u.id = c.to_unit_id join app.branch b on b.id = u.branch_id cross join me
    where c.participation_id = $1 and c.withdrawn_at is null and me.today between c.valid_from and c.valid_to`,
];

/** Who answers for what around participation $1, as far as one sees it, in one question. */
export const MANDATES = question<[string], MandateMapRow>()('mandate.map', `
  with me as materialized (select law.today() as today, law.branch() as branch),
  fact(about, area, intervention_id, sv, en, part, branch_id, branch_name, account_id, who, own, id, version, task, since, told, lapsed) as (${[...FROM_THE_CASE, WRITTEN].join('\n  union all\n  ')}),
  party(branch_id, branch_name, kind, sv, en, since, contact_on) as (${PARTIES.join('\n  union all\n  ')})
  select p.id, me.today,
    coalesce((select json_agg(json_build_object('about', x.about, 'area', x.area, 'interventionId', x.intervention_id, 'sv', x.sv, 'en', x.en, 'part', x.part, 'branchId', x.branch_id, 'branchName', x.branch_name,
      'accountId', x.account_id, 'who', x.who, 'own', x.own, 'id', x.id, 'version', x.version, 'task', x.task, 'since', x.since, 'told', x.told, 'lapsed', x.lapsed)
      order by array_position(array['CASE', 'AREA', 'INTERVENTION'], x.about), x.area, x.intervention_id, x.branch_name, x.who) from fact x), '[]') as facts,
    coalesce((select json_agg(json_build_object('branchId', y.branch_id, 'branchName', y.branch_name, 'kind', y.kind, 'task', case when y.sv is not null then json_build_object('sv', y.sv, 'en', y.en) end, 'since', y.since, 'contactOn', y.contact_on)
      order by y.branch_name, y.since, y.sv) from party y), '[]') as parties,
    (select t.sides from app.triad t where t.project_id = p.project_id) as sides,
    coalesce((select json_agg(json_build_object('accountId', z.account_id, 'name', z.name) order by z.name) from (select distinct x.account_id, a.name from app.assignment x join app.account a on a.id = x.account_id
      join app.casefile f on f.id = x.casefile_id and f.branch_id = me.branch where f.participation_id = p.id and ${carries('x')}) z), '[]') as colleagues
  from app.participation p cross join me where p.id = $1`, { participation: 'id' });

export interface DutyMapRow {
  id: string;
  facts: DutyFact[];
  takesPart: boolean;
  triad: TriadChosen | null;
}

/** Who answers for what in project $1. */
export const DUTIES = question<[string], DutyMapRow>()('mandate.duties', `
  with me as materialized (select law.branch() as branch)
  select j.id, coalesce((select json_agg(json_build_object('id', d.id, 'process', d.process, 'part', d.part, 'organisationName', o.name, 'own', o.id = mine.organisation_id, 'version', d.version) order by o.name, d.id)
      from app.process_duty d join app.organisation o on o.id = d.organisation_id where d.project_id = j.id), '[]') as facts,
    j.id = any (array(select law.shared_projects())) as "takesPart",
    (select json_build_object('id', t.id, 'sides', t.sides, 'reason', t.reason, 'version', t.version) from app.triad t where t.project_id = j.id) as triad
  from app.project j cross join me left join app.branch mine on mine.id = me.branch where j.id = $1`, { object: 'id' });
