import { statement } from '#platform';
import type { MethodRow, MethodView } from './method.view.js';

const USE = `'id', u.id, 'projectId', u.project_id, 'projectName', p.display_name, 'branchId', u.branch_id, 'branchName', b.name, 'organisationName', o.name,
  'municipalityCode', u.municipality_code, 'status', u.status, 'since', u.since, 'reviewOn', u.review_on, 'nextStep', u.next_step, 'responsible', u.responsible`;
const USES = `app.method_use u join app.project p on p.id = u.project_id join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id`;
const IN_ORDER = `array_position(array['TRIAL','ADOPTED','PROPOSED','PAUSED','RETIRED'], u.status), o.name collate "sv-x-icu", b.name collate "sv-x-icu", u.id`;
const METHOD = `m.id, m.name, m.summary, m.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn", m.origin`;

/** Every method there is, with who works with it. */
export const METHODS = statement<[], MethodRow>()('catalogue.methods', `
  select ${METHOD}, coalesce((select json_agg(json_build_object(${USE}) order by ${IN_ORDER}) from ${USES} where u.method_id = m.id), '[]') as uses
  from app.method m left join app.intervention_type t on t.code = m.type_code order by m.name collate "sv-x-icu", m.id`);

/** Method $1, with what came of it where it is worked with: numbers of persons, hidden where the law hides them. */
export const ONE_METHOD = statement<[string], Omit<MethodView, 'projects' | 'today'>>()('catalogue.method', `
  select ${METHOD}, (m.proposed_at at time zone 'Europe/Stockholm')::date as "proposedOn",
    coalesce((select json_agg(json_build_object(${USE}, 'triedFrom', u.tried_from, 'hypothesis', u.hypothesis, 'measure', u.measure, 'version', u.version,
        'follows', (select fb.name || ', ' || fo.name from app.method_use x join app.branch fb on fb.id = x.branch_id join app.organisation fo on fo.id = fb.organisation_id where x.id = u.follows_id),
        'decides', u.project_id = any (array(select law.governed())) or u.branch_id = any (array(select law.led_branches())),
        'figures', json_build_object('begun', f.begun, 'ended', f.ended, 'attended', f.attended, 'movedUp', f.moved_up),
        'evaluations', coalesce((select json_agg(json_build_object('id', e.id, 'decision', e.decision, 'words', e.words, 'figures', e.figures, 'decidedOn', e.decided_on) order by e.decided_on desc, e.id desc)
          from app.method_evaluation e where e.method_use_id = u.id), '[]')) order by ${IN_ORDER})
      from ${USES} cross join lateral law.method_figures(u.id, false) f where u.method_id = m.id), '[]') as uses,
    coalesce((select json_agg(json_build_object('id', e.id, 'part', e.part, 'words', e.words, 'source', e.source, 'strength', e.strength, 'branchName', b.name || ', ' || o.name,
        'writtenOn', (e.written_at at time zone 'Europe/Stockholm')::date) order by array_position(array['KNOWLEDGE','PROFESSION','PARTICIPANT'], e.part), e.written_at desc)
      from app.method_evidence e join app.branch b on b.id = e.branch_id join app.organisation o on o.id = b.organisation_id where e.method_id = m.id), '[]') as evidence
  from app.method m left join app.intervention_type t on t.code = m.type_code where m.id = $1`, (row) => ({ objectId: row.id }));

/** What the system counts of method in use $1 today, as it may be told to all. */
export const FIGURES_FOR_ALL = statement<[string], { begun: number | null; ended: number | null; attended: number | null; movedUp: number | null }>()('catalogue.figures', `
  select begun, ended, attended, moved_up as "movedUp" from law.method_figures($1, true)`);
