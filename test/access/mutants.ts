import { PERMISSIONS, type PermissionName } from '#access';
import type { Part } from './comparison.js';

/** The law with one thing wrong. Each must be noticed by the comparison with the oracle, else the comparison is blind there. */
export interface Mutant {
  name: string;
  /** Where it must show. */
  shows: Part;
  /** At which doors it shows, where the doors of its part are too many to meet the rare case in time. */
  doors?: PermissionName[];
  find: string;
  put: string;
}

const named = (holds: (name: PermissionName, writes: readonly string[]) => boolean) =>
  (Object.keys(PERMISSIONS) as PermissionName[]).filter((name) => { const permission = PERMISSIONS[name]; return holds(name, 'writes' in permission ? permission.writes : []); });

const COMMANDED = ['assignment', 'emergency', 'consent', 'referral', 'referral_decision', 'referral_message', 'participation', 'account_status'];

/** The doors at which a mistake in a part of the law can show; elsewhere both answer no. */
export const DOORS: Partial<Record<Part, PermissionName[]>> = {
  writes: named((_, writes) => writes.length > 0),
  commands: named((name, writes) => name === 'participant.find' || COMMANDED.some((table) => writes.includes(table))),
};

export const MUTANTS: Mutant[] = [
  { name: 'an ended role still opens doors', shows: 'reads', find: "      and m.ended_at is null and s.today between m.valid_from and m.valid_to;\n  if cardinality", put: '      and s.today between m.valid_from and m.valid_to;\n  if cardinality' },
  { name: 'a role holds before its first day and after its last', shows: 'reads', find: "      and m.ended_at is null and s.today between m.valid_from and m.valid_to;\n  if cardinality", put: '      and m.ended_at is null;\n  if cardinality' },
  { name: "a role in another branch counts", shows: 'reads', find: 'where m.account_id = _account and u.branch_id = _branch', put: 'where m.account_id = _account' },
  { name: 'any role will do', shows: 'reads', find: 'join role_permission rp on rp.role = m.role and rp.permission = _permission', put: 'join role_permission rp on rp.role = m.role' },
  { name: 'a referrer sits as case staff', shows: 'reads', find: "filter (where r.seat = 'CASE')", put: "filter (where r.seat in ('CASE', 'RECEIVE'))" },
  { name: 'a coordinator leads the branch', shows: 'reads', find: "filter (where r.seat = 'LEAD')", put: "filter (where r.seat in ('LEAD', 'PROJECT'))" },
  { name: 'a learning recipient follows the project', shows: 'reads', doors: ['project.read', 'organisation.read', 'session.own'], find: "filter (where r.seat = 'PROJECT' and m.project_id is not null)", put: 'filter (where m.project_id is not null)' },
  { name: 'the unit reads a protected person', shows: 'reads', find: "where not f.protected and (part.category = 'ALL' or f.is_home)\n  union all\n  select a.account_id", put: "where (part.category = 'ALL' or f.is_home)\n  union all\n  select a.account_id" },
  { name: 'every file tells the identity', shows: 'reads', find: "where not f.protected and (part.category = 'ALL' or f.is_home)\n  union all\n  select a.account_id", put: 'where not f.protected\n  union all\n  select a.account_id' },
  { name: 'an assignment never ends', shows: 'reads', find: "coalesce(law.midnight(a.ends_on + 1), 'infinity')", put: "'infinity'::timestamptz" },
  { name: 'an assignment ends a day early', shows: 'reads', find: 'law.midnight(a.ends_on + 1)', put: 'law.midnight(a.ends_on)' },
  { name: 'an assignment begins before its day', shows: 'reads', find: 'law.midnight(a.starts_on), coalesce', put: "'-infinity'::timestamptz, coalesce" },
  { name: 'the assigned read but cannot write', shows: 'writes', find: "'ASSIGNMENT', true,", put: "'ASSIGNMENT', false," },
  { name: 'a consent never ends', shows: 'reads', find: "least(law.midnight(c.valid_to + 1), coalesce(c.withdrawn_at, 'infinity'))", put: "coalesce(c.withdrawn_at, 'infinity'::timestamptz)" },
  { name: 'a withdrawn consent still opens', shows: 'reads', find: "least(law.midnight(c.valid_to + 1), coalesce(c.withdrawn_at, 'infinity'))", put: 'law.midnight(c.valid_to + 1)' },
  { name: "a consent opens every branch's file", shows: 'reads', find: 'f.participation_id = c.participation_id and f.branch_id = c.from_branch_id', put: 'f.participation_id = c.participation_id' },
  { name: 'a consent to one person opens for the unit', shows: 'reads', find: 'select coalesce(c.to_account_id, c.to_unit_id), c.to_unit_id', put: 'select c.to_unit_id, c.to_unit_id' },
  { name: 'a consent to a unit opens a protected person', shows: 'reads', find: 'where (not f.protected or c.to_account_id is not null) and', put: 'where' },
  { name: 'a consent opens the whole file', shows: 'reads', find: "f.participation_id, f.id, part.category, 'CONSENT', false,", put: "f.participation_id, f.id, 'ALL', 'CONSENT', false," },
  { name: 'a shared file may be written', shows: 'writes', find: "part.category, 'CONSENT', false,", put: "part.category, 'CONSENT', true," },
  { name: 'an emergency opens a protected person', shows: 'reads', find: "e.starts_at, e.ends_at\n    from app.emergency e join file f on f.id = e.casefile_id cross join (values ('ALL'), ('identity')) part(category)\n    where not f.protected and", put: "e.starts_at, e.ends_at\n    from app.emergency e join file f on f.id = e.casefile_id cross join (values ('ALL'), ('identity')) part(category)\n    where" },
  { name: 'an emergency never ends', shows: 'reads', find: "'EMERGENCY', false, e.starts_at, e.ends_at", put: "'EMERGENCY', false, e.starts_at, 'infinity'::timestamptz" },
  { name: 'time is not looked at', shows: 'reads', find: '      and e.valid_from <= s.now and s.now < e.valid_to\n      and (e.seat', put: '      and (e.seat' },
  { name: 'a receiver reads what is not shared', shows: 'reads', find: "or (e.seat = any (s.receive_units) and e.grounds = 'CONSENT')", put: 'or e.seat = any (s.receive_units)' },
  { name: 'one reads without sitting in the unit', shows: 'reads', find: "and (e.seat = any (s.case_units) or (e.seat = any (s.receive_units) and e.grounds = 'CONSENT'))", put: '' },
  { name: 'the permission does not limit the category', shows: 'reads', find: "  if not exists (select from permission_category c where c.permission = s.permission and c.category = _category) then return; end if;\n  return query\n    select e.casefile_id", put: '  return query\n    select e.casefile_id' },
  { name: 'every category is as good as another', shows: 'reads', find: "select e.casefile_id from my_edges(array['ALL', _category]) e", put: "select e.casefile_id from my_edges(array['ALL', 'plan', 'notes', 'health']) e" },
  { name: 'a lead reads protected persons', shows: 'reads', find: "      where f.branch_id = any (s.led_branches) and not p.protected;\nend $$;\n\n-- Case files in which", put: '      where f.branch_id = any (s.led_branches);\nend $$;\n\n-- Case files in which' },
  { name: 'whoever was assigned once writes for ever', shows: 'writes', doors: ['note.write', 'step.write', 'intervention.write'], find: "and e.category in ('ALL', _category) and e.writes\n      and e.valid_from <= s.now and s.now < e.valid_to;", put: "and e.category in ('ALL', _category) and e.writes;" },
  { name: 'whoever reads writes', shows: 'writes', find: "where e.party = s.account and e.seat = any (s.case_units) and e.category in ('ALL', _category) and e.writes", put: "where e.party = any (s.case_units || s.account) and e.seat = any (s.case_units) and e.category in ('ALL', _category)" },
  { name: 'the identity needs no permission', shows: 'reads', find: "  if not exists (select from permission_category c where c.permission = s.permission and c.category = 'identity') then return; end if;\n", put: '' },
  { name: 'a coordinator reads names without a share', shows: 'reads', doors: ['outcome.read'], find: "e.category = 'coordination' and e.grounds = 'CONSENT'\n        and e.valid_from", put: "e.grounds = 'CONSENT'\n        and e.valid_from" },
  { name: "a coordinator reads names in others' projects", shows: 'reads', doors: ['outcome.read'], find: "and e.valid_from <= s.now and s.now < e.valid_to and p.project_id = any (s.projects);", put: 'and e.valid_from <= s.now and s.now < e.valid_to;' },
  { name: 'a coordinator sees protected persons', shows: 'reads', find: 'project_id = any (array(select law.coordinated())) and not protected', put: 'project_id = any (array(select law.coordinated()))' },
  { name: 'anyone signs for another', shows: 'writes', find: "and casefile_id = any (array(select law.writable(%L))) and written_by = (select law.account()))', _table, _table, _category)", put: "and casefile_id = any (array(select law.writable(%L))))', _table, _table, _category)" },
  { name: 'every door writes notes', shows: 'writes', find: "with check ((select law.may_write(%L))\n    and casefile_id", put: 'with check (length(%L) > 0\n    and casefile_id' },
  { name: "a colleague's note may be changed", shows: 'writes', find: "case when _by_author_alone then 'and written_by = (select law.account())' end", put: "''" },
  { name: 'consents of others are seen', shows: 'reads', find: 'and (from_branch_id = (select law.branch()) or to_unit_id = any (array(select law.units())))', put: '' },
  { name: 'anyone corrects an identity they see', shows: 'writes', find: "using ((select law.may_write('identity')) and participant_id = any (array(select law.identity_writable())))\n  with check (participant_id = any (array(select law.identity_writable())))", put: "using ((select law.may_write('identity')))\n  with check (true)" },
  { name: 'a file kept elsewhere lets the identity be corrected', shows: 'writes', find: 'f.participation_id = p.id and f.branch_id = p.branch_id\n    where f.id', put: 'f.participation_id = p.id\n    where f.id' },
  { name: 'a referrer may carry a case', shows: 'commands', doors: ['assignment.change'], find: "where m.account_id = _account and r.seat = 'CASE' and m.ended_at is null", put: 'where m.account_id = _account and m.ended_at is null' },
  { name: 'anyone names the responsible', shows: 'commands', find: 'if f.id is null or not (f.id = any (array(select writable(\'ALL\'))) or f.branch_id = any (s.led_branches)\n      and not (select protected from app.participation where id = f.participation_id)) then perform unseen(); end if;\n  made', put: 'if f.id is null then perform unseen(); end if;\n  made' },
  { name: 'a unit gets a protected person by consent', shows: 'commands', doors: ['consent.change'], find: "  if person is null and (select protected from app.participation where id = about) then perform broken('consent.protected-needs-person'); end if;\n", put: '' },
  { name: 'anyone withdraws a consent', shows: 'commands', find: 'where x.id = _consent and exists (select from app.casefile f\n    where f.participation_id = x.participation_id and f.branch_id = x.from_branch_id and f.id = any (array(select writable(\'ALL\')))) for update', put: 'where x.id = _consent for update' },
  { name: 'the branch finds a protected person', shows: 'commands', find: 'where i.branch_id = s.branch and (not x.protected or x.id = any (named))', put: 'where i.branch_id = s.branch' },
  { name: 'people of other branches are found', shows: 'commands', find: 'where i.branch_id = s.branch and (not x.protected or x.id = any (named))', put: 'where (not x.protected or x.id = any (named))' },
  { name: 'the glass is broken for a protected person', shows: 'commands', find: 'and c.branch_id = s.branch and not p.protected;', put: 'and c.branch_id = s.branch;' },
  { name: "the glass is broken for another branch's file", shows: 'commands', find: 'and c.branch_id = s.branch and not p.protected;', put: 'and not p.protected limit 1;' },

  { name: 'coordinators follow protected persons', shows: 'reads', find: 'where p.project_id = any (s.projects) and not p.protected\n      and exists', put: 'where p.project_id = any (s.projects)\n      and exists' },
  { name: 'coordinators follow every project', shows: 'reads', find: 'where p.project_id = any (s.projects) and not p.protected\n      and exists', put: 'where not p.protected\n      and exists' },
  { name: "coordinators follow every branch's file", shows: 'reads', find: 'any (s.projects) and not p.protected\n      and exists (select from app.home h where h.participation_id = p.id and h.branch_id = f.branch_id);', put: 'any (s.projects) and not p.protected;' },
  { name: 'coordinators follow steps by any door', shows: 'reads', find: '  if not exists (select from permission_category k where k.permission = s.permission and k.category = _category) then return; end if;\n', put: '' },
  { name: 'how a course went is told of every file', shows: 'reads', find: "where p.project_id = _project and f.id = any (array(select followed_home_files('progress')))),", put: 'where p.project_id = _project),' },
  { name: 'anyone makes a ladder for any project', shows: 'writes', find: "with check ((select law.may_write(%1$L)) and project_id = any (array(select law.governed())))', t.name);\n    execute format('grant select, insert (id, %s) on", put: "with check ((select law.may_write(%1$L)))', t.name);\n    execute format('grant select, insert (id, %s) on" },
  { name: 'a referral is seen under any permission', shows: 'reads', find: "select (scope()).permission like 'referral.%'", put: 'select true' },
  { name: 'the receiver of a referral sees the draft', shows: 'reads', find: "and r.to_unit_id = any (array(select receives_at())) and r.status <> 'DRAFT'", put: 'and r.to_unit_id = any (array(select receives_at()))' },
  { name: 'a referrer sits at the receiving unit of a referral', shows: 'reads', find: 'return query select unnest(s.case_units) union select u.id from app.unit u where u.branch_id = any (s.led_branches);', put: 'return query select unnest(s.case_units || s.receive_units) union select u.id from app.unit u where u.branch_id = any (s.led_branches);' },
  { name: "a protected person's referral is seen by the whole sending unit", shows: 'reads', find: 'and (not r.protected or x.account_id = (select account()))', put: '' },
  { name: "a protected person's referral is seen by the whole receiving unit", shows: 'reads', find: 'and (not r.protected or r.handler_id = (select account()))', put: '' },
  { name: 'a declined referral keeps its words', shows: 'reads', find: "and r.status not in ('DECLINED', 'WITHDRAWN') and consent_runs", put: 'and consent_runs' },
  { name: 'the words of a referral outlive the consent', shows: 'reads', find: "and r.status not in ('DECLINED', 'WITHDRAWN') and consent_runs(r.consent_given_on, r.consent_to, r.consent_ended_at)", put: "and r.status not in ('DECLINED', 'WITHDRAWN')" },
  { name: 'the prison service is named on a referral', shows: 'reads', find: 'and (not x.masked or (select account()) in (r.handler_id, r.decided_by))', put: '' },
  { name: 'a referral is fed back without consent', shows: 'reads', find: 'and r.consent_feedback and consent_runs', put: 'and consent_runs' },
  { name: 'a consent to a referral ends a day early', shows: 'reads', find: 'between _given and _to, false)', put: 'between _given and _to - 1, false)' },
  { name: 'a consent to a referral is taken back in vain', shows: 'reads', find: 'coalesce(_ended is null and ', put: 'coalesce(' },
  { name: 'the sender decides on the referral', shows: 'commands', find: "(case step.side when 'SENDER' then array(select sent_referrals()) else array(select received_referrals()) end)", put: '(array(select referrals()))' },
  { name: 'a referral is accepted into any participation', shows: 'commands', doors: ['referral.accept'], find: 'and p.project_id = _r.project_id and p.unit_id = _r.to_unit_id) then', put: ') then' },
  { name: 'a referral is accepted into a participation that is not known', shows: 'commands', doors: ['referral.accept'], find: 'where p.id = _participation and p.id = any (array(select known()))', put: 'where p.id = _participation' },
  { name: 'a referral is handed to anybody', shows: 'commands', doors: ['referral.decide'], find: "  if not _account = any (array(select receivers_at(held.to_unit_id))) then perform broken('referral.person-not-in-unit'); end if;\n", put: '' },
  { name: 'a referral is sent without consent', shows: 'commands', find: "  if _r.consent_form is null or not consent_runs(_r.consent_given_on, _r.consent_to, _r.consent_ended_at) then perform broken('referral.needs-consent'); end if;\n", put: '' },
  { name: "a protected person's referral names nobody", shows: 'commands', doors: ['referral.send'], find: "  if _r.handler_id is null and _r.protected then perform broken('referral.protected-needs-person'); end if;\n", put: '' },
  { name: 'a colleague makes a referral a secret of another', shows: 'commands', find: "  if (_r ->> 'protected')::boolean and s.account <> (select x.account_id from app.referral_sender x where x.referral_id = _referral) then\n    perform broken('referral.protected-by-writer');\n  end if;\n", put: '' },
  { name: 'an exception from the plan is everybody\'s to read', shows: 'reads', find: 'using (participation_id = any (array(select law.planned())) or participation_id = any (array(select law.followed_participations())))', put: 'using ((select law.account()) is not null)' },
  { name: 'an exception is given in any project', shows: 'writes', find: '\n  and participation_id = any (array(select law.followed_participations())) and granted_by', put: ' and granted_by' },
  { name: 'a protected person is followed', shows: 'writes', find: 'where p.project_id = any (array(select coordinated())) and not p.protected\n$$', put: 'where p.project_id = any (array(select coordinated()))\n$$' },
  { name: 'a draft is kept about a stranger', shows: 'writes', find: "with check ((select law.may_write('note_draft')) and account_id = (select law.account()) and participation_id = any (array(select law.known())));", put: "with check ((select law.may_write('note_draft')) and account_id = (select law.account()));" },
  { name: 'the ground to start is told of a stranger', shows: 'writes', find: '  if not about = any (array(select known())) then perform unseen(); end if;\n', put: '' },
  { name: 'every coordinator keeps every register', shows: 'registers', find: "where p.id = any (s.projects) or 'SYSTEM_ADMIN' = any (s.roles);", put: "where cardinality(s.projects) > 0 or 'SYSTEM_ADMIN' = any (s.roles);" },
  { name: 'a coordinator begins projects', shows: 'registers', doors: ['project.import', 'project.change'], find: "(select law.may_write('project')) and (select law.runs_installation())", put: "(select law.may_write('project'))" },
  { name: 'everyone reads the contact persons of a project', shows: 'registers', find: 'create policy read on app.project_contact for select to samsteg_app using (id = any (array(select law.governed())));', put: 'create policy read on app.project_contact for select to samsteg_app using ((select law.account()) is not null);' },
  { name: 'everyone reads the texts as they came', shows: 'registers', find: "create policy read on app.project_source_text for select to samsteg_app\n  using (id in (select x.id from app.project_source x where x.project_id = any (array(select law.governed()))));", put: 'create policy read on app.project_source_text for select to samsteg_app\n  using ((select law.account()) is not null);' },
  { name: 'a target that governs may be taken away', shows: 'registers', doors: ['project.change'], find: "counted_of, version', 'not governing')", put: "counted_of, version', 'true')" },
  { name: 'persons are counted for whoever asks', shows: 'registers', find: 'from coordinated() f(id) left join counted', put: 'from (select p.id from app.project p) f(id) left join counted' },

  { name: 'a former home goes on reading who the person is', shows: 'reads', find: "where not f.protected and (part.category = 'ALL' or f.is_home)\n  union all\n  select a.account_id", put: "where not f.protected and (part.category = 'ALL' or f.was_home)\n  union all\n  select a.account_id" },
  { name: 'the lead of a former home goes on reading who the person is', shows: 'reads', doors: ['participation.read'], find: 'any (s.led_branches) and not p.protected and p.branch_id = f.branch_id', put: 'any (s.led_branches) and not p.protected' },
  { name: 'a former home hands on who the person is', shows: 'reads', find: "and (part.category not in ('identity', 'coordination') or f.is_home)", put: "and (part.category not in ('identity', 'coordination') or f.was_home)" },
  { name: 'an emergency at a former home tells who the person is', shows: 'reads', doors: ['participation.read'], find: "e.starts_at, e.ends_at\n    from app.emergency e join file f on f.id = e.casefile_id cross join (values ('ALL'), ('identity')) part(category)\n    where not f.protected and (part.category = 'ALL' or f.is_home)", put: "e.starts_at, e.ends_at\n    from app.emergency e join file f on f.id = e.casefile_id cross join (values ('ALL'), ('identity')) part(category)\n    where not f.protected and (part.category = 'ALL' or f.was_home)" },
  { name: 'the assigned at a former home no longer know whose papers they finish', shows: 'reads', find: "cross join (values ('ALL'), ('identity')) part(category)\n    where part.category = 'ALL' or f.was_home", put: "cross join (values ('ALL'), ('identity')) part(category)\n    where part.category = 'ALL' or f.is_home" },
  { name: 'a former home finds the person by name', shows: 'commands', doors: ['participant.find'], find: 'exists (select from app.participation at where at.participant_id = x.id and at.branch_id = s.branch)\n            and', put: '' },
  { name: 'an emergency makes a person known for ever', shows: 'commands', doors: ['participation.open'], find: "where e.grounds <> 'EMERGENCY'\n    union", put: 'union' },
  { name: 'the number an emergency showed makes a person known for ever', shows: 'commands', doors: ['participation.open'], find: "then perform broken('participation.known-by-emergency'); end if;", put: 'then perform 1; end if;' },
  { name: 'one takes on a person of whom one knows nothing', shows: 'commands', doors: ['participation.open'], find: 'i.number_hash = _number_hash and not x.protected) then perform unseen(); end if;\n  end if;', put: 'true) then perform unseen(); end if;\n  end if;' },
  { name: 'a branch takes people on in any project', shows: 'commands', doors: ['participation.open'], find: "then perform broken('participation.branch-not-in-project'); end if;", put: 'then perform 1; end if;' },
  { name: 'who only refers or learns takes people on', shows: 'commands', doors: ['participation.open'], find: "and x.role in ('OWNER', 'MEMBER', 'PERFORMER')", put: '' },
  { name: 'a unit that no longer receives takes people on', shows: 'commands', doors: ['participation.open'], find: 'where x.project_id = _project and x.unit_id = u.id and x.open)', put: 'where x.project_id = _project and x.unit_id = u.id)' },
  { name: 'what nobody has looked at is withdrawn', shows: 'commands', doors: ['consent.change'], find: "if c.version is distinct from _version then", put: 'if c.version <> _version then' },
  { name: 'a new row is signed with the name of another', shows: 'registers', doors: ['project.change'], find: '%1$I = (select law.account()))\',\n        c.name', put: 'true)\',\n        c.name' },
  { name: 'a change is signed with the name of another', shows: 'registers', doors: ['project.change'], find: "if current_user = 'samsteg_app' and to_jsonb(new)", put: 'if false and to_jsonb(new)' },
  { name: 'who may rename an organisation adds others', shows: 'registers', doors: ['organisation.change'], find: "with check ((select law.may_write('organisation')));", put: "with check ((select law.may_write('organisation')) or (select law.may_write('organisation_name')));" },
  { name: 'every organisation may be renamed', shows: 'registers', doors: ['organisation.change'], find: "using ((select law.may_write('organisation_name')) and id = any (array(select law.administered())))\n  with check (id = any (array(select law.administered())))", put: "using ((select law.may_write('organisation_name')))\n  with check (true)" },

  { name: 'everybody at work may be shut out by any administrator', shows: 'commands', doors: ['account.change'], find: 'where x.id = _account and x.id = any (array(select administered_accounts())) for update', put: 'where x.id = _account for update' },
  { name: 'one shuts out who runs the installation', shows: 'commands', doors: ['account.change'], find: "and m.role = 'SYSTEM_ADMIN' and m.ended_at is null and m.valid_to >= s.today) then\n      perform broken('role.not-yours-to-give');", put: "and false) then\n      perform broken('role.not-yours-to-give');" },
  { name: 'who works for others too is shut out', shows: 'commands', doors: ['account.change'], find: "        and not m.unit_id = any (array(select administered_units()))) then perform broken('account.works-elsewhere'); end if;", put: '        and false) then perform 1; end if;' },

  { name: 'the log of every branch is read', shows: 'reads', doors: ['journal.read'], find: '(select l.id from line l where l.branch_id = s.branch order by', put: '(select l.id from line l where l.branch_id is not null order by' },
  { name: 'the giver does not see what the receiver does', shows: 'reads', doors: ['journal.read'], find: 'where g.branch_id = l.branch_id and g.participation_id = any (l.participation_ids)', put: 'where false' },
  { name: 'the giver sees what everybody does', shows: 'reads', doors: ['journal.read'], find: 'where g.branch_id = l.branch_id and g.participation_id = any (l.participation_ids)', put: 'where g.participation_id = any (l.participation_ids)' },
  { name: 'the giver looks on after the consent', shows: 'reads', doors: ['journal.read'], find: ' and l.at >= g.since and l.at < g.until)', put: ')' },
  { name: 'any reviewer reads who signed in', shows: 'reads', doors: ['journal.read'], find: 'where l.branch_id is null and runs', put: 'where l.branch_id is null' },

  { name: 'a method is proposed for any branch', shows: 'registers', doors: ['method.propose'], find: "and (branch_id = (select law.branch()) or project_id = any (array(select law.governed()))));\ncreate policy change on app.method_use", put: ');\ncreate policy change on app.method_use' },
  { name: 'a method is proposed in any project', shows: 'registers', doors: ['method.propose'], find: "and status = 'PROPOSED'\n  and project_id = any (array(select law.works_in())) and", put: "and status = 'PROPOSED'\n  and" },
  { name: 'who proposes a method decides on it', shows: 'registers', doors: ['method.propose'], find: "  using ((select law.may_write('method_decision')) and (project_id = any (array(select law.governed())) or branch_id = any (array(select law.led_branches()))))\n  with check ((select law.may_write('method_decision'))", put: "  using (((select law.may_write('method_decision')) or (select law.may_write('method_use'))) and (project_id = any (array(select law.governed())) or branch_id = any (array(select law.led_branches()))))\n  with check ((select true)" },
  { name: "a lead evaluates another branch's method", shows: 'registers', doors: ['method.decide'], find: "(select u.id from app.method_use u where u.project_id = any (array(select law.governed())) or u.branch_id = any (array(select law.led_branches()))));", put: '(select u.id from app.method_use u));' },
  { name: 'a survey is answered for any actor', shows: 'registers', doors: ['survey.answer'], find: "and (branch_id = (select law.branch()) or project_id = any (array(select law.governed()))));\ngrant select, insert (id, project_id, branch_id, instrument", put: ');\ngrant select, insert (id, project_id, branch_id, instrument' },
  { name: 'meetings are written down in any project', shows: 'registers', doors: ['learning.write'], find: "create policy write on app.structure_meeting for insert to samsteg_app with check ((select law.may_write('structure_meeting'))\n  and structure_id in (select x.id from app.local_structure x where x.project_id = any (array(select law.governed()))));", put: "create policy write on app.structure_meeting for insert to samsteg_app with check ((select law.may_write('structure_meeting')));" },
  { name: 'an activity is opened at any unit', shows: 'registers', doors: ['activity.offer'], find: "and unit_id = any (array(select law.units())) and project_id", put: 'and project_id' },
  { name: 'the host goes on seeing a guest who took the consent back', shows: 'registers', doors: ['guest.read'], find: 'and v.withdrawn_on is null and s.today between v.consent_from', put: 'and s.today between v.consent_from' },
  { name: 'the host sees a protected guest', shows: 'registers', doors: ['guest.read'], find: 'or u.branch_id = any (s.led_branches)) and not p.protected\n', put: 'or u.branch_id = any (s.led_branches))\n' },
  { name: 'every unit sees the guests', shows: 'registers', doors: ['guest.read'], find: 'where (a.unit_id = any (s.case_units) or u.branch_id = any (s.led_branches)) and', put: 'where' },
  { name: 'guests are seen by any door', shows: 'registers', doors: ['activity.join', 'activity.offer', 'participation.read', 'learning.read'], find: "  if s.permission <> 'guest.read' then return; end if;\n", put: '' },
  { name: 'who reads a file tells the host of its person', shows: 'registers', doors: ['activity.join'], find: "where v.casefile_id = any (array(select law.writable('interventions'))) and v.activity_id = activity_guest.activity_id));", put: 'where v.activity_id = activity_guest.activity_id));' },
];
