import { Temporal } from 'temporal-polyfill';
import type { Category } from '#access';
import { Broken } from '#platform';
import type { RecordConsent } from './consent.input.js';
import type { ConsentStatus, WithdrawalEffect } from './consent.view.js';

interface Standing {
  id: string;
  toUnitId: string;
  toAccountId: string | null;
  categories: Category[];
  status: ConsentStatus;
}

/** The last day a consent from this day on may hold (domain §9.2): it is never open-ended. */
export const longestConsent = (validFrom: string): string => Temporal.PlainDate.from(validFrom).add({ months: 12 }).toString();

/** 1. A consent is given before it is written down. 2. It begins on the day it is given or later. 3. It runs forward, not into the past. 4. At most twelve months. */
export function consentIsSound({ givenOn, validFrom, validTo }: Pick<RecordConsent, 'givenOn' | 'validFrom' | 'validTo'>, today: string): void {
  if (givenOn > today) throw new Broken('consent.given-ahead', {}, 'givenOn');
  if (validFrom < givenOn) throw new Broken('consent.before-given', {}, 'validFrom');
  if (validTo < validFrom || validTo < today) throw new Broken('consent.ends-too-soon', {}, 'validTo');
  const longest = longestConsent(validFrom);
  if (validTo > longest) throw new Broken('consent.longer-than-a-year', { longest }, 'validTo');
}

/** What the receiver stops seeing: the categories that no other active consent to the same unit, or the same person, opens. */
export function withdrawalEffect(consent: Standing, all: readonly Standing[]): WithdrawalEffect {
  if (consent.status === 'WITHDRAWN' || consent.status === 'ENDED') return { loses: [], keeps: [] };
  const others = all.filter((other) => other.id !== consent.id && other.status === 'ACTIVE' && other.toUnitId === consent.toUnitId
    && (other.toAccountId === null || other.toAccountId === consent.toAccountId));
  const open = new Set(others.flatMap((other) => other.categories));
  return { loses: consent.categories.filter((category) => !open.has(category)), keeps: consent.categories.filter((category) => open.has(category)) };
}
