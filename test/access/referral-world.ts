import fc from 'fast-check';
import type { Referral, ReferralStatus, World } from '#access';

const STATUSES: ReferralStatus[] = ['DRAFT', 'SENT', 'MORE_INFO', 'WAITLISTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'];

interface Ground {
  units: readonly string[];
  accounts: readonly string[];
  projects: readonly string[];
}

/** Referrals between the few units and accounts of a world, in every state, with consents that run, end today or are over. */
export const randomReferrals = (today: string, { units, accounts, projects }: Ground): fc.Arbitrary<Pick<World, 'referrals' | 'receivingUnits'>> => {
  const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);
  const day = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  const referral = fc.record({
    project: pick(projects), toUnit: pick(units), fromUnit: pick(units), sender: pick(accounts), status: pick([...STATUSES, 'SENT', 'SENT', 'DRAFT'] as ReferralStatus[]),
    protected: fc.boolean(), masked: fc.boolean(), handler: fc.option(pick(accounts), { nil: null }), decidedBy: fc.option(pick(accounts), { nil: null }),
    consentTo: fc.constantFrom(-1, 0, 5, 5, null), consentEnded: fc.constantFrom(false, false, true), consentFeedback: fc.boolean(), complete: fc.constantFrom(true, true, false),
  }).map(({ consentTo, ...r }): Omit<Referral, 'id' | 'participation'> => ({ ...r, consentFrom: consentTo === null ? null : day(-5), consentTo: consentTo === null ? null : day(consentTo) }));
  const receiving = fc.uniqueArray(fc.record({ project: pick(projects), unit: pick(units), open: fc.constantFrom(true, true, false) }), { selector: (q) => q.project + q.unit, minLength: 2, maxLength: 6 });
  return fc.record({ drawn: fc.array(referral, { minLength: 4, maxLength: 6 }), receivingUnits: receiving })
    .map(({ drawn, receivingUnits }) => ({ receivingUnits, referrals: drawn.map((r, n) => ({ participation: null, id: `00000000-0000-7000-8000-0030${String(n).padStart(8, '0')}`, ...r })) }));
};

/** What was accepted led to somebody. Every other referral is written by somebody who sits there, and the first one lacks nothing: else too few worlds would have one to send. */
export function atHome({ today, memberships, participations }: Pick<World, 'today' | 'memberships' | 'participations'>, { referrals, receivingUnits: [receiving] }: Pick<World, 'referrals' | 'receivingUnits'>): Referral[] {
  const seated = referrals.map((r, n) => (n % 2 === 0 ? { ...r, sender: memberships[n % memberships.length]!.account, fromUnit: memberships[n % memberships.length]!.unit } : r));
  const [first, ...rest] = seated.map((r, n) => ({ ...r, participation: r.status === 'ACCEPTED' ? participations[n % participations.length]!.id : null }));
  const ready = { status: 'DRAFT' as const, participation: null, complete: true, consentEnded: false, consentFrom: today, consentTo: today, project: receiving!.project, toUnit: receiving!.unit };
  return [{ ...first!, ...ready }, ...rest];
}

/** The rows it takes to put the referrals into the database, table by table. */
export function referralRows({ referrals, receivingUnits }: World, somebody: string): [table: string, rows: object[]][] {
  const now = new Date();
  const key = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
  return [
    ['app.receiving_unit', receivingUnits.map((q, n) => ({ id: key(31, n), project_id: q.project, unit_id: q.unit, municipality_codes: [], answer_within_days: 10, open: q.open, version: 1, created_at: now, created_by: somebody }))],
    ['app.referral', referrals.map((r) => ({
      id: r.id, project_id: r.project, to_unit_id: r.toUnit, status: r.status, protected: r.protected, handler_id: r.handler, consent_form: r.consentTo && 'ORAL',
      consent_given_on: r.consentFrom, consent_to: r.consentTo, consent_feedback: r.consentFeedback, consent_ended_at: r.consentEnded ? now : null,
      sent_at: r.status === 'DRAFT' ? null : now, due_on: r.status === 'DRAFT' ? null : '2026-01-01', decided_by: r.decidedBy, participation_id: r.participation, version: 1, created_at: now, changed_at: now,
    }))],
    ['app.referral_sender', referrals.map((r) => ({ referral_id: r.id, unit_id: r.fromUnit, account_id: r.sender, kind: 'OTHER', masked: r.masked }))],
    ['app.referral_content', referrals.map((r) => ({ referral_id: r.id, person: r.complete ? '\\x00' : null, reason: 'r' }))],
    ['app.referral_entry', referrals.map((r, n) => ({ id: key(32, n), referral_id: r.id, move: 'message', side: 'SENDER', body: 'b', at: now }))],
    ['app.referral_feedback', referrals.map((r, n) => ({ id: key(33, n), referral_id: r.id, status: 'STARTED', on_day: '2026-01-01', told_at: now }))],
  ];
}
