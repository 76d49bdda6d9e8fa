import { execFileSync, spawnSync } from 'node:child_process';
import { Refused } from './refused.js';

/** Whom PostgreSQL runs as. It refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Nobody else when we are not root; then PostgreSQL runs as ourselves. */
export function amRoot(): boolean {
  return process.getuid?.() === 0;
}

/** As root: the system's `postgres`, made if it is missing; failing that `nobody`, who is always there. */
export function unprivilegedUser(): ServerUser | undefined {
  if (!amRoot()) return undefined;
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!user) {
    throw new Refused('PostgreSQL kan inte köras som root och användaren "postgres" gick inte att skapa. Skapa den eller starta som en vanlig användare.',
      'PostgreSQL cannot run as root and the user "postgres" could not be made.');
  }
  return user;
}

/** Whether that user may walk to the path and into it. */
export function reaches(user: ServerUser | undefined, path: string): boolean {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0;
}

function create(name: string): ServerUser | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  return lookUp(name);
}

function lookUp(name: string): ServerUser | undefined {
  try {
    const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}
