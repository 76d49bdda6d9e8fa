import { useMutation, useQueryClient, type QueryKey } from '@tanstack/vue-query';
import { computed } from 'vue';
import { asProblem } from './problem.js';

export interface Sending {
  headers: Record<string, string>;
}

interface SendOptions<Input, Output> {
  /** Makes the request; spread `sending` into it. */
  send(input: Input, sending: Sending): Promise<Output>;
  /** What the screen shows that this change makes stale. */
  refreshes?: QueryKey[];
  done?(output: Output, input: Input): void | Promise<void>;
}

/**
 * One change a person means to make.
 * 1. The same words sent again after a lost answer carry the same key, so the change is made once.
 * 2. Other words, or the same words after a clear answer, are another intent and get another key.
 * 3. An input with a `version` is sent with `If-Match`.
 */
export function useSend<Input, Output>(options: SendOptions<Input, Output>) {
  const queries = useQueryClient();
  const intent = rememberIntent();
  const mutation = useMutation({
    mutationFn: (input: Input) => options.send(input, { headers: { ...intent.key(input), ...ifMatch(input) } }),
    onError: (error) => {
      if (!asProblem(error).unanswered) intent.forget();
    },
    onSuccess: async (output, input) => {
      intent.forget();
      await Promise.all((options.refreshes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
      await options.done?.(output, input);
    },
  });
  return {
    send: (input: Input) => mutation.mutateAsync(input).catch(() => undefined),
    busy: computed(() => mutation.isPending.value),
    problem: computed(() => (mutation.error.value ? asProblem(mutation.error.value) : null)),
    forget: mutation.reset,
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

function ifMatch(input: unknown): Record<string, string> {
  const version = typeof input === 'object' && input !== null && 'version' in input ? input.version : undefined;
  return typeof version === 'number' ? { 'If-Match': `"${version}"` } : {};
}
