import 'reflect-metadata';
import { readConfiguration, Refused } from '#platform';
import type { Call } from './call.js';
import { commands } from './commands.js';
import { openDatabase, type OpenDatabase } from './database.js';

/** Runs the command the words name. What the user can put right is told in one line; anything else with its stack. */
export async function main([name, ...words]: string[]): Promise<void> {
  process.setSourceMapsEnabled(true);
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (!command) return list(name);
  let opened: Promise<OpenDatabase> | undefined;
  try {
    const configuration = readConfiguration();
    const say = (line: string) => console.error(line);
    const database = () => (opened ??= openDatabase(configuration, say));
    const { run } = await command.load();
    await run({ words, configuration, database, say } satisfies Call);
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    process.exitCode = 1;
  }
  await (await opened?.catch(() => undefined))?.close();
}

function list(name: string | undefined): void {
  const known = ['', '--help', 'help'].includes(name ?? '');
  if (!known) process.exitCode = 1;
  const lines = Object.entries(commands).map(([word, { does, usage }]) => `  ${[word, usage].filter(Boolean).join(' ').padEnd(34)} ${does}`);
  console.error([...(known ? [] : [`Kommandot "${name}" finns inte. / There is no such command.`]), 'npm run cli -- KOMMANDO', ...lines].join('\n'));
}

if (import.meta.main) await main(process.argv.slice(2));
