import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { ownFile, PlanService } from '#plans';
import { Broken, type Scope } from '#platform';
import { Intervention } from '../intervention.entity.js';
import { MotivationalSession, Wellbeing } from './session.entity.js';
import type { CorrectWellbeing, MeasureWellbeing, WriteSession } from './session.input.js';
import { MEASURED, MEASURED_AROUND, MOTIVATIONAL, SESSIONS } from './session.queries.js';
import { differenceOf, isAbout, measuredInOrder } from './session.rules.js';
import type { Motivation, WellbeingList } from './session.view.js';

/** Conversations that begin with the participant's own goals, and how the participant feels around an intervention. */
@Injectable()
export class SessionService {
  constructor(private readonly plans: PlanService) {}

  async motivation(scope: Scope, participationId: string): Promise<Motivation> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const { goals } = await this.plans.aims(scope, participationId);
    const sessions = await scope.read(SESSIONS, participationId, scope.account);
    return { goals: goals.map(({ id, words }) => ({ id, words })), sessions, running: await scope.read(MOTIVATIONAL, participationId, scope.branch) };
  }

  async write(scope: Scope, interventionId: string, asked: WriteSession): Promise<{ id: string }> {
    const { casefileId, participationId, typeCode, status } = await scope.get(Intervention, interventionId);
    if (typeCode !== 'MOTIVATIONAL_SESSIONS' || !['STARTED', 'PAUSED'].includes(status)) throw new Broken('motivation.not-running');
    await ownFile(scope, participationId, { on: asked.heldOn, field: 'heldOn' });
    await this.check(scope, participationId, asked);
    const id = await scope.insert(MotivationalSession, { ...asked, interventionId, casefileId, participationId, writtenBy: scope.account });
    await scope.record({ type: 'motivational-session.written', id, participationId });
    return { id };
  }

  async correct(scope: Scope, id: string, version: number, asked: WriteSession): Promise<void> {
    const { participationId } = await scope.get(MotivationalSession, id);
    await this.check(scope, participationId, asked);
    await scope.change(MotivationalSession, id, version, { ...asked });
    await scope.record({ type: 'motivational-session.corrected', id, participationId });
  }

  async wellbeing(scope: Scope, participationId: string): Promise<WellbeingList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const around = await scope.read(MEASURED_AROUND, participationId, scope.branch);
    const all = await scope.read(MEASURED, participationId, scope.account);
    return {
      items: around.map((one) => {
        const measured = all.filter(({ interventionId }) => interventionId === one.interventionId);
        return { ...one, measured, difference: differenceOf(measured) };
      }),
    };
  }

  async measure(scope: Scope, interventionId: string, asked: MeasureWellbeing): Promise<{ id: string }> {
    const { casefileId, participationId, status } = await scope.get(Intervention, interventionId);
    if (['OFFERED', 'DECLINED'].includes(status)) throw new Broken('wellbeing.not-accepted');
    await ownFile(scope, participationId, { on: asked.measuredOn, field: 'measuredOn' });
    const others = await scope.find(Wellbeing, { where: { interventionId } });
    if (asked.moment !== 'DURING' && others.some(({ moment }) => moment === asked.moment)) throw new Broken('wellbeing.measured-already', {}, 'moment');
    measuredInOrder(asked, others, scope.today);
    const id = await scope.insert(Wellbeing, { ...asked, interventionId, casefileId, participationId, writtenBy: scope.account });
    await scope.record({ type: 'wellbeing.measured', id, participationId });
    return { id };
  }

  async correctWellbeing(scope: Scope, id: string, version: number, asked: CorrectWellbeing): Promise<void> {
    const { participationId, interventionId, moment } = await scope.get(Wellbeing, id);
    const others = await scope.find(Wellbeing, { where: { interventionId } });
    measuredInOrder({ ...asked, moment }, others.filter((other) => other.id !== id), scope.today);
    await scope.change(Wellbeing, id, version, { ...asked });
    await scope.record({ type: 'wellbeing.corrected', id, participationId });
  }

  private async check(scope: Scope, participationId: string, asked: WriteSession): Promise<void> {
    const { goals } = await this.plans.aims(scope, participationId);
    isAbout(asked, goals.map(({ id }) => id), scope.today);
  }
}
