import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { Invalid } from '../scope/broken.js';
import { TurnedAway } from './turned-away.js';

/** Inputs are whitelisted: an unknown field is 400, a value that cannot be taken 422 with every field named. */
export const inputPipe = (): ValidationPipe =>
  new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => explain(errors),
  });

/** The faults of what did not come as a body by itself: a row of a file, made into the same input. */
export const faultsOf = (input: object): Invalid['errors'] => validateSync(input, { stopAtFirstError: true }).flatMap((error) => flatten(error, ''));

/** Text of nothing but blanks says nothing: it is taken as empty, so that nobody fills in a reason or a name with them. */
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? withoutBlanks(value) : value, metadata);
  }
}

/** How deep a body goes is limited before (`body-limits.ts`). */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)]));
}

function explain(errors: ValidationError[]): Error {
  const found = errors.flatMap((error) => flatten(error, ''));
  const unknown = found.find((e) => e.code === 'value.whitelistValidation');
  return unknown ? new TurnedAway(400, 'request.unknown-field', { field: unknown.field }, unknown.field) : new Invalid(found);
}

function flatten(error: ValidationError, path: string): { field: string; code: string; details?: Record<string, string | number> }[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    code: text.startsWith('code:') ? text.slice(5) : `value.${rule === 'isLength' ? lengthOf(error.value, text) : rule}`,
    details: limits(text),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}

/** Of a text that is too short or too long, which of the two; of one that is empty, that it is. */
function lengthOf(value: unknown, text: string): string {
  if (value === undefined || value === null || value === '') return 'isNotEmpty';
  if (typeof value !== 'string') return 'isLength';
  return text.includes('shorter') ? 'maxLength' : 'minLength';
}

/** The number in class-validator's own text ("must be shorter than or equal to 200 characters") is what our words want. */
const limits = (text: string): Record<string, string | number> => ({ limit: /(\d+)/.exec(text)?.[1] ?? '' });
