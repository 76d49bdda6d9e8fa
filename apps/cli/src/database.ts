import pg from 'pg';
import { migrate, Refused, startEmbeddedDatabase, type Configuration } from '#platform';

const LOWEST = 180_000;

/** A database that is up, new enough and migrated, by its addresses. */
export interface OpenDatabase {
  ownerUrl: string | undefined;
  appUrl: string;
  jobsUrl: string;
  close(): Promise<void>;
}

/**
 * 1. DATABASE_URL wins: migrations run as that owner.
 * 2. APP_DATABASE_URL and JOBS_DATABASE_URL alone: someone else migrates.
 * 3. Otherwise the embedded server.
 */
export async function openDatabase(configuration: Configuration, say: (line: string) => void): Promise<OpenDatabase> {
  const { databaseUrl, appDatabaseUrl, jobsDatabaseUrl } = configuration;
  const nothingToStop = () => Promise.resolve();
  if (databaseUrl) return migrated(databaseUrl, configuration, nothingToStop);
  if (appDatabaseUrl && jobsDatabaseUrl) {
    await newEnough(appDatabaseUrl);
    return { ownerUrl: undefined, appUrl: appDatabaseUrl, jobsUrl: jobsDatabaseUrl, close: nothingToStop };
  }
  if (configuration.mode === 'production' && !configuration.allowEmbedded) {
    throw new Refused('I produktion behövs en egen PostgreSQL 18: ange DATABASE_URL (eller ALLOW_EMBEDDED=yes).',
      'Production needs its own PostgreSQL 18: set DATABASE_URL (or ALLOW_EMBEDDED=yes).');
  }
  say('Startar databasen …');
  const embedded = await startEmbeddedDatabase({ ...configuration, say });
  return migrated(embedded.ownerUrl, configuration, embedded.stop);
}

async function migrated(ownerUrl: string, configuration: Configuration, close: () => Promise<void>): Promise<OpenDatabase> {
  try {
    await newEnough(ownerUrl);
    const { appUrl, jobsUrl } = await migrate(ownerUrl, { passwordsDir: configuration.passwordsDir });
    return { ownerUrl, appUrl: configuration.appDatabaseUrl ?? appUrl, jobsUrl: configuration.jobsDatabaseUrl ?? jobsUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Refuses a server below PostgreSQL 18, and says plainly when there is none. */
async function newEnough(address: string): Promise<void> {
  const { host } = new URL(address);
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows: [server] } = await client.query('select current_setting(\'server_version_num\')::int as number, current_setting(\'server_version\') as name');
    if (server.number >= LOWEST) return;
    throw new Refused(`Databasen på ${host} är PostgreSQL ${server.name}; Samsteg behöver 18 eller nyare.`, 'PostgreSQL 18 or newer is needed.');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`Databasen på ${host} svarar inte: ${(error as Error).message || (error as { code?: string }).code}.`, 'The database does not answer.');
  } finally {
    await client.end().catch(() => {});
  }
}
