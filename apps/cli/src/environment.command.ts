import { environmentTable } from '#platform';

/** The table in the README. */
export function run(): Promise<void> {
  console.log(environmentTable());
  return Promise.resolve();
}
