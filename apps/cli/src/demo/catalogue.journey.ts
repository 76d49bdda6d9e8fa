import type { AddMethod, MethodMade, MethodUseView, MethodView, ProposeMethod, TryMethod } from '#catalogue';
import type { Visitor } from './visitor.js';

export const methodPage = (visitor: Visitor, id: string): Promise<MethodView> => visitor.must(visitor.get<MethodView>(`/methods/${id}`));

export const addMethod = async (visitor: Visitor, method: AddMethod): Promise<string> => (await visitor.must(visitor.post<MethodMade>('/methods', method))).id;

export const proposeMethod = async (visitor: Visitor, methodId: string, proposal: ProposeMethod): Promise<string> =>
  (await visitor.must(visitor.post<MethodMade>(`/methods/${methodId}/uses`, proposal))).id;

export async function useOf(visitor: Visitor, methodId: string, useId: string): Promise<MethodUseView> {
  return (await methodPage(visitor, methodId)).uses.find((use) => use.id === useId)!;
}

/** Takes a decision on the method in use as it stands now. */
export async function decideOn(visitor: Visitor, { methodId, useId }: { methodId: string; useId: string }, decision: 'try' | 'adopt' | 'pause' | 'retire', body: TryMethod | { words: string } | object = {}): Promise<void> {
  const { version } = await useOf(visitor, methodId, useId);
  await visitor.must(visitor.change('POST', `/method-uses/${useId}/${decision}`, version, body));
}
