import { Temporal } from 'temporal-polyfill';
import { HANDOVER_MOVES, type HandoverMove, type HandoverStatus } from '#access';
import { Invalid } from '#platform';
import type { OfferHandover } from './handover.input.js';

const LONGEST_DAYS = 90;

/** A day to have met by, within reach; a summary goes over to another unit only as the participant has approved it. */
export function mayOffer({ dueOn, summary, approvedOn = null, toUnitId }: Pick<OfferHandover, 'dueOn' | 'summary' | 'approvedOn' | 'toUnitId'>, fromUnitId: string | null, today: string): void {
  const leaves = toUnitId !== fromUnitId;
  const told = summary?.trim() ?? '';
  const errors = [
    ...dueFaults(dueOn, today),
    ...(leaves && told.length < 10 ? [{ field: 'summary', code: 'handover.needs-summary' }] : []),
    ...((leaves || told) && approvedOn === null ? [{ field: 'approvedOn', code: 'handover.needs-approval' }] : []),
    ...(approvedOn !== null && approvedOn > today ? [{ field: 'approvedOn', code: 'value.day-ahead' }] : []),
  ];
  if (errors.length > 0) throw new Invalid(errors);
}

export function mayBeDue(dueOn: string, today: string): void {
  const errors = dueFaults(dueOn, today);
  if (errors.length > 0) throw new Invalid(errors);
}

function dueFaults(dueOn: string, today: string) {
  if (dueOn < today) return [{ field: 'dueOn', code: 'day.has-been' }];
  const last = Temporal.PlainDate.from(today).add({ days: LONGEST_DAYS }).toString();
  return dueOn > last ? [{ field: 'dueOn', code: 'handover.due-too-far', details: { days: LONGEST_DAYS } }] : [];
}

/** The receiver has met the person: on a day that has been, not before the handover was accepted. */
export function metOn(contactOn: string, acceptedOn: string | null, today: string): void {
  if (contactOn > today) throw new Invalid([{ field: 'contactOn', code: 'value.day-ahead' }]);
  if (acceptedOn !== null && contactOn < acceptedOn) throw new Invalid([{ field: 'contactOn', code: 'handover.met-before-accepted', details: { acceptedOn } }]);
}

/** The steps one may take oneself, as it stands. */
export function movesOf(status: HandoverStatus, { sends, receives }: { sends: boolean; receives: boolean }): HandoverMove[] {
  return (Object.keys(HANDOVER_MOVES) as HandoverMove[]).filter((move) => {
    const { side, from } = HANDOVER_MOVES[move];
    const mine = side === 'SENDER' ? sends : side === 'RECEIVER' ? receives : sends || receives;
    return mine && (from as readonly string[]).includes(status);
  });
}
