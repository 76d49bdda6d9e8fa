import { Casefile } from '#participation';
import { Unseen, type Scope } from '#platform';

/** The acting branch's own file about somebody: where what it writes belongs. */
export async function ownFile(scope: Scope, participationId: string): Promise<Casefile> {
  if (!scope.branch) throw new Unseen();
  const [file] = await scope.find(Casefile, { where: { participationId, branchId: scope.branch } });
  if (!file) throw new Unseen();
  return file;
}
