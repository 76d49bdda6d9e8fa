import type { ActOnGap, HandoverList, HandoverView, OfferHandover } from '#continuity';
import type { Visitor } from './visitor.js';

/** Something is done about a gap that stands open. */
export async function actOnGap(caseworker: Visitor, participationId: string, asked: ActOnGap): Promise<void> {
  await caseworker.must(caseworker.post(`/participations/${participationId}/gap-actions`, asked));
}

export async function offerHandover(sender: Visitor, participationId: string, asked: OfferHandover): Promise<string> {
  return (await sender.must(sender.post<{ id: string }>(`/participations/${participationId}/handovers`, asked))).id;
}

export async function handoverAt(visitor: Visitor, id: string): Promise<HandoverView | undefined> {
  const { items } = await visitor.must(visitor.get<HandoverList>('/handovers'));
  return items.find((handover) => handover.id === id);
}

/** Takes the next step on a handover as it stands. */
export async function stepOnHandover(visitor: Visitor, id: string, move: 'accept' | 'return' | 'complete' | 'withdraw' | 'prepare', said?: object): Promise<void> {
  const { version } = (await handoverAt(visitor, id))!;
  await visitor.must(visitor.change('POST', `/handovers/${id}/${move}`, version, said));
}
