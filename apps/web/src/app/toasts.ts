import { ref } from 'vue';

export interface Toast {
  id: number;
  words: string;
  undo?: () => void;
}

export const toasts = ref<Toast[]>([]);
let next = 1;

/** Says in a corner, and to screen readers, that something was done. */
export function say(words: string, undo?: () => void): void {
  toasts.value.push({ id: next++, words, undo });
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}
