import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Invalid } from '#platform';
import { PACK_SCHEMA } from './pack-schema.js';
import type { GroupCounts, PackContent } from './pack.view.js';

/** The largest file: a pack of everything a project does is a tenth of it. */
export const LARGEST_PACK = 500_000;

/** More faults than this help nobody to mend a file. */
const TOLD_FAULTS = 10;

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv, ['date', 'date-time']);
const holds = ajv.compile<PackContent>(PACK_SCHEMA);

interface Fault {
  field: string;
  code: string;
  details?: Record<string, string | number>;
}

/**
 * A file as a pack, or what is wrong with it, field by field.
 *  1. It is not too large, it is JSON, and it says that it is a learning pack of an edition that is known.
 *  2. It has the fields of the schema and no others, and no number from 1 to 4.
 *  3. Where all of a sum is told, women, men and others are as many as all; those that are told are never more.
 *  4. The period does not end before it begins, and no method, no kind of intervention and no outcome stands twice.
 */
export function packIn(file: string): PackContent {
  if (file.length > LARGEST_PACK) throw refused([{ field: 'file', code: 'pack.too-large', details: { largest: LARGEST_PACK / 1000 } }]);
  const content = jsonIn(file);
  const { format, edition } = (content ?? {}) as { format?: unknown; edition?: unknown };
  if (format !== 'samsteg.learning-pack') throw refused([{ field: 'file', code: 'pack.format' }]);
  if (typeof edition === 'number' && edition !== 1) throw refused([{ field: 'file', code: 'pack.edition', details: { edition } }]);
  if (!holds(content)) throw refused(faultsOf(holds.errors ?? []));
  const faults = [...sumFaults(content), ...orderFaults(content)];
  if (faults.length > 0) throw refused(faults);
  return content;
}

const refused = (faults: Fault[]): Invalid => new Invalid(faults.slice(0, TOLD_FAULTS));

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    throw refused([{ field: 'file', code: 'pack.not-json' }]);
  }
}

/** "outcomes/0/yes/women": where in the file it stands. */
const pathOf = (...parts: string[]): string => parts.join('/').replace(/^\/+/, '');

/** Each place once. Of a choice, only that it was not met: what each of its branches missed helps nobody. */
function faultsOf(errors: readonly ErrorObject[]): Fault[] {
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const faults = errors.filter(({ keyword, instancePath }) => keyword === 'anyOf' || !choices.has(instancePath)).map(faultOf);
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.details['path']}`, fault])).values()];
}

function faultOf({ keyword, instancePath, schemaPath, params }: ErrorObject): Fault & { details: Record<string, string> } {
  if (keyword === 'required') return { field: 'file', code: 'pack.missing', details: { path: pathOf(instancePath, String(params['missingProperty'])) } };
  if (keyword === 'additionalProperties') return { field: 'file', code: 'pack.unknown-field', details: { path: pathOf(instancePath, String(params['additionalProperty']).slice(0, 60)) } };
  if (schemaPath.includes('/$defs/count/')) return { field: 'file', code: 'pack.count', details: { path: pathOf(instancePath) } };
  return { field: 'file', code: 'pack.value', details: { path: pathOf(instancePath) } };
}

function sumFaults({ persons, dose, outcomes, gaps }: PackContent): Fault[] {
  const places: [string, GroupCounts][] = [
    ['persons', persons],
    ...dose.flatMap(({ began, ended }, n): [string, GroupCounts][] => [[`dose/${n}/began`, began], [`dose/${n}/ended`, ended]]),
    ...outcomes.flatMap(({ yes, no, unknown }, n): [string, GroupCounts][] => [[`outcomes/${n}/yes`, yes], [`outcomes/${n}/no`, no], [`outcomes/${n}/unknown`, unknown]]),
    ['gaps/soon', gaps.soon], ['gaps/later', gaps.later], ['gaps/notYet', gaps.notYet],
  ];
  return places.flatMap(([path, { all, women, men, others }]) => {
    const told = [women, men, others].filter((count) => count !== null);
    const parts = told.reduce((sum, count) => sum + count, 0);
    if (all === null || (told.length < 3 ? parts <= all : parts === all)) return [];
    return [{ field: 'file', code: 'pack.sum', details: { path, parts, all } }];
  });
}

function orderFaults({ period, methods, dose, outcomes }: PackContent): Fault[] {
  const twice = (list: string, field: 'kind' | 'name', told: readonly string[]) => told.flatMap((kind, n): Fault[] => (told.indexOf(kind) === n ? [] : [{ field: 'file', code: 'pack.twice', details: { path: `${list}/${n}/${field}`, kind } }]));
  const backwards: Fault[] = period.endsOn < period.startsOn ? [{ field: 'file', code: 'pack.backwards', details: { path: 'period/endsOn' } }] : [];
  return [...backwards, ...twice('methods', 'name', methods.map(({ name }) => name)), ...twice('dose', 'kind', dose.map(({ kind }) => kind)), ...twice('outcomes', 'kind', outcomes.map(({ kind }) => kind))];
}
