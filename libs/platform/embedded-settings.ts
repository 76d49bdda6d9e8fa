// How the embedded server is set. Nothing a person wrote may end in its log: no statements, no parameters, no details of a row.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

/** Tests throw their database away, so it need not survive a power cut. Never used anywhere else. */
const THROWN_AWAY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' };

/** The text of postgresql.conf. */
export function settingsFile(thrownAway: boolean): string {
  const settings = { ...SETTINGS, ...(thrownAway && THROWN_AWAY) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return ['# Written by Samsteg at each start: change libs/platform/embedded-settings.ts instead.', ...lines, ''].join('\n');
}

/** How a new cluster is made. Letters are sorted by code point (the same on every machine); Swedish order is asked for by name, sv-x-icu. */
export function initdbWords(cluster: string, passwordFile: string, ctype: string): string[] {
  return [
    `--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`, '--lc-messages=C',
  ];
}

/** What counts as a letter (pg_trgm asks the system): the first of these that the system has. */
export const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'sv_SE.UTF-8', 'C'];
