import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { ValidateBy } from 'class-validator';

const anyOf = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }];

/** A fact is a text, a number, or yes or no; which of them, its key tells. What the contract says of such a field. */
export const factValue: ApiPropertyOptions = { oneOf: anyOf, nullable: true };
export const factValues: ApiPropertyOptions = { type: 'array', items: { oneOf: anyOf } };

const isFactValue = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

export const IsFactValue = () => applyDecorators(ApiProperty({ ...factValue, required: false }), ValidateBy({ name: 'factValue', validator: { validate: isFactValue } }));
