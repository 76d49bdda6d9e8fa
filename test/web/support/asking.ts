import { expect, type Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';

/** A day of the house, whose midnight is an hour or two before that of UTC: so many days from today, or ago. */
export const inDays = (days: number): string => Temporal.Now.plainDateISO('Europe/Stockholm').add({ days }).toString();
export const daysAgo = (days: number): string => inDays(-days);

/** A request with the session of the page: what stands before a story begins. */
export async function call<T>(page: Page, method: 'get' | 'post' | 'patch', path: string, { data, version }: { data?: unknown; version?: number } = {}): Promise<T> {
  const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: process.env.WEB_URL!, ...(version ? { 'If-Match': `"${version}"` } : {}) };
  const answered = await page.request[method](`/api/v1${path}`, { data, headers });
  const text = await answered.text();
  expect(answered.ok(), `${method} ${path}: ${answered.status()} ${text}`).toBe(true);
  return (text ? JSON.parse(text) : undefined) as T;
}

export interface Mine {
  account: { id: string };
  roles: { unitId: string; projectId: string | null; projectName: string | null }[];
}

/** Somebody new in IRIS whose case the signed-in caseworker carries. */
export async function takenOn(page: Page, familyName: string, days = 60): Promise<string> {
  const me = await call<Mine>(page, 'get', '/me');
  const { items } = await call<{ items: { id: string; registrationNo: string }[] }>(page, 'get', '/projects');
  const iris = items.find(({ registrationNo }) => registrationNo === '2020/00156')!;
  const person = { givenName: 'Prov', familyName, numberKind: 'NONE', birthDate: '1990-05-05', gender: 'FEMALE' };
  const entry = { coordinatedNeed: 'Behöver stöd från flera', parties: ['MUNICIPALITY', 'SOCIAL_INSURANCE'], aim: 'Arbete' };
  const data = { person, projectId: iris.id, unitId: me.roles[0]!.unitId, startsOn: daysAgo(days), responsibleId: me.account.id, entry };
  return (await call<{ id: string }>(page, 'post', '/participations', { data })).id;
}
