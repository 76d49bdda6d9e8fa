import { OWN_PLACE } from '#participation';
import { Unseen, type Scope } from '#platform';

/** The acting branch's own file about somebody: where what it writes belongs. A door that begins here says so: `@AsksAhead(OWN_PLACE)`. */
export async function ownFile(scope: Scope, participationId: string): Promise<{ id: string; startsOn: string }> {
  const [file] = await scope.read(OWN_PLACE, participationId);
  if (!file) throw new Unseen();
  scope.notice({ participationId });
  return file;
}
