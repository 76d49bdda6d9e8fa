import { useEventListener } from '@vueuse/core';
import { onScopeDispose, ref } from 'vue';
import { api } from '../../app/api.js';
import { answer, asProblem } from '../../app/problem.js';
import type { Draft, NoteWords } from './notes.contract.js';

const PAUSE = 1500;

/**
 * What is being written is kept on the server.
 * 1. A second and a half after the last key, and when the window is left.
 * 2. One request at a time; what was written meanwhile goes with the next.
 * 3. Written in a second window too: the newest words win, and it is said.
 */
export function useNoteDraft(participationId: string, written: () => Partial<NoteWords>) {
  const state = ref<'untouched' | 'saving' | 'saved' | 'failed'>('untouched');
  const savedAt = ref<string | null>(null);
  const elsewhere = ref(false);
  let version = 0;
  let timer = 0;
  let dirty = false;
  let under: Promise<void> | null = null;
  const path = { params: { path: { id: participationId } } };

  async function restore(): Promise<Draft> {
    const draft = await answer(api.GET('/api/v1/participations/{id}/note-draft', path));
    version = draft.version;
    if (draft.savedAt) [savedAt.value, state.value] = [draft.savedAt, 'saved'];
    return draft;
  }

  function touch(): void {
    dirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), PAUSE);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (under) await under;
    if (!dirty) return;
    dirty = false;
    state.value = 'saving';
    under = send().finally(() => (under = null));
    await under;
  }

  async function send(): Promise<void> {
    try {
      const draft = await answer(api.PUT('/api/v1/participations/{id}/note-draft', { ...path, body: written(), headers: { 'If-Match': `"${version}"` } }));
      version = draft.version;
      [savedAt.value, state.value] = [draft.savedAt, 'saved'];
    } catch (failure) {
      const problem = asProblem(failure);
      dirty = true;
      state.value = 'failed';
      if (problem.status === 412) {
        version = problem.details.currentVersion ?? 0;
        elsewhere.value = true;
      }
      timer = window.setTimeout(() => void save(), problem.status === 412 ? 0 : PAUSE * 3);
    }
  }

  /** The note is saved, or the draft thrown away: nothing more is kept. */
  async function forget(): Promise<void> {
    clearTimeout(timer);
    dirty = false;
    if (under) await under.catch(() => undefined);
    clearTimeout(timer);
    [version, dirty, state.value, savedAt.value, elsewhere.value] = [0, false, 'untouched', null, false];
  }

  async function discard(): Promise<void> {
    await forget();
    await answer(api.DELETE('/api/v1/participations/{id}/note-draft', path));
  }

  useEventListener(document, 'visibilitychange', () => void (document.hidden && save()));
  onScopeDispose(() => void save());
  return { state, savedAt, elsewhere, restore, touch, save, forget, discard };
}
