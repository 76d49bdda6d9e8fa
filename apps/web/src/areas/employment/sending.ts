import { api } from '../../app/api.js';
import { answer } from '../../app/problem.js';
import type { Sending } from '../../app/send.js';
import type { Form } from './forms.js';

type Body = Record<string, unknown>;
type Take = (id: string, body: Body, how: Sending) => Promise<unknown>;

const at = (id: string, body: Body, how: Sending) => ({ params: { path: { id } }, body: body as never, ...how });

/** Which door takes what is written in each window. */
export const takenBy: Record<Form, Take> = {
  stage: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/employment-stages', at(id, body, how))),
  profile: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/vocational-profiles', at(id, body, how))),
  disclosure: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/disclosures', at(id, body, how))),
  withdrawal: (id, body, how) => answer(api.POST('/api/v1/disclosures/{id}/withdraw', at(id, body, how))),
  approach: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/employer-approaches', at(id, body, how))),
  contact: (_id, body, how) => answer(api.POST('/api/v1/employer-contacts', { body: body as never, ...how })),
  match: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/job-matches', at(id, body, how))),
  decision: (id, body, how) => answer(api.POST('/api/v1/job-matches/{id}/decide', at(id, body, how))),
  placement: (id, body, how) => answer(api.POST('/api/v1/participations/{id}/job-placements', at(id, body, how))),
  change: (id, body, how) => answer(api.PATCH('/api/v1/job-placements/{id}', at(id, body, how))),
  support: (id, body, how) => answer(api.POST('/api/v1/job-placements/{id}/support', at(id, body, how))),
};
