import { LEARNING_STORIES } from './learning-stories.js';
import { DEMO_PEOPLE } from './people.js';
import { REFERRAL_STORIES } from './referral-stories.js';
import { STORIES } from './world.js';

const who = (email: string) => DEMO_PEOPLE.find((person) => person.email === email)!.name.split(' ')[0]!;

/** The table of the README: one person per story worth showing. */
export function storyRows(): string[] {
  const rows = [...STORIES, ...REFERRAL_STORIES].map(({ person, signIn, where, shows }) => `| ${person[0]} ${person[1]} | ${who(signIn)} | ${where} | ${shows} |`);
  return ['| who | sign in as | where | what one sees |', '| --- | --- | --- | --- |', ...rows];
}

/** And the table of what the projects learn. */
export function learningRows(): string[] {
  const rows = LEARNING_STORIES.map(({ see, signIn, where, shows }) => `| ${see} | ${who(signIn)} | ${where} | ${shows} |`);
  return ['| to see | sign in as | where | what one sees |', '| --- | --- | --- | --- |', ...rows];
}
