import { Injectable } from '@nestjs/common';
import { wordsOf } from '#audit';
import { Intervention } from '#interventions';
import { withdrawalEffect } from '#participants';
import { Plan, threeMonthsAfter } from '#plans';
import { Broken, Unseen, type Language, type Reading, type Scope } from '#platform';
import type { AnswerOwnOffer, DeclineOwnOffer, RateFit, SayOwnWord } from './own.input.js';
import { HOME_FILE, OWN_CONSENTS, OWN_LOG, OWN_PAGES } from './own.queries.js';
import { nextSteps } from './own.rules.js';
import type { OwnConsentList, OwnLog, OwnPages } from './own.view.js';
import { OwnRating, OwnWord, type WordKind } from './own-word.entity.js';

const LINES = 200;

/** What the person reads, says and does on her own pages. Everything is the scope's own person's. */
@Injectable()
export class OwnPagesService {
  async pages(reading: Reading): Promise<OwnPages> {
    const rows = await reading.all(OWN_PAGES, []);
    const items = rows.map(({ status, today, ...row }) => ({ ...row, running: status !== 'ENDED', steps: nextSteps({ ...row, status }, today) }));
    return { items, today: rows[0]!.today };
  }

  async consents(reading: Reading): Promise<OwnConsentList> {
    const rows = await reading.all(OWN_CONSENTS, []);
    const items = rows.map((row) => ({ row, effect: withdrawalEffect(row, rows.filter((other) => other.participationId === row.participationId)) }));
    return { items: items.map(({ row: { toUnitId: _unit, toAccountId: _account, participationId: _whose, ...shown }, effect }) => ({ ...shown, effect })) };
  }

  /** Whole days: the last one is told on the next page, in case it is cut. */
  async log(reading: Reading, before: string | null, language: Language): Promise<OwnLog> {
    const rows = await reading.all(OWN_LOG, [before, LINES]);
    const cut = rows.length === LINES ? rows.at(-1)!.onDay : null;
    const whole = cut && rows[0]!.onDay !== cut ? rows.filter(({ onDay }) => onDay !== cut) : rows;
    const items = whole.map(({ what, ...line }) => ({ ...line, matter: wordsOf({ kind: line.kind, what }, language) }));
    return { items, next: cut ? whole.at(-1)!.onDay : null };
  }

  async say(scope: Scope, { participationId, planId = null, interventionId = null, kind, words }: SayOwnWord): Promise<{ id: string }> {
    if (planId && (await scope.get(Plan, planId)).participationId !== participationId) throw new Unseen();
    if (interventionId && (await scope.get(Intervention, interventionId)).participationId !== participationId) throw new Unseen();
    return { id: await this.write(scope, participationId, { kind, planId, interventionId, words }) };
  }

  async agree(scope: Scope, planId: string, version: number): Promise<void> {
    const plan = await scope.get(Plan, planId);
    const reviewOn = plan.reviewOn && plan.reviewOn > scope.today ? plan.reviewOn : threeMonthsAfter(scope.today);
    const participationId = await scope.call<string>('agree_own_plan', planId, version, reviewOn);
    await this.write(scope, participationId, { kind: 'AGREEMENT', planId });
    await scope.record({ type: 'plan.agreed', id: planId, participationId });
  }

  async accept(scope: Scope, id: string, version: number, { words = '' }: AnswerOwnOffer): Promise<void> {
    const participationId = await scope.call<string>('answer_own_offer', id, version, null, words);
    await this.write(scope, participationId, { kind: 'ACCEPTED', interventionId: id, words });
    await scope.record({ type: 'intervention.accepted', id, participationId });
  }

  async decline(scope: Scope, id: string, version: number, { declineReason, words = '' }: DeclineOwnOffer): Promise<void> {
    const participationId = await scope.call<string>('answer_own_offer', id, version, declineReason, words);
    await this.write(scope, participationId, { kind: 'DECLINED', interventionId: id, words });
    await scope.record({ type: 'intervention.declined', id, participationId });
  }

  async withdraw(scope: Scope, id: string, version: number): Promise<void> {
    const participationId = await scope.call<string>('withdraw_own_consent', id, version);
    await scope.record({ type: 'consent.withdrawn', id, participationId });
  }

  /** The yes to be a guest elsewhere: from this moment the host sees nothing. */
  async withdrawVisit(scope: Scope, id: string, version: number): Promise<void> {
    const participationId = await scope.call<string>('withdraw_own_visit', id, version);
    await scope.record({ type: 'activity.withdrawn', id, participationId });
  }

  /** Once a day; what was said another day stands. */
  async rate(scope: Scope, participationId: string, said: RateFit): Promise<{ id: string }> {
    const file = await this.home(scope, participationId);
    if ((await scope.find(OwnRating, { where: { participationId, ratedOn: scope.today, given: 'OWN' } })).length > 0) throw new Broken('own-rating.rated-today');
    const id = await scope.insert(OwnRating, { ...said, casefileId: file.id, participationId, given: 'OWN', ratedOn: scope.today, writtenBy: scope.account });
    await scope.record({ type: 'own-rating.written', id, participationId });
    return { id };
  }

  async certify(scope: Scope, monthId: string, version: number): Promise<void> {
    const participationId = await scope.call<string>('certify_own_month', monthId, version);
    await scope.record({ type: 'attendance.certified', id: monthId, participationId });
  }

  private async home(scope: Scope, participationId: string): Promise<{ id: string }> {
    const [file] = await scope.read(HOME_FILE, participationId);
    if (!file) throw new Unseen();
    if (file.ended) throw new Broken('own.participation-over');
    return file;
  }

  private async write(scope: Scope, participationId: string, word: { kind: WordKind; planId?: string | null; interventionId?: string | null; words?: string }): Promise<string> {
    const file = await this.home(scope, participationId);
    const id = await scope.insert(OwnWord, { ...word, casefileId: file.id, participationId, given: 'OWN', saidOn: scope.today, writtenBy: scope.account });
    await scope.record({ type: 'own-word.written', id, participationId });
    return id;
  }
}
