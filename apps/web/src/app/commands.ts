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

/** Looks something up on the server while the person writes. */
export type CommandSearch = (words: string) => Promise<Command[]>;

const sources = shallowReactive(new Set<MaybeRefOrGetter<Command[]>>());
const searches = shallowReactive(new Set<CommandSearch>());

export const allCommands = computed(() => [...sources].flatMap((source) => toValue(source)));

export function searchCommands(words: string): Promise<Command[]> {
  return Promise.all([...searches].map((search) => search(words))).then((found) => found.flat());
}

export function useCommands(source: MaybeRefOrGetter<Command[]>): void {
  sources.add(source);
  onScopeDispose(() => sources.delete(source));
}

export function useCommandSearch(search: CommandSearch): void {
  searches.add(search);
  onScopeDispose(() => searches.delete(search));
}
