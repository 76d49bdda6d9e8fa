import { t, type WordKey, type Words } from '../../app/words.js';
import sv from '../../words/sv/administration.json';

type OrganisationKind = keyof Words['administration']['organisationKind'];
type BranchKind = keyof Words['administration']['branchKind'];

export const organisationKinds = Object.keys(sv.organisationKind) as OrganisationKind[];
export const branchKinds = Object.keys(sv.branchKind) as BranchKind[];

export const organisationKind = (kind: string) => named(kind, organisationKinds, (it) => `administration.organisationKind.${it}`);
export const branchKind = (kind: string) => named(kind, branchKinds, (it) => `administration.branchKind.${it}`);

/** A kind the words do not know yet is shown as its code. */
function named<K extends string>(kind: string, known: readonly K[], word: (kind: K) => WordKey): string {
  const it = known.find((each) => each === kind);
  return it ? t(word(it)) : kind;
}
