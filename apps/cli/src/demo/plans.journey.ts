import type { AgreePlan, ChangePlan, NoteMade, PlanList, PlanMade, PlanView, WriteNote } from '#plans';
import type { Visitor } from './visitor.js';

/** A plan with all its sections, as it might be written with somebody. */
export const A_PLAN: ChangePlan = {
  competence: 'Har arbetat sex år i växthus. Kan köra traktor och lagar gärna mat.',
  wishes: 'Vill arbeta ute, helst med odling, och träffa folk igen.',
  obstacles: 'Sover dåligt. Har skulder hos Kronofogden.',
  needs: [
    { domain: 'HEALTH', severity: 3, text: 'Hjälp med sömnen' },
    { domain: 'ECONOMY', severity: 2, text: 'Ordning på skulderna' },
  ],
  goals: [
    { words: 'Jag vill klara femton timmar i veckan i trädgården.', domain: 'WORK', type: 'STEP', measure: 'Närvaro enligt schema i fyra veckor', targetOn: null },
    { words: 'Jag vill ha ett eget arbete med odling.', domain: 'WORK', type: 'LONG_TERM', measure: 'Anställning', targetOn: null },
  ],
  hoursPerWeek: 10,
  schedule: 'Tisdag och torsdag 9–14.',
  steps: 'Börja med två förmiddagar tillsammans med handledaren, sedan hela dagar.',
};

export async function planAt(visitor: Visitor, participationId: string, id: string): Promise<PlanView> {
  const { items } = await visitor.must(visitor.get<PlanList>(`/participations/${participationId}/plans`));
  return items.find((plan) => plan.id === id)!;
}

/** Writes a plan, or its next version, and leaves it as a draft. */
export async function draftPlan(caseworker: Visitor, participationId: string, content: ChangePlan = A_PLAN): Promise<PlanView> {
  const { id } = await caseworker.must(caseworker.post<PlanMade>(`/participations/${participationId}/plans`));
  await caseworker.must(caseworker.change('PATCH', `/plans/${id}`, 1, content));
  return planAt(caseworker, participationId, id);
}

/** The plan is written with the participant, put before the participant, and agreed. */
export async function agreePlan(caseworker: Visitor, participationId: string, agreement: AgreePlan, content: ChangePlan = A_PLAN): Promise<PlanView> {
  const { id, version } = await draftPlan(caseworker, participationId, content);
  const said = { kind: 'PROPOSAL', saidOn: agreement.agreedOn, words: 'Jag vill börja i trädgården.' };
  await caseworker.must(caseworker.change('POST', `/plans/${id}/contributions`, version, said));
  await caseworker.must(caseworker.change('POST', `/plans/${id}/propose`, version + 1));
  await caseworker.must(caseworker.change('POST', `/plans/${id}/agree`, version + 2, agreement));
  return planAt(caseworker, participationId, id);
}

/** The same in the four requests it takes: begun, written, proposed, agreed. */
export async function agreeQuickly(caseworker: Visitor, participationId: string, agreement: AgreePlan, content: ChangePlan): Promise<string> {
  const { id } = await caseworker.must(caseworker.post<PlanMade>(`/participations/${participationId}/plans`));
  await caseworker.must(caseworker.change('PATCH', `/plans/${id}`, 1, content));
  await caseworker.must(caseworker.change('POST', `/plans/${id}/propose`, 2));
  await caseworker.must(caseworker.change('POST', `/plans/${id}/agree`, 3, agreement));
  return id;
}

export async function writeNote(caseworker: Visitor, participationId: string, note: WriteNote): Promise<string> {
  return (await caseworker.must(caseworker.post<NoteMade>(`/participations/${participationId}/notes`, note))).id;
}
