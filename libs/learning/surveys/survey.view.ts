import type { Instrument, Moment, Theme } from './survey.entity.js';

export class StatementView {
  code: string;
  instrument: Instrument;
  theme: Theme;
  sv: string;
  en: string;
}

export class ThemeMean {
  theme: Theme;
  /** 0 to 100. */
  index: number;
}

export class SurveyAnswerView {
  id: string;
  moment: Moment;
  answeredOn: string;
  /** Mean of all statements, 0 to 100. */
  index: number;
  themes: ThemeMean[];
  words: string | null;
}

/** How one actor sees itself, or the collaboration, over time. */
export class ActorTrend {
  branchId: string;
  branchName: string;
  organisationName: string;
  instrument: Instrument;
  /** Oldest first. */
  answers: SurveyAnswerView[];
  /** Latest less the first; null with one answer alone. */
  change: number | null;
}

/** Of the actors that have answered more than once: then and now. */
export class BeforeAndAfter {
  instrument: Instrument;
  actors: number;
  before: number | null;
  latest: number | null;
}

export class ActorChoice {
  branchId: string;
  name: string;
}

export class SurveyOverview {
  projectName: string;
  today: string;
  statements: StatementView[];
  trends: ActorTrend[];
  summary: BeforeAndAfter[];
  /** The branches one may answer for in this project. */
  mayAnswerFor: ActorChoice[];
}
