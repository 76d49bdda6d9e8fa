import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { Invalid } from '../scope/broken.js';
import { TurnedAway } from './turned-away.js';

/** Inputs are whitelisted: an unknown field is 400, a value that cannot be taken 422 with every field named. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => explain(errors),
  });

/** The faults of what did not come as a body by itself: a row of a file, made into the same input. */
export const faultsOf = (input: object): Invalid['errors'] => validateSync(input, { stopAtFirstError: true }).flatMap((error) => flatten(error, ''));

function explain(errors: ValidationError[]): Error {
  const found = errors.flatMap((error) => flatten(error, ''));
  const unknown = found.find((e) => e.code === 'value.whitelistValidation');
  return unknown ? new TurnedAway(400, 'request.unknown-field', { field: unknown.field }, unknown.field) : new Invalid(found);
}

function flatten(error: ValidationError, path: string): { field: string; code: string; details?: Record<string, string | number> }[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
    field,
    code: text.startsWith('code:') ? text.slice(5) : `value.${rule}`,
    details: limits(text),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, field))];
}

/** The number in class-validator's own text ("must be shorter than or equal to 200 characters") is what our words want. */
const limits = (text: string): Record<string, string | number> => ({ limit: /(\d+)/.exec(text)?.[1] ?? '' });
