import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refused } from './refused.js';

/** One environment variable: its name, what it is when nobody says otherwise, what it means, and how its text becomes a value. */
interface Setting<T> {
  name: string;
  fallback: string | null;
  meaning: string;
  read: (text: string) => T;
}

const settings = {
  port: row('PORT', '3000', 'Port where the API and the web answer.', port),
  host: row('HOST', '127.0.0.1', 'Address to listen on. Any other than loopback needs PUBLIC_URL.', word),
  publicUrl: optional('PUBLIC_URL', 'Address people type: https, or http on this very machine. By default http://localhost and PORT.', webAddress),
  dataDir: row('DATA_DIR', './data', 'Folder for the embedded database, passwords and keys.', (text) => resolve(text)),
  databaseUrl: optional('DATABASE_URL', 'Owner\'s address of a PostgreSQL 18, used for migrations alone. Without it an embedded one is started.', database),
  databasePassword: optional('DATABASE_PASSWORD', 'Password for DATABASE_URL where the address has none.', word),
  appDatabaseUrl: optional('APP_DATABASE_URL', 'Address for the role samsteg_app; without a password it is read in PASSWORDS_DIR. By default made by the migrations.', database),
  jobsDatabaseUrl: optional('JOBS_DATABASE_URL', 'The same for the role samsteg_jobs, which runs the background jobs.', database),
  passwordsDir: optional('PASSWORDS_DIR', 'Folder with the passwords of the roles, one file each. By default DATA_DIR/passwords.', (text) => resolve(text)),
  mode: row('NODE_ENV', 'development', 'production refuses the embedded database and the demo world.', oneOf('development', 'production', 'test')),
  allowEmbedded: row('ALLOW_EMBEDDED', 'no', 'yes lets the embedded database serve in production.', yesOrNo),
  demo: row('DEMO', 'yes', 'no starts without the demo world. Always no in production.', yesOrNo),
  logLevel: row('LOG_LEVEL', 'warn', 'How much is logged: debug, info, warn, error or silent.', oneOf('debug', 'info', 'warn', 'error', 'silent')),
  signInsPerMinute: row('SIGN_INS_PER_MINUTE', '600', 'How many tries to sign in one network address may make in a minute. A whole municipality may share one.', whole),
  smtpUrl: optional('SMTP_URL', 'Mail server, for instance smtp://mail:1025. Without it a trial shows links to the one who invites; in production nobody is invited.', mailServer),
  mailFrom: row('MAIL_FROM', 'samsteg@localhost', 'Sender of mail.', word),
  firstPassword: optional('SAMSTEG_PASSWORD', 'Password of the one whom first-administrator makes, where it is run outside a terminal.', word),
};

type Values = { [Key in keyof typeof settings]: (typeof settings)[Key] extends Setting<infer T> ? T : never };

/** Everything that can be set, read and checked once at the start. */
export type Configuration = Omit<Values, 'databasePassword' | 'firstPassword'> & { publicUrl: string; passwordsDir: string };

/** What the API is started with: the database is at hand. It never holds the password of the jobs. */
export type ApiConfiguration = Configuration & { appDatabaseUrl: string };

/** What the worker is started with. */
export type WorkerConfiguration = ApiConfiguration & { jobsDatabaseUrl: string };

/** Reads the whole table, or refuses with a line that names every variable that is wrong. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const wrong: string[] = [];
  const values = Object.fromEntries(Object.entries<Setting<unknown>>(settings).map(([key, setting]) => {
    try {
      const text = given(setting.name, environment) ?? setting.fallback;
      return [key, text === null ? undefined : setting.read(text)];
    } catch (error) {
      wrong.push(`${setting.name}: ${(error as Error).message}`);
      return [key, undefined];
    }
  })) as Values;
  wrong.push(...contradictions(values));
  if (wrong.length > 0) throw new Refused(`Inställningarna går inte att använda. ${wrong.join(' ')}`, 'These settings cannot be used.');
  const { databasePassword = '', firstPassword: _asked, ...rest } = values;
  const passwordsDir = values.passwordsDir ?? resolve(values.dataDir, 'passwords');
  return {
    ...rest,
    databaseUrl: values.databaseUrl && withPassword(values.databaseUrl, () => databasePassword),
    appDatabaseUrl: values.appDatabaseUrl && withPassword(values.appDatabaseUrl, written(passwordsDir)),
    jobsDatabaseUrl: values.jobsDatabaseUrl && withPassword(values.jobsDatabaseUrl, written(passwordsDir)),
    demo: values.demo && values.mode !== 'production',
    publicUrl: values.publicUrl ?? `http://localhost:${values.port}`,
    passwordsDir,
  };
}

/** The table of variables for the README. */
export function environmentTable(): string {
  const rows = Object.values<Setting<unknown>>(settings).map(({ name, fallback, meaning }) => `| \`${name}\` | ${fallback ?? '–'} | ${meaning} |`);
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** True for the machine itself: there a browser keeps a `__Host-` cookie without https. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(host) || host === '::1' || host === '[::1]';
}

function contradictions({ host, publicUrl }: Values): string[] {
  if (!host || isLoopback(host) || publicUrl) return [];
  return ['PUBLIC_URL: måste anges när HOST inte är den egna datorn (must be given when HOST is not loopback).'];
}

/** An address that names its role but no password gets it from elsewhere. */
function withPassword(address: string, passwordOf: (role: string) => string): string {
  const url = new URL(address);
  if (url.password || !url.username) return address;
  url.password = encodeURIComponent(passwordOf(decodeURIComponent(url.username)));
  return url.href;
}

/** The password `migrate` made for the role. */
function written(passwordsDir: string): (role: string) => string {
  return (role) => {
    const file = join(passwordsDir, `${role}.password`);
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      throw new Refused(`Lösenordet för ${role} saknas: filen ${file} går inte att läsa. Kör migrate först.`, 'The password file is missing.');
    }
  };
}

/** A secret may stand in a file instead: NAME_FILE holds its path. An empty variable counts as not given. */
function given(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name]?.trim() || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Error(`filen ${file} går inte att läsa (cannot be read).`);
  }
}

function row<T>(name: string, fallback: string, meaning: string, read: (text: string) => T): Setting<T> {
  return { name, fallback, meaning, read };
}

function optional<T>(name: string, meaning: string, read: (text: string) => T): Setting<T | undefined> {
  return { name, fallback: null, meaning, read };
}

function word(text: string): string {
  return text;
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`"${text}" är inget helt tal över noll (is no whole number above zero).`);
  return Number(text);
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 65535) throw new Error(`"${text}" är ingen port, 1–65535 (is no port).`);
  return number;
}

function yesOrNo(text: string): boolean {
  return oneOf('yes', 'no')(text) === 'yes';
}

function oneOf<T extends string>(...choices: T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((each) => each === text);
    if (!choice) throw new Error(`"${text}" är inte ${choices.join(', ')} (is none of these).`);
    return choice;
  };
}

function address(text: string, schemes: string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !schemes.includes(url.protocol)) throw new Error(`är ingen adress som börjar med ${schemes.map((each) => `${each}//`).join(' eller ')} (is no such address).`);
  return url;
}

/** The address is never repeated: it holds a password. */
function database(text: string): string {
  address(text, ['postgres:', 'postgresql:']);
  return text;
}

function mailServer(text: string): string {
  address(text, ['smtp:', 'smtps:']);
  return text;
}

function webAddress(text: string): string {
  const url = address(text, ['http:', 'https:']);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Error(`"${text}" går över http utanför den egna datorn; kakan __Host- kräver https (needs https).`);
  }
  if (url.pathname !== '/' || url.search || url.hash) throw new Error(`"${text}" ska vara adressen utan sökväg (must have no path).`);
  return url.origin;
}
