import type { GoalStatus, JointKind, ProcessStatus, Verdict } from './register.entity.js';

export class RegisterLine {
  id: string;
  version: number;
}

export class DatedView {
  on: string;
  words: string;
}

export class HypothesisView extends RegisterLine {
  words: string;
  indicator: string;
  data: string | null;
  verdict: Verdict;
  verdictWords: string | null;
  decidedOn: string | null;
}

export class IterationView extends RegisterLine {
  startsOn: string;
  endsOn: string;
  tried: string;
  learned: string;
  next: string;
}

export class KnowledgeActivityView extends RegisterLine {
  topic: string;
  heldOn: string;
  recipientIds: string[];
  persons: number;
  evaluation: string | null;
}

export class DisseminationView extends RegisterLine {
  result: string;
  material: string | null;
  channel: string;
  audience: string;
  toldOn: string;
  uptake: string | null;
}

export class WorkProcessView extends RegisterLine {
  name: string;
  ownerIds: string[];
  problem: string;
  status: ProcessStatus;
  editions: DatedView[];
  evidence: string | null;
}

export class StructuralGoalView extends RegisterLine {
  words: string;
  status: GoalStatus;
  activities: DatedView[];
  evidence: string | null;
}

export class JointDecisionView extends RegisterLine {
  kind: JointKind;
  words: string;
  associationIds: string[];
  decidedOn: string;
  followUp: string | null;
}

/** Everything a project has written down of what it learns; it names no person. */
export class LearningRegisters {
  projectName: string;
  /** Whether one keeps them. */
  keeps: boolean;
  today: string;
  hypotheses: HypothesisView[];
  iterations: IterationView[];
  knowledgeActivities: KnowledgeActivityView[];
  disseminations: DisseminationView[];
  processes: WorkProcessView[];
  structuralGoals: StructuralGoalView[];
  jointDecisions: JointDecisionView[];
}

/** One coordination association beside the others: counts, and a mean of answers. */
export class AssociationRow {
  organisationId: string;
  name: string;
  jointMethods: number;
  jointDecisions: number;
  /** Methods in use with its members in this project. */
  onTrial: number;
  adopted: number;
  retired: number;
  /** Mean of its actors' collaboration index, 0 to 100: before, and latest; null when nobody answered. */
  indexBefore: number | null;
  indexLatest: number | null;
}

export class AssociationReport {
  items: AssociationRow[];
}
