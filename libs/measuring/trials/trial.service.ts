import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Broken, Invalid, Unseen, type Reading, type Scope } from '#platform';
import { mustBeOpen, Project } from '#projects';
import { Instrument, InstrumentUse } from '../instruments/instrument.entity.js';
import { InstrumentService } from '../instruments/instrument.service.js';
import { judged } from './comparison.rules.js';
import { MeasurementTrial } from './trial.entity.js';
import type { DecideTrial, PlanTrial } from './trial.input.js';
import { COMPARE, COMPARE_NOW, MUNICIPALITIES, TRIALS, type CompareRow } from './trial.queries.js';
import { dealt, drawn, soundPlan, standing } from './trial.rules.js';
import type { InstrumentComparison, TrialComparison, TrialsOfProject } from './trial.view.js';

/** Several measuring methods beside each other: planned, run, compared, and one of them chosen for the whole project. */
@Injectable()
export class TrialService {
  constructor(private readonly instruments: InstrumentService) {}

  async ofProject(reading: Reading, projectId: string): Promise<TrialsOfProject> {
    const { items, ...told } = await reading.one(TRIALS, projectId);
    return { ...told, items: items.map(({ municipalities, instruments, ...trial }) => ({ ...trial, instruments: dealt(instruments, municipalities) })) };
  }

  async compare(reading: Reading, id: string): Promise<TrialComparison> {
    const row = await reading.one(COMPARE, id);
    return { trialId: row.trialId, readAt: row.readAt, items: compared(row) };
  }

  async plan(scope: Scope, projectId: string, asked: PlanTrial): Promise<{ id: string }> {
    await this.demandSound(scope, projectId, asked);
    const id = await scope.insert(MeasurementTrial, { projectId, ...asked, addedBy: scope.account });
    await scope.record({ type: 'measurement-trial.planned', id, participationId: null });
    return { id };
  }

  async change(scope: Scope, id: string, version: number, asked: PlanTrial): Promise<void> {
    const trial = await scope.get(MeasurementTrial, id);
    standing(trial, 'PLANNED');
    await this.demandSound(scope, trial.projectId, asked);
    await scope.change(MeasurementTrial, id, version, { ...asked, everyWeeks: asked.everyWeeks ?? null, retestDays: asked.retestDays ?? null });
    await scope.record({ type: 'measurement-trial.changed', id, participationId: null });
  }

  /** Its instruments are asked from now on, as the plan says, and the municipalities are drawn for. */
  async start(scope: Scope, id: string, version: number): Promise<void> {
    const trial = await scope.get(MeasurementTrial, id);
    standing(trial, 'PLANNED');
    const { projectId, startsOn, seed, everyWeeks, atExit, instrumentIds } = trial;
    if (startsOn > scope.today) throw new Broken('trial.too-early', { day: startsOn });
    if ((await scope.find(MeasurementTrial, { where: { projectId, status: 'RUNNING' } })).length > 0) throw new Broken('trial.another-runs');
    for (const instrumentId of instrumentIds) await this.instruments.takeIntoUse(scope, projectId, { instrumentId, atEntry: true, everyDays: everyWeeks && everyWeeks * 7, atExit });
    const codes = (await scope.read(MUNICIPALITIES, projectId)).map(({ code }) => code);
    await scope.change(MeasurementTrial, id, version, { status: 'RUNNING', startedAt: scope.now, startedBy: scope.account, municipalities: trial.allocation === 'MUNICIPALITY' ? drawn(codes, seed) : [] });
    await scope.record({ type: 'measurement-trial.started', id, participationId: null });
  }

  /** The chosen one is asked of everybody in the project from now on; the others are asked no more, and what was answered by them stands. */
  async decide(scope: Scope, id: string, version: number, { instrumentId, grounds }: DecideTrial): Promise<void> {
    const trial = await scope.get(MeasurementTrial, id);
    standing(trial, 'RUNNING');
    if (!trial.instrumentIds.includes(instrumentId)) throw new Invalid([{ field: 'instrumentId', code: 'trial.not-tried' }]);
    const [row] = await scope.read(COMPARE_NOW, id);
    if (!row) throw new Unseen();
    const { projectId, everyWeeks, atExit } = trial;
    await this.instruments.takeIntoUse(scope, projectId, { instrumentId, atEntry: true, everyDays: everyWeeks && everyWeeks * 7, atExit });
    const others = await scope.find(InstrumentUse, { where: { projectId, instrumentId: In(trial.instrumentIds.filter((one) => one !== instrumentId)) } });
    for (const use of others) if (use.retiredOn === null) await scope.change(InstrumentUse, use.id, use.version, { retiredOn: scope.today });
    await scope.change(MeasurementTrial, id, version, { status: 'DECIDED', chosenId: instrumentId, decidedOn: scope.today, decidedBy: scope.account, grounds, figures: compared(row) });
    await scope.record({ type: 'measurement-trial.decided', id, participationId: null });
  }

  private async demandSound(scope: Scope, projectId: string, asked: PlanTrial): Promise<void> {
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    const known = await scope.find(Instrument, { where: { id: In(asked.instrumentIds) } });
    const ours = known.filter((one) => one.projectId === null || one.projectId === projectId);
    if (ours.length < asked.instrumentIds.length) throw new Invalid([{ field: 'instrumentIds', code: 'trial.unknown-instrument' }]);
    soundPlan(asked, (id) => ours.find((one) => one.id === id)!.key);
  }
}

function compared({ instruments, forms, ...least }: CompareRow): InstrumentComparison[] {
  return instruments.map(({ definition, id, ...instrument }) => ({ instrumentId: id, ...instrument, ...judged({ id, definition }, forms, least) }));
}
