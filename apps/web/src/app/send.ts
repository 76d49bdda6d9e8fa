import { useMutation, useQueryClient, type QueryKey } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { asProblem, type Problem } from './problem.js';

export interface Sending {
  headers: Record<string, string>;
}

interface SendOptions<Input, Output> {
  /** Makes the request; spread `sending` into it. */
  send(input: Input, sending: Sending): Promise<Output>;
  /** What the screen shows that this change makes stale. */
  refreshes?: QueryKey[];
  done?(output: Output, input: Input): void | Promise<void>;
  /** Where the form itself may be gone once the page has read how things stand now. */
  tooLate?(): void;
}

/** How a change stands, for the form or button that makes it. */
export interface Sends {
  busy: Readonly<Ref<boolean>>;
  problem: Readonly<Ref<Problem | null>>;
  /** A new beginning: an earlier refusal is forgotten. */
  forget(): void;
}

/**
 * One change a person means to make.
 * 1. The same words sent again after a lost answer carry the same key, so the change is made once.
 * 2. Other words, or the same words after a clear answer, are another intent and get another key.
 * 3. An input with a `version` is sent with `If-Match`.
 * 4. One at a time: a second press while the answer is awaited is the same sending; other words wait for their turn.
 * 5. Somebody else was first (412): the page reads anew how it stands, and who has been told so and sends again means the version they were told of.
 */
export function useSend<Input, Output>(options: SendOptions<Input, Output>) {
  const queries = useQueryClient();
  const intent = rememberIntent();
  const told = rememberTold();
  const readAnew = () => Promise.all((options.refreshes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  const mutation = useMutation({
    mutationFn: (input: Input) => options.send(input, { headers: { ...intent.key(input), ...told.ifMatch(input) } }),
    onError: (error, input) => {
      const problem = asProblem(error);
      if (!problem.unanswered) intent.forget();
      if (problem.status !== 412) return;
      told.remember(input, problem);
      void readAnew();
      options.tooLate?.();
    },
    onSuccess: async (output, input) => {
      intent.forget();
      told.forget();
      await readAnew();
      await options.done?.(output, input);
    },
  });
  return {
    send: oneAtATime((input: Input) => mutation.mutateAsync(input).catch(() => undefined)),
    busy: computed(() => mutation.isPending.value),
    problem: computed(() => (mutation.error.value ? asProblem(mutation.error.value) : null)),
    forget: () => {
      told.forget();
      mutation.reset();
    },
  };
}

export function oneAtATime<Input, Output>(send: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  let last: { words: string; answer: Promise<Output> } | null = null;
  return (input) => {
    const words = JSON.stringify(input) ?? '';
    if (last?.words === words) return last.answer;
    const turn = { words, answer: last ? last.answer.then(() => send(input)) : send(input) };
    last = turn;
    const over = () => {
      if (last === turn) last = null;
    };
    void turn.answer.then(over, over);
    return turn.answer;
  };
}

export function rememberIntent() {
  let known = { words: '', key: '' };
  return {
    key(input: unknown) {
      const words = JSON.stringify(input) ?? '';
      if (words !== known.words || !known.key) known = { words, key: crypto.randomUUID() };
      return { 'Idempotency-Key': known.key };
    },
    forget() {
      known = { words: '', key: '' };
    },
  };
}

interface Versioned {
  id?: unknown;
  version: number;
}
const isVersioned = (input: unknown): input is Versioned => typeof input === 'object' && input !== null && 'version' in input && typeof input.version === 'number';

/** Which version of which thing somebody has been told of since they began. */
export function rememberTold() {
  const newest = new Map<unknown, number>();
  return {
    remember(input: unknown, { details }: Problem): void {
      if (isVersioned(input) && details.currentVersion) newest.set(input.id, details.currentVersion);
    },
    ifMatch(input: unknown): Record<string, string> {
      return isVersioned(input) ? { 'If-Match': `"${Math.max(input.version, newest.get(input.id) ?? 0)}"` } : {};
    },
    forget(): void {
      newest.clear();
    },
  };
}
