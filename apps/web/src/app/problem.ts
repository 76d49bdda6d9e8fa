import { t } from './words.js';

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** One field of a stale change: what the sender wrote and what stands there now. */
export interface Difference {
  field: string;
  yours: unknown;
  theirs: unknown;
}

/** RFC 9457, with what this API adds. */
export interface ProblemDetails {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  traceId?: string;
  retryAfterSeconds?: number;
  currentVersion?: number | null;
  differences?: Difference[];
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly details: ProblemDetails = {},
  ) {
    super(details.detail ?? details.title ?? `HTTP ${status}`);
    this.name = 'Problem';
  }

  /** What the person reads: the server's own sentence, or ours when it could not speak. */
  get words(): string {
    if (this.status === 0) return t('problem.offline');
    if (this.status === 412) return t('problem.stale');
    if (this.status === 413) return this.details.detail ?? t('problem.tooLarge');
    if (this.status >= 500 && !this.details.detail) return t('problem.failed');
    return this.details.detail ?? this.details.title ?? t('problem.failed');
  }

  /** True when nobody knows whether the change was made; sending it again with the same key is safe. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** The same problem with each of its faults told anew: of a file, which has no fields to stand at, by where in it they are. */
export function retold(problem: Problem | null, tell: (error: FieldError) => FieldError): Problem | null {
  const errors = problem?.details.errors?.map(tell);
  return problem && errors ? new Problem(problem.status, { ...problem.details, errors }) : problem;
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return new Problem(0);
  throw error;
}

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns an openapi-fetch answer into its data, or throws the problem it carries. */
export async function answer<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => Promise.reject(asProblem(cause)));
  if (response.ok) return data as T;
  const details = typeof error === 'object' && error !== null ? (error as ProblemDetails) : {};
  const waits = Number(response.headers.get('Retry-After'));
  throw new Problem(response.status, {
    ...details,
    retryAfterSeconds: details.retryAfterSeconds ?? (waits > 0 ? waits : undefined),
  });
}
