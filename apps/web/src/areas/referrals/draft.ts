import { useDebounceFn } from '@vueuse/core';
import { computed, onScopeDispose, reactive, ref, watch } from 'vue';
import { api } from '../../app/api.js';
import { now } from '../../app/clock.js';
import { answer, asProblem, type Problem } from '../../app/problem.js';
import { me } from '../../app/session.js';
import type { ConsentForm, Referral, ReferralDraft } from './referrals.contract.js';

const PAUSE = 700;
const RETRY = 5000;

/** As the fields hold it: an empty field is an empty text. */
export interface Written {
  person: Record<'givenName' | 'familyName' | 'number' | 'phone' | 'interpreterLanguage' | 'safeChannel', string> & { protected: boolean };
  projectId: string;
  toUnitId: string;
  toAccountId: string;
  reason: string;
  wish: string;
  ongoing: string;
  consent: { form: '' | ConsentForm; validTo: string; feedback: boolean };
}

const blank = (): Written => ({
  person: { givenName: '', familyName: '', number: '', phone: '', interpreterLanguage: '', safeChannel: '', protected: false },
  projectId: '', toUnitId: '', toAccountId: '', reason: '', wish: '', ongoing: '',
  consent: { form: '', validTo: '', feedback: true },
});

/**
 * A referral that saves itself on the server while it is written.
 * 1. A pause in the writing, a step, and leaving the page save; the first save begins the draft.
 * 2. One save at a time: what was written meanwhile goes with the next.
 * 3. A lost answer is tried again; another's change meanwhile (412) stops the saving until the person has chosen.
 */
export function useDraft(begun: (id: string) => void) {
  const written = reactive<Written>(blank());
  const place = reactive({ id: '', version: 0 });
  const state = ref<'untouched' | 'saving' | 'saved' | 'failed'>('untouched');
  const savedAt = ref<string | null>(null);
  const problem = ref<Problem | null>(null);
  let saved = words(written);
  let running: Promise<void> | null = null;
  const later = useDebounceFn(() => save(), PAUSE);
  watch(written, () => void later(), { deep: true });
  onScopeDispose(() => void save());

  function save(): Promise<void> {
    running ??= saveAll().finally(() => (running = null));
    return running;
  }

  async function saveAll(): Promise<void> {
    while (saved !== words(written) && problem.value?.status !== 412) {
      const now = words(written);
      state.value = 'saving';
      try {
        await put(bodyOf(written));
        saved = now;
        problem.value = null;
        state.value = 'saved';
      } catch (error) {
        problem.value = asProblem(error);
        state.value = 'failed';
        if (problem.value.unanswered) setTimeout(() => void save(), RETRY);
        return;
      }
    }
  }

  async function put(body: ReferralDraft): Promise<void> {
    if (!place.id) {
      Object.assign(place, await answer(api.POST('/api/v1/referrals', { body: { unitId: sendingUnit(), ...body } })));
      savedAt.value = new Date(now()).toISOString();
      begun(place.id);
      return;
    }
    const { version, changedAt } = await answer(api.PUT('/api/v1/referrals/{id}/draft', { params: { path: { id: place.id } }, body, headers: { 'If-Match': `"${place.version}"` } }));
    Object.assign(place, { version });
    savedAt.value = changedAt;
  }

  function take(referral: Referral): void {
    const { person, consent, projectId, toUnitId, handler, reason, wish, ongoing, id, version, changedAt } = referral;
    const known = (value: string | null | undefined) => value ?? '';
    const { givenName, familyName, number, phone, interpreterLanguage, safeChannel } = person ?? {};
    Object.assign(written, {
      person: { givenName: known(givenName), familyName: known(familyName), number: known(number), phone: known(phone), interpreterLanguage: known(interpreterLanguage), safeChannel: known(safeChannel), protected: person?.protected ?? false },
      projectId: known(projectId), toUnitId: known(toUnitId), toAccountId: known(handler?.id), reason: known(reason), wish: known(wish), ongoing: known(ongoing),
      consent: { form: known(consent.form), validTo: known(consent.validTo), feedback: consent.feedback },
    });
    Object.assign(place, { id, version });
    saved = words(written);
    savedAt.value = changedAt;
    problem.value = null;
    state.value = 'saved';
  }

  /** The person has chosen, field by field, between what they wrote and what another did. */
  function settle(values: Record<string, unknown>, version: number): void {
    for (const [path, value] of Object.entries(values)) {
      const [outer, inner] = path.split('.') as [keyof Written, string | undefined];
      if (inner) Object.assign(written[outer] as object, { [inner]: value ?? '' });
      else Object.assign(written, { [outer]: value ?? '' });
    }
    place.version = version;
    problem.value = null;
    saved = '';
    void save();
  }

  return { written, place, state, savedAt, save, take, settle, conflict: computed(() => (problem.value?.status === 412 ? problem.value : null)), problem };
}

/** The unit in which one sits as one who refers. */
function sendingUnit(): string {
  const roles = me.value?.roles ?? [];
  return (roles.find(({ role }) => role === 'REFERRER') ?? roles.find(({ projectId }) => projectId === null) ?? roles[0])?.unitId ?? '';
}

const words = (written: Written) => JSON.stringify(written);

/** An empty field is left out. */
function bodyOf({ person, consent, ...rest }: Written): ReferralDraft {
  const filled = <T extends object>(of: T) => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== '')) as Partial<T>;
  return { ...filled(rest), person: filled(person), consent: { ...filled(consent), form: consent.form || null } };
}
