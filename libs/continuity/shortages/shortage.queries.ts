import { question, statement } from '#platform';
import type { ShortageCount, ShortageView } from './shortage.view.js';

/** What participation $1 needed and could not have. */
export const SHORTAGES = statement<[string, string | null], ShortageView>()('shortage.of-person', `
  select s.id, s.type_code as "typeCode", t.sv as "typeSv", t.en as "typeEn", s.party_kind as "partyKind", s.why, s.words, s.noticed_on as "noticedOn", s.met_on as "metOn",
    a.name as "writtenByName", f.branch_id = $2 as own, s.version
  from app.shortage s join app.intervention_type t on t.code = s.type_code join app.casefile f on f.id = s.casefile_id join app.account a on a.id = s.written_by
  where s.participation_id = $1 order by s.met_on nulls first, s.noticed_on desc, s.id`, (row) => ({ objectId: row.id }));

/** The report of project $1: counted, never read. */
export const SHORTAGE_COUNTS = question<[string], ShortageCount>()('shortage.counts', `
  select t.sv as "typeSv", t.en as "typeEn", c.party_kind as "partyKind", c.why, c.women, c.men, c.persons, c.times, c.unmet
  from law.count_shortages($1) c join app.intervention_type t on t.code = c.type_code order by c.persons desc nulls last, t.place, c.party_kind, c.why`);
