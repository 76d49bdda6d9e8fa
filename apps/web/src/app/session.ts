import { computed, shallowRef } from 'vue';
import { api, type Shape } from './api.js';
import { collator } from './formats.js';
import type { Permission } from './permissions.js';
import { answer, Problem } from './problem.js';
import { chosenLanguage, speak, type Language } from './words.js';

const person = shallowRef<Shape<'Me'> | null>(null);

/** Who is signed in, or null. */
export const me = computed(() => person.value);

export function may(permission: Permission | null): boolean {
  return permission === null || (person.value?.permissions.includes(permission) ?? false);
}

/** The projects in which one holds a role, each once, by name. */
export const ownProjects = computed(() => {
  const named = new Map((person.value?.roles ?? []).flatMap(({ projectId, projectName }) => (projectId ? [[projectId, projectName ?? ''] as const] : [])));
  return [...named].map(([id, name]) => ({ id, name })).sort((one, other) => collator.compare(one.name, other.name));
});

/** Asks the server who this is; null when nobody is signed in. */
export async function recognise(): Promise<Shape<'Me'> | null> {
  try {
    person.value = await answer(api.GET('/api/v1/me'));
  } catch (problem) {
    if (!(problem instanceof Problem && problem.status === 401)) throw problem;
    person.value = null;
  }
  if (person.value && !chosenLanguage()) await speak(person.value.account.locale.startsWith('en') ? 'en' : 'sv');
  return person.value;
}

export async function signIn(email: string, password: string): Promise<void> {
  await answer(api.POST('/api/v1/session', { body: { email, password } }));
  await recognise();
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE('/api/v1/session'));
  person.value = null;
}

/** Remembers the language with the account too, so that it follows to the next browser. */
export async function rememberLanguage(locale: Language): Promise<void> {
  const account = person.value?.account;
  if (!account || account.locale === locale) return;
  await answer(api.PATCH('/api/v1/me', { body: { locale }, headers: { 'If-Match': `"${account.version}"` } }));
  await recognise();
}

/** The session is over. */
export function forget(): void {
  person.value = null;
}

export async function switchBranch(branchId: string): Promise<void> {
  await answer(api.PUT('/api/v1/me/branch', { body: { branchId } }));
  await recognise();
}
