import type { Client } from 'pg';
import { HANDOVER_MOVES, mayWriteTable, moveHandover, offerHandover, overtakenHandovers, seenHandovers, toldHandovers, type Actor, type HandoverMove, type World } from '#access';
import { attempt, send } from './placed-world.js';
import type { Asked } from './referral-comparison.js';

export async function handoverReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const ids = async (text: string) => (await send<{ id: string }>(client, text)).rows.map((row) => row.id);
  return [
    { about: 'read handover', oracle: [...seenHandovers(world, actor)].sort(), database: await ids('select id from app.handover order by 1') },
    { about: 'read handover_summary', oracle: [...toldHandovers(world, actor)].sort(), database: await ids('select handover_id as id from app.handover_summary order by 1') },
  ];
}

/** Every step on every handover, and an offer of every person to some units; a permission that writes nothing here is tried on one. */
export async function handoverCommands(client: Client, world: World, actor: Actor, accounts: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const writes = ['handover', 'handover_decision', 'handover_preparation'].some((table) => mayWriteTable(actor, table));
  for (const handover of writes ? world.handovers : world.handovers.slice(0, 1)) {
    for (const move of Object.keys(HANDOVER_MOVES) as HandoverMove[]) {
      const words = JSON.stringify({ checklist: [], reason: 'OTHER', contactOn: world.today });
      const { verdict } = await attempt(client, 'select law.move_handover($1, 1, $2, $3)', [handover.id, move, words]);
      asked.push({ about: `handover ${move}`, oracle: moveHandover(world, actor, handover, move), database: verdict });
    }
  }
  for (const { id: participation } of world.participations) {
    const { verdict, rows } = await attempt(client, 'select law.overtake_handovers($1) as gone', [participation]);
    asked.push({ about: 'overtake handovers', oracle: overtakenHandovers(world, actor, participation), database: verdict === 'done' ? (rows[0]!['gone'] as string[]) : verdict });
  }
  for (const { id: participation } of mayWriteTable(actor, 'handover') ? world.participations : world.participations.slice(0, 1)) {
    for (const [n, { id: toUnit }] of world.units.entries()) {
      const toAccount = n % 2 === 0 ? accounts[n % accounts.length]! : null;
      const { verdict } = await attempt(client, 'select law.offer_handover($1)', [JSON.stringify({ participationId: participation, toUnitId: toUnit, toAccountId: toAccount, dueOn: world.today })]);
      asked.push({ about: 'offer handover', oracle: offerHandover(world, actor, { participation, toUnit, toAccount }), database: verdict });
    }
  }
  return asked;
}
