import type { Configuration } from '#platform';
import type { OpenDatabase } from './database.js';

/** What a command is handed: its own words, the settings, and the database if it asks for one. */
export interface Call {
  words: string[];
  configuration: Configuration;
  /** Brought up and migrated the first time it is asked for; let go when the command is done. */
  database: () => Promise<OpenDatabase>;
  /** A line about what goes on. To standard error: standard output belongs to the answer. */
  say: (line: string) => void;
  /** Aborted when somebody asks the process to stop: SIGTERM, SIGINT or SIGHUP. */
  leaving: AbortSignal;
}
