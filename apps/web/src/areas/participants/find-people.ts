import { api, type Shape } from '../../app/api.js';
import type { Command } from '../../app/commands.js';
import { answer, asProblem } from '../../app/problem.js';
import { router } from '../../app/router.js';
import { t } from '../../app/words.js';

type Asked = Shape<'FindPeople'>;

/** A name, or a whole number; with a digit in it, it is no name. Half a number finds nobody and is not asked for. */
export function asked(words: string): Asked | null {
  if (!/\d/.test(words)) return { name: words };
  return words.replace(/[^\p{L}\d]/gu, '').length >= 10 || /^\p{L}/u.test(words) ? { number: words } : null;
}

/** The people of the branch whose case one may open. Every question is written into the journal; a number travels in the body alone. */
export async function findPeople(words: string): Promise<Command[]> {
  const body = asked(words);
  if (!body) return [];
  const { items } = await answer(api.POST('/api/v1/participants/find', { body })).catch((failure: unknown) => {
    if (asProblem(failure).status !== 422) throw failure;
    return { items: [] };
  });
  return items.flatMap((person) => person.participations.flatMap(({ participationId, projectName }) => (participationId ? [personCommand(person, participationId, projectName)] : [])));
}

function personCommand({ givenName, familyName, maskedNumber }: Shape<'FoundPerson'>, id: string, projectName: string | null): Command {
  const label = [[givenName, familyName].filter(Boolean).join(' '), maskedNumber, projectName].filter(Boolean).join(' · ');
  return { id, group: t('participants.title'), label, run: () => void router.push(`/deltagare/${id}`) };
}
