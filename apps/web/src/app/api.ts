import createClient from 'openapi-fetch';
import type { components, paths } from '../../../../libs/contract/schema.js';
import { patientFetch } from './patience.js';

/** What the doors take and show, by the name it has in the API: `Shape<'Me'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

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

export const api = createClient<WithoutHeaders<paths>>({ fetch: patientFetch, credentials: 'same-origin' });

/** Every POST carries a key. `useSend` gives one per intent; a bare POST gets one of its own. */
api.use({
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    return request;
  },
});
