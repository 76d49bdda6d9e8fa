import { Injectable } from '@nestjs/common';
import { InterventionType } from '#catalogue';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Invalid, type Reading, type Scope } from '#platform';
import { SMALL } from '#projects';
import { Shortage } from './shortage.entity.js';
import type { MeetShortage, NoteShortage } from './shortage.input.js';
import { SHORTAGE_COUNTS, SHORTAGES } from './shortage.queries.js';
import type { ShortageList, ShortageReport } from './shortage.view.js';

/** Interventions that were needed and not to be had: noted in the case, told to those who steer as numbers in which nobody can be pointed out. */
@Injectable()
export class ShortageService {
  async of(scope: Scope, participationId: string): Promise<ShortageList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    return { items: await scope.read(SHORTAGES, participationId, scope.branch) };
  }

  async note(scope: Scope, participationId: string, asked: NoteShortage): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId, { on: asked.noticedOn, field: 'noticedOn' });
    const errors = [
      ...((await scope.find(InterventionType, { where: { code: asked.typeCode } })).length === 0 ? [{ field: 'typeCode', code: 'intervention.unknown-type' }] : []),
      ...(asked.noticedOn > scope.today ? [{ field: 'noticedOn', code: 'value.day-ahead' }] : []),
    ];
    if (errors.length > 0) throw new Invalid(errors);
    const id = await scope.insert(Shortage, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'shortage.noted', id, participationId });
    return { id };
  }

  async meet(scope: Scope, id: string, version: number, { metOn }: MeetShortage): Promise<void> {
    const { participationId, noticedOn } = await scope.get(Shortage, id);
    if (metOn > scope.today) throw new Invalid([{ field: 'metOn', code: 'value.day-ahead' }]);
    if (metOn < noticedOn) throw new Invalid([{ field: 'metOn', code: 'shortage.met-before-noticed', details: { noticedOn } }]);
    await scope.change(Shortage, id, version, { metOn });
    await scope.record({ type: 'shortage.met', id, participationId });
  }

  async report(reading: Reading, projectId: string): Promise<ShortageReport> {
    const items = await reading.all(SHORTAGE_COUNTS, [projectId]);
    return { items: items.filter(({ persons }) => persons !== null), kinds: items.length, least: SMALL };
  }
}
