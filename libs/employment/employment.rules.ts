import { Broken, Invalid } from '#platform';
import type { Disclosure } from './employer.entity.js';
import type { ContactEmployer, GiveDisclosure } from './employer.input.js';
import type { EmploymentStage, Stage } from './employment.entity.js';
import type { WritePlacement } from './employment.input.js';

const refuse = (field: string, code: string): never => {
  throw new Invalid([{ field, code }]);
};

export function hasBeen(field: string, day: string, today: string): void {
  if (day > today) refuse(field, 'day.in-the-future');
}

/** Any stage may follow any other, also one there was before; not the one that runs, and not before it began. */
export function mayEnter(stage: Stage, on: string, running: Pick<EmploymentStage, 'stage' | 'enteredOn'> | undefined): void {
  if (running?.stage === stage) throw new Broken('se.in-that-stage', {}, 'stage');
  if (running && on < running.enteredOn) refuse('on', 'se.stage-before-last');
}

type Consent = Pick<Disclosure, 'workplaceId' | 'givenOn' | 'validTo' | 'withdrawnOn'>;

/**
 * A participant is spoken of to an employer only by the participant's consent.
 * 1. It names that employer, or any. 2. It holds on the day: given by then, not run out, not withdrawn.
 */
export function consentFor<T extends Consent>(consents: readonly T[], { workplaceId, heldOn }: Pick<ContactEmployer, 'workplaceId' | 'heldOn'>): T {
  const reaching = consents.filter((one) => one.workplaceId === null || one.workplaceId === workplaceId);
  const holding = reaching.find(({ givenOn, validTo, withdrawnOn }) => givenOn <= heldOn && heldOn <= validTo && (withdrawnOn === null || heldOn < withdrawnOn));
  if (!holding) throw new Broken(reaching.length > 0 ? 'se.consent-does-not-hold' : 'se.needs-consent', {}, 'workplaceId');
  return holding;
}

export function disclosureHolds({ givenOn, validTo }: GiveDisclosure, today: string): void {
  hasBeen('givenOn', givenOn, today);
  if (validTo < givenOn) refuse('validTo', 'se.consent-ends-before');
}

/** Work at an employer names the employer; what has ended says why; it begins before it ends. */
export function placementHolds({ kind, workplaceId, startsOn, endsOn, endReason }: WritePlacement): void {
  if (!workplaceId && kind !== 'SELF_EMPLOYED' && kind !== 'STUDY') refuse('workplaceId', 'se.needs-workplace');
  if (endsOn && endsOn < startsOn) refuse('endsOn', 'se.ends-before-start');
  if (endsOn && !endReason) refuse('endReason', 'se.needs-reason');
  if (!endsOn && endReason) refuse('endsOn', 'se.needs-last-day');
}
