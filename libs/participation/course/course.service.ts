import { Injectable } from '@nestjs/common';
import { Broken, Stale, Unseen, type Scope } from '#platform';
import { periodOf } from '#projects';
import { PROJECT_DAYS } from '../entry/entry.queries.js';
import { EntryService, type Place } from '../entry/entry.service.js';
import { Participation } from '../participation.entity.js';
import { Pause, ParticipationExit } from './course.entity.js';
import type { EndParticipation, MoveParticipation, PauseParticipation, ReopenParticipation, ResumeParticipation } from './course.input.js';
import { COURSE, LASTING_PAUSE, STANDING_EXIT } from './course.queries.js';
import { mayEnd, mayPause, mayResume } from './course.rules.js';
import type { CourseView } from './course.view.js';

interface Standing {
  participation: Participation;
  place: Place;
  version: number;
}

/** The way of a participation: pausing, coming back, moving, ending, and going on after an end that was wrong. Its status follows from the rows. */
@Injectable()
export class CourseService {
  constructor(private readonly entry: EntryService) {}

  async course(scope: Scope, participationId: string): Promise<CourseView[]> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    return scope.read(COURSE, participationId);
  }

  async pause(scope: Scope, id: string, version: number, asked: PauseParticipation): Promise<void> {
    const standing = await this.standing(scope, id, version);
    mayPause(standing.participation, asked, scope.today);
    await scope.insert(Pause, { ...standing.place, startsOn: asked.startsOn, resumesOn: asked.resumesOn ?? null, reason: asked.reason, writtenBy: scope.account });
    await this.settle(scope, standing, 'participation.paused');
  }

  async resume(scope: Scope, id: string, version: number, asked: ResumeParticipation): Promise<void> {
    const standing = await this.standing(scope, id, version);
    const [pause] = await scope.read(LASTING_PAUSE, standing.place.casefileId);
    mayResume(standing.participation, pause, asked, scope.today);
    await scope.change(Pause, pause!.id, pause!.version, { endsOn: dayBefore(asked.resumesOn) });
    await this.settle(scope, standing, 'participation.resumed');
  }

  async end(scope: Scope, id: string, version: number, asked: EndParticipation): Promise<void> {
    const standing = await this.standing(scope, id, version);
    const { participation, place } = standing;
    const [pause] = await scope.read(LASTING_PAUSE, place.casefileId);
    const [project] = await scope.read(PROJECT_DAYS, participation.projectId);
    mayEnd(asked, { participation, pause, project: periodOf(project!), today: scope.today });
    if (pause) await scope.change(Pause, pause.id, pause.version, { endsOn: asked.endsOn });
    await this.entry.writeLivelihood(scope, place, { moment: 'EXIT', sources: asked.livelihood ?? [], observedOn: asked.endsOn });
    await scope.insert(ParticipationExit, { ...place, endsOn: asked.endsOn, reason: asked.reason, note: asked.note ?? null, writtenBy: scope.account });
    await this.settle(scope, standing, 'participation.ended');
  }

  async reopen(scope: Scope, id: string, version: number, { reason }: ReopenParticipation): Promise<void> {
    const standing = await this.standing(scope, id, version);
    const [exit] = await scope.read(STANDING_EXIT, standing.place.casefileId);
    if (standing.participation.status !== 'ENDED' || !exit) throw new Broken('participation.not-ended');
    await scope.change(ParticipationExit, exit.id, exit.version, { reopenedAt: scope.now, reopenedBy: scope.account, reopenReason: reason });
    await this.settle(scope, standing, 'participation.reopened');
  }

  async move(scope: Scope, id: string, version: number, asked: MoveParticipation): Promise<void> {
    await scope.call('move_home', id, version, asked.unitId, asked.subprojectId ?? null, asked.on, asked.responsibleId ?? null, asked.reason);
    await scope.record({ type: 'participation.moved', id, participationId: id });
  }

  private async standing(scope: Scope, id: string, version: number): Promise<Standing> {
    const participation = await scope.get(Participation, id);
    const place = await this.entry.placeOf(scope, id);
    if (participation.branchId !== scope.branch) throw new Unseen();
    if (participation.version !== version) throw new Stale(participation.version);
    return { participation, place, version };
  }

  private async settle(scope: Scope, { participation, version }: Standing, type: string): Promise<void> {
    await scope.call('follow_status', participation.id, version);
    await scope.record({ type, id: participation.id, participationId: participation.id });
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
