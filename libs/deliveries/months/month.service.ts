import { Injectable } from '@nestjs/common';
import { PersonSeal } from '#participants';
import { Broken, Invalid, Unseen, type Scope } from '#platform';
import { periodOf, type Period } from '#projects';
import { DeliveryFileService } from './delivery-file.service.js';
import { DIFFERENCES, FACTS, FILES, KEPT_MONTHS, PARTS, PROJECT_OF_MONTHS, type DifferenceRow, type FactRow, type KeptMonth, type PartRow, type ProjectOfMonths } from './month.queries.js';
import { after, faultsOf, FAULTS, monthsOf, toSendAgain, unsentBefore, window, type Step } from './month.rules.js';
import type { HiddenFault, MonthDetail, MonthFault, MonthList, MonthSummary } from './month.view.js';

interface Course extends ProjectOfMonths {
  period: Period | null;
}

/** A month of a project, by the project's id, and the version of the month that was seen. */
export interface SeenMonth {
  id: string;
  month: string;
  version: number;
}

const firstDay = (month: string): string => `${month}-01`;
const instant = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** The months of a project as they are told to the funder: handed over by each branch, joined, submitted by another, opened again. */
@Injectable()
export class MonthService {
  constructor(
    private readonly seal: PersonSeal,
    private readonly files: DeliveryFileService,
  ) {}

  async list(scope: Scope, projectId: string): Promise<MonthList> {
    const course = await courseOf(scope, projectId);
    const months = monthsOf(course.period, scope.today);
    const parts = await scope.read(PARTS, projectId, months.map(firstDay));
    const kept = await scope.read(KEPT_MONTHS, projectId);
    const again = whichAgain(kept, await differencesOf(scope, projectId, months));
    const items = months.map((month) => summaryOf(month, { kept, parts, again, today: scope.today }));
    return { projectId, projectName: course.name, today: scope.today, ownBranch: !joins(scope, projectId), items };
  }

  async month(scope: Scope, projectId: string, asked: string): Promise<MonthDetail> {
    const course = await courseOf(scope, projectId);
    const months = monthsOf(course.period, scope.today);
    const month = knownMonth(months, asked);
    const whole = await scope.read(PARTS, projectId, months.filter((one) => one <= month).map(firstDay));
    const parts = whole.filter((part) => part.month === month);
    const kept = await scope.read(KEPT_MONTHS, projectId);
    const differences = await differencesOf(scope, projectId, months);
    const again = whichAgain(kept, differences);
    const own = differences.filter((one) => one.month === month);
    const summary = summaryOf(month, { kept, parts, again, today: scope.today });
    const mine = kept.find((one) => one.month === month);
    const files = joins(scope, projectId) ? await scope.read(FILES, projectId, firstDay(month)) : [];
    return {
      ...summary, projectId, projectName: course.name, ...stagesOf(mine, scope.account),
      steps: (['PREPARE', 'UNDO', 'SUBMIT', 'REOPEN'] as const).filter((step: Step) => after(summary.status, step) !== null && (step !== 'PREPARE' || summary.opensOn <= scope.today)),
      parts: parts.map((part) => ({ ...part, own: part.branchId === scope.branch, handedAt: instant(part.handedAt) })),
      ...this.toldFaults(await scope.read(FACTS, projectId, firstDay(month)), course.period),
      differences: own.flatMap(({ participationId, pseudonym, sent, now, otherNumber }) => (participationId === null ? [] : [{ participationId, pseudonym: pseudonym ?? '', sent, now, otherNumber }])),
      hiddenDifferences: own.filter(({ participationId }) => participationId === null).length,
      again: again.filter((one) => one >= month), unsentBefore: unsentBefore(month, new Set(whole.map((part) => part.month)), sentOf(kept)), files: files.map((file) => ({ ...file, madeAt: file.madeAt.toISOString() })),
    };
  }

  /** The own branch lets the project tell who its people are. */
  async hand(scope: Scope, projectId: string, asked: string): Promise<{ id: string }> {
    const month = await this.faultless(scope, projectId, asked);
    const id = await scope.call<string>('hand_month', projectId, firstDay(month));
    await scope.record({ type: 'month.handed', id, participationId: null });
    return { id };
  }

  /** Joins the parts of all branches and makes the file: what is prepared is what is sent. */
  async prepare(scope: Scope, { id: projectId, month: asked, version }: SeenMonth): Promise<{ id: string }> {
    const month = await this.faultless(scope, projectId, asked);
    const made = await scope.call<string>('prepare_month', projectId, firstDay(month), version);
    await this.files.make(scope, made);
    return { id: made };
  }

  async undo(scope: Scope, seen: SeenMonth): Promise<void> {
    await this.step(scope, { ...seen, name: 'undo_month', type: 'month.undone' });
  }

  async submit(scope: Scope, seen: SeenMonth): Promise<void> {
    await this.step(scope, { ...seen, name: 'submit_month', type: 'month.submitted' });
  }

  async reopen(scope: Scope, seen: SeenMonth, reason: string): Promise<void> {
    if (reason.trim().length < 3) throw new Invalid([{ field: 'reason', code: 'value.missing' }]);
    await this.step(scope, { ...seen, name: 'reopen_month', type: 'month.reopened' }, reason);
  }

  private async step(scope: Scope, { id: projectId, month, version, name, type }: SeenMonth & { name: string; type: string }, ...more: string[]): Promise<void> {
    const { period } = await courseOf(scope, projectId);
    const changed = await scope.call<string>(name, projectId, firstDay(knownMonth(monthsOf(period, scope.today), month)), version, ...more);
    await scope.record({ type, id: changed, participationId: null });
  }

  /** The month, where nothing in it waits to be mended. */
  private async faultless(scope: Scope, projectId: string, asked: string): Promise<string> {
    const { period } = await courseOf(scope, projectId);
    const month = knownMonth(monthsOf(period, scope.today), asked);
    const faulty = (await scope.read(FACTS, projectId, firstDay(month))).filter((row) => faultsOf(row, period).length > 0).length;
    if (faulty > 0) throw new Broken('month.has-faults', { people: faulty });
    return month;
  }

  private toldFaults(rows: readonly FactRow[], period: Period | null): { faults: MonthFault[]; hiddenFaults: HiddenFault[] } {
    const found = rows.flatMap((row) => faultsOf(row, period).map((fault) => ({ ...row, fault })));
    const faults = found.flatMap(({ participationId, pseudonym, branchName, fault, participantId, ...row }) =>
      participationId === null ? [] : [{ fault, participationId, pseudonym: pseudonym ?? '', branchName, ...(participantId ? this.seal.nameOf({ ...row, participantId }) : { givenName: null, familyName: null }) }]);
    const unnamed = found.filter(({ participationId }) => participationId === null);
    const branches = [...new Set(unnamed.map(({ branchName }) => branchName))];
    const hiddenFaults = branches.flatMap((branchName) => FAULTS.map((fault) => ({ fault, branchName, people: unnamed.filter((one) => one.branchName === branchName && one.fault === fault).length })));
    return { faults, hiddenFaults: hiddenFaults.filter(({ people }) => people > 0) };
  }
}

/** Who follows the project joins the parts of all branches; the others are told of their own. */
const joins = ({ opened }: Scope, projectId: string): boolean => opened.projects.includes(projectId);

async function courseOf(scope: Scope, projectId: string): Promise<Course> {
  const [project] = await scope.read(PROJECT_OF_MONTHS, projectId);
  if (!project) throw new Unseen();
  return { ...project, period: periodOf(project) };
}

function knownMonth(months: readonly string[], asked: string): string {
  if (!months.includes(asked)) throw new Unseen();
  return asked;
}

const differencesOf = async (scope: Scope, projectId: string, months: readonly string[]): Promise<DifferenceRow[]> =>
  joins(scope, projectId) ? scope.read(DIFFERENCES, projectId, months.map(firstDay)) : [];

const sentOf = (kept: readonly KeptMonth[]): Set<string> => new Set(kept.filter(({ status }) => status === 'SUBMITTED').map(({ month }) => month));

const whichAgain = (kept: readonly KeptMonth[], differences: readonly DifferenceRow[]): string[] =>
  toSendAgain([...sentOf(kept)], new Set(differences.map(({ month }) => month)));

interface Standing {
  kept: readonly KeptMonth[];
  parts: readonly PartRow[];
  again: readonly string[];
  today: string;
}

function summaryOf(month: string, { kept, parts, again, today }: Standing): MonthSummary {
  const status = kept.find((one) => one.month === month)?.status ?? 'OPEN';
  const own = parts.filter((part) => part.month === month);
  const { opensOn, dueOn } = window(month);
  return {
    month, status, opensOn, dueOn, late: status !== 'SUBMITTED' && dueOn < today, people: own.reduce((sum, { people }) => sum + people, 0),
    branches: own.length, handed: own.filter(({ current }) => current).length, sendAgain: again.includes(month),
  };
}

function stagesOf(kept: KeptMonth | undefined, reader: string) {
  return {
    version: kept?.version ?? 0, preparedByReader: kept?.preparedBy === reader,
    preparedAt: instant(kept?.preparedAt ?? null), preparedByName: kept?.preparedByName ?? null,
    submittedAt: instant(kept?.submittedAt ?? null), submittedByName: kept?.submittedByName ?? null,
    reopenedAt: instant(kept?.reopenedAt ?? null), reopenedByName: kept?.reopenedByName ?? null, reopenReason: kept?.reopenReason ?? null,
  };
}
