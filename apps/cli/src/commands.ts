import type { Call } from './call.js';

/** One word on the command line. What it needs is loaded when it is called, so that a small command stays quick. */
export interface Command {
  does: string;
  usage?: string;
  /** Goes on until it is told to stop, and closes what it has opened. Any other command is simply left when told to stop. */
  serves?: true;
  load: () => Promise<{ run: (call: Call) => Promise<void> }>;
}

/** Every command. Add a line here and a file `word.command.ts` that exports `run(call)`. */
export const commands: Record<string, Command> = {
  start: { does: 'startar allt: databas, API, webb och bakgrundsjobb', serves: true, load: () => import('./start.command.js') },
  api: { does: 'startar bara API och webb, mot APP_DATABASE_URL', serves: true, load: () => import('./api.command.js') },
  demo: { does: 'låter demovärlden växa till projektens verkliga storlek, eller till ANTAL', usage: '[--participants ANTAL [--facts]]', load: () => import('./demo.command.js') },
  worker: { does: 'startar bara bakgrundsjobben, mot JOBS_DATABASE_URL', serves: true, load: () => import('./worker.command.js') },
  migrate: { does: 'bygger eller uppdaterar tabeller, lag och roller', load: () => import('./migrate.command.js') },
  openapi: { does: 'skriver libs/contract/openapi.json och webbens typer', load: () => import('./openapi.command.js') },
  'audit:verify': { does: 'prövar att loggen är hel', load: () => import('./audit-verify.command.js') },
  'import-project': {
    does: 'läser in projektbeskrivningar (--dry-run: bara läsa, utan databas)', usage: 'FIL... [--dry-run] [--json]', load: () => import('./import-project.command.js'),
  },
  'first-administrator': { does: 'utser den som förvaltar systemet', usage: 'NAMN E-POST', load: () => import('./first-administrator.command.js') },
  environment: { does: 'skriver tabellen över miljövariabler', load: () => import('./environment.command.js') },
};
