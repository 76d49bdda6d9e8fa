// P1 to P3: file, caseload and what is saved, through the doors, beside the two bare servers. The rows of the ordinary run.
import { castOf } from '../world.mjs';
import { measure } from '../measure.mjs';
import { demandSameAnswers } from '../same-answers.mjs';
import { startApi, startBare } from '../servers.mjs';

const AIMS = {
  'case file': { goal: 'P1', ofPlain: 0.55, ofSame: 0.9 },
  'caseload page': { goal: 'P2', ofPlain: 0.6, ofSame: 0.8 },
  'save note': { goal: 'P3', ofPlain: 0.7 },
  'save assessment': { goal: 'P3', ofSame: 0.85 },
};
const NAMES = { ofPlain: 'plain', ofSame: 'the same work' };

export async function doors(world, { rounds, seconds, connections, say }) {
  const running = [];
  try {
    const servers = { api: await startApi(world), plain: await startBare(world, 'plain'), same: await startBare(world, 'same') };
    running.push(...Object.values(servers));
    const cast = await castOf(world.owner, servers.api.port);
    await demandSameAnswers(servers, cast);
    const rows = await measure({ servers, cast, rounds, seconds, connections, say, only: Object.keys(AIMS) });
    return rows.map((row) => {
      const { goal, ...aims } = AIMS[row.name];
      const told = Object.keys(NAMES).map((way) => `${spread(row[way])} of ${NAMES[way]}${aims[way] ? ` (goal ${aims[way]})` : ''}`).join(', ');
      return { goal, title: row.name, measured: `${Math.round(row.perSecond.api)} a second; alone ${row.alone.api.p50.toFixed(2)} ms`, told, reached: Object.keys(aims).every((way) => row[way].median >= aims[way]) };
    });
  } finally {
    for (const server of running) await server.stop();
  }
}

const spread = ({ median, least, most }) => `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
