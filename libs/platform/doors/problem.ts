import { Broken, Invalid, Stale, Unseen } from '../scope/broken.js';
import { wordsFor, type Language } from '../words/words.js';
import { TurnedAway } from './turned-away.js';
import { TWICE } from './twice.js';

/** RFC 9457 problem details, in the language of the caller. `code` is for programs, `title` and `detail` for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  traceId: string;
  errors?: { field: string; code: string; message: string }[];
  currentVersion?: number | null;
  differences?: { field: string; yours: unknown; theirs: unknown }[];
  retryAfterSeconds?: number;
}

interface Told {
  status: number;
  code: string;
  details?: Record<string, string | number>;
  field?: string | undefined;
  extra?: Partial<Problem>;
}

/** SQLSTATE -> what it means at a door. `SG…` are the law's own. */
const FROM_DATABASE: Record<string, (error: DatabaseError) => Told> = {
  SG401: () => ({ status: 401, code: 'session.none' }),
  SG403: (e) => ({ status: 403, code: 'permission.missing', details: { permission: e.message } }),
  SG404: () => ({ status: 404, code: 'unseen' }),
  SG409: (e) => ({ status: 409, code: e.message }),
  SG412: (e) => ({ status: 412, code: 'stale', extra: { currentVersion: Number(e.detail) || null, differences: [] } }),
  '42501': (e) => (/row-level security/.test(e.message) ? { status: 403, code: 'row.not-yours' } : { status: 500, code: 'unexpected' }),
  '23505': (e) => ({ status: 409, ...(TWICE[e.constraint ?? ''] ?? { code: 'already-exists', details: { constraint: e.constraint ?? '' } }) }),
  '23503': () => ({ status: 422, code: 'value.refers-to-nothing' }),
  '23514': (e) => ({ status: 422, code: 'value.not-allowed', details: { constraint: e.constraint ?? '' } }),
  '23502': (e) => ({ status: 422, code: 'value.missing', field: e.column?.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) }),
  '40001': () => ({ status: 503, code: 'busy' }),
  '40P01': () => ({ status: 503, code: 'busy' }),
  '55P03': () => ({ status: 503, code: 'busy' }),
  '57014': () => ({ status: 503, code: 'busy' }),
};

interface DatabaseError extends Error {
  code: string;
  constraint?: string;
  column?: string;
  detail?: string;
}

/** What an error means to the one who asked. Anything unforeseen becomes a 500 that tells nothing but its trace id. */
export function problemOf(error: unknown, language: Language, traceId: string): Problem {
  const words = wordsFor(language);
  if (error instanceof Invalid) {
    const errors = error.errors.map((e) => ({ field: e.field, code: e.code, message: words(e.code, e.details).detail }));
    return { ...told({ status: 422, code: 'values.invalid' }), errors };
  }
  return told(tell(error));

  function told({ status, code, details, field, extra }: Told): Problem {
    const { title, detail } = words(code, details);
    const errors = field ? { errors: [{ field, code, message: detail }] } : {};
    return { type: `https://samsteg.example/problem/${code}`, title, status, code, detail, traceId, ...errors, ...extra };
  }
}

function tell(error: unknown): Told {
  if (error instanceof Unseen) return { status: 404, code: 'unseen' };
  if (error instanceof Stale) {
    return { status: 412, code: 'stale', extra: { currentVersion: error.currentVersion, differences: error.differences } };
  }
  if (error instanceof Broken) return { status: 409, code: error.code, details: error.details, field: error.field };
  if (error instanceof TurnedAway) {
    const wait = error.details['retryAfterSeconds'];
    return { ...error, extra: typeof wait === 'number' ? { retryAfterSeconds: wait } : {} };
  }
  return fromDatabase(error) ?? fromHttp(error) ?? { status: 500, code: 'unexpected' };
}

function fromDatabase(error: unknown): Told | undefined {
  const source = (error as { driverError?: unknown }).driverError ?? error;
  const code = (source as DatabaseError | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  if (code.startsWith('22')) return { status: 422, code: 'value.not-allowed' };
  if (code.startsWith('08') || code.startsWith('53') || code === 'ECONNREFUSED' || code.startsWith('57P')) return { status: 503, code: 'busy' };
  return FROM_DATABASE[code]?.(source as DatabaseError);
}

/** What Nest and Fastify throw themselves: no such route, not JSON, too large. */
function fromHttp(error: unknown): Told | undefined {
  const status = (error as { status?: number; statusCode?: number }).status ?? (error as { statusCode?: number }).statusCode;
  if (/timeout exceeded when trying to connect/.test((error as Error).message ?? '')) return { status: 503, code: 'busy' };
  if (!status || status >= 500) return undefined;
  const known: Record<number, string> = { 404: 'unseen', 413: 'request.too-large', 415: 'request.not-json', 429: 'request.too-many' };
  return { status, code: known[status] ?? 'request.malformed' };
}
