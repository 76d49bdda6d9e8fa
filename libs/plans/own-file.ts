import { mayBeWritten, OWN_PLACE, type Writing } from '#participation';
import { Unseen, type Scope } from '#platform';

/**
 * The acting branch's own file about somebody: where what it writes belongs. Nothing begins there once the participation has ended; what tells of a day, or comes
 * afterwards, says so. A door that begins here says so as well: `@AsksAhead(OWN_PLACE)`.
 */
export async function ownFile(scope: Scope, participationId: string, writing: Writing = 'BEGINS'): Promise<{ id: string; startsOn: string }> {
  const [file] = await scope.read(OWN_PLACE, participationId);
  if (!file) throw new Unseen();
  scope.notice({ participationId });
  mayBeWritten(file, writing);
  return file;
}
