import type { IdentityKind } from '../identity-number-kinds.js';
import type { PersonName } from '../sealed-person.js';

/** `19900101-XXXX`: what may be shown of a stored number without a logged reveal. */
export function maskedNumber(kind: IdentityKind, stored: string | null): string | null {
  if (stored === null) return null;
  return kind === 'RESERVE' ? stored.slice(0, 2) + 'X'.repeat(stored.length - 2) : `${stored.slice(0, 8)}-XXXX`;
}

/** `19900101-2385`; a reserve number has no form of its own. */
export function wholeNumber(kind: IdentityKind, stored: string | null): string | null {
  return stored === null || kind === 'RESERVE' ? stored : `${stored.slice(0, 8)}-${stored.slice(8)}`;
}

/** Whether a given name, a family name, or both in either order, begin with what is sought; as the database asks of names it may read. */
export function nameBegins({ givenName, familyName }: PersonName, sought: string): boolean {
  const [given, family, begins] = [givenName ?? '', familyName ?? '', sought].map((name) => name.trim().toLocaleLowerCase('sv')) as [string, string, string];
  return begins !== '' && [given, family, `${given} ${family}`, `${family} ${given}`].some((name) => name.startsWith(begins));
}
