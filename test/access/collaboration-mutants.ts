import type { Mutant } from './mutants.js';

/** What the parties of a project ask of each other, counted with one thing wrong. */
export const COLLABORATION_MUTANTS: Mutant[] = [
  { name: 'collaboration is counted for whoever follows some project', shows: 'reads', doors: ['collaboration.read'], find: 'where s.permission = any (_doors) and _project = any (s.projects)),', put: 'where s.permission = any (_doors)),' },
  { name: 'collaboration is counted under any permission', shows: 'reads', doors: ['pipeline.read', 'sip.follow'], find: 'where s.permission = any (_doors) and _project = any (s.projects)),', put: 'where _project = any (s.projects)),' },
  { name: 'a masked sender is told as a party', shows: 'reads', doors: ['collaboration.read'], find: "select 'REFERRAL', case when not y.masked then y.unit_id end, x.to_unit_id,", put: "select 'REFERRAL', y.unit_id, x.to_unit_id," },
  { name: 'a protected referral is collaboration', shows: 'reads', doors: ['collaboration.read'], find: "and not (x.protected or coalesce(p.protected, false))", put: 'and not coalesce(p.protected, false)' },
  { name: 'a referral that led to a protected person is collaboration', shows: 'reads', doors: ['collaboration.read'], find: "and not (x.protected or coalesce(p.protected, false))", put: 'and not x.protected' },
  { name: 'a draft is collaboration', shows: 'reads', doors: ['collaboration.read'], find: "where x.project_id = _project and x.status <> 'DRAFT' and not (x.protected", put: 'where x.project_id = _project and not (x.protected' },
  { name: "another project's referrals are collaboration here", shows: 'reads', doors: ['collaboration.read'], find: "where x.project_id = _project and x.status <> 'DRAFT' and not (x.protected", put: "where x.status <> 'DRAFT' and not (x.protected" },
  { name: 'what goes on within a branch is collaboration', shows: 'reads', doors: ['collaboration.read'], find: 'on b.id = e.to_unit where a.branch_id is distinct from b.branch_id\n$$;', put: 'on b.id = e.to_unit\n$$;' },
  { name: 'SIPs about a few are told between parties', shows: 'reads', doors: ['collaboration.read'], find: "from between_parties b group by 1 having b.family in ('REFERRAL', 'HANDOVER') or count(distinct b.who) >= 5)", put: 'from between_parties b group by 1)' },
];
