import { Inject, Injectable } from '@nestjs/common';
import { PersonSeal } from '#participants';
import type { Scope } from '#platform';
import { Participation } from '../participation.entity.js';
import type { DayPanel, DayRow } from './day-panels.js';
import type { DayItem, DayPanelView, DayView } from './day.view.js';

export const DAY_PANELS = Symbol('day panels');

/** What waits for me today; for one person, what comes next. */
@Injectable()
export class DayService {
  constructor(
    private readonly seal: PersonSeal,
    @Inject(DAY_PANELS) private readonly panels: readonly DayPanel[],
  ) {}

  async day(scope: Scope, participationId: string | null): Promise<DayView> {
    if (participationId !== null) await scope.get(Participation, participationId);
    const filled: DayPanelView[] = [];
    for (const { key, statement } of this.panels) {
      const rows = await scope.read(statement, scope.account, scope.today, participationId);
      if (rows.length > 0) filled.push({ key, count: rows[0]!.count, items: rows.map((row) => this.item(row)) });
    }
    return { panels: filled };
  }

  private item(row: DayRow): DayItem {
    const { participationId, participantId, pseudonym, methodId = null, on, detail } = row;
    const name = participantId === null ? { givenName: null, familyName: null } : this.seal.nameOf({ ...row, participantId });
    return { participationId, pseudonym, methodId, ...name, protected: row.protected, on, detail };
  }
}
