import { findPeople } from '../areas/participants/find-people.js';
import type { Command } from './commands.js';
import type { Permission } from './permissions.js';
import { may } from './session.js';

/** Something Ctrl+K looks up on the server while the person writes. */
export interface CommandSearch {
  needs: Permission;
  /** Fewer letters ask for too much. */
  shortest: number;
  find(words: string): Promise<Command[]>;
}

/** One row for each kind of thing that can be found by name. */
const searches: readonly CommandSearch[] = [{ needs: 'participant.find', shortest: 2, find: findPeople }];

/** What was found, and whether some search gave no answer. */
export async function lookUp(words: string): Promise<{ found: Command[]; failed: boolean }> {
  const asked = searches.filter(({ needs, shortest }) => may(needs) && words.length >= shortest);
  const answers = await Promise.allSettled(asked.map(({ find }) => find(words)));
  return { found: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])), failed: answers.some(({ status }) => status === 'rejected') };
}
