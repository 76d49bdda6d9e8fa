import fc from 'fast-check';
import type { Handover, HandoverStatus, World } from '#access';

const STATUSES: HandoverStatus[] = ['OFFERED', 'OFFERED', 'ACCEPTED', 'ACCEPTED', 'COMPLETED', 'RETURNED', 'WITHDRAWN'];

/** What handovers are drawn from before the people of the world are known. */
export const randomHandovers = fc.array(fc.record({ file: fc.nat(30), status: fc.constantFrom(...STATUSES), member: fc.nat(30), unit: fc.nat(30), named: fc.boolean(), elsewhere: fc.boolean() }), { minLength: 3, maxLength: 5 });

/** Handovers to people who sit where they receive, mostly; one open at a time for a person. */
export function handoversOf(seeds: { file: number; status: HandoverStatus; member: number; unit: number; named: boolean; elsewhere: boolean }[], { casefiles, memberships, units, participations }: Pick<World, 'casefiles' | 'memberships' | 'units' | 'participations'>): Handover[] {
  const homes = casefiles.filter((f) => participations.some((p) => p.id === f.participation && p.branch === f.branch));
  const open = new Set<string>();
  return seeds.map(({ file, status, member, unit, named, elsewhere }, n) => {
    const from = (elsewhere ? casefiles : homes)[file % (elsewhere ? casefiles : homes).length]!;
    const to = memberships[member % memberships.length]!;
    const stands = ['OFFERED', 'ACCEPTED'].includes(status) && open.has(from.participation) ? 'WITHDRAWN' : status;
    if (['OFFERED', 'ACCEPTED'].includes(stands)) open.add(from.participation);
    return {
      id: `00000000-0000-7000-8000-0050${String(n).padStart(8, '0')}`, participation: from.participation, casefile: from.id, status: stands,
      toUnit: unit % 4 === 0 ? units[unit % units.length]!.id : to.unit, toAccount: named || stands === 'ACCEPTED' ? to.account : null,
    };
  });
}

export function handoverRows({ handovers, participations, casefiles, today }: World, somebody: string): [table: string, rows: object[]][] {
  const now = new Date();
  return [
    ['app.handover', handovers.map((h) => ({
      id: h.id, participation_id: h.participation, casefile_id: h.casefile, project_id: participations.find((p) => p.id === h.participation)!.project, pseudonym: 'D-1',
      from_unit_id: casefiles.find((f) => f.id === h.casefile)!.unit, to_unit_id: h.toUnit, to_account_id: h.toAccount, status: h.status, due_on: today, checklist: [],
      return_reason: h.status === 'RETURNED' ? 'OTHER' : null, offered_at: now, offered_by: somebody, version: 1,
    }))],
    ['app.handover_summary', handovers.map((h) => ({ handover_id: h.id, words: 'w', return_words: '' }))],
  ];
}
