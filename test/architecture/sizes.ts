import { posix } from 'node:path';
import ts from 'typescript';
import { parsed, type Source } from './sources.js';

export const ceilings = { lines: 300, functionLines: 40, dependencies: 4, parameters: 4, folder: 15 } as const;

/** What `noun.kind.ts` may say, by where it stands; a file without a kind is a table or a value. */
export const kinds: readonly { under: string; kinds: readonly string[] }[] = [
  { under: 'libs/', kinds: ['entity', 'rules', 'input', 'view', 'events', 'queries', 'service', 'module'] },
  { under: 'libs/platform/', kinds: ['guard', 'filter', 'interceptor', 'pipe'] },
  { under: 'apps/api/src/', kinds: ['controller', 'module', 'strategy', 'input', 'view'] },
  { under: 'apps/cli/src/', kinds: ['command', 'journey'] },
  { under: 'apps/worker/src/', kinds: ['job'] },
];

const drawers = /^(utils?|common|shared|helpers?|base|misc)$/i;

/** Made by a program, a table too long for any other file, or the types of a package that has none of its own. */
const generated = /(^|\/)(schema(\.d)?|openapi)\.(ts|json)$|\.d\.ts$|^libs\/contract\//;

/** What has grown too large or stands in a drawer, each as a line that says what to do. */
export function sizeFaults(sources: readonly Source[]): string[] {
  const ours = sources.filter(({ path }) => !generated.test(path));
  return [...ours.flatMap((source) => [...nameFaults(source.path), ...lengthFaults(source), ...codeFaults(source)]), ...folderFaults(ours)];
}

function nameFaults(path: string): string[] {
  const parts = path.split('/').flatMap((part) => part.split('.'));
  const drawer = parts.find((part) => drawers.test(part));
  if (drawer) return [`${path}: "${drawer}" is a drawer. Name it after what it is for.`];
  const places = kinds.filter(({ under }) => path.startsWith(under));
  if (places.length === 0 || !path.endsWith('.ts')) return [];
  const [noun = '', ...said] = posix.basename(path, '.ts').replace(/\.spec$/, '').split('.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(noun)) return [`${path}: a file name is small letters with hyphens.`];
  const known = places.flatMap((place) => place.kinds);
  const strange = said.length > 1 || said.some((kind) => !known.includes(kind));
  return strange ? [`${path}: .${said.join('.')} is not a kind of file here (${known.join(', ')}).`] : [];
}

function lengthFaults({ path, text }: Source): string[] {
  if (path.startsWith('migrations/') || !/\.(ts|mjs|vue)$/.test(path)) return [];
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > ceilings.lines ? [`${path} has ${lines} lines, ${ceilings.lines} is the ceiling. Split it by use.`] : [];
}

/** Files of code directly in one folder of a lib; a test stands beside its file and does not count. */
function folderFaults(sources: readonly Source[]): string[] {
  const counts = Map.groupBy(sources.filter(({ path }) => path.startsWith('libs/') && /\.ts$/.test(path) && !/\.spec\.ts$/.test(path)), ({ path }) => posix.dirname(path));
  return [...counts].filter(([, files]) => files.length > ceilings.folder)
    .map(([folder, files]) => `${folder} has ${files.length} files, ${ceilings.folder} is the ceiling. Give it sub-folders by use.`);
}

function codeFaults(source: Source): string[] {
  if (source.path.startsWith('migrations/') || !/\.(ts|mjs|vue)$/.test(source.path)) return [];
  const file = parsed(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) found.push(...functionFaults(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((fault) => `${source.path}:${fault}`);
}

function functionFaults(node: ts.SignatureDeclaration, file: ts.SourceFile): string[] {
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;
  const [first, last] = [line(node.getStart()), line(node.end)];
  const name = nameOf(node);
  const faults: string[] = [];
  if (last - first + 1 > ceilings.functionLines && !tellsAStory(node)) {
    faults.push(`${first} ${name} has ${last - first + 1} lines, ${ceilings.functionLines} is the ceiling. Let a part of it have a name of its own.`);
  }
  const ceiling = ts.isConstructorDeclaration(node) ? ceilings.dependencies : ceilings.parameters;
  const said = ts.isConstructorDeclaration(node) ? 'dependencies' : 'parameters';
  const parameters = node.parameters.filter((one) => one.name.getText(file) !== 'this').length;
  if (parameters > ceiling) faults.push(`${first} ${name} has ${parameters} ${said}, ${ceiling} is the ceiling. ${said === 'parameters' ? 'Let them be one object.' : 'Split the class by use.'}`);
  return faults;
}

/** What stands in a `describe` is a list of tests, and a test may be a long story. */
function tellsAStory(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^(describe|it|test)\b/.test(node.parent.expression.getText());
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'the constructor';
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function without a name';
}
