import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A file of the repository, its path from the root with `/` between. */
export interface Source { path: string; text: string }

export const root = join(import.meta.dirname, '..', '..');

/** What git keeps or would keep; in a copy without git, everything that is not installed, built or made by a run. */
export function repositoryPaths(from = root): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: from, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return listed.split('\0').filter((path) => path !== '' && isFile(join(from, path)));
  } catch {
    return walked(from, '');
  }
}

export function sourcesUnder(folders: readonly string[], endings: readonly string[], from = root): Source[] {
  return repositoryPaths(from)
    .filter((path) => folders.some((folder) => path.startsWith(folder)) && endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(from, path), 'utf8') }));
}

/** The TypeScript of a file: all of it, or what stands between the script tags of a page. Line numbers stay those of the file. */
export function parsed({ path, text }: Source): ts.SourceFile {
  const code = path.endsWith('.vue') ? onlyScripts(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS);
}

export interface Import { to: string; line: number; typeOnly: boolean }

/** Every import, re-export and `import()` of a file. */
export function importsOf(source: Source): Import[] {
  const file = parsed(source);
  const found: Import[] = [];
  const add = (to: ts.Node | undefined, typeOnly: boolean) => {
    if (!to || !ts.isStringLiteral(to)) return;
    found.push({ to: to.text, line: file.getLineAndCharacterOfPosition(to.getStart()).line + 1, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function onlyTypes({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

function onlyScripts(text: string): string {
  const lines = text.split('\n');
  let inside = false;
  return lines.map((line) => {
    if (/^<script\b/.test(line)) { inside = true; return ''; }
    if (/^<\/script>/.test(line)) inside = false;
    return inside ? line : '';
  }).join('\n');
}

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'test-results', 'coverage']);

function walked(from: string, folder: string): string[] {
  return readdirSync(join(from, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? walked(from, path) : entry.isFile() ? [path] : [];
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
