import { OWN_FILE } from '#participation';
import { Unseen, type Scope } from '#platform';

/** The acting branch's own file about somebody: where what it writes belongs. */
export async function ownFile(scope: Scope, participationId: string): Promise<{ id: string }> {
  if (!scope.branch) throw new Unseen();
  const [file] = await scope.read(OWN_FILE, participationId, scope.branch);
  if (!file) throw new Unseen();
  scope.notice({ participationId });
  return file;
}
