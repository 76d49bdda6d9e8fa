import { posix } from 'node:path';
import type { Import } from './sources.js';

/** The house, lowest layer first. A lib may import only libs with a lower number; equals do not know each other. */
export const layers: readonly Layer[] = [
  { layer: 1, lib: 'access', answersFor: 'the law: roles, permissions, who may see which rows; imports nothing' },
  { layer: 2, lib: 'platform', answersFor: 'scope, doors, journal, listeners, jobs, problem details, configuration, database' },
  { layer: 3, lib: 'organisations', answersFor: 'organisation, branch, unit, account, membership, sign-in, administration' },
  { layer: 4, lib: 'projects', answersFor: 'project record with provenance and discrepancies, subproject, partner, target' },
  { layer: 4, lib: 'participants', answersFor: 'the person: pseudonym, identity, consent, protection, identity numbers' },
  { layer: 5, lib: 'participation', answersFor: 'entry, track, home, responsible and deputy, moves, exit' },
  { layer: 6, lib: 'referrals', answersFor: 'draft, sent, decided, fed back' },
  { layer: 7, lib: 'catalogue', answersFor: 'methods and interventions with their life cycle, evaluations, knowledge' },
  { layer: 7, lib: 'plans', answersFor: 'individual action plan, needs, goals, case notes' },
  { layer: 7, lib: 'progress', answersFor: 'step ladders, instruments, assessments' },
  { layer: 7, lib: 'workplaces', answersFor: 'hosts and employers, in the register of each branch' },
  { layer: 8, lib: 'interventions', answersFor: 'offers, periods, attendance, the methods in use' },
  { layer: 8, lib: 'learning', answersFor: 'logs, hypotheses, structures, surveys of a project; guests of activities elsewhere' },
  { layer: 8, lib: 'employment', answersFor: 'Supported Employment: stages, profile, consent to employers, matches, placements, support; fidelity reviews' },
  { layer: 8, lib: 'casemanagement', answersFor: 'one who keeps the whole together: model, resource group, contacts, barriers, crisis plan' },
  { layer: 8, lib: 'measuring', answersFor: 'instruments with their licences, measurements, trials of measuring methods and the statistics they are judged by' },
  { layer: 9, lib: 'sip', answersFor: 'the coordinated plan, its meetings and commitments' },
  { layer: 10, lib: 'continuity', answersFor: 'gaps, the bridge, navigation, mandates, local structures' },
  { layer: 11, lib: 'outcomes', answersFor: 'facts, indicators, outcomes against targets, reports' },
  { layer: 12, lib: 'deliveries', answersFor: 'what is told to the funder and about the project: months, files, counts, reports' },
  { layer: 12, lib: 'releases', answersFor: 'frozen figures, extracts and learning packs for those outside the case team' },
  { layer: 12, lib: 'audit', answersFor: 'access log, log review, subject access, retention' },
  { layer: 13, lib: 'reports', answersFor: 'figures on paper: whole reports of a project, out of what the pages show' },
  { layer: 13, lib: 'own', answersFor: "the person's own pages: signing in by letter, what she reads, says, agrees to and takes back" },
  { layer: 14, lib: 'notifications', answersFor: 'what is told to whom, and how: reminders of what waits' },
];

/** Made from the API by `npm run openapi`; no layer, and it imports none. */
export const generatedLibs: readonly string[] = ['contract'];

export interface Layer { layer: number; lib: string; answersFor: string }
export interface ImportingFile { path: string; imports: readonly Import[] }

/** What breaks the order of the house, each as a line that says what to do. */
export function layerFaults(files: readonly ImportingFile[], house = layers): string[] {
  return [...files.flatMap((file) => file.imports.flatMap((one) => importFault(file.path, one, house))), ...circles(files)];
}

function importFault(path: string, { to, line }: Import, house: readonly Layer[]): string[] {
  const at = `${path}:${line}`;
  const from = libOf(path);
  const test = path.endsWith('.spec.ts');
  if (from && to.startsWith('#')) return libToLib(at, from, to, house);
  if (to.startsWith('#')) return to.includes('/') ? [`${at} reaches into ${to}: a lib is entered through its index alone.`] : [];
  if (!to.startsWith('.')) return from === 'access' && !test ? [`${at} imports ${to}: access is the law itself and imports nothing.`] : [];
  const target = posix.join(posix.dirname(path), to);
  const open = from ? [`libs/${from}/`, ...(test ? ['test/'] : []), ...(from === 'platform' ? ['migrations/'] : [])] : [];
  if (from && !open.some((folder) => target.startsWith(folder))) return [`${at} leaves its lib by ${to}: write #name.`];
  if (!from && path.startsWith('apps/') && target.startsWith('libs/')) return [`${at} enters a lib by ${to}: write #name.`];
  return from && !/\.(js|json)$/.test(to) ? [`${at} imports ${to}: a relative import ends in .js.`] : [];
}

function libToLib(at: string, from: string, to: string, house: readonly Layer[]): string[] {
  const name = to.slice(1);
  if (name.includes('/')) return [`${at} reaches into ${to}: a lib is entered through its index alone.`];
  if (name === from) return [`${at} imports its own index: write a relative import.`];
  if (generatedLibs.includes(from)) return [`${at}: ${from} is generated and imports no lib.`];
  if (generatedLibs.includes(name)) return [];
  const [lower, upper] = [name, from].map((lib) => house.find((one) => one.lib === lib));
  if (!lower) return [`${at} imports ${to}, which has no layer yet. Give it one in test/architecture/layers.ts and a word in libs/README.md.`];
  if (!upper) return [`${at}: the lib ${from} has no layer yet. Give it one in test/architecture/layers.ts and a word in libs/README.md.`];
  if (lower.layer < upper.layer) return [];
  return [`${at} imports ${to}: ${name} is layer ${lower.layer}, ${from} is layer ${upper.layer}. Record an event and let the higher one listen.`];
}

/** Files of one lib that import each other in a ring. Types alone make no ring when the program runs. */
function circles(files: readonly ImportingFile[]): string[] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.filter((one) => one.to.startsWith('.') && !one.typeOnly)
    .map(({ to }) => posix.join(posix.dirname(path), to).replace(/\.js$/, '.ts'))]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push(`A ring of imports: ${[...way.slice(way.indexOf(path)), path].join(' → ')}.`);
    if (done.has(path) || way.includes(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}

export function libOf(path: string): string | undefined {
  return /^libs\/([^/]+)\//.exec(path)?.[1];
}

/** The map as it stands in libs/README.md: the libs there are, and whom each leans on today. */
export function drawMap(files: readonly ImportingFile[], house = layers): string {
  const built = new Set(files.map(({ path }) => libOf(path)));
  const rows = house.map(({ layer, lib, answersFor }) => {
    const leansOn = house.filter((other) => files.some(({ path, imports }) => libOf(path) === lib && imports.some(({ to }) => to === `#${other.lib}`)));
    return `| ${layer} | ${lib}${built.has(lib) ? '' : ' (to come)'} | ${answersFor} | ${leansOn.map((other) => other.lib).join(', ') || '–'} |`;
  });
  return ['| layer | lib | answers for | leans on |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const [opens, closes] = ['<!-- the map: drawn by test/architecture/draw-map.mjs -->', '<!-- end of the map -->'];

/** The page with a fresh map in place of the old one. */
export function withMap(page: string, map: string): string {
  const [before, rest] = page.split(opens);
  const after = rest?.split(closes)[1];
  if (before === undefined || after === undefined) throw new Error(`libs/README.md has lost the marks of its map: ${opens} and ${closes}`);
  return `${before}${opens}\n${map}\n${closes}${after}`;
}
