import { longestConsent } from '#participants';
import { Broken, Invalid } from '#platform';
import type { SharedActivity } from './guest.entity.js';
import type { JoinActivity } from './guest.input.js';

interface Joining {
  activity: Pick<SharedActivity, 'open' | 'otherProjects' | 'projectId' | 'endsOn'>;
  /** Whether the host is the own branch. */
  ownHost: boolean;
  participation: { projectId: string; protected: boolean };
}

/** 1. Nothing of a protected person is told. 2. In the same project, unless the host takes others. 3. Elsewhere: at home it is an intervention. 4. While it goes on and takes guests. */
export function mayJoin({ activity, ownHost, participation }: Joining, today: string): void {
  if (participation.protected) throw new Broken('activity.protected');
  if (activity.projectId !== participation.projectId && !activity.otherProjects) throw new Broken('activity.other-project');
  if (ownHost) throw new Broken('activity.own-municipality');
  if (activity.endsOn !== null && activity.endsOn < today) throw new Broken('activity.over', { endsOn: activity.endsOn }, 'activityId');
  if (!activity.open) throw new Broken('activity.closed');
}

/** A consent ends after it begins and not before today, and holds as long as any consent: twelve months. */
export function consentHolds({ consentFrom, consentTo }: Pick<JoinActivity, 'consentFrom' | 'consentTo'>, today: string): void {
  if (consentTo < consentFrom || consentTo < today) throw new Invalid([{ field: 'consentTo', code: 'activity.consent-over' }]);
  const longest = longestConsent(consentFrom);
  if (consentTo > longest) throw new Broken('consent.longer-than-a-year', { longest }, 'consentTo');
}
