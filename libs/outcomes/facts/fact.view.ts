import type { BirthCountryAnswer, CitizenshipAnswer, EducationAnswer, Employment, FollowUpMethod, HousingAnswer, LabourAnswer, Moment, Teller, TruthAnswer } from './facts.js';

export class EntryFactsView {
  labour: LabourAnswer;
  unemployedSince: string | null;
  inEducation: TruthAnswer;
  education: EducationAnswer;
  /** The level in ISCED 2011. */
  isced: number | null;
  citizenship: CitizenshipAnswer;
  birthCountry: BirthCountryAnswer;
  parentsAbroad: TruthAnswer;
  housing: HousingAnswer;
  otherDisadvantage: TruthAnswer;
  disability: TruthAnswer;
  writtenAt: Date;
  writtenByName: string | null;
}

export class ObservationView {
  observedOn: string;
  labour: LabourAnswer;
  employment: Employment | null;
  jobSearching: TruthAnswer;
  inEducation: TruthAnswer;
  qualified: TruthAnswer;
  improved: TruthAnswer;
  toldBy: Teller;
  method: FollowUpMethod;
  writtenAt: Date;
  writtenByName: string | null;
}

/** One of the moments after the exit, with its window and what was observed in it. */
export class FollowUpView {
  moment: Moment;
  /** Null while the person takes part. */
  opensOn: string | null;
  closesOn: string | null;
  /** NOT_YET: the window is to come. AFTER_PROJECT: it lies after the last day on which the project follows its people. */
  state: 'NOT_LEFT' | 'NOT_YET' | 'OPEN' | 'CLOSED' | 'DONE' | 'AFTER_PROJECT';
  source: string;
  observation: ObservationView | null;
  /** What a change names; 0 before the first. */
  version: number;
}

/** What the indicators of a project know of one participation. */
export class FactsView {
  entry: EntryFactsView | null;
  /** What a change names; 0 before the first. */
  version: number;
  startsOn: string;
  endsOn: string | null;
  followUps: FollowUpView[];
}
