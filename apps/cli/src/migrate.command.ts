import type { Call } from './call.js';

/** Opening the database migrates it. */
export async function run({ database, say }: Call): Promise<void> {
  await database();
  say('Databasen är uppdaterad.');
}
