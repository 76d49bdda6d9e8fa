import type { SipInbox, SipView } from '#sip';
import type { Visitor } from './visitor.js';

/** Whom a SIP gathers, and what comes of it. */
export interface Gathering {
  ownWords: string;
  question: string;
  /** Units of other branches, and of one's own. */
  units: { unitId: string; accountId?: string; insuredConsentOn?: string }[];
  outsiders?: { name: string; kind: 'REGION' | 'RELATIVE' | 'CIVIL_SOCIETY' | 'OTHER'; email?: string }[];
  consentTo: string;
  meetingAt: string;
  today: string;
}

/** A meeting in a minute, which can be held the same day. */
export const soon = (): string => new Date(Date.now() + 60_000).toISOString();
/** The day of a moment in Sweden. */
export const dayAt = (moment: string | Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(moment));

const seen = async (visitor: Visitor, id: string) => visitor.must(visitor.get<SipView>(`/sips/${id}`));

/** A need is seen, and the person's own words are written down first. */
export async function beginSip(visitor: Visitor, participationId: string, { ownWords, question, today }: Pick<Gathering, 'ownWords' | 'question' | 'today'>, noticeOn?: string): Promise<string> {
  const asked = { cause: noticeOn ? 'DISCHARGE' : 'NEED', needOn: noticeOn ?? today, noticeOn: noticeOn ?? null, ownWords, question };
  return (await visitor.must(visitor.post<{ id: string }>(`/participations/${participationId}/sips`, asked))).id;
}

/** The person consents, the parties are named one by one, and the agenda is written. */
export async function prepareSip(visitor: Visitor, id: string, gathering: Gathering): Promise<void> {
  const { version } = await seen(visitor, id);
  await visitor.must(visitor.change('POST', `/sips/${id}/consent`, version, { form: 'WRITTEN', givenOn: gathering.today, validTo: gathering.consentTo }));
  for (const party of [...gathering.units, ...(gathering.outsiders ?? [])]) await visitor.must(visitor.post(`/sips/${id}/parties`, party));
  const { content } = await seen(visitor, id);
  const agenda = [{ words: gathering.question, source: 'OWN' }, ...content!.agenda, { words: 'Vem gör vad, och när följer vi upp?', source: 'OWN' }];
  await visitor.must(visitor.change('PATCH', `/sips/${id}/content`, content!.version, { agenda, situation: 'Har haft stöd från flera håll som inte hängt ihop.' }));
}

export async function callSip(visitor: Visitor, id: string, at: string): Promise<void> {
  const { version } = await seen(visitor, id);
  await visitor.must(visitor.change('POST', `/sips/${id}/call`, version, { at, minutes: 60, form: 'BOTH', place: 'Samlingssalen', link: 'https://video.example.se/sip' }));
}

/** A party finds the call in its inbox and answers. */
export async function answerSip(party: Visitor, id: string, answer: 'COMES' | 'NEW_TIME' | 'CANNOT' = 'COMES', more: object = {}): Promise<void> {
  const { calls } = await party.must(party.get<SipInbox>('/sip-inbox'));
  const call = calls.find(({ sipId }) => sipId === id)!;
  await party.must(party.change('POST', `/sip-parties/${call.partyId}/answer`, call.version, { answer, ...more }));
}

/** The meeting is held on its day, goals are written, and minutes become commitments: one for each named unit. */
export async function holdSip(visitor: Visitor, id: string, { dueOn, followUpOn }: { dueOn: string; followUpOn: string }): Promise<void> {
  const { version, parties, content, meetingAt } = await seen(visitor, id);
  await visitor.must(visitor.change('POST', `/sips/${id}/hold`, version, { heldOn: dayAt(meetingAt!), parties: parties.map(({ id: partyId, answer }) => ({ partyId, attended: answer === 'CANNOT' ? 'APOLOGISED' : 'ATTENDED' })) }));
  await visitor.must(visitor.change('PATCH', `/sips/${id}/content`, content!.version, { goals: [{ words: 'Arbetsträna tio timmar i veckan utan att sova sämre', term: 'SHORT', whose: 'PERSON' }, { words: 'Ett arbete där händerna behövs', term: 'LONG', whose: 'SHARED' }], personView: 'Det här känns som min plan.' }));
  const { content: written } = await seen(visitor, id);
  for (const party of parties.filter(({ unitId }) => unitId)) {
    await visitor.must(visitor.post(`/sips/${id}/commitments`, { partyId: party.id, goalId: written!.goals[0]!.id, words: `${party.name} hör av sig och bokar nästa steg`, dueOn, followUpOn }));
  }
  await visitor.must(visitor.post(`/sips/${id}/commitments`, { words: 'Jag ringer själv till min handläggare om det känns för mycket', dueOn }));
}

/** The parties agree: who answers for the whole, and when, how and by whose call the plan is followed up. All who came get it on paper. */
export async function establishSip(visitor: Visitor, id: string, followUpOn: string): Promise<void> {
  const { version, parties } = await seen(visitor, id);
  const copyTo = parties.filter(({ attended }) => attended === 'ATTENDED').map((party) => party.id);
  const next = { followUpForm: 'MEETING', followUpCallerId: parties.find(({ kind }) => kind === 'MUNICIPALITY')?.id ?? null, copyTo };
  await visitor.must(visitor.change('POST', `/sips/${id}/establish`, version, { overallResponsible: 'REGION', mainResponsible: 'Fast vårdkontakt', followUpOn, ...next }));
}

/** A party that takes part tells one thing it knows. */
export async function tellAtSip(party: Visitor, id: string, topic: string, words: string): Promise<void> {
  const { parties } = await seen(party, id);
  await party.must(party.post(`/sip-parties/${parties.find(({ own, speaks }) => own && speaks)!.id}/knowledge`, { topic, words }));
}

/** A party approves the edition that stands, or says why not. */
export async function approveSip(party: Visitor, id: string, said: object = { says: 'APPROVES' }): Promise<void> {
  const { parties, preparing } = await seen(party, id);
  const partyId = parties.find(({ own, speaks, unitId }) => speaks && (preparing ? unitId !== null : own))!.id;
  await party.must(party.post(`/sips/${id}/approvals`, { partyId, ...said }));
}

/** What the person says of the plan, written down by the one who carries the case. */
export async function approveForPerson(visitor: Visitor, id: string, said: object = { says: 'APPROVES', form: 'WRITTEN' }): Promise<void> {
  await visitor.must(visitor.post(`/sips/${id}/approvals`, said));
}

/** What is asked of a party lies in its inbox; it accepts, declines or finishes. */
export async function answerCommitments(party: Visitor, id: string, move: 'accept' | 'decline' | 'finish', said: object = {}): Promise<void> {
  const { commitments } = await party.must(party.get<SipInbox>('/sip-inbox'));
  for (const one of commitments.filter((c) => c.sipId === id && c.moves.includes(move))) await party.must(party.change('POST', `/commitments/${one.id}/${move}`, one.version, said));
}

/** The parties meet again: a new edition, and the day of the next follow-up. */
export async function followUpSip(visitor: Visitor, id: string, followedUpOn: string, followUpOn: string): Promise<void> {
  const { version } = await seen(visitor, id);
  await visitor.must(visitor.change('POST', `/sips/${id}/follow-up`, version, { followedUpOn, followUpOn }));
}

export async function withdrawSipConsent(visitor: Visitor, id: string): Promise<void> {
  const { version } = await seen(visitor, id);
  await visitor.must(visitor.change('POST', `/sips/${id}/withdraw-consent`, version));
}
