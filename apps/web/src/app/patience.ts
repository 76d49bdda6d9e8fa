import { ref } from 'vue';
import { now } from './clock.js';
import { language } from './words.js';

const signInPath = /\/api\/v1\/(session|own\/(letters|session)|invitations\/(accept|greet))$/;
const longestWaitSeconds = 30;
const busyAnswers = new Set([429, 503]);

/** Seconds until a request that met a busy server is sent again; shown by the shell. */
export const waiting = ref(0);

/** When the server last answered with a session alive: the idle clock starts there. */
export const lastAnswerAt = ref(now());

let shut = false;

/** This page belongs to a session that is no more: it sends nothing. */
export function shutForGood(): void {
  shut = true;
}

type SignInAgain = () => Promise<boolean>;
let signInAgain: SignInAgain = () => Promise.resolve(false);
let signingIn: Promise<boolean> | null = null;
/** The dialog's own question, who it is that signed in. */
const asksWho = ({ method, url }: Request) => method === 'GET' && new URL(url).pathname === '/api/v1/me';

/** The shell says how to ask for sign-in over the page; true means signed in as the same person. */
export function onSignedOut(ask: SignInAgain): void {
  signInAgain = ask;
}

/**
 * How every request reaches the server.
 * 1. The language of the page goes along, so that the server's sentences come in it.
 * 2. A busy server (429, 503) is given the time it asks for, and asked again, three times at most.
 * 3. When the session has ended, the person signs in over the page and the same request is sent again, with the same key.
 * 4. Meanwhile nothing else is sent: if another person signs in instead, nothing of what the first one wrote goes out in their name.
 * 5. Nothing goes out of a page whose session another tab has taken over.
 * Sign-in itself is never repeated.
 */
export async function patientFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language.value);
  if (signInPath.test(new URL(request.url).pathname)) return fetch(request);
  if (shut) return new Response(null, { status: 401 });
  if (signingIn && !asksWho(request) && !(await signingIn)) return new Response(null, { status: 401 });
  const response = await waitThrough(request);
  if (response.status !== 401) {
    lastAnswerAt.value = now();
    return response;
  }
  const refusal = await readWhole(response);
  const again = (signingIn ??= signInAgain().finally(() => (signingIn = null)));
  return (await again) ? waitThrough(request) : refusal;
}

/** An answer put aside while the person signs in is read first, so that its connection is free for that. */
async function readWhole(response: Response): Promise<Response> {
  return new Response(await response.blob(), response);
}

async function waitThrough(request: Request): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(request.clone());
    const seconds = Number(response.headers.get('Retry-After')) || 2 ** attempt;
    if (!busyAnswers.has(response.status) || attempt > 3 || seconds > longestWaitSeconds) return response;
    await response.body?.cancel();
    await countDown(seconds);
  }
}

async function countDown(seconds: number): Promise<void> {
  for (waiting.value = seconds; waiting.value > 0; waiting.value--) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
