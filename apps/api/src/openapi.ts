import type { OpenAPIObject } from '@nestjs/swagger';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    currentVersion: { type: ['integer', 'null'] },
    differences: { type: 'array', items: { type: 'object', required: ['field'], properties: { field: { type: 'string' }, yours: {}, theirs: {} } } },
    retryAfterSeconds: { type: 'integer' },
  },
};

const WORDS: Record<number, string> = {
  400: 'Malformed, or an unknown field',
  401: 'Not signed in',
  403: 'The role does not include it',
  404: 'Missing or not to be seen: the same answer',
  409: 'A rule says no',
  412: 'Changed since it was seen',
  422: 'A value cannot be taken',
  428: 'If-Match is missing',
};

type Operation = { parameters?: { name: string; in: string }[]; responses: Record<string, unknown>; requestBody?: unknown };

/** Adds to every door what all doors share: the ids in its address, the problems it can answer with, and the headers a change must carry. */
export function describeDoors(document: OpenAPIObject): OpenAPIObject {
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM as never } };
  for (const [path, methods] of Object.entries(document.paths)) {
    const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => inPath(name!));
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      operation.parameters = [...ids, ...(operation.parameters ?? []).filter((given) => given.in !== 'path')];
      describe(method, operation);
    }
  }
  return document;
}

function describe(method: string, operation: Operation): void {
  const changes = method !== 'get';
  const statuses = [401, 403, 404, ...(changes ? [400, 409, 412, 422, 428] : [])];
  for (const status of statuses) operation.responses[status] ??= problem(status);
  if (method === 'post') operation.parameters = [...(operation.parameters ?? []), header('Idempotency-Key', 'uuid', 'The same key does it once')];
  if (changes) operation.parameters = [...(operation.parameters ?? []), header('If-Match', undefined, 'The version that was seen, quoted')];
}

const problem = (status: number) => ({
  description: WORDS[status],
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const header = (name: string, format: string | undefined, description: string) => ({ name, in: 'header', required: false, description, schema: { type: 'string', ...(format ? { format } : {}) } });

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } });
