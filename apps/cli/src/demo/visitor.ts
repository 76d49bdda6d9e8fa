import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

export type Witness = (method: string, path: string, status: number) => void;

/** Somebody at the door: real HTTP requests with that person's cookie. The demo world and the tests walk with it. */
export class Visitor {
  private cookie = '';
  language = 'sv';

  constructor(
    readonly origin: string,
    readonly name: string,
    private readonly witness: Witness = () => undefined,
  ) {}

  /** Somebody else at the same door. */
  another(name: string): Visitor {
    return new Visitor(this.origin, name, this.witness);
  }

  signIn(email: string, password: string): Promise<Answer> {
    return this.keeping('/session', { email, password });
  }

  /** Posts, and keeps the cookies that come back beside those there are, as a browser does. */
  async keeping(path: string, body: unknown): Promise<Answer> {
    const answer = await this.post(path, body);
    const kept = new Map(this.cookie.split('; ').filter(Boolean).map(halves));
    for (const set of answer.headers.getSetCookie()) kept.set(...halves(set.split(';')[0]!));
    this.cookie = [...kept].filter(([, value]) => value !== '').map((pair) => pair.join('=')).join('; ');
    return answer;
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.ask<T>('GET', path);
  }

  /** Every intent has its own key; give one to ask the same thing again. */
  post<T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /** Changes what was seen at `version`. */
  change<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, version: number, body: unknown = {}): Promise<Answer<T>> {
    const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    return this.ask<T>(method, path, body, { 'if-match': `"${version}"`, ...key });
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    this.witness(method, path, response.status);
    return { status: response.status, body: bodyOf(bytes, response.headers.get('content-type') ?? '') as T, headers: response.headers };
  }

  /** The body of an answer that must have gone well; otherwise an error that tells what the door said. */
  async must<T>(asked: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await asked;
    if (status < 300) return body;
    throw new Error(`${this.name}: ${status} ${JSON.stringify(body)}`);
  }
}

const halves = (pair: string): [name: string, value: string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];

/** JSON as what it says, words as words, a paper, a workbook or an archive as its bytes. */
function bodyOf(bytes: Buffer, type: string): unknown {
  if (/pdf|spreadsheetml|zip/.test(type)) return bytes;
  const text = bytes.toString();
  return text && type.includes('json') ? JSON.parse(text) : text || undefined;
}
