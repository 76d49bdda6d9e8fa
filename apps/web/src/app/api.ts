import createClient, { type Client } from 'openapi-fetch';
import type { paths as doorPaths } from '../../../../libs/contract/schema.js';
import type { paths } from './contract.js';
import { patientFetch } from './patience.js';

/**
 * The headers of the house are added here and in `useSend`, never where a page asks:
 * so they are taken out of the types that a call must fill in.
 */
type WithoutHeaders<Paths> = {
  [P in keyof Paths]: {
    [M in keyof Paths[P]]: Paths[P][M] extends { parameters: infer Parameters }
      ? Omit<Paths[P][M], 'parameters'> & { parameters: Omit<Parameters, 'header'> & { header?: never } }
      : Paths[P][M];
  };
};

/** The doors take their ids by a decorator of ours, which the generator does not see: the address itself says that there is one. */
type WithIds<Paths> = {
  [P in keyof Paths]: {
    [M in keyof Paths[P]]: Paths[P][M] extends { parameters: infer Parameters }
      ? Omit<Paths[P][M], 'parameters'> & { parameters: Omit<Parameters, 'header' | 'path'> & { header?: never } & (P extends `${string}{id}${string}` ? { path: { id: string } } : { path?: never }) }
      : Paths[P][M];
  };
};

export const api = createClient<WithoutHeaders<paths>>({ fetch: patientFetch, credentials: 'same-origin' });

/** The same, with the types that `npm run openapi` makes from the doors themselves. */
export const doors = api as unknown as Client<WithIds<doorPaths>>;

/** Every POST carries a key. `useSend` gives one per intent; a bare POST gets one of its own. */
api.use({
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
});
