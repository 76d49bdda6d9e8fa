import { CASE_TABLES, type CaseTable } from '#access';

/** The n-th row of a table in every random world. */
export const rowId = (table: CaseTable, n: number) => `00000000-0000-7000-8000-${1200 + Object.keys(CASE_TABLES).indexOf(table)}${String(n).padStart(8, '0')}`;

/** Rows on which others hang: the first of them in each file is known by the file. */
const GROUNDS = ['intervention', 'disclosure', 'job_placement', 'measurement', 'step_assessment'] as const satisfies readonly CaseTable[];
export const firstIn = (table: (typeof GROUNDS)[number], casefile: string) => casefile.replace('-8000-', `-800${1 + GROUNDS.indexOf(table)}-`);

/** The n-th row of a table, where the worlds put the first rows one into each file. */
export const idIn = (table: CaseTable, n: number, casefiles: readonly { id: string }[]) => {
  const ground = GROUNDS.find((one) => one === table);
  return ground && n < casefiles.length ? firstIn(ground, casefiles[n]!.id) : rowId(table, n);
};

let numbered = 0;

/** Attendance is written once for a day. */
const dayNumbered = () => new Date(Date.UTC(2026, 0, 1 + (numbered += 1))).toISOString().slice(0, 10);

/** Placed with every world: an assessment stands on a ladder. */
export const A_LADDER = '00000000-0000-7000-8000-003000000001';

/** Placed with every world: what somebody is measured by. */
export const AN_INSTRUMENT = '00000000-0000-7000-8000-003000000003';

/** The unit every navigation is shared with. */
export const LEADERS = '00000000-0000-7000-8000-000300000001';

/** Placed with every world too: what a guest visits. */
export const activityId = (n: number) => `00000000-0000-7000-8000-00310000000${n % 2}`;
/** Stands in the register of the first branch. */
export const A_WORKPLACE = '00000000-0000-7000-8000-003000000002';

/** The least a row of each case table must hold besides file, participation and author. */
const LEAST: Record<CaseTable, object | ((casefile: string) => object)> = {
  note: { kind: 'OTHER', occurred_on: '2026-01-01', body: 'b' },
  entry_assessment: { replaced_at: '2026-01-02' },
  direction: { towards: 'WORK', starts_on: '2026-01-01' },
  livelihood: { moment: 'ENTRY', observed_on: '2026-01-01', kind: 'OTHER', share_percent: 0, replaced_at: '2026-01-02' },
  independence_rating: { moment: 'ENTRY', rated_on: '2026-01-01', rating: 5, asked_how: 'MEETING', replaced_at: '2026-01-02' },
  pause: { starts_on: '2026-01-01', ends_on: '2026-01-02', reason: 'why' },
  participation_exit: { ends_on: '2026-01-01', reason: 'OTHER', reopened_at: '2026-01-02' },
  note_version: { note_id: rowId('note', 0), get no() { return (numbered += 1); }, kind: 'OTHER', occurred_on: '2026-01-01', body: 'b', reason: 'why' },
  plan: { get no() { return (numbered += 1); } },
  plan_review: { plan_id: rowId('plan', 0), reviewed_on: '2026-01-01', outcomes: '[]', decision: 'CONTINUE' },
  shortage: { type_code: 'MAPPING', party_kind: 'HEALTH_CARE', why: 'FULL', noticed_on: '2026-01-01' },
  navigation_case: { question: 'question', target: 'Care', leader_unit_id: LEADERS, asked_on: '2026-01-01' },
  mandate: { about: 'CASE', part: 'DECIDES', starts_on: '2026-01-01' },
  bridge_case: { programme: 'pp', opened_on: '2026-01-01' },
  gap_action: { kind: 'NO_CONTACT', since: '2026-01-01', taken: 'CONTACTED' },
  own_rating: { fit: 3, given: 'PAPER', rated_on: '2026-01-01' },
  own_word: { kind: 'COMMENT', given: 'PAPER', said_on: '2026-01-01', words: 'w' },
  intervention: { type_code: 'MAPPING', offered_on: '2026-01-01' },
  activity_visit: { activity_id: activityId(0), consent_form: 'ORAL', consent_from: '2026-01-01', consent_to: '2026-01-02' },
  work_training: (casefile) => ({ intervention_id: firstIn('intervention', casefile), workplace_id: A_WORKPLACE, sector: 'GREEN', starts_on: '2026-01-01' }),
  attendance: (casefile) => ({ intervention_id: firstIn('intervention', casefile), held_on: dayNumbered(), planned_hours: 1, attended_hours: 1 }),
  attendance_month: { month: '2025-01-01', planned_hours: 1, attended_hours: 1, reopened_at: '2026-01-02', reopen_reason: 'why' },
  motivational_session: (casefile) => ({ intervention_id: firstIn('intervention', casefile), held_on: '2026-01-01', focus: 'f', follow_up_on: '2999-01-01' }),
  wellbeing: (casefile) => ({ intervention_id: firstIn('intervention', casefile), moment: 'DURING', measured_on: '2026-01-01', score: 5 }),
  employment_stage: { stage: 'ENGAGEMENT', entered_on: '2026-01-01', left_on: '2026-01-02' },
  vocational_profile: { get no() { return (numbered += 1); }, wishes: 'w', approved_on: '2026-01-01' },
  disclosure: { may_tell: 'm', form: 'ORAL', given_on: '2026-01-01', valid_to: '2026-12-31' },
  employer_approach: (casefile) => ({ workplace_id: A_WORKPLACE, disclosure_id: firstIn('disclosure', casefile), held_on: '2026-01-01', mode: 'PHONE', purpose: 'FIRST' }),
  job_match: { workplace_id: A_WORKPLACE, job: 'j', hours_per_week: 1, form: 'PRACTICE', fits: 1 },
  job_placement: { kind: 'STUDY', job: 'j', hours_per_week: 1, starts_on: '2026-01-01' },
  job_support: (casefile) => ({ placement_id: firstIn('job_placement', casefile), held_on: '2026-01-01', on_the_job: true, with_whom: 'BOTH', minutes: 1 }),
  case_management: { model: 'BROKER', contacts_per_month: 1, starts_on: '2026-01-01', ends_on: '2026-01-02', end_reason: 'OTHER' },
  resource_member: { name: 'n', relation: 'FAMILY', chosen_on: '2026-01-01' },
  case_contact: { held_on: '2026-01-01', mode: 'PHONE', minutes: 1, with_whom: ['OTHER'] },
  barrier: { domain: 'OTHER', words: 'w', found_on: '2026-01-01' },
  crisis_plan: { get no() { return (numbered += 1); }, signs: 's', helps: 'h', whom: 'w', agreed_on: '2026-01-01' },
  progress_remark: { body: 'b' },
  step_assessment: { ladder_id: A_LADDER, position: 1, assessed_on: '2026-01-01', checked: [], evidence: [] },
  step_confirmation: (casefile) => ({ assessment_id: firstIn('step_assessment', casefile), assessment_version: 1, confirmed_by_whom: 'PARTICIPANT', confirmed_on: '2026-01-01' }),
  measurement: { instrument_id: AN_INSTRUMENT, occasion: 'FOLLOW_UP', measured_on: '2026-01-01', respondent: 'PARTICIPANT' },
  measurement_answer: (casefile) => ({ measurement_id: firstIn('measurement', casefile), get no() { return (numbered += 1); }, answers: {} }),
  outcome_event: { kind: 'READY_FOR_ORDINARY', starts_on: '2026-01-01', receiver: 'AF', evidence: 'OTHER' },
  entry_fact: { get no() { return (numbered += 1); }, labour: 'INACTIVE', in_education: 'NO', education: 'UNKNOWN', replaced_at: '2026-01-02' },
  entry_background: { get no() { return (numbered += 1); }, citizenship: 'UNKNOWN', birth_country: 'UNKNOWN', parents_abroad: 'UNKNOWN', housing: 'UNKNOWN', other_disadvantage: 'UNKNOWN', replaced_at: '2026-01-02' },
  entry_disability: { get no() { return (numbered += 1); }, disability: 'UNKNOWN', replaced_at: '2026-01-02' },
  exit_observation: { get no() { return (numbered += 1); }, moment: 'LEAVING', observed_on: '2026-01-01', labour: 'INACTIVE', job_searching: 'NO', in_education: 'NO', qualified: 'NO', improved: 'NO', told_by: 'DECLARED', method: 'PHONE', replaced_at: '2026-01-02' },
};

export const caseRow = (table: CaseTable, casefile: string, participation: string, writtenBy: string): Record<string, unknown> => ({
  casefile_id: casefile,
  participation_id: participation,
  written_by: writtenBy,
  ...leastOf(table, casefile),
});

function leastOf(table: CaseTable, casefile: string): object {
  const least = LEAST[table];
  return typeof least === 'function' ? least(casefile) : least;
}
