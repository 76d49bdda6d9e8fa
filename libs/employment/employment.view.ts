import type { EmployerMode, Form, Purpose } from './employer.entity.js';
import type { MatchForm, MatchStatus, PlacementEnd, PlacementKind, Stage, SupportedWith } from './employment.entity.js';

export class StageView {
  id: string;
  stage: Stage;
  enteredOn: string;
  leftOn: string | null;
  words: string;
  version: number;
}

export class ProfileView {
  id: string;
  no: number;
  wishes: string;
  hoursWished: number | null;
  strengths: string;
  adaptation: string;
  support: string;
  travel: string;
  economy: string;
  approvedOn: string;
}

export class DisclosureView {
  id: string;
  /** Null: any employer. */
  workplaceName: string | null;
  workplaceId: string | null;
  mayTell: string;
  form: Form;
  givenOn: string;
  validTo: string;
  withdrawnOn: string | null;
  /** Whether it holds today. */
  holds: boolean;
  version: number;
}

export class ApproachView {
  id: string;
  workplaceName: string | null;
  heldOn: string;
  mode: EmployerMode;
  purpose: Purpose;
  outcome: string;
  nextOn: string | null;
  writtenByName: string;
}

export class MatchView {
  id: string;
  workplaceName: string | null;
  job: string;
  hoursPerWeek: number;
  form: MatchForm;
  fits: number;
  adaptation: string;
  status: MatchStatus;
  decidedOn: string | null;
  version: number;
}

export class SupportView {
  heldOn: string;
  onTheJob: boolean;
  withWhom: SupportedWith;
  minutes: number;
  topic: string;
}

/** Minutes of support in one month since the placement began. */
export class SupportMonth {
  /** 1 for the first. */
  no: number;
  minutes: number;
}

export class PlacementView {
  id: string;
  kind: PlacementKind;
  workplaceId: string | null;
  workplaceName: string | null;
  job: string;
  hoursPerWeek: number;
  startsOn: string;
  endsOn: string | null;
  endReason: PlacementEnd | null;
  fading: string;
  /** How many whole weeks it has held. */
  weeks: number;
  support: SupportView[];
  supportByMonth: SupportMonth[];
  version: number;
}

export class SupportedEmployment {
  today: string;
  /** Whether it stands in the own branch's file. */
  stages: StageView[];
  profiles: ProfileView[];
  disclosures: DisclosureView[];
  approaches: ApproachView[];
  matches: MatchView[];
  placements: PlacementView[];
}

export class EmployerContactView {
  id: string;
  workplaceName: string;
  heldOn: string;
  mode: EmployerMode;
  purpose: Purpose;
  outcome: string;
  nextOn: string | null;
  writtenByName: string;
}

export class EmployerContactList {
  items: EmployerContactView[];
}
