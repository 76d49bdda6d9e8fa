import { Injectable } from '@nestjs/common';
import { EntryService, Participation } from '#participation';
import { Stale, Unseen, type Scope } from '#platform';
import { IndependenceRating } from './rating.entity.js';
import type { CorrectIndependence, RateIndependence } from './rating.input.js';
import { OWN_SHARES, RATINGS } from './rating.queries.js';
import { changeOf, mayRate } from './rating.rules.js';
import type { IndependenceOfPerson } from './rating.view.js';

/** What a person says of her own independence, at entry, along the way and when leaving. */
@Injectable()
export class RatingService {
  constructor(private readonly entries: EntryService) {}

  async show(scope: Scope, participationId: string): Promise<IndependenceOfPerson> {
    const { startsOn, endsOn } = await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const ratings = await scope.read(RATINGS, participationId);
    const shares = await scope.read(OWN_SHARES, participationId);
    const own = (at: 'ENTRY' | 'EXIT') => shares.find(({ moment }) => moment === at)?.own ?? null;
    return { ratings, ownBefore: own('ENTRY'), ownAfter: own('EXIT'), change: changeOf(ratings), startsOn, endsOn };
  }

  async rate(scope: Scope, participationId: string, asked: RateIndependence): Promise<{ id: string }> {
    const { startsOn, endsOn } = await scope.get(Participation, participationId);
    const place = await this.entries.placeOf(scope, participationId);
    mayRate(asked, { others: await scope.read(RATINGS, participationId), startsOn, endsOn, today: scope.today });
    const id = await scope.insert(IndependenceRating, { ...place, ...asked, ownPercent: asked.ownPercent ?? null, writtenBy: scope.account });
    await scope.record({ type: 'independence.measured', id, participationId });
    return { id };
  }

  /** What was written stays and gives way to a row that says it right. */
  async correct(scope: Scope, id: string, version: number, asked: CorrectIndependence): Promise<{ id: string }> {
    const before = await scope.get(IndependenceRating, id);
    const { participationId, casefileId, moment } = before;
    if (before.replacedAt !== null) throw new Stale(before.version);
    const { startsOn, endsOn } = await scope.get(Participation, participationId);
    if ((await this.entries.placeOf(scope, participationId)).casefileId !== casefileId) throw new Unseen();
    const others = (await scope.read(RATINGS, participationId)).filter((other) => other.id !== id);
    mayRate({ ...asked, moment }, { others, startsOn, endsOn, today: scope.today });
    await scope.change(IndependenceRating, id, version, { replacedAt: scope.now });
    const made = await scope.insert(IndependenceRating, { casefileId, participationId, moment, ...asked, ownPercent: asked.ownPercent ?? null, writtenBy: scope.account });
    await scope.record({ type: 'independence.corrected', id: made, participationId });
    return { id: made };
  }
}
