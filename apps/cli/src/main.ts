import 'reflect-metadata';
import { setSourceMapsSupport } from 'node:module';
import { readConfiguration, Refused } from '#platform';
import type { Call } from './call.js';
import { commands, type Command } from './commands.js';
import { openDatabase, type OpenDatabase } from './database.js';

/** Runs the command the words name. What the user can put right is told in one line; anything else with its stack. */
export async function main([name, ...words]: string[]): Promise<void> {
  // Our own lines alone: the maps of every package would stay in memory.
  setSourceMapsSupport(true, { nodeModules: false });
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (!command) return list(name);
  const leaving = untilAsked();
  let opened: Promise<OpenDatabase> | undefined;
  const say = (line: string) => console.error(line);
  try {
    const configuration = readConfiguration();
    const database = () => (opened ??= openDatabase(configuration, say));
    await carryOut(command, { words, configuration, database, say, leaving });
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    process.exitCode = 1;
  }
  await (await opened?.catch(() => undefined))?.close();
  if (leaving.aborted) process.exit();
}

async function carryOut(command: Command, call: Call): Promise<void> {
  const { run } = await command.load();
  if (command.serves) return run(call);
  const asked = new Promise<void>((resolve) => call.leaving.addEventListener('abort', () => {
    process.exitCode = 130;
    resolve();
  }));
  await Promise.race([run(call), asked]);
}

/** Several signals count as one: npm passes on what the terminal has already sent. */
function untilAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => asked.abort());
  return asked.signal;
}

function list(name: string | undefined): void {
  const known = ['', '--help', 'help'].includes(name ?? '');
  if (!known) process.exitCode = 1;
  const lines = Object.entries(commands).map(([word, { does, usage }]) => `  ${[word, usage].filter(Boolean).join(' ').padEnd(34)} ${does}`);
  console.error([...(known ? [] : [`Kommandot "${name}" finns inte. / There is no such command.`]), 'npm run cli -- KOMMANDO', ...lines].join('\n'));
}

if (import.meta.main) await main(process.argv.slice(2));
