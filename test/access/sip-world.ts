import fc from 'fast-check';
import type { Commitment, CommitmentStatus, Consent, Sip, SipParty, SipStatus, World } from '#access';

const key = (kind: number, n: number) => `00000000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(n).padStart(8, '0')}`;
const NEEDS_CONSENT: SipStatus[] = ['CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP'];
const STATUSES: SipStatus[] = ['NEED_IDENTIFIED', 'CONSENTED', 'CALLED', 'CALLED', 'CALLED', 'MEETING_HELD', 'ESTABLISHED', 'FOLLOWED_UP', 'CLOSED', 'CONSENT_WITHDRAWN'];
const COMMITMENTS: CommitmentStatus[] = ['DRAFT', 'SENT', 'SENT', 'ACCEPTED', 'DECLINED', 'DONE', 'DROPPED'];
const ANSWERS: SipParty['answer'][] = ['COMES', 'COMES', 'NEW_TIME', 'CANNOT', null];
const INSURED: SipParty['insured'][] = ['NOT_ASKED', 'NOT_ASKED', 'NOT_ASKED', 'MISSING', 'RUNS', 'ENDED'];

interface Ground {
  today: string;
  casefiles: World['casefiles'];
  consents: Consent[];
  units: World['units'];
  accounts: readonly string[];
}

export interface SipSeed {
  file: number;
  status: SipStatus;
  consentTo: number;
  consentEnded: boolean;
  parties: { which: number; account: number; called: boolean; outside: boolean; answer: SipParty['answer']; promise: CommitmentStatus; insured: SipParty['insured']; signed: boolean }[];
  own: CommitmentStatus;
}

/** What the SIPs of a world are made of. */
export const sipSeeds: fc.Arbitrary<SipSeed[]> = fc.array(fc.record({
  file: fc.nat(99), status: fc.constantFrom(...STATUSES), consentTo: fc.constantFrom(-1, 0, 5, 5, 5), consentEnded: fc.constantFrom(false, false, false, true),
  parties: fc.array(fc.record({
    which: fc.nat(99), account: fc.nat(99), called: fc.constantFrom(true, true, true, false), outside: fc.constantFrom(false, false, false, true),
    answer: fc.constantFrom(...ANSWERS), promise: fc.constantFrom(...COMMITMENTS), insured: fc.constantFrom(...INSURED), signed: fc.boolean(),
  }), { minLength: 2, maxLength: 3 }),
  own: fc.constantFrom(...COMMITMENTS),
}), { minLength: 4, maxLength: 4 });

/** SIPs in a few files: where consents to units stand, those units are mostly the parties. */
export function sipsOf(seeds: readonly SipSeed[], ground: Ground): Pick<World, 'sips' | 'sipParties' | 'commitments' | 'sipApprovals' | 'sipKnowledge'> {
  const { today, casefiles, consents } = ground;
  const day = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  const shared = consents.filter((c) => c.categories.includes('sip'));
  const sips = seeds.map((seed, n): Sip => {
    const consent = shared[seed.file % Math.max(shared.length, 1)];
    const file = (n % 2 === 0 && casefiles.find((f) => consent && f.participation === consent.participation && f.branch === consent.fromBranch)) || casefiles[seed.file % casefiles.length]!;
    const consented = seed.status !== 'NEED_IDENTIFIED';
    return { id: key(40, n), casefile: file.id, status: seed.status, consentFrom: consented ? day(-5) : null, consentTo: consented ? day(seed.consentTo) : null, consentEnded: consented && seed.consentEnded };
  });
  const sipParties = seeds.flatMap((seed, n) => partiesOf(seed, sips[n]!, n, ground));
  const promises = seeds.flatMap((seed, n) => seed.parties.map((party, k): Commitment => ({ id: key(42, n * 10 + k), sip: sips[n]!.id, party: key(41, n * 10 + k), status: party.promise })));
  const own = seeds.map((seed, n): Commitment => ({ id: key(43, n), sip: sips[n]!.id, party: null, status: seed.own }));
  const said = seeds.flatMap((seed, n) => seed.parties.flatMap((party, k) => (party.signed && sipParties.some((p) => p.id === key(41, n * 10 + k)) ? [{ n, k, sip: sips[n]!.id, party: key(41, n * 10 + k) }] : [])));
  return {
    sips, sipParties, commitments: [...promises.filter((c) => sipParties.some((p) => p.id === c.party)), ...own],
    sipApprovals: said.map(({ n, k, sip, party }) => ({ id: key(45, n * 10 + k), sip, party })), sipKnowledge: said.map(({ n, k, sip, party }) => ({ id: key(46, n * 10 + k), sip, party })),
  };
}

function partiesOf(seed: SipSeed, sip: Sip, n: number, { casefiles, consents, units, accounts }: Ground): SipParty[] {
  const file = casefiles.find((f) => f.id === sip.casefile)!;
  const letIn = consents.filter((c) => c.participation === file.participation && c.fromBranch === file.branch && c.categories.includes('sip'));
  const parties = seed.parties.map((p, k): SipParty => {
    const consent = k < 2 ? letIn[p.which % Math.max(letIn.length, 1)] : undefined;
    const unit = p.outside ? null : k === 1 && p.which % 3 === 0 ? file.unit : consent?.toUnit ?? units[p.which % units.length]!.id;
    return { id: key(41, n * 10 + k), sip: sip.id, unit, account: p.account % 4 === 0 ? accounts[p.account % accounts.length]! : null, called: p.called, toPlan: p.called && p.which % 4 === 1, answer: p.answer, insured: p.called && p.insured === 'MISSING' ? 'ENDED' : p.insured };
  });
  return parties.filter((p, k) => p.unit === null || parties.findIndex((q) => q.unit === p.unit) === k);
}

/** The rows it takes to put the SIPs into the database, table by table. */
export function sipRows({ sips, sipParties, commitments, sipApprovals, sipKnowledge, casefiles, today }: World, somebody: string): [table: string, rows: object[]][] {
  const now = new Date();
  const signed = { version: 1, written_at: now, written_by: somebody };
  return [
    ['app.sip', sips.map((s) => ({
      id: s.id, casefile_id: s.casefile, participation_id: casefiles.find((f) => f.id === s.casefile)!.participation, status: s.status, cause: 'NEED', need_on: today, legal_base: 'law',
      consent_form: s.consentFrom && 'ORAL', consent_given_on: s.consentFrom, consent_to: s.consentTo, consent_ended_at: s.consentEnded ? now : null,
      meeting_at: NEEDS_CONSENT.includes(s.status) ? now : null, overall_responsible: 'REGION', follow_up_on: today, edition: 1, ...signed,
    }))],
    ['app.sip_content', sips.map((s) => ({ id: s.id, own_words: 'w', question: '', situation: '', resources: '', agenda: [], goals: [], self_does: '', relatives_do: '', crisis_plan: '', person_view: '', disagreement: '', version: 1 }))],
    ['app.sip_party', sipParties.map((p) => ({ id: p.id, sip_id: p.sip, kind: p.insured === 'NOT_ASKED' ? 'OTHER' : 'SOCIAL_INSURANCE', insured_consent_on: ['RUNS', 'ENDED'].includes(p.insured) ? sips.find((s) => s.id === p.sip)!.consentFrom ?? today : null, insured_consent_ended_at: p.insured === 'ENDED' ? now : null, unit_id: p.unit, account_id: p.account, name: p.unit ? null : 'Utanför', called_at: p.called ? now : null, called_to: p.called ? (p.toPlan ? 'PLAN' : 'MEETING') : null, answer: p.answer, contribution: '', ...signed }))],
    ['app.commitment', commitments.map((c) => ({ id: c.id, sip_id: c.sip, party_id: c.party, words: 'www', due_on: today, status: c.status, reason: c.status === 'DECLINED' ? 'why' : null, done_on: c.status === 'DONE' ? today : null, ...signed }))],
    ['app.sip_edition', sips.map((s, n) => ({ id: key(44, n), sip_id: s.id, no: 1, made_on: today, content: {}, written_at: now, written_by: somebody }))],
    ['app.sip_approval', sipApprovals.map((a) => ({ id: a.id, sip_id: a.sip, party_id: a.party, edition: 1, says: 'APPROVES', form: 'HERE', said_on: today, words: '', written_at: now, written_by: somebody }))],
    ['app.sip_knowledge', sipKnowledge.map((k) => ({ id: k.id, sip_id: k.sip, party_id: k.party, topic: 'RULES', words: 'www', told_on: today, written_at: now, written_by: somebody }))],
  ];
}
