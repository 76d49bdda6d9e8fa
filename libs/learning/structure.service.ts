import { Injectable } from '@nestjs/common';
import { Invalid, type Scope } from '#platform';
import { municipalities, mustBeOpen, Project } from '#projects';
import { notAhead } from './register.rules.js';
import { LocalStructure, StructureMeeting } from './structure.entity.js';
import type { BeginStructure, ChangeStructure, StructureMeetingInput } from './structure.input.js';
import { KEEPS, STRUCTURES } from './structure.queries.js';
import { agreementStands, allMetOn, maintainedUntil, statusOf } from './structure.rules.js';
import type { StructureOverview } from './structure.view.js';

const NOTHING_YET = { socialServices: null, school: null, labourMarketUnit: null, agreement: null, agreedOn: null };

/** Local collaboration structures, municipality by municipality: none, building, in place, maintained. */
@Injectable()
export class StructureKeeper {
  async overview(scope: Scope, projectId: string): Promise<StructureOverview> {
    await scope.get(Project, projectId);
    const [known] = await scope.read(KEEPS, projectId);
    const rows = await scope.read(STRUCTURES, projectId);
    const items = rows.map((row) => {
      const metOn = allMetOn(row.meetings);
      return { ...row, status: statusOf(row.id ? row : null, row.meetings, scope.today), allMetOn: metOn, maintainedUntil: maintainedUntil(metOn, row.withinMonths) };
    });
    return { ...known!, today: scope.today, items };
  }

  async begin(scope: Scope, projectId: string, { municipalityCode, ...asked }: BeginStructure): Promise<string> {
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    if (!municipalities.some(({ code }) => code === municipalityCode)) throw new Invalid([{ field: 'municipalityCode', code: 'municipality.unknown' }]);
    agreementStands({ ...NOTHING_YET, ...asked }, scope.today);
    const id = await scope.insert(LocalStructure, { ...asked, projectId, municipalityCode, addedBy: scope.account });
    await scope.record({ type: 'structure.begun', id, participationId: null });
    return id;
  }

  async change(scope: Scope, id: string, version: number, changes: ChangeStructure): Promise<void> {
    const structure = await this.open(scope, id);
    agreementStands({ ...structure, ...changes }, scope.today);
    await scope.change(LocalStructure, id, version, changes);
    await scope.record({ type: 'structure.changed', id, participationId: null });
  }

  async meet(scope: Scope, structureId: string, asked: StructureMeetingInput): Promise<string> {
    await this.open(scope, structureId);
    notAhead('heldOn', asked.heldOn, scope.today);
    const id = await scope.insert(StructureMeeting, { ...asked, structureId, addedBy: scope.account });
    await scope.record({ type: 'structure.meeting-recorded', id, participationId: null });
    return id;
  }

  async removeMeeting(scope: Scope, id: string): Promise<void> {
    const { structureId } = await scope.get(StructureMeeting, id);
    await this.open(scope, structureId);
    await scope.remove(StructureMeeting, { id });
    await scope.record({ type: 'structure.meeting-removed', id, participationId: null });
  }

  private async open(scope: Scope, id: string): Promise<LocalStructure> {
    const structure = await scope.get(LocalStructure, id);
    mustBeOpen(await scope.get(Project, structure.projectId), scope.today);
    return structure;
  }
}
