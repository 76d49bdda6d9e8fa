import { useDebounceFn } from '@vueuse/core';
import { computed, onScopeDispose, reactive, ref, watch } from 'vue';
import { api } from '../../app/api.js';
import { now } from '../../app/clock.js';
import { answer, asProblem, type FieldError, type Problem } from '../../app/problem.js';
import type { Referral } from './referrals.contract.js';
import { blank, bodyOf, putInto, sendingUnit, writtenBefore, type Written } from './written.js';

const PAUSE = 700;
const RETRY = 5000;

/** A referral that saves itself on the server while it is written; the first save begins the draft. */
export function useDraft(begun: (id: string) => void) {
  const written = reactive<Written>(blank());
  const place = reactive({ id: '', version: 0 });
  const savedAt = ref<string | null>(null);
  /** What is saved and cannot be sent as it stands; null until the server has said. */
  const faults = ref<FieldError[] | null>(null);
  const keeper = useKeeper(() => JSON.stringify(written), put);
  watch(written, () => keeper.later(), { deep: true });

  async function put(): Promise<void> {
    const body = bodyOf(written);
    if (!place.id) {
      const { faults: found, ...begunAt } = await answer(api.POST('/api/v1/referrals', { body: { unitId: sendingUnit(), ...body } }));
      Object.assign(place, begunAt);
      faults.value = found;
      savedAt.value = new Date(now()).toISOString();
      return begun(place.id);
    }
    const { version, changedAt, faults: found } = await answer(api.PUT('/api/v1/referrals/{id}/draft', { params: { path: { id: place.id } }, body, headers: { 'If-Match': `"${place.version}"` } }));
    place.version = version;
    savedAt.value = changedAt;
    faults.value = found;
  }
  function take(referral: Referral): void {
    Object.assign(written, writtenBefore(referral));
    Object.assign(place, { id: referral.id, version: referral.version });
    savedAt.value = referral.changedAt;
    keeper.settled();
  }
  /** The person has chosen, field by field, between what they wrote and what another did. */
  function settle(values: Record<string, unknown>, version: number): void {
    putInto(written, values);
    place.version = version;
    void keeper.again();
  }
  return { written, place, savedAt, faults, take, settle, ...keeper };
}

/**
 * Keeps what is written.
 * 1. A pause in the writing, a step, and leaving the page save.
 * 2. One save at a time: what was written meanwhile goes with the next.
 * 3. A lost answer is tried again; another's change meanwhile (412) stops the saving until the person has chosen.
 */
function useKeeper(words: () => string, put: () => Promise<void>) {
  const state = ref<'untouched' | 'saving' | 'saved' | 'failed'>('untouched');
  const problem = ref<Problem | null>(null);
  const conflict = computed(() => (problem.value?.status === 412 ? problem.value : null));
  let saved = words();
  let running: Promise<void> | null = null;
  const save = () => (running ??= saveAll().finally(() => (running = null)));
  onScopeDispose(() => void save());

  async function saveAll(): Promise<void> {
    while (saved !== words() && !conflict.value && (await saveOnce()));
  }
  async function saveOnce(): Promise<boolean> {
    const meant = words();
    state.value = 'saving';
    try {
      await put();
      settled(meant);
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
      if (problem.value.unanswered) setTimeout(() => void save(), RETRY);
    }
    return problem.value === null;
  }
  function settled(as = words()): void {
    saved = as;
    problem.value = null;
    state.value = 'saved';
  }
  function again(): Promise<void> {
    settled('');
    return save();
  }
  return { state, problem, conflict, save, later: useDebounceFn(() => void save(), PAUSE), settled, again };
}
