import { Injectable } from '@nestjs/common';
import { Branch } from '#organisations';
import { Assignment } from '#participation';
import { ownFile } from '#plans';
import { Broken, Invalid, Stale, Unseen, type Reading, type Scope } from '#platform';
import { Mandate, ProcessDuty, Triad } from './mandate.entity.js';
import type { ChooseTriad, TakeDuty, TakeMandate } from './mandate.input.js';
import { DUTIES, MANDATES } from './mandate.queries.js';
import { dutiesOf, mapOf, mayTake, triadOf } from './mandate.rules.js';
import type { DutyMap, MandateMap } from './mandate.view.js';

/** Who decides, leads, performs and is told: around a person and in a project. Each party writes its own part and nobody else's. */
@Injectable()
export class MandateService {
  async of(reading: Reading, participationId: string): Promise<MandateMap> {
    const { today, facts, parties, sides, colleagues } = await reading.one(MANDATES, participationId);
    return { today, rows: mapOf(facts), triad: triadOf(parties, sides), colleagues };
  }

  async take(scope: Scope, participationId: string, asked: TakeMandate): Promise<{ id: string }> {
    mayTake(asked, scope.today);
    const file = await ownFile(scope, participationId);
    const { about, area = null, interventionId = null, part, accountId = null, task = '', startsOn = scope.today } = asked;
    if (accountId !== null && !(await this.isNamed(scope, file.id, accountId))) throw new Invalid([{ field: 'accountId', code: 'mandate.not-named' }]);
    const id = await scope.insert(Mandate, { casefileId: file.id, participationId, about, area, interventionId, part, accountId, task, startsOn, writtenBy: scope.account });
    await scope.record({ type: 'mandate.taken', id, participationId });
    return { id };
  }

  /** From tomorrow on somebody else may hold it. */
  async end(scope: Scope, id: string, version: number): Promise<void> {
    const { participationId, endsOn } = await scope.get(Mandate, id);
    if (endsOn !== null) throw new Broken('mandate.ended-already');
    await scope.change(Mandate, id, version, { endsOn: scope.today });
    await scope.record({ type: 'mandate.ended', id, participationId });
  }

  async duties(reading: Reading, projectId: string): Promise<DutyMap> {
    const { facts, takesPart, triad } = await reading.one(DUTIES, projectId);
    return { rows: dutiesOf(facts), takesPart, triad };
  }

  async takeDuty(scope: Scope, projectId: string, { process, part }: TakeDuty): Promise<{ id: string }> {
    const { organisationId } = await scope.get(Branch, scope.branch!);
    if ((await scope.find(ProcessDuty, { where: { projectId, process, part, organisationId } })).length > 0) throw new Broken('duty.taken-already', {}, 'part');
    const id = await scope.insert(ProcessDuty, { projectId, process, part, organisationId, writtenBy: scope.account });
    await scope.record({ type: 'duty.taken', id, participationId: null });
    return { id };
  }

  async leaveDuty(scope: Scope, id: string, version: number): Promise<void> {
    const duty = await scope.get(ProcessDuty, id);
    if (duty.version !== version) throw new Stale(duty.version);
    await scope.remove(ProcessDuty, { id });
    if ((await scope.find(ProcessDuty, { where: { id } })).length > 0) throw new Unseen();
    await scope.record({ type: 'duty.left', id, participationId: null });
  }

  /** The project says which three must meet around a person. */
  async chooseTriad(scope: Scope, projectId: string, { sides, reason }: ChooseTriad): Promise<{ id: string }> {
    if ((await scope.find(Triad, { where: { projectId } })).length > 0) throw new Broken('triad.chosen-already');
    const id = await scope.insert(Triad, { projectId, sides, reason });
    await scope.record({ type: 'triad.chosen', id, participationId: null });
    return { id };
  }

  async changeTriad(scope: Scope, id: string, version: number, { sides, reason }: ChooseTriad): Promise<void> {
    await scope.change(Triad, id, version, { sides, reason });
    await scope.record({ type: 'triad.changed', id, participationId: null });
  }

  private async isNamed(scope: Scope, casefileId: string, accountId: string): Promise<boolean> {
    const named = await scope.find(Assignment, { where: { casefileId, accountId } });
    return named.some(({ startsOn, endsOn }) => startsOn <= scope.today && (endsOn === null || endsOn >= scope.today));
  }
}
