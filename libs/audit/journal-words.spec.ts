import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Permission, type PermissionName } from '#access';
import { repositoryRoot } from '#platform';
import { wordsOf } from './journal-words.js';

/** Every event the house records, as its sources name it: `type: 'note.written'`, and what the law itself writes. */
function events(): string[] {
  const files = readdirSync(join(repositoryRoot, 'libs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.service.ts'));
  const written = files.flatMap((name) => [...readFileSync(join(repositoryRoot, 'libs', name), 'utf8').matchAll(/type: '([a-z.-]+)'/g)].map((found) => found[1]!));
  const law = [...readFileSync(join(repositoryRoot, 'migrations/law.sql'), 'utf8').matchAll(/'(?:EVENT|SIGN_IN|GRANT)', '([a-z.-]+)'/g)].map((found) => found[1]!);
  return [...new Set([...written, ...law])];
}

describe('Every line of the log has words', () => {
  test.each(events())('%s', (what) => {
    expect(wordsOf({ kind: 'EVENT', what }, 'sv')).not.toBe(what);
    expect(wordsOf({ kind: 'EVENT', what }, 'en')).not.toBe(what);
  });

  test('a read is told by what the permission lets one do', () => {
    expect(wordsOf({ kind: 'READ', what: 'note.read' }, 'sv')).toBe('Läsa anteckningar');
    expect(wordsOf({ kind: 'DENIED', what: 'note.read' }, 'en')).toBe('Read notes');
  });

  test('a list opened under a permission to act is told as read, a refusal by what was refused', () => {
    expect(wordsOf({ kind: 'READ', what: 'invitation.send' }, 'sv')).toBe('Se vilka som är inbjudna');
    expect(wordsOf({ kind: 'DENIED', what: 'invitation.send' }, 'sv')).toBe('Bjuda in kollegor');
  });

  test('every list that asks for a permission to act has words for reading it', () => {
    const { paths } = JSON.parse(readFileSync(join(repositoryRoot, 'libs/contract/openapi.json'), 'utf8')) as { paths: Record<string, { get?: { 'x-permission'?: PermissionName } }> };
    const opened = Object.values(paths).flatMap(({ get }) => get?.['x-permission'] ?? []);
    const acts = opened.filter((name) => ((PERMISSIONS[name] as Permission).writes ?? []).length > 0 && name !== 'session.own');
    expect(acts.filter((name) => wordsOf({ kind: 'READ', what: name }, 'sv') === PERMISSIONS[name].sv)).toEqual([]);
    expect(acts).toContain('invitation.send');
  });

  test('what nobody has words for is told as it stands', () => {
    expect(wordsOf({ kind: 'EVENT', what: 'moon.landed' }, 'sv')).toBe('moon.landed');
  });
});
