import type { Client } from 'pg';
import { lateReferrals, referredParticipations, watchedParticipations, type Actor, type World } from '#access';
import type { Asked } from './referral-comparison.js';
import { send } from './placed-world.js';

/** Whose days are told, what is done about their gaps, and which referrals are late. */
export async function continuityReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const watched = watchedParticipations(world, actor);
  const offered = new Set(world.rows.filter((r) => r.table === 'intervention').map((r) => world.casefiles.find((f) => f.id === r.casefile)!.participation));
  const branchOf = (id: string) => world.participations.find((p) => p.id === id)!.branch;
  const reviewed = new Set(world.sips.filter(({ status }) => status === 'ESTABLISHED' || status === 'FOLLOWED_UP').map((s) => world.casefiles.find((f) => f.id === s.casefile)!)
    .filter((f) => f.branch === branchOf(f.participation)).map((f) => f.participation));
  const ids = async (text: string) => (await send<{ id: string }>(client, text)).rows.map((row) => row.id);
  return [
    { about: 'whose days are told', oracle: [...watched].sort(), database: await ids('select participation_id as id from law.watched_days() order by 1') },
    { about: 'when a SIP is to be followed up', oracle: [...watched].filter((id) => reviewed.has(id)).sort(), database: await ids('select participation_id as id from law.watched_days() where sip_review_on is not null order by 1') },
    { about: 'where something waits', oracle: [...watched].filter((id) => offered.has(id)).sort(), database: await ids('select participation_id as id from law.watched_days() where waits_since is not null order by 1') },
    { about: 'whom a referral led to', oracle: referredParticipations(world, actor).sort(), database: await ids('select participation_id as id from law.referral_days() order by 1') },
    { about: 'which referrals are late', oracle: [...lateReferrals(world, actor)].sort(), database: await ids('select referral_id as id from law.late_referrals() order by 1') },
  ];
}
