import { partyName } from '#organisations';
import { question, statement } from '#platform';
import type { LeaderUnit, NavigationFigure, NavigationStepView } from './navigation.view.js';

export interface NavigationRow {
  about?: string;
  id: string;
  participationId: string;
  participantId: string | null;
  pseudonym: string;
  givenName: string | null;
  familyName: string | null;
  nameCipher: string | null;
  protected: boolean;
  projectName: string;
  branchName: string;
  question: string;
  target: string;
  leaderUnitName: string;
  askedOn: string;
  today: string;
  steps: NavigationStepView[];
}

const SHOWN = `
  with me as materialized (select law.today() as today)
  select n.id, n.participation_id as "participationId", i.participant_id as "participantId", p.pseudonym, i.given_name as "givenName", i.family_name as "familyName", convert_from(i.name_cipher, 'UTF8') as "nameCipher",
    p.protected, j.display_name as "projectName", ${partyName('b')} as "branchName", n.question, n.target, u.name as "leaderUnitName", n.asked_on as "askedOn", me.today,
    coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'onDay', s.on_day, 'outcome', s.outcome, 'words', s.words, 'writtenByName', a.name) order by s.on_day, s.id)
      from app.navigation_step s join app.account a on a.id = s.written_by where s.navigation_id = n.id), '[]') as steps
  from app.navigation_case n join app.participation p on p.id = n.participation_id join app.project j on j.id = p.project_id join app.casefile f on f.id = n.casefile_id join app.branch b on b.id = f.branch_id
    join app.unit u on u.id = n.leader_unit_id left join app.identity i on i.participant_id = p.participant_id cross join me`;

/** Every navigation the scope sees. */
export const NAVIGATIONS = question<[], NavigationRow>()('navigation.list', `${SHOWN} order by n.asked_on desc, n.id`, { participation: 'participationId', object: 'id' });

/** Those about participation $1, which the scope sees: a row without any where there is none yet. */
export const NAVIGATIONS_OF = question<[string], NavigationRow | { id: null }>()('navigation.of-person', `
  select p.id as "about", x.* from app.participation p left join (${SHOWN}) x on x."participationId" = p.id where p.id = $1 order by x."askedOn" desc, x.id`, { participation: 'about', object: 'id' });

/** One of them: $1. */
export const NAVIGATION = statement<[string], NavigationRow>()('navigation.one', `${SHOWN} where n.id = $1`, (row) => ({ participationId: row.participationId, objectId: row.id }));

/** Where process leaders of health care sit. */
export const LEADER_UNITS = question<[], LeaderUnit>()('navigation.leaders', `
  select u.id, u.name, o.name as "organisationName" from law.leader_units() l(id) join app.unit u on u.id = l.id join app.branch b on b.id = u.branch_id join app.organisation o on o.id = b.organisation_id order by o.name, u.name`);

/** Where the way is slow: counted, never read. */
export const NAVIGATION_FIGURES = question<[], Omit<NavigationFigure, 'cases'> & { cases: number | null }>()('navigation.figures', `
  select target, cases, open, median_days_to_meeting as "medianDaysToMeeting", median_days_waiting as "medianDaysWaiting", refused from law.count_navigations() order by median_days_waiting desc nulls last, target`);
