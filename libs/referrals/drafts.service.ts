import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Stale, Unseen, wordsFor, type Language, type Scope } from '#platform';
import { draftDifferences, refuseLongConsent, whatCannotBe } from './draft.rules.js';
import { Referral } from './referral.entity.js';
import type { BeginReferral, PersonDraft, ReferralDraft } from './referral.input.js';
import { CONTENT } from './referral.queries.js';
import { ReferralSeal } from './referral-seal.js';
import type { DraftFault, DraftSaved, ReferralBegun } from './referral.view.js';

/** A referral being written: saved as often as the writer pauses, seen by the own unit alone. */
@Injectable()
export class DraftService {
  constructor(private readonly seal: ReferralSeal) {}

  async begin(scope: Scope, { unitId, ...draft }: BeginReferral, language: Language): Promise<ReferralBegun> {
    const id = randomUUID();
    const version = await this.write(scope, { id, version: null, unitId }, draft);
    await scope.record({ type: 'referral.begun', id, participationId: null });
    return { id, version, faults: faultsIn(draft, scope.today, language) };
  }

  async save(scope: Scope, { id, version }: { id: string; version: number }, draft: ReferralDraft, language: Language): Promise<DraftSaved> {
    await scope.call('hold_referral', id);
    const found = await scope.get(Referral, id);
    if (found.version !== version) throw new Stale(found.version, draftDifferences(dated(draft, scope.today), await this.stored(scope, found)));
    const next = await this.write(scope, { id, version }, draft);
    await scope.record({ type: 'referral.draft-saved', id, participationId: null });
    return { version: next, changedAt: scope.now, faults: faultsIn(draft, scope.today, language) };
  }

  async discard(scope: Scope, id: string, version: number): Promise<void> {
    await scope.call('discard_referral', id, version);
    await scope.record({ type: 'referral.discarded', id, participationId: null });
  }

  /** The draft as it stands, as its writer typed it. */
  async stored(scope: Scope, referral: Referral): Promise<ReferralDraft> {
    const [content] = await scope.read(CONTENT, referral.id);
    if (!content) throw new Unseen();
    const { projectId, toUnitId, handlerId, consentForm, consentGivenOn, consentTo, consentFeedback } = referral;
    return {
      person: this.seal.open(referral.id, content.person),
      projectId,
      toUnitId,
      toAccountId: handlerId,
      reason: content.reason,
      wish: content.wish,
      ongoing: content.ongoing,
      consent: { form: consentForm, givenOn: consentGivenOn, validTo: consentTo, feedback: consentFeedback },
    };
  }

  /** Null where the law no longer lets it be read. */
  async personOn(scope: Scope, id: string): Promise<PersonDraft | null> {
    const [content] = await scope.read(CONTENT, id);
    return this.seal.open(id, content?.person ?? null);
  }

  private async write(scope: Scope, at: { id: string; version: number | null; unitId?: string }, draft: ReferralDraft): Promise<number> {
    refuseLongConsent(draft, scope.today);
    const { person, consent, ...rest } = dated(draft, scope.today);
    const row = {
      ...rest,
      unitId: at.unitId,
      protected: person?.protected ?? false,
      consentForm: consent?.form,
      consentGivenOn: consent?.givenOn,
      consentTo: consent?.validTo,
      consentFeedback: consent?.feedback ?? false,
    };
    return scope.call<number>('save_referral', at.id, at.version, JSON.stringify(row), this.seal.seal(at.id, person ?? null));
  }
}

function faultsIn(draft: ReferralDraft, today: string, language: Language): DraftFault[] {
  const words = wordsFor(language);
  return whatCannotBe(draft, today).map((fault) => ({ ...fault, message: words(fault.code).detail }));
}

/** A consent that names no day was given today. */
function dated(draft: ReferralDraft, today: string): ReferralDraft {
  const { consent } = draft;
  return consent?.form || consent?.validTo ? { ...draft, consent: { ...consent, givenOn: consent.givenOn ?? today } } : draft;
}
