import type { Client } from 'pg';
import type { Anchors } from './anchors.js';
import { blockHash, GENESIS, type JournalBlock, type JournalLine } from './journal-chain.js';

export interface Verdict {
  blocks: number;
  lines: number;
  /** Lines that no block covers and that are older than a minute: the sealer has stopped, or somebody wrote behind its back. */
  unsealed: number;
  faults: string[];
}

const BLOCKS = 'select no, era, from_xid::text, below_xid::text, entries, prev, hash from journal.block order by no';
const LINES = `select id::text, xid::text, (extract(epoch from at) * 1000000)::bigint::text as micros, kind, what, account_id, branch_id, object_ids, participation_ids,
  outcome, request_id from journal.entry e where e.era = $1 and e.xid >= $2::text::xid8 and e.xid < $3::text::xid8 order by e.xid, e.id`;
const UNSEALED = `select count(*)::int as n from journal.entry e where e.at < clock_timestamp() - interval '1 minute' and not exists (
  select from journal.block b where b.era = e.era and e.xid >= b.from_xid and e.xid < b.below_xid)`;

/** Recomputes the whole chain outside the database, block by block, and holds it against the anchors. */
export async function verifyJournal(client: Client, anchors: Anchors): Promise<Verdict> {
  const { rows: blocks } = await client.query<JournalBlock>(BLOCKS);
  const verdict: Verdict = { blocks: blocks.length, lines: 0, unsealed: 0, faults: [] };
  let prev = GENESIS;
  for (const [n, block] of blocks.entries()) {
    const { rows: lines } = await client.query<JournalLine>(LINES, [block.era, block.from_xid, block.below_xid]);
    verdict.lines += lines.length;
    verdict.faults.push(...faultsOf(block, lines, prev, n + 1));
    prev = block.hash;
  }
  verdict.faults.push(...anchorFaults(blocks, anchors));
  verdict.unsealed = (await client.query<{ n: number }>(UNSEALED)).rows[0]!.n;
  return verdict;
}

function faultsOf(block: JournalBlock, lines: JournalLine[], prev: Buffer, expectedNo: number): string[] {
  const faults: string[] = [];
  if (Number(block.no) !== expectedNo) faults.push(`block ${expectedNo} is missing`);
  if (!block.prev.equals(prev)) faults.push(`block ${block.no} does not follow the one before it`);
  if (block.entries !== lines.length) faults.push(`block ${block.no} sealed ${block.entries} lines, ${lines.length} are there`);
  else if (!block.hash.equals(blockHash(prev, lines))) faults.push(`block ${block.no} holds a line that was changed`);
  return faults;
}

function anchorFaults(blocks: JournalBlock[], anchors: Anchors): string[] {
  const byNo = new Map(blocks.map((b) => [Number(b.no), b.hash.toString('hex')]));
  return anchors.read().flatMap((anchor) => {
    if (!anchor.genuine) return [`the anchor of ${anchor.at} is not signed by this installation`];
    const hash = byNo.get(Number(anchor.no));
    return hash === anchor.hash ? [] : [`block ${anchor.no} is ${hash ? 'not what it was' : 'gone'} since ${anchor.at}`];
  });
}
