import type { EntryFactsInput, FactsView, IndependenceOfPerson, IndicatorPeople, Indicators, ObservationInput, RateIndependence } from '#outcomes';
import type { Visitor } from './visitor.js';

/** The caseworker tells how somebody stood on the day of entry, for the first time. */
export async function tellFacts(caseworker: Visitor, participationId: string, told: EntryFactsInput, version = 0): Promise<void> {
  await caseworker.must(caseworker.change('PUT', `/participations/${participationId}/facts`, version, told));
}

/** What was seen of somebody after the exit, for the first time at that moment. */
export async function observe(caseworker: Visitor, participationId: string, seen: ObservationInput, version = 0): Promise<void> {
  await caseworker.must(caseworker.change('PUT', `/participations/${participationId}/facts/observation`, version, seen));
}

export const factsOf = (visitor: Visitor, participationId: string): Promise<FactsView> => visitor.must(visitor.get<FactsView>(`/participations/${participationId}/facts`));

export const indicatorsOf = (coordinator: Visitor, projectId: string, query = ''): Promise<Indicators> => coordinator.must(coordinator.get<Indicators>(`/projects/${projectId}/indicators?${query}`));

export const peopleBehind = async (coordinator: Visitor, projectId: string, code: string, query = ''): Promise<IndicatorPeople['items']> =>
  (await coordinator.must(coordinator.get<IndicatorPeople>(`/projects/${projectId}/indicators/${code}/people?${query}`))).items;

/** What somebody says of how independent she is. */
export const rateIndependence = (caseworker: Visitor, participationId: string, asked: RateIndependence): Promise<{ id: string }> =>
  caseworker.must(caseworker.post<{ id: string }>(`/participations/${participationId}/independence`, asked));

export const independenceOf = (visitor: Visitor, participationId: string): Promise<IndependenceOfPerson> => visitor.must(visitor.get<IndependenceOfPerson>(`/participations/${participationId}/independence`));
