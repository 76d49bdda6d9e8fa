import ts from 'typescript';
import { parsed, type Source } from './sources.js';

/** What a door takes and what it shows: the files whose classes the contract names. */
export const isOfTheContract = ({ path }: Pick<Source, 'path'>): boolean => /\.(input|view)\.ts$/.test(path);

/**
 * The contract knows a class by its name alone: of two with one name, the later read takes the place of the earlier, and a door shows or takes what it does not.
 * Each name that stands twice, with where.
 */
export function namedTwice(sources: readonly Source[]): string[] {
  const classes = sources.filter(isOfTheContract).flatMap((source) => parsed(source).statements.filter(ts.isClassDeclaration).flatMap(({ name }) => (name ? [{ name: name.text, path: source.path }] : [])));
  return [...Map.groupBy(classes, ({ name }) => name)].filter(([, those]) => those.length > 1).map(([name, those]) => `${name}: ${those.map(({ path }) => path).join(', ')}`);
}
