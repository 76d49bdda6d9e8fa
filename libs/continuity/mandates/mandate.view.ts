import type { Category } from '#access';
import type { Area } from '#catalogue';
import type { DutyProcess, MandatePart, MandateSubject } from './mandate.entity.js';

/** Who holds a part: a party, and who there. */
export class MandateHolder {
  part: MandatePart;
  branchName: string;
  /** Who at the party; null for the party as a whole. */
  who: string | null;
  /** Written in one's own file: then it can be ended here. */
  own: boolean;
  /** Written down by the party; null for what follows from the case itself. */
  id: string | null;
  version: number | null;
  task: string;
  since: string | null;
  /** Of one who is told by consent: which parts of the file; no part is more than these. */
  told: Category[];
  /** Written by one who has handed the case over: it no longer counts. */
  lapsed: boolean;
}

/** The case as a whole, a part of life, or one intervention: who decides, leads, performs and is told. */
export class MandateRow {
  about: MandateSubject;
  area: Area | null;
  interventionId: string | null;
  sv: string | null;
  en: string | null;
  holders: MandateHolder[];
  /** Parts that nobody holds. */
  missing: MandatePart[];
  /** Parts that more than one holds, though one must. */
  doubled: MandatePart[];
}

/** One of those who must all be there around a person, and which branches are that. */
export class TriadSide {
  name: string;
  branchKinds: string[];
}

/** One of the three, as far as one sees it. */
export class TriadSideView {
  /** Null for the usual ones, which the page has words for. */
  name: string | null;
  code: 'MUNICIPALITY' | 'EMPLOYMENT' | 'HEALTH' | null;
  /** Who of that side is involved; nobody where nothing tells so. */
  parties: string[];
  tasks: TriadTask[];
  /** The last time somebody of that side met or spoke with the participant, as far as one may read it. */
  lastContactOn: string | null;
}

export class TriadTask {
  party: string;
  sv: string;
  en: string;
  since: string | null;
}

export class MandateMap {
  today: string;
  rows: MandateRow[];
  triad: TriadSideView[];
  /** Colleagues named in one's own file, who may be given a part. */
  colleagues: MandateColleague[];
}

export class MandateColleague {
  accountId: string;
  name: string;
}

export class DutyHolder {
  id: string;
  organisationName: string;
  part: MandatePart;
  /** One's own organisation: then it can be taken away. */
  own: boolean;
  version: number;
}

export class DutyRow {
  process: DutyProcess;
  holders: DutyHolder[];
  missing: MandatePart[];
  doubled: MandatePart[];
}

/** Who answers for what in a project. */
export class DutyMap {
  rows: DutyRow[];
  /** Whether one's own organisation has a part in the project. */
  takesPart: boolean;
  triad: TriadChosen | null;
}

export class TriadChosen {
  id: string;
  sides: TriadSide[];
  reason: string;
  version: number;
}
