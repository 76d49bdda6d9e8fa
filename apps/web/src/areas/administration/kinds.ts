import type { Shape } from '../../app/api.js';
import { t } from '../../app/words.js';
import sv from '../../words/sv/administration.json';

export type OrganisationKind = Shape<'OrganisationView'>['kind'];
export type BranchKind = Shape<'BranchView'>['kind'];

export const organisationKinds = Object.keys(sv.organisationKind) as OrganisationKind[];
export const branchKinds = Object.keys(sv.branchKind) as BranchKind[];

export const organisationKind = (kind: OrganisationKind): string => t(`administration.organisationKind.${kind}`);
export const branchKind = (kind: BranchKind): string => t(`administration.branchKind.${kind}`);
