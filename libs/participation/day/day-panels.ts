import { statement, type Statement } from '#platform';

/** One thing that waits, of a person or of a method: since when or by when, and what it is about. */
export interface DayRow {
  participationId: string | null;
  participantId: string | null;
  pseudonym: string | null;
  givenName: string | null;
  familyName: string | null;
  nameCipher: Buffer | null;
  protected: boolean;
  methodId?: string;
  on: string | null;
  detail: string | null;
  /** Of the whole panel, of which a few rows are shown. */
  count: number;
}

/**
 * A panel of "Min dag", filled by a statement of the context it comes from; the whole table stands in `apps/api/src/my-day.ts`.
 * $1 the account, $2 the scope's day, $3 one participation or none: with one, the rows are the next dates of that person.
 */
export interface DayPanel {
  key: string;
  statement: Statement<[string, string, string | null], DayRow>;
  /** The same rows, all of them: what a reminder counts. */
  whole: Statement<[string, string, string | null], DayRow>;
}

/** The columns every panel tells of a person; `p` is the participation, `i` its identity. */
export const WHO = `p.id as "participationId", p.participant_id as "participantId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName",
  i.name_cipher as "nameCipher", p.protected, count(*) over ()::int as count`;
/** To be joined after `app.participation p`: only cases one carries oneself. */
export const MINE = `left join app.identity i on i.participant_id = p.participant_id
  join app.casefile f on f.participation_id = p.id join app.assignment x on x.casefile_id = f.id and x.account_id = $1 and x.starts_on <= $2::date and (x.ends_on is null or x.ends_on >= $2::date)`;
const SHOWN = 10;

export const dayPanel = (key: string, text: string): DayPanel => {
  const asked = (name: string, sql: string) => statement<[string, string, string | null], DayRow>()(`day.${name}`, sql, (row) => ({ participationId: row.participationId }));
  return { key, statement: asked(key, `${text} limit ${SHOWN}`), whole: asked(`${key}.whole`, text) };
};

/** Taken on in the last fortnight, by day; on the person's own page it tells nothing. */
const NEW = dayPanel('new', `
  select ${WHO}, p.starts_on as "on", j.display_name as detail from app.participation p join app.project j on j.id = p.project_id ${MINE}
  where p.status = 'ACTIVE' and p.starts_on > $2::date - 14 and $3::uuid is null order by p.starts_on desc, p.id`);

/** Consents that run out within a month and that nobody has withdrawn. */
const CONSENT_ENDING = dayPanel('consentEnding', `
  select ${WHO}, c.valid_to as "on", u.name as detail from app.participation p ${MINE}
    join app.consent c on c.participation_id = p.id and c.from_branch_id = f.branch_id join app.unit u on u.id = c.to_unit_id
  where p.status <> 'ENDED' and c.withdrawn_at is null and c.valid_to between $2::date and $2::date + 30 and ($3::uuid is null or p.id = $3) order by c.valid_to, p.id`);

/** Whether the panel above lists participation `who` on day `day`, for account $1: what else tells of consents leaves it out. */
export const consentListed = (who: string, day: string): string => `exists (select from app.casefile f join app.assignment x on x.casefile_id = f.id and x.account_id = $1
    and x.starts_on <= ${day}::date and (x.ends_on is null or x.ends_on >= ${day}::date)
  join app.consent c on c.participation_id = f.participation_id and c.from_branch_id = f.branch_id
  where f.participation_id = ${who} and c.withdrawn_at is null and c.valid_to between ${day}::date and ${day}::date + 30)`;

/** Pauses that should be over, or are within a week. */
const PAUSE_ENDING = dayPanel('pauseEnding', `
  select ${WHO}, z.resumes_on as "on", null as detail from app.participation p ${MINE} join app.pause z on z.casefile_id = f.id and z.ends_on is null
  where z.resumes_on <= $2::date + 7 and ($3::uuid is null or p.id = $3) order by z.resumes_on, p.id`);

/** One has asked that a protection be lifted; another who carries the case must say yes. */
const LIFT_ASKED = dayPanel('liftAsked', `
  select ${WHO}, null as "on", null as detail from app.participation p ${MINE}
    join app.protection z on z.participant_id = p.participant_id and z.lifted_at is null and z.lifted_by is not null and z.lifted_by <> $1
  where $3::uuid is null or p.id = $3 order by p.id`);

/** Running cases of the branch that nobody answers for any more. */
const NOBODY_RESPONSIBLE = dayPanel('nobodyResponsible', `
  select ${WHO}, p.starts_on as "on", u.name as detail from app.participation p join app.unit u on u.id = p.unit_id left join app.identity i on i.participant_id = p.participant_id
    join app.casefile f on f.participation_id = p.id and f.branch_id = p.branch_id and f.branch_id = (select law.branch())
  where $1::uuid is not null and p.status <> 'ENDED' and ($3::uuid is null or p.id = $3) and not exists (select from app.assignment x
      join app.membership m on m.account_id = x.account_id and m.unit_id = f.unit_id and m.ended_at is null and m.valid_to >= $2::date
    where x.casefile_id = f.id and x.part = 'RESPONSIBLE' and (x.ends_on is null or x.ends_on >= $2::date)) order by p.starts_on, p.id`);

export const PARTICIPATION_PANELS: readonly DayPanel[] = [NEW, PAUSE_ENDING, CONSENT_ENDING, LIFT_ASKED, NOBODY_RESPONSIBLE];
