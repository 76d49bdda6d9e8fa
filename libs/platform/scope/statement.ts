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
