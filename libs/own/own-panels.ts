import { dayPanel, MINE, WHO, type DayPanel, type OpenThing } from '#participation';

const UNANSWERED = `w.answered_at is null and w.kind in ('COMMENT', 'PROPOSAL', 'CHANGE', 'CANNOT_COME')`;

/** What participants have said and nobody has answered. */
const OWN_WORDS = dayPanel('ownWords', `
  select ${WHO}, w.said_on as "on", w.kind as detail from app.participation p ${MINE} join app.own_word w on w.casefile_id = f.id
  where ${UNANSWERED} and ($3::uuid is null or p.id = $3) order by w.said_on, w.id`);

/** What participants have agreed to or answered by themselves in the last week. */
const OWN_ANSWERS = dayPanel('ownAnswers', `
  select ${WHO}, w.said_on as "on", w.kind as detail from app.participation p ${MINE} join app.own_word w on w.casefile_id = f.id
  where w.given = 'OWN' and w.kind in ('AGREEMENT', 'ACCEPTED', 'DECLINED') and w.said_on > $2::date - 7 and ($3::uuid is null or p.id = $3) order by w.said_on desc, w.id`);

export const OWN_PANELS: readonly DayPanel[] = [OWN_WORDS, OWN_ANSWERS];

/** An end silences nobody: what she said waits on until it is answered. */
export const OWN_WORDS_OPEN: readonly OpenThing[] = [{ kind: 'WORD', open: `from app.own_word w where w.casefile_id = file.id and ${UNANSWERED}` }];
