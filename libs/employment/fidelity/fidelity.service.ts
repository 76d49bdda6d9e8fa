import { Injectable } from '@nestjs/common';
import { Unit } from '#organisations';
import { Broken, Unseen, type Reading, type Scope } from '#platform';
import { FidelityReview, FidelityScale } from './fidelity.entity.js';
import type { BeginReview, LoadScale, SaveReview } from './fidelity.input.js';
import { FIDELITY, FIDELITY_REVIEW, FIGURES } from './fidelity.queries.js';
import { bandOf, isOpen, itemsOf, periodHolds, scaleHolds, scored, sumOf, whole } from './fidelity.rules.js';
import type { FidelityOverview, FidelityReviewView, ScaleFile } from './fidelity.view.js';
import type { Figure } from './scale.js';

/** How true a unit's work is to the method: scored by people, with what the logs can say counted beforehand. */
@Injectable()
export class FidelityService {
  overview(reading: Reading): Promise<FidelityOverview> {
    return reading.one(FIDELITY);
  }

  async review(reading: Reading, id: string): Promise<FidelityReviewView> {
    const { scale, scores, figures, ...read } = await reading.one(FIDELITY_REVIEW, id);
    const items = itemsOf({ scale, scores, figures });
    const { sv: scaleSv, en: scaleEn, lowest, highest, sections, bands } = scale;
    return { ...read, scaleSv, scaleEn, lowest, highest, sections, bands, items, scored: items.filter(({ score }) => score !== null).length, total: sumOf(scores), band: bandOf(scale, scores) };
  }

  async begin(scope: Scope, { unitId, scaleId, startsOn, endsOn, reviewers = '' }: BeginReview): Promise<{ id: string }> {
    periodHolds({ startsOn, endsOn }, scope.today);
    const unit = await scope.get(Unit, unitId);
    if (unit.branchId !== scope.branch) throw new Unseen();
    const { definition } = await scope.get(FidelityScale, scaleId);
    if ((await scope.find(FidelityReview, { where: { unitId, status: 'OPEN' } })).length > 0) throw new Broken('fidelity.runs-already', {}, 'unitId');
    const id = await scope.insert(FidelityReview, {
      unitId, scaleId, startsOn, endsOn, reviewers, branchId: unit.branchId, scale: definition, figures: await this.counted(scope, { unitId, startsOn, endsOn }), begunBy: scope.account,
    });
    await scope.record({ type: 'fidelity-review.begun', id, participationId: null });
    return { id };
  }

  /** The figures are counted anew each time it is written, as long as it is open: a log that was late comes in. */
  async save(scope: Scope, id: string, version: number, { items = [], ...words }: SaveReview): Promise<void> {
    const review = await scope.get(FidelityReview, id);
    isOpen(review);
    await scope.change(FidelityReview, id, version, { ...words, scores: scored(review, items), figures: await this.counted(scope, review) });
    await scope.record({ type: 'fidelity-review.written', id, participationId: null });
  }

  async freeze(scope: Scope, id: string, version: number): Promise<void> {
    const review = await scope.get(FidelityReview, id);
    isOpen(review);
    const figures = await this.counted(scope, review);
    whole({ ...review, figures });
    await scope.change(FidelityReview, id, version, { figures, status: 'FROZEN', total: sumOf(review.scores), frozenAt: scope.now, frozenBy: scope.account });
    await scope.record({ type: 'fidelity-review.frozen', id, participationId: null });
  }

  async discard(scope: Scope, id: string): Promise<void> {
    isOpen(await scope.get(FidelityReview, id));
    await scope.remove(FidelityReview, { id });
    await scope.record({ type: 'fidelity-review.discarded', id, participationId: null });
  }

  /** Loaded anew it becomes the next edition; reviews keep the one they were begun with. */
  async load(scope: Scope, { code, ...definition }: LoadScale): Promise<{ id: string }> {
    if (!scope.branch) throw new Unseen();
    scaleHolds(definition);
    const before = await scope.find(FidelityScale, { where: { branchId: scope.branch, code } });
    const edition = 1 + Math.max(0, ...before.map((one) => one.edition));
    const id = await scope.insert(FidelityScale, { branchId: scope.branch, code, edition, definition, addedBy: scope.account });
    await scope.record({ type: 'fidelity-scale.added', id, participationId: null });
    return { id };
  }

  async scale(scope: Scope, id: string): Promise<ScaleFile> {
    const { code, definition } = await scope.get(FidelityScale, id);
    return { code, ...definition };
  }

  private async counted(scope: Scope, { unitId, startsOn, endsOn }: Pick<FidelityReview, 'unitId' | 'startsOn' | 'endsOn'>): Promise<Record<string, Figure>> {
    const rows = await scope.read(FIGURES, unitId, startsOn, endsOn);
    return Object.fromEntries(rows.map(({ measure, value, part, whole: of }) => [measure, { value, part, whole: of }]));
  }
}
