import { DEMO_PEOPLE } from './people.js';
import { REFERRAL_STORIES } from './referral-stories.js';
import { STORIES } from './world.js';

/** The table of the README: one person per story worth showing. */
export function storyRows(): string[] {
  const who = (email: string) => DEMO_PEOPLE.find((person) => person.email === email)!.name.split(' ')[0]!;
  const rows = [...STORIES, ...REFERRAL_STORIES].map(({ person, signIn, where, shows }) => `| ${person[0]} ${person[1]} | ${who(signIn)} | ${where} | ${shows} |`);
  return ['| who | sign in as | where | what one sees |', '| --- | --- | --- | --- |', ...rows];
}
