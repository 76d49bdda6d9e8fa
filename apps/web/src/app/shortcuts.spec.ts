import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addShortcut, listenForShortcuts, switchLetters } from './shortcuts.js';

const press = (key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));

describe('shortcuts', () => {
  const undo: (() => void)[] = [];
  const run = vi.fn();
  beforeEach(() => {
    undo.push(listenForShortcuts());
    undo.push(addShortcut({ keys: 'n', label: 'ui.save', run }), addShortcut({ keys: 'g p', label: 'projects.title', run }), addShortcut({ keys: 'Ctrl+K', label: 'ui.shortcuts.palette', run }));
  });
  afterEach(() => {
    undo.splice(0).forEach((each) => each());
    run.mockReset();
    switchLetters(true);
    document.body.replaceChildren();
  });

  it('a letter runs its action', () => {
    press('n');
    expect(run).toHaveBeenCalledOnce();
  });

  it('a letter written in a field is a letter', () => {
    const field = document.body.appendChild(document.createElement('input'));
    press('n', {}, field);
    expect(run).not.toHaveBeenCalled();
  });

  it('Ctrl+K works while writing', () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    press('k', { ctrlKey: true }, field);
    expect(run).toHaveBeenCalledOnce();
  });

  it('g then p goes, g then n does not', () => {
    press('g');
    press('p');
    expect(run).toHaveBeenCalledTimes(1);
    press('g');
    press('x');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('letters can be switched off, Ctrl+K remains', () => {
    switchLetters(false);
    press('n');
    expect(run).not.toHaveBeenCalled();
    press('k', { ctrlKey: true });
    expect(run).toHaveBeenCalledOnce();
  });

  it('no key reaches through an open dialog', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    dialog.setAttribute('aria-modal', 'true');
    press('n');
    press('k', { ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
  });

  it('a key pressed before its page has come is kept for it', async () => {
    const late = vi.fn();
    press('s');
    undo.push(addShortcut({ keys: 's', label: 'ui.save', run: late }));
    await Promise.resolve();
    expect(late).toHaveBeenCalledOnce();
  });
});
