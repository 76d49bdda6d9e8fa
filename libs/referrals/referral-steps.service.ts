import { Injectable } from '@nestjs/common';
import { REFERRAL_MOVES, type ReferralMove } from '#access';
import { ParticipationService } from '#participation';
import { Broken, Invalid, Stale, type Scope } from '#platform';
import { personToOpen, told, whatIsMissing } from './draft.rules.js';
import { DraftService } from './drafts.service.js';
import { Referral } from './referral.entity.js';
import type { AcceptReferral } from './referral.input.js';
import { ANSWER_WITHIN } from './referral.queries.js';
import type { ReferralMoved } from './referral.view.js';
import { workingDaysAfter } from './working-days.rules.js';

interface Step {
  id: string;
  version: number;
}

interface Said {
  reason?: string | null;
  body?: string | null;
}

interface Taken extends Said {
  move: ReferralMove;
  dueOn?: string;
  participationId?: string;
  responsibleId?: string | null;
}

/** What is done with a referral once it is written: each step once, by the side whose step it is. */
@Injectable()
export class ReferralStepsService {
  constructor(
    private readonly drafts: DraftService,
    private readonly participations: ParticipationService,
  ) {}

  async send(scope: Scope, step: Step): Promise<ReferralMoved> {
    const referral = await held(scope, step, 'send');
    if (referral.status !== 'DRAFT') throw new Broken('referral.not-now');
    const missing = whatIsMissing(await this.drafts.stored(scope, referral), scope.today);
    if (missing.length > 0) throw new Invalid(missing);
    return move(scope, referral, { move: 'send', dueOn: await dueOn(scope, referral) });
  }

  async answer(scope: Scope, step: Step, { body }: Said): Promise<ReferralMoved> {
    const referral = await held(scope, step, 'answer');
    return move(scope, referral, { move: 'answer', body, dueOn: await dueOn(scope, referral) });
  }

  /** Asking for more, the waiting list, declining, withdrawing: each with its reason. */
  async take(scope: Scope, step: Step, asked: Taken): Promise<ReferralMoved> {
    return move(scope, await held(scope, step, asked.move), asked);
  }

  /** The person is taken on with what the referral tells, in one transaction; or joins a participation that runs already. */
  async accept(scope: Scope, step: Step, asked: AcceptReferral): Promise<ReferralMoved> {
    const referral = await held(scope, step, 'accept');
    if (!(REFERRAL_MOVES.accept.from as readonly string[]).includes(referral.status)) throw new Broken('referral.not-now');
    const participationId = asked.participationId ?? (await this.open(scope, referral, asked));
    return move(scope, referral, { move: 'accept', participationId, responsibleId: asked.responsibleId });
  }

  async hand(scope: Scope, { id, version }: Step, accountId: string): Promise<void> {
    await scope.call('hand_referral', id, version, accountId);
    await scope.record({ type: 'referral.handed', id, participationId: null });
  }

  async write(scope: Scope, id: string, body: string): Promise<void> {
    await scope.call('write_on_referral', id, body);
    await scope.record({ type: 'referral.written-on', id, participationId: null });
  }

  async endConsent(scope: Scope, { id, version }: Step): Promise<void> {
    await scope.call('end_referral_consent', id, version);
    await scope.record({ type: 'referral.consent-ended', id, participationId: null });
  }

  private async open(scope: Scope, referral: Referral, asked: AcceptReferral): Promise<string> {
    const person = await this.drafts.personOn(scope, referral.id);
    if (!person) throw new Broken('referral.needs-consent');
    if (person.protected && !scope.opened.caseUnits.includes(referral.toUnitId!)) throw new Broken('referral.protected-needs-case-staff');
    const { participationId: _, person: added, ...given } = asked;
    const { id } = await this.participations.open(scope, {
      ...given,
      person: personToOpen({ ...told(added ?? {}), ...told(person) }, scope.today),
      projectId: referral.projectId!,
      unitId: referral.toUnitId!,
      startsOn: asked.startsOn ?? scope.today,
      responsibleId: asked.responsibleId ?? scope.account,
    });
    return id;
  }
}

/** The referral, held until the end of the scope; changed by another meanwhile, it says how it stands now (412). */
async function held(scope: Scope, { id, version }: Step, wanted: ReferralMove): Promise<Referral> {
  await scope.call('hold_referral', id);
  const referral = await scope.get(Referral, id);
  if (referral.version === version) return referral;
  const { to } = REFERRAL_MOVES[wanted];
  throw new Stale(referral.version, [
    { field: 'status', yours: to, theirs: referral.status },
    { field: 'decidedBy', yours: scope.account, theirs: referral.decidedBy },
  ]);
}

async function move(scope: Scope, referral: Referral, { move: name, ...words }: Taken): Promise<ReferralMoved> {
  await scope.call('move_referral', referral.id, referral.version, name, JSON.stringify(words));
  const moved = await scope.get(Referral, referral.id);
  await scope.record({ type: `referral.${PAST[name]}`, id: referral.id, participationId: moved.participationId });
  return { id: moved.id, version: moved.version, status: moved.status, participationId: name === 'accept' ? moved.participationId : null };
}

const PAST: Record<ReferralMove, string> = {
  send: 'sent', ask: 'asked', answer: 'answered', waitlist: 'waitlisted', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn',
};

async function dueOn(scope: Scope, { projectId, toUnitId }: Referral): Promise<string> {
  const [receiving] = await scope.read(ANSWER_WITHIN, projectId!, toUnitId!);
  if (!receiving) throw new Broken('referral.unit-receives-not');
  return workingDaysAfter(scope.today, receiving.days);
}
