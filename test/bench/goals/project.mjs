// P6, in the small: the figures of one project as the coordinator reads them, live under row security, and the same question without policies or checks.
import { OUTCOMES } from '../../../dist/libs/outcomes/outcomes.queries.js';
import { FOLLOW_UP } from '../../../dist/libs/outcomes/reviews/follow-up.queries.js';
import { plain } from '../rows.mjs';
import { openReader, sessionOf } from './reader.mjs';
import { sideBySide } from './rounds.mjs';

const AIM = 2;
const FIGURES = { 'outcomes of one project': [OUTCOMES, 'gender'], 'targets followed month by month': [FOLLOW_UP, 'municipality'] };

export async function project(world, how) {
  const { rows: [{ account, id }] } = await world.owner.query("select account_id as account, project_id as id from multitude.seat where role = 'COORDINATOR' order by account_id limit 1");
  const session = await sessionOf(world, account);
  const [app, bare] = [await openReader(world.appUrl), await openReader(world.bareUrl)];
  const found = [];
  for (const [title, [question, division]] of Object.entries(FIGURES)) {
    const values = [id, null, division];
    const bySql = plain(question.text).replaceAll('{account}', `'${account}'::uuid`);
    const times = await sideBySide({
      'live under row security': () => app.ask({ name: question.name, text: question.text }, values, { session, permission: 'outcome.read' }),
      'raw SQL': () => bare.plain(question.name, bySql, values),
    }, how);
    const live = times['live under row security'].median / times['raw SQL'].median;
    found.push({ goal: 'P6', title, times, told: `live ${live.toFixed(2)} of raw SQL (goal ${AIM})`, reached: live <= AIM });
  }
  for (const reader of [app, bare]) await reader.close();
  return found;
}
