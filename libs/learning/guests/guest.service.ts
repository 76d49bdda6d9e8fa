import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { Unit } from '#organisations';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Invalid, type Scope } from '#platform';
import { mustBeOpen, Project, WORKED_IN } from '#projects';
import { ActivityGuest, ActivityVisit, SharedActivity } from './guest.entity.js';
import type { ChangeActivity, JoinActivity, OpenActivity } from './guest.input.js';
import { ACTIVITIES, GUESTS, VISITS } from './guest.queries.js';
import { consentHolds, mayJoin } from './guest.rules.js';
import type { ActivityList, GuestList, ActivityVisitList } from './guest.view.js';

/** Activities in another municipality: the participant joins by consent, and the host sees a name, a time and what to arrange. */
@Injectable()
export class GuestService {
  async activities(scope: Scope): Promise<ActivityList> {
    return { items: await scope.read(ACTIVITIES), projects: await scope.read(WORKED_IN), today: scope.today };
  }

  async open(scope: Scope, projectId: string, asked: OpenActivity): Promise<string> {
    mustBeOpen(await scope.get(Project, projectId), scope.today);
    if (asked.endsOn && asked.endsOn < asked.startsOn) throw new Invalid([{ field: 'endsOn', code: 'learning.ends-before-start' }]);
    const id = await scope.insert(SharedActivity, { ...asked, projectId, offeredBy: scope.account });
    await scope.record({ type: 'activity.opened', id, participationId: null });
    return id;
  }

  async change(scope: Scope, id: string, version: number, changes: ChangeActivity): Promise<void> {
    await scope.change(SharedActivity, id, version, changes);
    await scope.record({ type: 'activity.changed', id, participationId: null });
  }

  async guests(scope: Scope): Promise<GuestList> {
    const rows = await scope.read(GUESTS);
    return { items: rows.map(({ participationId: _, ...guest }) => guest) };
  }

  async visits(scope: Scope, participationId: string): Promise<ActivityVisitList> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const rows = await scope.read(VISITS, participationId, scope.today, scope.branch);
    return { items: rows.map(({ participationId: _, ...row }) => row) };
  }

  async join(scope: Scope, participationId: string, { name, hours, adaptations, ...consent }: JoinActivity): Promise<string> {
    const participation = await scope.get(Participation, participationId);
    const file = await ownFile(scope, participationId);
    const activity = await scope.get(SharedActivity, consent.activityId);
    const host = await scope.get(Unit, activity.unitId);
    mayJoin({ activity, participation, ownHost: host.branchId === scope.branch }, scope.today);
    consentHolds(consent, scope.today);
    const running = { participationId, activityId: activity.id, withdrawnOn: IsNull(), consentTo: MoreThanOrEqual(scope.today) };
    if ((await scope.find(ActivityVisit, { where: running })).length > 0) throw new Broken('activity.guest-already');
    const id = await scope.insert(ActivityVisit, { ...consent, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.insert(ActivityGuest, { id, activityId: activity.id, name: name.trim(), hours: hours.trim(), adaptations: adaptations?.trim() || null });
    await scope.record({ type: 'activity.joined', id, participationId });
    return id;
  }

  /** The participant takes the yes back: from this moment the host sees nothing. */
  async withdraw(scope: Scope, id: string, version: number): Promise<void> {
    const visit = await scope.get(ActivityVisit, id);
    if (visit.withdrawnOn) throw new Broken('activity.withdrawn-already');
    await scope.change(ActivityVisit, id, version, { withdrawnOn: scope.today });
    await scope.record({ type: 'activity.withdrawn', id, participationId: visit.participationId });
  }
}
