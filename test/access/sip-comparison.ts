import type { Client } from 'pg';
import {
  answerCall, approveSip, callParties, callToPlan, COMMITMENT_MOVES, contributeToSip, logSipKnowledge, mayBeginSip, mayDropCommitment, mayUncall, mayWriteOfSip, mayWriteSip, mayWriteTable, moveCommitment, seats, seesCommitment, seesParty, seesSip, sipFiles, speaksFor, toldSips,
  type Actor, type CommitmentMove, type SipTable, type World,
} from '#access';
import { attempt, send } from './placed-world.js';
import type { Asked } from './referral-comparison.js';

const idsWhere = <T extends { id: string }>(rows: T[], holds: (row: T) => boolean) => rows.filter(holds).map((r) => r.id).sort();

export async function sipReads(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const told = toldSips(world, actor);
  const oracle: Record<string, string[]> = {
    'sip.id': idsWhere(world.sips, (s) => seesSip(world, actor, s)),
    'sip_content.id': [...told].sort(),
    'sip_edition.sip_id': [...told].sort(),
    'sip_approval.id': idsWhere(world.sipApprovals, (a) => told.has(a.sip)),
    'sip_knowledge.id': idsWhere(world.sipKnowledge, (k) => told.has(k.sip)),
    'sip_party.id': idsWhere(world.sipParties, (p) => seesParty(world, actor, p)),
    'commitment.id': idsWhere(world.commitments, (c) => seesCommitment(world, actor, c)),
  };
  const asked: Asked[] = [];
  for (const [place, ids] of Object.entries(oracle)) {
    const [table, key] = place.split('.');
    const { rows } = await send<{ id: string }>(client, `select ${key} as id from app.${table} order by 1`);
    asked.push({ about: `read ${table}`, oracle: ids, database: rows.map((r) => r.id) });
  }
  return asked;
}

/** One more row of each table that hangs on a SIP: `$1` the SIP, `$2` who writes. */
const INSERTS: Partial<Record<SipTable, string>> = {
  sip_party: "insert into app.sip_party (sip_id, kind, name, written_by) values ($1, 'RELATIVE', 'Någon', $2)",
  commitment: "insert into app.commitment (sip_id, words, due_on, written_by) values ($1, 'ord', '2026-01-01', $2)",
  sip_edition: "insert into app.sip_edition (sip_id, no, made_on, content, written_by) values ($1, 9, '2026-01-01', '{}', $2)",
};

export async function sipWrites(client: Client, world: World, actor: Actor, accounts: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ask = async (about: string, oracle: unknown, text: string, values: unknown[] = []) => {
    const { verdict, rows } = await attempt(client, text, values);
    asked.push({ about, oracle, database: Array.isArray(oracle) && verdict === 'done' ? rows.map((r) => r['id']).sort() : verdict });
  };
  const other = accounts.find((a) => a !== actor.account)!;
  const few = <T>(rows: T[]) => (mayWriteTable(actor, 'sip') ? rows : rows.slice(0, 1)); // a permission that writes nothing here is tried on one
  for (const { id, participation } of few(world.casefiles)) {
    const text = "insert into app.sip (casefile_id, participation_id, cause, need_on, legal_base, written_by) values ($1, $2, 'NEED', '2026-01-01', 'law', $3)";
    for (const writer of [actor.account, other]) {
      const may = mayBeginSip(world, actor, id, writer);
      await ask('insert sip', may ? 'done' : 'denied', text, [id, participation, writer]);
      await ask('insert sip returning', may && sipFiles(world, actor).has(id) ? 'done' : 'denied', `${text} returning id`, [id, participation, writer]);
    }
  }
  for (const { id } of few(world.sips)) {
    for (const [table, text] of Object.entries(INSERTS) as [SipTable, string][]) {
      await ask(`insert ${table}`, mayWriteOfSip(world, actor, table, id) ? 'done' : 'denied', text, [id, actor.account]);
    }
  }
  return [...asked, ...(await sipChanges(client, world, actor))];
}

async function sipChanges(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const told = toldSips(world, actor);
  const changes: [about: string, oracle: string[], text: string][] = [
    ['change sip', idsWhere(world.sips, (s) => mayWriteSip(world, actor, s) && seesSip(world, actor, s)), 'update app.sip set version = 2 returning id'],
    ['change sip_content', idsWhere(world.sips, (s) => mayWriteOfSip(world, actor, 'sip_content', s.id) && told.has(s.id)), 'update app.sip_content set version = 2 returning id'],
    ['change sip_party', idsWhere(world.sipParties, (p) => mayWriteOfSip(world, actor, 'sip_party', p.sip) && seesParty(world, actor, p)), 'update app.sip_party set version = 2 returning id'],
    ['drop commitment', idsWhere(world.commitments, (c) => mayDropCommitment(world, actor, c)), "update app.commitment set status = 'DROPPED' returning id"],
    ['remove sip_party', idsWhere(world.sipParties, (p) => mayWriteOfSip(world, actor, 'sip_party', p.sip) && seesParty(world, actor, p) && !p.called), 'delete from app.sip_party returning id'],
    ['remove sip_knowledge', idsWhere(world.sipKnowledge, (k) => mayWriteTable(actor, 'sip_knowledge') && speaksFor(world, actor, world.sipParties.find((p) => p.id === k.party)!)), 'delete from app.sip_knowledge returning id'],
    ['remove commitment', idsWhere(world.commitments, (c) => mayWriteOfSip(world, actor, 'commitment', c.sip) && seesCommitment(world, actor, c) && c.status === 'DRAFT'), 'delete from app.commitment returning id'],
  ];
  const asked: Asked[] = [];
  for (const [about, oracle, text] of changes) {
    const { verdict, rows } = await attempt(client, text);
    asked.push({ about, oracle, database: verdict === 'done' ? rows.map((r) => r['id']).sort() : verdict });
  }
  const promised = world.commitments.filter((c) => mayDropCommitment(world, actor, c));
  const { verdict } = await attempt(client, "update app.commitment set status = 'ACCEPTED'");
  asked.push({ about: 'promise for another', oracle: promised.length > 0 ? 'denied' : 'done', database: verdict });
  const runs = seats(world, actor).some((s) => s.role === 'SYSTEM_ADMIN') && mayWriteTable(actor, 'sip_term');
  const terms = await attempt(client, "update app.sip_term set days = 4 where code = 'CALL_AFTER_NOTICE' returning id");
  asked.push({ about: 'change a term', oracle: runs ? 1 : 0, database: terms.rows.length });
  return asked;
}

export async function sipCommands(client: Client, world: World, actor: Actor): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ask = async (about: string, oracle: string, text: string, values: unknown[]) => {
    asked.push({ about, oracle, database: (await attempt(client, text, values)).verdict });
  };
  for (const sip of mayWriteTable(actor, 'sip') ? world.sips : world.sips.slice(0, 1)) await ask('call the parties', callParties(world, actor, sip), 'select law.call_parties($1, true, $2)', [sip.id, []]);
  for (const party of mayWriteTable(actor, 'sip') ? world.sipParties : world.sipParties.slice(0, 1)) {
    await ask('call to the plan', callToPlan(world, actor, party), 'select law.call_to_plan($1)', [party.id]);
    const ended = await attempt(client, 'select * from law.uncall_parties($1, $2)', [party.sip, [party.id]]);
    const oracle = mayWriteTable(actor, 'sip') ? (party.called && mayUncall(world, actor, world.sips.find((s) => s.id === party.sip)!) ? 1 : 0) : 'denied';
    asked.push({ about: 'end a call', oracle, database: ended.verdict === 'done' ? ended.rows.length : ended.verdict });
  }
  const writes = mayWriteTable(actor, 'sip_answer');
  for (const party of writes ? world.sipParties : world.sipParties.slice(0, 1)) {
    await ask('answer call', answerCall(world, actor, party), 'select law.answer_call($1, 1, $2)', [party.id, JSON.stringify({ answer: 'COMES' })]);
    await ask('contribute', contributeToSip(world, actor, party), "select law.contribute_to_sip($1, 1, 'ord')", [party.id]);
    await ask('log knowledge', logSipKnowledge(world, actor, party), 'select law.log_sip_knowledge($1, $2)', [party.id, JSON.stringify({ topic: 'RULES', words: 'ord' })]);
    await ask('approve for a party', approveSip(world, actor, world.sips.find((s) => s.id === party.sip)!, party), 'select law.approve_sip($1, $2, $3)', [party.sip, party.id, JSON.stringify({ says: 'APPROVES', form: 'ORAL' })]);
  }
  for (const sip of writes ? world.sips : world.sips.slice(0, 1)) {
    await ask('approve for the person', approveSip(world, actor, sip, null), 'select law.approve_sip($1, null, $2)', [sip.id, JSON.stringify({ says: 'APPROVES', form: 'ORAL' })]);
  }
  for (const commitment of writes ? world.commitments : world.commitments.slice(0, 1)) {
    for (const move of Object.keys(COMMITMENT_MOVES) as CommitmentMove[]) {
      await ask(`${move} commitment`, moveCommitment(world, actor, commitment, move), 'select law.move_commitment($1, 1, $2, $3)', [commitment.id, move, JSON.stringify({ reason: 'därför' })]);
    }
  }
  return asked;
}
