import type { Scope } from './scope.js';

/** Something that happened: past tense, ids alone, no text. `id` is the row it happened to. */
export interface HappenedEvent {
  type: string;
  id: string;
  participationId: string | null;
  /** Where it concerns more than one case: the others. */
  others?: readonly string[];
}

/** Hears an event within the same transaction. */
export type Listener = (scope: Scope, event: HappenedEvent) => Promise<void>;

/** Event type -> who hears it. One table of the whole house stands in `apps/api/src/listeners.ts`. */
export type Listeners = Readonly<Record<string, readonly Listener[]>>;

export type Listen = (scope: Scope, event: HappenedEvent) => Promise<void>;

export const listenWith =
  (listeners: Listeners): Listen =>
  async (scope, event) => {
    for (const listener of listeners[event.type] ?? []) await listener(scope, event);
  };
