import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Broken, Invalid, type Scope } from '#platform';
import { periodOf } from '../period.rules.js';
import type { Project } from '../project.entity.js';
import { openRegister } from '../register.service.js';
import { Subproject, Target } from './structure.entity.js';
import type { AddSubproject, AddTarget, ChangeSubproject, GovernTarget, SucceedSubproject } from './structure.input.js';
import { removeSeen, type Made } from './structure.service.js';

/** What the project is to reach, and the parts it is reached by. */
@Injectable()
export class TargetsService {
  /** A person says which of several claims counts, and why. The others stay beside it. */
  async govern(scope: Scope, id: string, version: number, { reason, population }: GovernTarget): Promise<void> {
    const target = await scope.get(Target, id);
    await openRegister(scope, target.projectId);
    if (population && target.unit === 'persons') throw new Invalid([{ field: 'population', code: 'target.population-of-percent' }]);
    const countedOf = population && population !== target.population ? population : null;
    if (target.governing && target.countedOf === countedOf) throw new Broken('target.governs-already');
    const [before] = await scope.find(Target, { where: { projectId: target.projectId, kind: target.kind, governing: true } });
    if (before && before.id !== id) await scope.change(Target, before.id, before.version, { governing: false });
    await scope.change(Target, id, version, { governing: true, governedAt: scope.now, governedBy: scope.account, reason, countedOf });
    await scope.record({ type: 'target.governs', id, participationId: null });
  }

  /** Where the record sets no target, people may set their own. */
  async add(scope: Scope, projectId: string, asked: AddTarget): Promise<Made> {
    await openRegister(scope, projectId);
    const { unit, value, population = null, kind } = asked;
    if (unit === 'percent' && (value > 100 || kind === 'PARTICIPANTS')) throw new Invalid([{ field: 'value', code: 'target.not-a-percentage' }]);
    if (unit === 'percent' && !population) throw new Invalid([{ field: 'population', code: 'target.needs-population' }]);
    if (unit === 'persons' && !Number.isInteger(value)) throw new Invalid([{ field: 'value', code: 'fact.not-a-count' }]);
    const id = await scope.insert(Target, { ...asked, projectId, population: unit === 'percent' ? population : null, origin: 'LOCAL' });
    await scope.record({ type: 'target.added', id, participationId: null });
    return { id };
  }

  async remove(scope: Scope, id: string, version: number): Promise<void> {
    const target = await scope.get(Target, id);
    await openRegister(scope, target.projectId);
    if (target.origin === 'RECORD') throw new Broken('target.from-record');
    if (target.governing) throw new Broken('target.governs');
    await removeSeen(scope, Target, target, version);
    await scope.record({ type: 'target.removed', id, participationId: null });
  }

  async addSubproject(scope: Scope, projectId: string, asked: AddSubproject): Promise<Made> {
    mustLieWithin(await openRegister(scope, projectId), asked);
    const id = await scope.insert(Subproject, { ...asked, projectId });
    await scope.record({ type: 'subproject.added', id, participationId: null });
    return { id };
  }

  async changeSubproject(scope: Scope, id: string, version: number, asked: ChangeSubproject): Promise<void> {
    const part = await scope.get(Subproject, id);
    mustLieWithin(await openRegister(scope, part.projectId), { startsOn: part.startsOn, endsOn: asked.endsOn ?? part.endsOn });
    await scope.change(Subproject, id, version, { ...asked });
    await scope.record({ type: 'subproject.changed', id, participationId: null });
  }

  /** The structure changes: the part ends, and another takes over the day after. What was before can still be read. */
  async succeed(scope: Scope, id: string, version: number, asked: SucceedSubproject): Promise<Made> {
    const part = await scope.get(Subproject, id);
    const project = await openRegister(scope, part.projectId);
    if (asked.startsOn <= part.startsOn || (part.endsOn && part.endsOn < asked.startsOn)) throw new Broken('subproject.not-running-then', {}, 'startsOn');
    mustLieWithin(project, asked);
    const endsOn = Temporal.PlainDate.from(asked.startsOn).subtract({ days: 1 }).toString();
    await scope.change(Subproject, id, version, { endsOn });
    const { projectId, name, leadOrganisationId, targetParticipants, method, targetGroup } = part;
    const made = await scope.insert(Subproject, {
      name, leadOrganisationId, targetParticipants, method, targetGroup, ...asked, endsOn: asked.endsOn ?? part.endsOn, projectId, succeedsId: id, origin: 'LOCAL',
    });
    await scope.record({ type: 'subproject.succeeded', id: made, participationId: null });
    return { id: made };
  }
}

/** A part runs within its project, and ends after it begins. */
function mustLieWithin(project: Project, { startsOn, endsOn }: { startsOn: string; endsOn?: string | null | undefined }): void {
  const period = periodOf(project);
  if (endsOn && endsOn < startsOn) throw new Invalid([{ field: 'endsOn', code: 'subproject.ends-before-it-begins' }]);
  if (!period) return;
  const details = { startsOn: period.startsOn, endsOn: period.endsOn };
  if (startsOn < period.startsOn || startsOn > period.endsOn) throw new Invalid([{ field: 'startsOn', code: 'subproject.outside-period', details }]);
  if (endsOn && endsOn > period.endsOn) throw new Invalid([{ field: 'endsOn', code: 'subproject.outside-period', details }]);
}
