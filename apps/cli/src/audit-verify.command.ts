import pg from 'pg';
import { Anchors, verifyJournal } from '#audit';
import { Refused } from '#platform';
import type { Call } from './call.js';

/** Tells whether every line of the journal is there and as it was written. Exit 1 when not. */
export async function run({ configuration, database }: Call): Promise<void> {
  const { ownerUrl } = await database();
  if (!ownerUrl) throw new Refused('Ange DATABASE_URL: loggen prövas med ägarens inloggning.', 'Set DATABASE_URL.');
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('set role samsteg_law');
    const { blocks, lines, unsealed, faults } = await verifyJournal(owner, new Anchors(configuration.dataDir));
    faults.forEach((fault) => console.log(fault));
    if (unsealed > 0) console.log(`${unsealed} lines are not sealed`);
    console.log(`${lines} lines in ${blocks} blocks: ${faults.length === 0 ? 'whole' : 'BROKEN'}`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await owner.end();
  }
}
