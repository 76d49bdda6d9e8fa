import type { Mutant } from './mutants.js';

/** Mistakes in the law of measuring, each of which the worlds must notice. */
export const MEASURING_MUTANTS: Mutant[] = [
  { name: 'licensed words are everybody\'s to read', shows: 'registers', find: 'and (project_id is null or project_id = any (array(select law.works_in()))))', put: ')' },
  { name: 'what came with the program is for those of a project alone', shows: 'registers', find: '(project_id is null or project_id = any (array(select law.works_in())))', put: '(project_id = any (array(select law.works_in())))' },
  { name: 'licences of instruments are everybody\'s to read', shows: 'registers', find: 'create policy read on app.instrument_licence for select to samsteg_app using (project_id = any (array(select law.works_in())))', put: 'create policy read on app.instrument_licence for select to samsteg_app using ((select law.account()) is not null)' },
  { name: 'an instrument is added to any project', shows: 'registers', doors: ['instrument.keep'], find: "with check ((select law.may_write('instrument')) and project_id = any (array(select law.governed())))", put: "with check ((select law.may_write('instrument')))" },
  { name: 'a licence is recorded for any project', shows: 'registers', doors: ['instrument.keep'], find: "with check ((select law.may_write('instrument_licence')) and project_id = any (array(select law.governed())))", put: "with check ((select law.may_write('instrument_licence')))" },
  { name: 'a licence is recorded at any door', shows: 'registers', find: "with check ((select law.may_write('instrument_licence'))", put: 'with check ((select true)' },
  { name: 'what is answered is read as progress', shows: 'reads', doors: ['measurement.read', 'measurement.write'], find: "call law.case_table('measurement_answer', 'health', 'version')", put: "call law.case_table('measurement_answer', 'progress', 'version')" },
  { name: 'that somebody was measured is read as health alone', shows: 'reads', doors: ['measurement.read', 'measurement.write'], find: "call law.case_table('measurement', 'progress',", put: "call law.case_table('measurement', 'health'," },
  { name: 'a measurement is corrected by its author alone', shows: 'writes', doors: ['measurement.write'], find: "missing, score, withdrawn_at, withdrawn_why, version', false)", put: "missing, score, withdrawn_at, withdrawn_why, version')" },
  { name: 'what happened is told of those nobody follows', shows: 'reads', doors: ['outcome.read', 'step.read'], find: "f.id in (select followed_home_files('progress'))),\n      happened as", put: 'true),\n      happened as' },
  { name: 'who follows a project does not see that steps are confirmed', shows: 'reads', doors: ['outcome.read', 'step.read'], find: "create policy follow on app.step_confirmation for select to samsteg_app using (casefile_id in (select law.followed_home_files('progress')));", put: 'create policy follow on app.step_confirmation for select to samsteg_app using (false);' },
  { name: 'answers are changed by any colleague', shows: 'writes', doors: ['measurement.write'], find: "call law.case_table('measurement_answer', 'health', 'version')", put: "call law.case_table('measurement_answer', 'health', 'version', false)" },
];
