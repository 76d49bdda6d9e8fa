import type { Shape } from '../../app/api.js';

type Organisation = Shape<'OrganisationView'>;
type Held = Pick<Shape<'RoleHeld'>, 'role' | 'unitId'>;

/**
 * The part of all organisations that the person answers for. The server lists them all, because everyone refers to them.
 * 1. A system administrator answers for everything.
 * 2. A local administrator answers for the whole organisation the role stands in.
 * 3. Anyone else answers for the own branch.
 */
export function ownPart(organisations: readonly Organisation[], held: readonly Held[]): Organisation[] {
  if (held.some(({ role }) => role === 'SYSTEM_ADMIN')) return [...organisations];
  const stands = (branch: Organisation['branches'][number], roles: readonly Held[]) => branch.units.some((unit) => roles.some(({ unitId }) => unitId === unit.id));
  const administering = held.filter(({ role }) => role === 'LOCAL_ADMIN');
  return organisations.flatMap((organisation) => {
    if (organisation.branches.some((branch) => stands(branch, administering))) return [organisation];
    const branches = organisation.branches.filter((branch) => stands(branch, held));
    return branches.length > 0 ? [{ ...organisation, branches }] : [];
  });
}
