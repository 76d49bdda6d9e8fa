import type { WorkedIn } from '#projects';
import type { InterventionTypeView } from './catalogue.view.js';
import type { EvidencePart, MethodStatus, Strength } from './method.entity.js';

/** Numbers of persons; null where it is hidden, since it is below five or tells such a one. */
export class MethodFigures {
  begun: number | null;
  ended: number | null;
  /** Came to an occasion that was noted. */
  attended: number | null;
  /** Stand higher on the ladder than when they began. */
  movedUp: number | null;
}

/** Who works with it: where, since when, how far. */
export class MethodUseRow {
  id: string;
  projectId: string;
  projectName: string;
  branchId: string;
  branchName: string;
  organisationName: string;
  municipalityCode: string | null;
  status: MethodStatus;
  since: string;
  reviewOn: string | null;
  nextStep: string | null;
  responsible: string | null;
}

export class MethodRow {
  id: string;
  name: string;
  summary: string;
  typeCode: string | null;
  typeSv: string | null;
  typeEn: string | null;
  origin: string | null;
  uses: MethodUseRow[];
}

export class MethodList {
  items: MethodRow[];
  /** The kinds of interventions a method may be used in. */
  types: InterventionTypeView[];
  today: string;
}

export class EvaluationView {
  id: string;
  decision: 'ADOPTED' | 'RETIRED';
  words: string;
  figures: MethodFigures;
  decidedOn: string;
}

export class MethodUseView extends MethodUseRow {
  triedFrom: string | null;
  hypothesis: string | null;
  measure: string | null;
  /** Whose experience it took up. */
  follows: string | null;
  figures: MethodFigures;
  evaluations: EvaluationView[];
  /** Whether one may decide on it. */
  decides: boolean;
  version: number;
}

export class EvidenceView {
  id: string;
  part: EvidencePart;
  words: string;
  source: string | null;
  strength: Strength | null;
  branchName: string;
  writtenOn: string;
}

export class MethodView {
  id: string;
  name: string;
  summary: string;
  typeCode: string | null;
  typeSv: string | null;
  typeEn: string | null;
  origin: string | null;
  proposedOn: string;
  uses: MethodUseView[];
  evidence: EvidenceView[];
  /** The projects in which one may propose it. */
  projects: WorkedIn[];
  today: string;
}

export class MethodMade {
  id: string;
}
