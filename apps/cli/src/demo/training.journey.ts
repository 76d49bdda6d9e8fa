import type { ArrangeWorkTraining, AttendedDay, CertifyMonth, MeasureWellbeing, WriteSession } from '#interventions';
import type { WorkplaceList, WriteWorkplace } from '#workplaces';
import type { Visitor } from './visitor.js';

type Made = { id: string };

/** The branch's workplace of that name; written down where nobody has yet. */
export async function workplace(caseworker: Visitor, asked: WriteWorkplace): Promise<string> {
  const { items } = await caseworker.must(caseworker.get<WorkplaceList>('/workplaces'));
  const known = items.find(({ name }) => name === asked.name);
  return known?.id ?? (await caseworker.must(caseworker.post<Made>('/workplaces', asked))).id;
}

export async function arrangeTraining(caseworker: Visitor, interventionId: string, asked: ArrangeWorkTraining): Promise<string> {
  return (await caseworker.must(caseworker.post<Made>(`/interventions/${interventionId}/work-trainings`, asked))).id;
}

export async function logAttendance(caseworker: Visitor, items: AttendedDay[]): Promise<void> {
  await caseworker.must(caseworker.post('/attendance', { items }));
}

export async function certifyMonth(caseworker: Visitor, participationId: string, asked: CertifyMonth): Promise<string> {
  return (await caseworker.must(caseworker.post<Made>(`/participations/${participationId}/attendance-months`, asked))).id;
}

export async function writeSession(caseworker: Visitor, interventionId: string, asked: WriteSession): Promise<string> {
  return (await caseworker.must(caseworker.post<Made>(`/interventions/${interventionId}/motivational-sessions`, asked))).id;
}

export async function measureWellbeing(caseworker: Visitor, interventionId: string, asked: MeasureWellbeing): Promise<string> {
  return (await caseworker.must(caseworker.post<Made>(`/interventions/${interventionId}/wellbeing`, asked))).id;
}
