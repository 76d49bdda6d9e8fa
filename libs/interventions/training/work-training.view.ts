import type { Sector } from '#workplaces';
import type { TrainingOutcome } from './work-training.entity.js';

export class WorkTrainingView {
  id: string;
  interventionId: string;
  typeSv: string;
  typeEn: string;
  /** Null where the workplace stands in another branch's register. */
  workplaceName: string | null;
  sector: Sector;
  sectorWords: string | null;
  supervisor: string | null;
  tasks: string;
  adaptation: string;
  startsOn: string;
  endsOn: string | null;
  outcome: TrainingOutcome | null;
  participantWords: string | null;
  supervisorWords: string | null;
  /** Whether it stands in the own branch's file. */
  own: boolean;
  /** What was planned and attended between its days. */
  plannedHours: number;
  attendedHours: number;
  version: number;
}

/** An intervention to which a workplace can be found. */
export class TrainingIntervention {
  id: string;
  typeSv: string;
  typeEn: string;
  green: boolean;
}

export class WorkTrainingList {
  items: WorkTrainingView[];
  /** Interventions of work training that run in the own branch's file. */
  running: TrainingIntervention[];
}

/** Hours of work training, and how many of them were green rehabilitation. */
export class TrainingHours {
  persons: number;
  hours: number;
  greenHours: number;
  /** Per cent with one decimal; of no hours there is none. */
  greenPercent: number | null;
}

export class ProjectTrainingHours {
  asOf: string;
  total: TrainingHours;
  women: TrainingHours;
  men: TrainingHours;
}
