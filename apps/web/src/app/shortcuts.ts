import { computed, onScopeDispose, ref, shallowReactive } from 'vue';
import type { WordKey } from './words.js';

/**
 * Keys that do things.
 * 1. A plain letter does nothing while the person writes, nor when letters are switched off (WCAG 2.1.4).
 * 2. `g p` is two letters after each other, the second within a second and a half.
 * 3. `Ctrl+K` works also while writing.
 * 4. No key reaches through an open dialog.
 * 5. A key pressed before the page has come is kept and given to the page, so that a quick hand loses nothing.
 */
export interface Shortcut {
  keys: string;
  label: WordKey;
  run(): void;
}

const off = 'samsteg.letter-keys';
const pause = 1500;
const shortcuts = shallowReactive(new Map<string, Shortcut>());

export const lettersOn = ref(localStorage.getItem(off) !== 'off');
export const allShortcuts = computed(() => [...shortcuts.values()]);

export function switchLetters(on: boolean): void {
  lettersOn.value = on;
  if (on) localStorage.removeItem(off);
  else localStorage.setItem(off, 'off');
}

let begun = '';
let begunAt = 0;
let unheard: { keys: string; at: number } | null = null;

export function addShortcut(shortcut: Shortcut): () => void {
  shortcuts.set(shortcut.keys, shortcut);
  if (unheard?.keys === shortcut.keys && performance.now() - unheard.at < pause) {
    unheard = null;
    queueMicrotask(() => shortcut.run());
  }
  return () => {
    if (shortcuts.get(shortcut.keys) === shortcut) shortcuts.delete(shortcut.keys);
  };
}

/** For a component: the shortcut lives as long as the component does. */
export function useShortcut(shortcut: Shortcut): void {
  onScopeDispose(addShortcut(shortcut));
}

export function listenForShortcuts(target: Pick<Document, 'addEventListener' | 'removeEventListener'> = document): () => void {
  target.addEventListener('keydown', onKey as EventListener);
  return () => target.removeEventListener('keydown', onKey as EventListener);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = withSequence(named(event), event);
  if (!keys) return;
  const shortcut = shortcuts.get(keys);
  if (!shortcut) {
    unheard = { keys, at: performance.now() };
    return;
  }
  event.preventDefault();
  begun = '';
  shortcut.run();
}

function named(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey;
  return control ? `Ctrl+${event.key.length === 1 ? event.key.toUpperCase() : event.key}` : event.key;
}

function withSequence(key: string, event: KeyboardEvent): string | null {
  if (isDialogOpen()) return null;
  if (key.startsWith('Ctrl+')) return key;
  if (event.altKey || key.length !== 1 || !lettersOn.value || isWriting(event.target)) return null;
  const inTime = performance.now() - begunAt < pause;
  const keys = begun && inTime ? `${begun} ${key}` : key;
  begun = keys === 'g' ? 'g' : '';
  begunAt = performance.now();
  return keys;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
}

function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog][aria-modal=true]') !== null;
}
