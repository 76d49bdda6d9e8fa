import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const isFactValue = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** A fact is a text, a number, or yes or no; which of them, its key tells. */
export const FACT_VALUES = () =>
  applyDecorators(
    ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], nullable: true, required: false }),
    ValidateBy({ name: 'factValue', validator: { validate: isFactValue } }),
  );
