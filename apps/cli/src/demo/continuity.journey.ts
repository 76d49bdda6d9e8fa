import type { ActOnGap, AddNavigationStep, ChooseTriad, HandoverList, HandoverView, LinkEvidence, NoteShortage, OfferHandover, OpenNavigation, TakeDuty, TakeMandate } from '#continuity';
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

/** A party takes something upon itself around a person. */
export async function takeMandate(caseworker: Visitor, participationId: string, asked: TakeMandate): Promise<string> {
  return (await caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/mandates`, asked))).id;
}

/** An organisation takes something upon itself in the work of a project. */
export async function takeDuty(lead: Visitor, projectId: string, asked: TakeDuty): Promise<string> {
  return (await lead.must(lead.post<{ id: string }>(`/projects/${projectId}/duties`, asked))).id;
}

export async function chooseTriad(coordinator: Visitor, projectId: string, asked: ChooseTriad): Promise<void> {
  await coordinator.must(coordinator.post(`/projects/${projectId}/triad`, asked));
}

/** An intervention was needed and not to be had. */
export async function noteShortage(caseworker: Visitor, participationId: string, asked: NoteShortage): Promise<string> {
  return (await caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/shortages`, asked))).id;
}

/** The process leader of health care is asked to find the way, and what has happened since. */
export async function navigate(caseworker: Visitor, participationId: string, asked: OpenNavigation): Promise<string> {
  return (await caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/navigations`, asked))).id;
}

/** A navigation shows how a process of the project goes. */
export async function showByNavigation(visitor: Visitor, processId: string, asked: LinkEvidence): Promise<string> {
  return (await visitor.must(visitor.post<{ id: string }>(`/work-processes/${processId}/evidence`, asked))).id;
}

export async function stepOn(visitor: Visitor, navigationId: string, asked: AddNavigationStep): Promise<void> {
  await visitor.must(visitor.post(`/navigations/${navigationId}/steps`, asked));
}
