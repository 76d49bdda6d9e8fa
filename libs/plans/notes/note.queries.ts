import { statement } from '#platform';
import type { NoteShare, NoteView } from './note.view.js';

export interface NoteFilter {
  kind: string | null;
  attendance: string | null;
  interventionId: string | null;
  goalId: string | null;
  ids: string[] | null;
}

/** A page of the notes about participation $1, newest day first: $2 the filter, $3 and $4 where the page before ended, $5 how many, $6 who asks. */
export const NOTES = statement<[string, NoteFilter, string | null, string | null, number, string], NoteView & { participationId: string }>()('note.page', `
  select n.id, n.participation_id as "participationId", n.kind, n.occurred_on as "occurredOn", n.attendance, n.goal_id as "goalId", n.intervention_id as "interventionId",
    n.body, n.written_at as "writtenAt", a.name as "writtenByName", b.name as "branchName", n.written_by = $6 as mine, n.version,
    coalesce((select json_agg(json_build_object('no', v.no, 'kind', v.kind, 'occurredOn', v.occurred_on, 'attendance', v.attendance, 'body', v.body, 'reason', v.reason,
        'correctedAt', v.written_at, 'correctedByName', w.name) order by v.no desc)
      from app.note_version v join app.account w on w.id = v.written_by where v.note_id = n.id), '[]') as history
  from app.note n join app.casefile f on f.id = n.casefile_id join app.branch b on b.id = f.branch_id join app.account a on a.id = n.written_by
  where n.participation_id = $1 and ($3::date is null or (n.occurred_on, n.id) < ($3::date, $4::uuid))
    and ($2::jsonb ->> 'kind' is null or n.kind = $2::jsonb ->> 'kind') and ($2::jsonb ->> 'attendance' is null or n.attendance = $2::jsonb ->> 'attendance')
    and ($2::jsonb ->> 'interventionId' is null or n.intervention_id = ($2::jsonb ->> 'interventionId')::uuid)
    and ($2::jsonb ->> 'goalId' is null or n.goal_id = ($2::jsonb ->> 'goalId')::uuid)
    and ($2::jsonb ->> 'ids' is null or ($2::jsonb -> 'ids') ? n.id::text)
  order by n.occurred_on desc, n.id desc limit $5`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Whom the person's consents let read the notes of branch $2 about participation $1 on day $3. */
export const NOTE_SHARES = statement<[string, string | null, string], NoteShare>()('note.shares', `
  select u.name as "unitName", b.name as "branchName", max(c.valid_to) as "validTo"
  from app.consent c join app.unit u on u.id = c.to_unit_id join app.branch b on b.id = u.branch_id
  where c.participation_id = $1 and c.from_branch_id = $2 and 'notes' = any (c.categories) and c.withdrawn_at is null and $3::date between c.valid_from and c.valid_to
  group by u.name, b.name order by u.name`);

/** Whether intervention $1 of participation $2 is seen. */
export const INTERVENTION_SEEN = statement<[string, string], { id: string }>()('note.intervention', 'select id from app.intervention where id = $1 and participation_id = $2');

/** The draft of account $2 about participation $1 has become a note. */
export const DRAFT_DONE = statement<[string, string], never>()('note.draft-done', 'delete from app.note_draft where participation_id = $1 and account_id = $2');
