import type { Mutant } from './mutants.js';

const DOORS: Pick<Mutant, 'shows' | 'doors'> = { shows: 'registers', doors: ['hypothesis.read', 'hypothesis.test'] };
const OUTSIDE: Pick<Mutant, 'shows' | 'doors'> = { shows: 'registers', doors: ['outcome.read', 'collaboration.read', 'target.review'] };

/** Mistakes in the law of hypotheses put to the test, each of which the worlds must notice. */
export const HYPOTHESIS_MUTANTS: Mutant[] = [
  { ...OUTSIDE, name: 'hypotheses put to the test are read at any door', find: "  if s.permission not in ('hypothesis.read', 'hypothesis.test') then return; end if;\n", put: '' },
  { ...DOORS, name: 'hypotheses are read of any project', find: 'create policy read on app.hypothesis_test for select to samsteg_app using (project_id = any (array(select law.tested_projects())));', put: 'create policy read on app.hypothesis_test for select to samsteg_app using ((select law.account()) is not null);' },
  { ...DOORS, name: 'whoever reads hypotheses puts them to the test', find: "with check ((select law.may_write('hypothesis_test')) and project_id", put: 'with check (project_id' },
  { ...DOORS, name: "another project's hypothesis is put to the test", find: '\n  and hypothesis_id in (select h.id from app.hypothesis h where h.project_id = hypothesis_test.project_id));', put: ');' },
  { ...DOORS, name: 'whoever reads hypotheses judges them', find: "using ((select law.may_write('hypothesis_test')) and judged_at is null", put: 'using (judged_at is null' },
  { ...DOORS, name: 'a hypothesis is judged twice', find: "using ((select law.may_write('hypothesis_test')) and judged_at is null and", put: "using ((select law.may_write('hypothesis_test')) and" },
  { ...OUTSIDE, name: 'what parties asked within some days is counted at any door that counts it', find: "law.between_parties(_project, '{hypothesis.read,hypothesis.test}')", put: "law.between_parties(_project, '{hypothesis.read,hypothesis.test,collaboration.read}')" },
  { ...DOORS, name: 'what parties asked is counted whenever it was', find: ' b on b.on_day between w.from_on and w.to_on', put: ' b on true' },
  { ...DOORS, name: 'what parties asked within some days is counted of another project', find: 'where s.permission = any (_doors) and _project = any (s.projects)),', put: 'where s.permission = any (_doors)),' },
];
