import type { OpenOwnAccess, OwnAccessPage, OwnLinkShown, OwnPages, OwnParticipation, RateFit, SayOwnWord, WriteDownFit } from '#own';
import type { Visitor } from './visitor.js';

/** One who carries the case opens the person's own pages. */
export async function openOwnPages(caseworker: Visitor, participationId: string, asked: OpenOwnAccess): Promise<string> {
  return (await caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/own-access`, asked))).id;
}

/** In a trial the caseworker is shown the link; the person comes in by it. */
export async function enterByShownLink(caseworker: Visitor, participationId: string): Promise<Visitor> {
  const { items } = await caseworker.must(caseworker.get<OwnAccessPage>(`/participations/${participationId}/own-access`));
  const { token } = await caseworker.must(caseworker.post<OwnLinkShown>(`/own-accesses/${items[0]!.id}/link`));
  const person = caseworker.another('Deltagaren');
  await person.must(person.keeping('/own/session', { token }));
  return person;
}

export async function ownPageOf(person: Visitor, participationId?: string): Promise<OwnParticipation> {
  const { items } = await person.must(person.get<OwnPages>('/own/pages'));
  return items.find(({ id }) => id === (participationId ?? items[0]!.id))!;
}

export async function say(person: Visitor, words: SayOwnWord): Promise<string> {
  return (await person.must(person.post<{ id: string }>('/own/words', words))).id;
}

/** How well the support fits, in the person's own hand. */
export async function rate(person: Visitor, participationId: string, said: RateFit): Promise<void> {
  await person.must(person.post(`/own/participations/${participationId}/ratings`, said));
}

export async function writeDownFit(caseworker: Visitor, participationId: string, said: WriteDownFit): Promise<void> {
  await caseworker.must(caseworker.post(`/participations/${participationId}/own-ratings`, said));
}

/** The person certifies the months that wait for her. */
export async function certifyOwnMonths(person: Visitor): Promise<void> {
  for (const { id, version, participantOn } of (await ownPageOf(person)).months) if (!participantOn) await person.must(person.change('POST', `/own/months/${id}/certify`, version));
}
