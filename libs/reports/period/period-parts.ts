import type { PermissionName } from '#access';
import { FlowService, IndependenceService, IndicatorService, LivelihoodsService, OutcomesService, SupportService, type Flow, type IndependenceFigures, type Indicators, type LivelihoodMatrix, type Outcomes, type SupportFigures } from '#outcomes';
import type { Language, Scope } from '#platform';

/** Of which project, from when until when. */
export interface AskedPeriod {
  projectId: string;
  startsOn: string;
  endsOn: string;
  language: Language;
}

/** What the report of a period is made of: each as its own page shows it. */
export interface PeriodTold {
  flow: Flow;
  outcomes: Outcomes;
  livelihoods: LivelihoodMatrix;
  support: SupportFigures;
  independence: IndependenceFigures;
  indicators: Indicators;
}

type PartName = keyof PeriodTold;
/** A part that has been read, as it is kept until the file is made. */
export type ReadPart = { [Name in PartName]: { name: Name; told: PeriodTold[Name] } }[PartName];

interface Part {
  name: PartName;
  /** The permission of the page, under which it is read. */
  under: PermissionName;
  read: (scope: Scope, asked: AskedPeriod) => Promise<ReadPart['told']>;
}

/** Part by part, in the order of the report. The same services as the pages: a report counts nothing itself. */
export const PERIOD_PARTS: readonly Part[] = [
  { name: 'flow', under: 'entry.count', read: (scope, { projectId }) => new FlowService().flow(scope, projectId) },
  { name: 'outcomes', under: 'outcome.read', read: (scope, { projectId, endsOn, language }) => new OutcomesService().outcomes(scope, projectId, { asOf: endsOn, by: 'subproject' }, language) },
  { name: 'livelihoods', under: 'outcome.read', read: (scope, { projectId, language }) => new LivelihoodsService().matrix(scope, projectId, language) },
  { name: 'support', under: 'outcome.read', read: (scope, { projectId, language }) => new SupportService().support(scope, projectId, language) },
  { name: 'independence', under: 'outcome.read', read: (scope, { projectId, language }) => new IndependenceService().figures(scope, projectId, language) },
  { name: 'indicators', under: 'indicator.read', read: (scope, { projectId, startsOn, endsOn }) => new IndicatorService().indicators(scope, projectId, { from: startsOn, asOf: endsOn }) },
];

/** The parts that were kept, each by its name. */
export const toldBy = (parts: readonly ReadPart[]): PeriodTold => Object.fromEntries(parts.map(({ name, told }) => [name, told])) as unknown as PeriodTold;
