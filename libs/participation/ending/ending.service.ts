import { Inject, Injectable } from '@nestjs/common';
import { Unseen, type Scope, type Statement } from '#platform';
import { OWN_PLACE } from '../participation.queries.js';
import type { EndingView, OpenThingView } from './ending.view.js';

export const OPEN_THINGS = Symbol('open things');

/** What is open around a participation, before it ends; and what its end has closed. */
@Injectable()
export class EndingService {
  constructor(@Inject(OPEN_THINGS) private readonly count: Statement<[string], OpenThingView>) {}

  async of(scope: Scope, participationId: string): Promise<EndingView> {
    if ((await scope.read(OWN_PLACE, participationId)).length === 0) throw new Unseen();
    scope.notice({ participationId });
    const rows = await scope.read(this.count, participationId);
    return { items: rows.filter(({ open, closed }) => open + closed > 0).map(({ kind, open, closed }) => ({ kind, open, closed })) };
  }
}

/** The acting branch's file about somebody whose participation has just ended, and its last day: what a listener needs to close what it holds. */
export async function endedFile(scope: Scope, participationId: string): Promise<{ casefileId: string; lastDay: string }> {
  const [file] = await scope.read(OWN_PLACE, participationId);
  if (!file?.endsOn) throw new Unseen();
  return { casefileId: file.id, lastDay: file.endsOn };
}

/** What began after the last day, or was to, ends the day it began. */
export const lastDayOf = (startsOn: string, lastDay: string): string => (startsOn > lastDay ? startsOn : lastDay);
