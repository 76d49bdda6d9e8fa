/**
 * A hand-written query: its parameters, the shape of a row, and whose case a row tells of.
 * Named, so that the server plans it once per connection.
 */
export interface Statement<P extends unknown[], T> {
  name: string;
  text: string;
  subjects?: (row: T) => { participationId?: string | null; objectId?: string | null };
  /** Only carries the parameters' type. */
  readonly parameters?: P;
}

export const statement =
  <P extends unknown[], T>() =>
  (name: string, text: string, subjects?: Statement<P, T>['subjects']): Statement<P, T> => ({ name, text, subjects });

/** A query that a `Reading` asks in one round trip: its rows come as JSON, and the named columns tell the journal whose case and which row they are. */
export interface Question<P extends unknown[], T> {
  name: string;
  text: string;
  participation?: string;
  object?: string;
  /** Only carries the types. */
  readonly asks?: (...values: P) => T;
}

/** Whoever can ask a question: a page that asks nothing else, or a scope that does more. */
export interface Asks {
  /** The one row that must be there; a missing one and one that may not be seen are the same 404. */
  one<P extends unknown[], T>(question: Question<P, T>, ...values: P): Promise<T>;
}

export const question =
  <P extends unknown[], T>() =>
  (name: string, text: string, tells: { participation?: string; object?: string } = {}): Question<P, T> => ({ name, text, ...tells });
