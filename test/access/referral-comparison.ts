import type { Client } from 'pg';
import {
  beginReferral, endReferralConsent, fedBackReferrals, handReferral, mayWriteTable, moveReferral, REFERRAL_MOVES, saveReferral, seenReferrals, signedReferrals, toldReferrals, writeOnReferral,
  type Actor, type Referral, type ReferralMove, type World,
} from '#access';
import { attempt, send } from './placed-world.js';

/** What was asked of both, and what each answered. */
export interface Asked {
  about: string;
  oracle: unknown;
  database: unknown;
}

const READS = [
  ['referral', 'id', seenReferrals],
  ['referral_sender', 'referral_id', signedReferrals],
  ['referral_content', 'referral_id', toldReferrals],
  ['referral_entry', 'referral_id', toldReferrals],
  ['referral_feedback', 'referral_id', fedBackReferrals],
] as const;

const A_REASON: Partial<Record<ReferralMove, string>> = { ask: 'CONTACT_MISSING', waitlist: 'FULL', decline: 'NO_PLACE', withdraw: 'NEED_CHANGED' };

/** Every command tried, on every referral; a permission that writes nothing here is tried on one. */
export async function referralCommands(client: Client, world: World, actor: Actor, accounts: readonly string[]): Promise<Asked[]> {
  const asked = await begins(client, world, actor);
  const writes = ['referral', 'referral_decision', 'referral_message'].some((table) => mayWriteTable(actor, table));
  for (const referral of writes ? world.referrals : world.referrals.slice(0, 1)) {
    asked.push(...(await moves(client, world, actor, referral)));
    asked.push(...(await commands(client, world, actor, { referral, accounts })));
  }
  return asked;
}

export async function referralReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [table, key, sees] of READS) {
    const { rows } = await send<{ id: string }>(client, `select ${key} as id from app.${table} order by 1`);
    asked.push({ about: `read ${table}`, oracle: [...sees(world, actor)].sort(), database: rows.map((r) => r.id) });
  }
  return asked;
}

async function begins(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const { id } of world.units) {
    const { verdict } = await attempt(client, 'select law.save_referral(uuidv7(), null, $1, null)', [JSON.stringify({ unitId: id })]);
    asked.push({ about: 'begin referral', oracle: beginReferral(world, actor, id), database: verdict });
  }
  return asked;
}

async function moves(client: Client, world: World, actor: Actor, referral: Referral): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const move of Object.keys(REFERRAL_MOVES) as ReferralMove[]) {
    const into = move === 'accept' ? world.participations.map((p) => p.id) : [null];
    for (const participation of into) {
      const words = JSON.stringify({ reason: A_REASON[move], dueOn: world.today, participationId: participation });
      const { verdict } = await attempt(client, 'select law.move_referral($1, 1, $2, $3)', [referral.id, move, words]);
      asked.push({ about: `${move} referral`, oracle: moveReferral(world, actor, referral, { move, participation }), database: verdict });
    }
  }
  return asked;
}

async function commands(client: Client, world: World, actor: Actor, { referral, accounts }: { referral: Referral; accounts: readonly string[] }): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ask = async (about: string, oracle: string, text: string, values: unknown[]) => {
    asked.push({ about, oracle, database: (await attempt(client, text, values)).verdict });
  };
  for (const account of accounts.slice(0, 3)) await ask('hand referral', handReferral(world, actor, referral, account), 'select law.hand_referral($1, 1, $2)', [referral.id, account]);
  for (const asProtected of [true, false]) {
    await ask('save referral', saveReferral(world, actor, referral, asProtected), 'select law.save_referral($1, 1, $2, null)', [referral.id, JSON.stringify({ protected: asProtected })]);
  }
  await ask('discard referral', saveReferral(world, actor, referral, false), 'select law.discard_referral($1, 1)', [referral.id]);
  await ask('write on referral', writeOnReferral(world, actor, referral), 'select law.write_on_referral($1, $2)', [referral.id, 'b']);
  await ask('end consent', endReferralConsent(world, actor, referral), 'select law.end_referral_consent($1, 1)', [referral.id]);
  return asked;
}
