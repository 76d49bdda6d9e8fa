import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { api, type Shape } from '../../app/api.js';
import { answer } from '../../app/problem.js';

export type OverduePlan = Shape<'OverduePlan'>;
export type UnagreedPlan = Shape<'UnagreedPlan'>;
export type FollowUp = Shape<'PlanFollowUp'>;
export type Milestone = Shape<'PlanMilestone'>;
export type Exemption = Shape<'ExemptionView'>;

export const followUpKey = ['plan-follow-up'];

export function usePlansToFollow() {
  return useQuery({ queryKey: [...followUpKey, 'mine'], queryFn: () => answer(api.GET('/api/v1/overdue-plans')) });
}

export function useFollowUp(projectId: MaybeRefOrGetter<string>, allowed: boolean) {
  return useQuery({
    queryKey: computed(() => [...followUpKey, toValue(projectId)]),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/plan-follow-up', { params: { path: { id: toValue(projectId) } } })),
    enabled: allowed,
  });
}

/** Who is meant by a number, and by the list under it. */
export const selections = {
  unagreed: (it: Milestone) => !it.ended && it.agreedOn === null,
  overdue: (it: Milestone) => it.overdue,
  early: (it: Milestone) => startedBeforePlan(it),
  agreed: (it: Milestone) => it.agreedOn !== null,
  all: () => true,
} as const satisfies Record<string, (it: Milestone) => boolean>;
export type Selection = keyof typeof selections;

/** Something ran before the person had agreed to a plan: allowed by a coordinator's exception alone. */
export function startedBeforePlan({ startedOn, agreedOn }: Pick<Milestone, 'startedOn' | 'agreedOn'>): boolean {
  return startedOn !== null && (agreedOn === null || startedOn < agreedOn);
}

export interface CountRow {
  selection: Selection;
  total: number;
  women: number;
  men: number;
}

/** Women and men apart; those who are neither, or of whom it is not known, are in the total alone. */
export function countRows(items: readonly Milestone[]): CountRow[] {
  const rows = ['unagreed', 'overdue', 'early', 'agreed', 'all'] as const;
  return rows.map((selection) => {
    const meant = items.filter(selections[selection]);
    const of = (gender: Milestone['gender']) => meant.filter((it) => it.gender === gender).length;
    return { selection, total: meant.length, women: of('FEMALE'), men: of('MALE') };
  });
}
