import { question, statement } from '#platform';
import type { ImportRow, LeftBehind } from './import.view.js';

/** $1 unit -> the addresses of those who work there. Who of them may carry a case, the law says. */
export const COLLEAGUES = statement<[string], { email: string; id: string }>()('imports.colleagues', `
  select distinct lower(k.email) as email, k.account_id as id from app.membership m join app.account_contact k on k.account_id = m.account_id
  where m.unit_id = $1 and m.ended_at is null`);

export const SUBPROJECTS = statement<[string], { name: string; id: string }>()('imports.subprojects', 'select id, name from app.subproject where project_id = $1');

export interface RowJudged {
  n: number;
  already: 'KEY' | 'NUMBER' | null;
  code: string | null;
}

/** $1 unit, $2 project, $3 all the rows that can be read -> how each would fare, in one answer. */
export const JUDGE = statement<[string, string, string], RowJudged>()('imports.judge', 'select n, already, code from law.judge_entrants($1, $2, $3)');

const TOLD = `
  select b.id, j.display_name as "projectName", u.name as "unitName", b.row_count as "rowCount", b.taken_count as "takenCount", b.here_count as "hereCount", b.refused_count as "refusedCount",
    b.imported_at as "importedAt", a.name as "importedByName", b.undone_at as "undoneAt", z.name as "undoneByName", b.undo_reason as "undoReason", b.undone_count as "undoneCount", b.version
  from app.import_batch b join app.project j on j.id = b.project_id join app.unit u on u.id = b.unit_id join app.account a on a.id = b.imported_by left join app.account z on z.id = b.undone_by`;

export const IMPORTS = question<[], ImportRow>()('imports.list', `${TOLD} order by b.imported_at desc, b.id limit 50`, { object: 'id' });

export const IMPORT = statement<[string], ImportRow>()('imports.one', `${TOLD} where b.id = $1`, ({ id }) => ({ objectId: id }));

/** $1 import -> those whom its undoing left. */
export const LEFT = statement<[string], LeftBehind & { participantId: string; nameCipher: Buffer | null }>()('imports.left', `
  select r.row_no as row, p.id as "participationId", p.participant_id as "participantId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", i.name_cipher as "nameCipher"
  from app.import_row r join app.import_batch b on b.id = r.import_batch_id and b.undone_at is not null join app.participation p on p.id = r.participation_id
    left join app.identity i on i.participant_id = p.participant_id
  where r.import_batch_id = $1 order by r.row_no`, ({ participationId }) => ({ participationId }));
