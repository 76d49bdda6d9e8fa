import { Injectable } from '@nestjs/common';
import { Stale, Unseen, type Scope } from '#platform';
import { mayBeWritten } from '../ending/after-the-end.rules.js';
import { Participation } from '../participation.entity.js';
import { OWN_FILE } from '../participation.queries.js';
import { DirectionRow, EntryAssessment, EntryRule, Livelihood } from './entry.entity.js';
import type { ChooseDirection, EntryInput, LivelihoodSource, WriteLivelihood } from './entry.input.js';
import { ASSESSMENT, DIRECTIONS_OF, LIVELIHOOD_OF, REPLACE_ASSESSMENT, REPLACE_LIVELIHOOD } from './entry.queries.js';
import { livelihoodIsSound, mayEnter } from './entry.rules.js';
import type { EntryView } from './entry.view.js';
import type { LivelihoodMoment } from './livelihood-kinds.js';

/** Where a row of a case is written: the file and whose it is. */
export interface Place {
  casefileId: string;
  participationId: string;
}

/** What is written down when somebody enters, and changed later. */
@Injectable()
export class EntryService {
  async show(scope: Scope, participationId: string): Promise<EntryView> {
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const [assessment] = await scope.read(ASSESSMENT, participationId);
    const directions = await scope.read(DIRECTIONS_OF, participationId);
    const livelihood = await scope.read(LIVELIHOOD_OF, participationId);
    return { assessment: assessment ?? null, directions, livelihood };
  }

  /** The assessment that stands is replaced by another, which must satisfy the project's rules as well; 0 is the version of none. */
  async assess(scope: Scope, participationId: string, version: number, entry: EntryInput): Promise<void> {
    const participation = await scope.get(Participation, participationId);
    const rules = await scope.find(EntryRule, { where: { projectId: participation.projectId } });
    const asked = rules.filter(({ kind }) => kind !== 'MINIMUM_AGE' && kind !== 'RESIDENCE');
    mayEnter(asked, { age: participation.ageAtEntry, municipalityCode: participation.municipalityCode, entry, today: scope.today });
    const place = await this.placeOf(scope, participationId);
    const [standing] = await scope.read(ASSESSMENT, participationId);
    if ((standing?.version ?? 0) !== version) throw new Stale(standing?.version ?? null);
    if (standing && (await scope.read(REPLACE_ASSESSMENT, place.casefileId, scope.now, version)).length === 0) throw new Stale(standing.version);
    await this.writeAssessment(scope, place, entry);
    await scope.record({ type: 'entry.assessed', id: participationId, participationId });
  }

  async chooseDirection(scope: Scope, participationId: string, { towards, reason }: ChooseDirection): Promise<void> {
    mayBeWritten(await scope.get(Participation, participationId));
    const place = await this.placeOf(scope, participationId);
    await this.writeDirection(scope, place, { towards, reason: reason ?? null }, scope.today);
    await scope.record({ type: 'direction.chosen', id: participationId, participationId });
  }

  async changeLivelihood(scope: Scope, participationId: string, { moment, sources }: WriteLivelihood): Promise<void> {
    const { startsOn, endsOn } = await scope.get(Participation, participationId);
    const place = await this.placeOf(scope, participationId);
    await this.writeLivelihood(scope, place, { moment, sources, observedOn: moment === 'ENTRY' ? startsOn : (endsOn ?? scope.today) });
    await scope.record({ type: 'livelihood.written', id: participationId, participationId });
  }

  async writeAssessment(scope: Scope, place: Place, entry: EntryInput): Promise<void> {
    await scope.insert(EntryAssessment, { ...place, ...entry, trackGrounds: entry.trackGrounds ?? [], parties: entry.parties ?? [], writtenBy: scope.account } as Partial<EntryAssessment>);
  }

  async writeDirection(scope: Scope, place: Place, { towards, reason }: ChooseDirection, startsOn: string): Promise<void> {
    await scope.insert(DirectionRow, { ...place, towards, reason: reason ?? null, startsOn, writtenBy: scope.account });
  }

  async writeLivelihood(scope: Scope, place: Place, told: { moment: LivelihoodMoment; sources: LivelihoodSource[]; observedOn: string }): Promise<void> {
    livelihoodIsSound(told.sources);
    const { moment, observedOn } = told;
    await scope.read(REPLACE_LIVELIHOOD, place.casefileId, scope.now, moment);
    for (const { kind, sharePercent, since, toldBy } of told.sources) {
      await scope.insert(Livelihood, { ...place, moment, observedOn, kind, sharePercent, since: since ?? null, toldBy: toldBy ?? 'DECLARED', writtenBy: scope.account });
    }
  }

  /** The file of the acting branch; without one nothing can be written. */
  async placeOf(scope: Scope, participationId: string): Promise<Place> {
    const [file] = await scope.read(OWN_FILE, participationId, scope.branch!);
    if (!file) throw new Unseen();
    return { casefileId: file.id, participationId };
  }
}
