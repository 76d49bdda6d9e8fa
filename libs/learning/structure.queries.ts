import { statement } from '#platform';
import type { LocalStructure } from './structure.entity.js';
import type { StructureMeetingView } from './structure.view.js';

export type StructureRow = Pick<LocalStructure, 'socialServices' | 'school' | 'labourMarketUnit' | 'agreement' | 'agreedOn' | 'forum' | 'frequency' | 'agenda' | 'withinMonths' | 'municipalityCode'>
  & { id: string | null; version: number | null; meetings: StructureMeetingView[] };

/** Every municipality of project $1, and those that have a structure though they left it. */
export const STRUCTURES = statement<[string], StructureRow>()('learning.structures', `
  select s.id, s.version, coalesce(s.municipality_code, c.code) as "municipalityCode", s.social_services as "socialServices", s.school, s.labour_market_unit as "labourMarketUnit",
    s.agreement, s.agreed_on as "agreedOn", s.forum, s.frequency, s.agenda,
    coalesce(s.within_months, 6) as "withinMonths",
    coalesce((select json_agg(json_build_object('id', m.id, 'heldOn', m.held_on, 'present', m.present, 'decisions', m.decisions) order by m.held_on desc)
      from app.structure_meeting m where m.structure_id = s.id), '[]') as meetings
  from (select x.code from app.project_municipality x where x.project_id = $1) c
    full join (select * from app.local_structure x where x.project_id = $1) s on s.municipality_code = c.code
  order by 3`, (row) => ({ objectId: row.id }));

/** Whether one keeps project $1. */
export const KEEPS = statement<[string], { projectName: string; keeps: boolean }>()('learning.keeps',
  'select p.display_name as "projectName", p.id = any (array(select law.governed())) as keeps from app.project p where p.id = $1');
