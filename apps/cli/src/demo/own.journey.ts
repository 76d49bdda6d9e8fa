import type { OpenOwnAccess, OwnAccessPage, OwnLinkShown, OwnPages, OwnParticipation, SayOwnWord } from '#own';
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
