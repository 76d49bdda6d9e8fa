/** Those who visit the pages. Each can do what their role lets them, no more. */
export interface Visitor {
  email: string;
  password: string;
}
export type PersonName = 'administrator' | 'coordinator' | 'caseworker' | 'referrer';

export function person(name: PersonName): Visitor {
  const people = JSON.parse(process.env.WEB_PEOPLE ?? '{}') as Partial<Record<PersonName, Visitor>>;
  const found = people[name];
  if (!found) throw new Error(`WEB_PEOPLE has no ${name}.`);
  return found;
}
