import { describe, expect, test } from '@jest/globals';
import { environmentTable, readConfiguration } from './configuration.js';

describe('without any variable', () => {
  test('everything has a value that works on one\'s own machine', () => {
    const configuration = readConfiguration({});
    expect(configuration).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', mode: 'development', demo: true });
    expect(configuration.databaseUrl).toBeUndefined();
    expect(configuration.passwordsDir).toBe(`${configuration.dataDir}/passwords`);
  });

  test('an empty variable counts as not given', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });
});

describe('a value that cannot be used is refused by name', () => {
  const refused: [string, NodeJS.ProcessEnv, RegExp][] = [
    ['a port in words', { PORT: 'three' }, /PORT: "three" är ingen port/],
    ['a port past the last', { PORT: '65536' }, /PORT: "65536" är ingen port/],
    ['port nought', { PORT: '0' }, /PORT: "0" är ingen port/],
    ['a port with a fraction', { PORT: '30.5' }, /PORT/],
    ['neither yes nor no', { DEMO: 'maybe' }, /DEMO: "maybe" är inte yes, no/],
    ['an unknown mode', { NODE_ENV: 'live' }, /NODE_ENV/],
    ['another database', { DATABASE_URL: 'mysql://root:hush@db/x' }, /DATABASE_URL: är ingen adress som börjar med postgres/],
    ['no address at all', { APP_DATABASE_URL: 'localhost' }, /APP_DATABASE_URL/],
    ['a mail server over http', { SMTP_URL: 'http://mail' }, /SMTP_URL/],
    ['http outside the machine', { PUBLIC_URL: 'http://samsteg.example' }, /PUBLIC_URL: .*kräver https/],
    ['http on a machine of the network', { PUBLIC_URL: 'http://192.168.0.10:3000' }, /PUBLIC_URL: .*kräver https/],
    ['a name that only looks like this machine', { PUBLIC_URL: 'http://localhost.example.se' }, /PUBLIC_URL: .*kräver https/],
    ['an address with a path', { PUBLIC_URL: 'https://example.se/samsteg' }, /PUBLIC_URL: .*utan sökväg/],
    ['listening to all without a public address', { HOST: '0.0.0.0' }, /PUBLIC_URL: måste anges/],
    ['a secret in a file that is not there', { DATABASE_URL_FILE: '/nowhere/secret' }, /DATABASE_URL: filen \/nowhere\/secret/],
    ['a role whose password was never written', { APP_DATABASE_URL: 'postgres://samsteg_app@db/samsteg', DATA_DIR: '/nowhere' }, /samsteg_app saknas/],
  ];

  test.each(refused)('%s', (_situation, environment, reason) => {
    expect(() => readConfiguration(environment)).toThrow(reason);
  });

  test('all of them are told at once', () => {
    expect(() => readConfiguration({ PORT: 'x', DEMO: 'x' })).toThrow(/PORT.*DEMO/);
  });

  test('a password is never repeated', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'mysql://root:hush@db/x' })).toThrow(/^(?!.*hush).*DATABASE_URL/);
  });
});

describe('a value that can', () => {
  const accepted: [string, NodeJS.ProcessEnv, object][] = [
    ['https anywhere', { PUBLIC_URL: 'https://samsteg.example/', HOST: '0.0.0.0' }, { publicUrl: 'https://samsteg.example' }],
    ['http on this machine, by its name', { PUBLIC_URL: 'http://localhost:8080' }, { publicUrl: 'http://localhost:8080' }],
    ['http on this machine, by its number', { PUBLIC_URL: 'http://127.0.0.1:8080' }, { publicUrl: 'http://127.0.0.1:8080' }],
    ['http on this machine, by its long number', { PUBLIC_URL: 'http://[::1]:8080' }, { publicUrl: 'http://[::1]:8080' }],
    ['no demo world', { DEMO: 'no' }, { demo: false }],
    ['never a demo world in production', { NODE_ENV: 'production', DEMO: 'yes' }, { demo: false }],
    ['a password apart from its address', { DATABASE_URL: 'postgres://a@db/samsteg', DATABASE_PASSWORD: 'p/w?' }, { databaseUrl: 'postgres://a:p%2Fw%3F@db/samsteg' }],
    ['an address with its password', { APP_DATABASE_URL: 'postgres://a:b@db/samsteg' }, { appDatabaseUrl: 'postgres://a:b@db/samsteg' }],
  ];

  test.each(accepted)('%s', (_situation, environment, expected) => {
    expect(readConfiguration(environment)).toMatchObject(expected);
  });
});

test('the table names every variable once', () => {
  const names = [...environmentTable().matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(names).toContain('DATABASE_URL');
  expect(new Set(names).size).toBe(names.length);
});
