import { computed, onScopeDispose, shallowReactive, toValue, type MaybeRefOrGetter } from 'vue';

/** One thing the command palette can do: go to a page, start an action, or open a person or a project. */
export interface Command {
  id: string;
  group: string;
  label: string;
  /** More words it may be found by. */
  also?: string;
  keys?: string;
  run(): void;
}

const sources = shallowReactive(new Set<MaybeRefOrGetter<Command[]>>());

export const allCommands = computed(() => [...sources].flatMap((source) => toValue(source)));

/** For a component: its commands are there as long as it is. */
export function useCommands(source: MaybeRefOrGetter<Command[]>): void {
  sources.add(source);
  onScopeDispose(() => sources.delete(source));
}
