import { Injectable } from '@nestjs/common';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Unseen, type Scope } from '#platform';
import { sectorOf, Workplace } from '#workplaces';
import { Intervention } from '../intervention.entity.js';
import { WorkTraining } from './work-training.entity.js';
import type { ArrangeWorkTraining, ChangeWorkTraining } from './work-training.input.js';
import { PROJECT_HOURS, RUNNING, WORK_TRAININGS } from './work-training.queries.js';
import { inOrder } from './work-training.rules.js';
import { trainingHours } from './training-hours.rules.js';
import type { ProjectTrainingHours, WorkTrainingList } from './work-training.view.js';

/** Work training at a workplace, green rehabilitation among it. */
@Injectable()
export class WorkTrainingService {
  async list(scope: Scope, participationId: string): Promise<WorkTrainingList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const items = await scope.read(WORK_TRAININGS, participationId, scope.branch);
    return { items, running: await scope.read(RUNNING, participationId, scope.branch) };
  }

  async arrange(scope: Scope, interventionId: string, { workplaceId, ...asked }: ArrangeWorkTraining): Promise<{ id: string }> {
    const intervention = await scope.get(Intervention, interventionId);
    const { casefileId, participationId } = intervention;
    await ownFile(scope, participationId);
    const running = await scope.read(RUNNING, participationId, scope.branch);
    if (!running.some(({ id }) => id === interventionId)) throw new Broken('training.not-work-training');
    const [workplace] = await scope.find(Workplace, { where: { id: workplaceId } });
    if (!workplace) throw new Unseen();
    if (!workplace.active) throw new Broken('training.workplace-closed', {}, 'workplaceId');
    const id = await scope.insert(WorkTraining, { ...kept(asked), interventionId, casefileId, participationId, workplaceId, writtenBy: scope.account });
    await scope.record({ type: 'work-training.arranged', id, participationId });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: ChangeWorkTraining): Promise<void> {
    const { participationId } = await scope.get(WorkTraining, id);
    await scope.change(WorkTraining, id, version, kept(asked));
    await scope.record({ type: 'work-training.changed', id, participationId });
  }

  /** FST-12: who follows the project sees it. */
  async hours(scope: Scope, projectId: string): Promise<ProjectTrainingHours> {
    if (!scope.opened.projects.includes(projectId)) throw new Unseen();
    return { asOf: scope.today, ...trainingHours(await scope.read(PROJECT_HOURS, projectId)) };
  }
}

function kept({ tasks = '', adaptation = '', startsOn, endsOn = null, outcome = null, ...asked }: ChangeWorkTraining) {
  inOrder({ startsOn, endsOn, outcome });
  const { supervisor = null, participantWords = null, supervisorWords = null } = asked;
  return { ...sectorOf(asked), supervisor, participantWords, supervisorWords, tasks, adaptation, startsOn, endsOn, outcome };
}
