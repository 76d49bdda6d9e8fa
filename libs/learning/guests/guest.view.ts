import type { WorkedIn } from '#projects';
import type { ConsentForm } from './guest.entity.js';

export class ActivityView {
  id: string;
  projectId: string;
  projectName: string;
  unitId: string;
  unitName: string;
  hostName: string;
  municipalityCode: string | null;
  name: string;
  about: string | null;
  place: string;
  schedule: string;
  startsOn: string;
  endsOn: string | null;
  open: boolean;
  /** Whether participants of other projects may come too. */
  otherProjects: boolean;
  version: number;
}

export class ActivityList {
  items: ActivityView[];
  /** The projects in which one may open an activity. */
  projects: WorkedIn[];
  today: string;
}

/** All that a host sees of a guest. */
export class GuestView {
  id: string;
  activityId: string;
  activityName: string;
  name: string;
  hours: string;
  adaptations: string | null;
}

export class GuestList {
  items: GuestView[];
}

/** A visit as those see it who carry the case: with the consent, and what the host has been told. */
export class ActivityVisitView {
  id: string;
  activityId: string;
  activityName: string;
  hostName: string;
  place: string;
  schedule: string;
  name: string;
  hours: string;
  adaptations: string | null;
  consentForm: ConsentForm;
  consentFrom: string;
  consentTo: string;
  withdrawnOn: string | null;
  /** Whether the host sees the guest today. */
  shown: boolean;
  own: boolean;
  version: number;
}

export class ActivityVisitList {
  items: ActivityVisitView[];
}
