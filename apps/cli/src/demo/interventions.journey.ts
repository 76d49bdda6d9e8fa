import type { DeclineOffer, EndIntervention, InterventionList, InterventionMade, InterventionView, OfferIntervention } from '#interventions';
import type { Visitor } from './visitor.js';

export async function interventionAt(visitor: Visitor, participationId: string, id: string): Promise<InterventionView> {
  const { items } = await visitor.must(visitor.get<InterventionList>(`/participations/${participationId}/interventions`));
  return items.find((intervention) => intervention.id === id)!;
}

export async function offer(caseworker: Visitor, participationId: string, offered: OfferIntervention): Promise<string> {
  return (await caseworker.must(caseworker.post<InterventionMade>(`/participations/${participationId}/interventions`, offered))).id;
}

/** Offered, accepted, and started on the day given. */
export async function startIntervention(caseworker: Visitor, participationId: string, { startsOn, ...offered }: OfferIntervention & { startsOn: string }): Promise<string> {
  const id = await offer(caseworker, participationId, { offeredOn: startsOn, ...offered });
  await caseworker.must(caseworker.change('POST', `/interventions/${id}/accept`, 1, { answeredOn: startsOn }));
  await caseworker.must(caseworker.change('POST', `/interventions/${id}/start`, 2, { on: startsOn }));
  return id;
}

export async function decline(caseworker: Visitor, participationId: string, offered: OfferIntervention, answer: DeclineOffer): Promise<string> {
  const id = await offer(caseworker, participationId, offered);
  await caseworker.must(caseworker.change('POST', `/interventions/${id}/decline`, 1, answer));
  return id;
}

export async function endIntervention(caseworker: Visitor, participationId: string, id: string, ending: EndIntervention): Promise<void> {
  const { version } = await interventionAt(caseworker, participationId, id);
  await caseworker.must(caseworker.change('POST', `/interventions/${id}/end`, version, ending));
}

export async function pauseOn(caseworker: Visitor, id: string, on: string): Promise<void> {
  await caseworker.must(caseworker.change('POST', `/interventions/${id}/pause`, 3, { on }));
}
