import { useEventListener } from '@vueuse/core';
import { onScopeDispose, reactive } from 'vue';
import { api } from '../../app/api.js';
import { answer, asProblem } from '../../app/problem.js';
import type { Draft, NoteWords } from './notes.contract.js';

const PAUSE = 1500;

/**
 * What is being written is kept on the server.
 * 1. A second and a half after the last key, and when the window is left.
 * 2. One request at a time; what was written meanwhile goes with the next.
 * 3. While the note itself is being saved the draft waits: what is written meanwhile is kept afterwards.
 * 4. Written in a second window too: the newest words win, and it is said.
 */
export class NoteDraft {
  readonly shown = reactive({ state: 'untouched' as 'untouched' | 'saving' | 'saved' | 'failed', savedAt: null as string | null, elsewhere: false });
  private version = 0;
  private timer = 0;
  private dirty = false;
  private held = false;
  private under: Promise<void> | null = null;
  private readonly path: { params: { path: { id: string } } };

  constructor(
    participationId: string,
    private readonly written: () => NoteWords,
  ) {
    this.path = { params: { path: { id: participationId } } };
  }

  async restore(): Promise<Draft> {
    const draft = await answer(api.GET('/api/v1/participations/{id}/note-draft', this.path));
    this.version = draft.version;
    if (draft.savedAt) Object.assign(this.shown, { savedAt: draft.savedAt, state: 'saved' });
    return draft;
  }

  touch(): void {
    this.dirty = true;
    this.saveIn(PAUSE);
  }

  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.under) await this.under;
    if (!this.dirty || this.held) return;
    this.dirty = false;
    this.shown.state = 'saving';
    this.under = this.send().finally(() => (this.under = null));
    await this.under;
  }

  async hold(): Promise<void> {
    this.held = true;
    clearTimeout(this.timer);
    if (this.under) await this.under;
  }

  release(): void {
    this.held = false;
    this.touch();
  }

  /** The note is saved: nothing more is kept, and what is under way is waited for. */
  async forget(): Promise<void> {
    this.dirty = false;
    if (this.under) await this.under;
    clearTimeout(this.timer);
    this.dirty = false;
    this.held = false;
    this.version = 0;
    Object.assign(this.shown, { state: 'untouched', savedAt: null, elsewhere: false });
  }

  async discard(): Promise<void> {
    await this.forget();
    await answer(api.DELETE('/api/v1/participations/{id}/note-draft', this.path));
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), milliseconds);
  }

  private async send(): Promise<void> {
    try {
      const draft = await answer(api.PUT('/api/v1/participations/{id}/note-draft', { ...this.path, body: this.written(), headers: { 'If-Match': `"${this.version}"` } }));
      this.version = draft.version;
      Object.assign(this.shown, { savedAt: draft.savedAt, state: 'saved' });
    } catch (failure) {
      this.tryAgain(asProblem(failure));
    }
  }

  private tryAgain({ status, details }: ReturnType<typeof asProblem>): void {
    this.shown.state = 'failed';
    if (status !== 412 && status < 500 && status !== 0) return;
    this.dirty = true;
    if (status === 412) {
      this.version = details.currentVersion ?? 0;
      this.shown.elsewhere = true;
    }
    this.saveIn(status === 412 ? 0 : PAUSE * 3);
  }
}

export function useNoteDraft(participationId: string, written: () => NoteWords): NoteDraft {
  const draft = new NoteDraft(participationId, written);
  useEventListener(document, 'visibilitychange', () => void (document.hidden && draft.save()));
  onScopeDispose(() => void draft.save());
  return draft;
}
