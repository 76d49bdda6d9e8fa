import { today } from '../../app/formats.js';
import { me } from '../../app/session.js';
import { admissionBody, blankEntry, emptied, type Admission } from '../participants/new-participant.js';
import type { Acceptance, Referral } from './referrals.contract.js';

/** What taking on a referred person asks, as the fields hold it. */
export interface WrittenAcceptance extends Admission {
  /** What the referral leaves open of the person. */
  person: { birthDate: string; gender: string; municipalityCode: string };
}

/** Oneself is proposed as responsible, unless the referral was meant for somebody else. */
export function blankAcceptance({ handler, staff }: Referral): WrittenAcceptance {
  const proposed = staff.find(({ id }) => id === handler?.id) ?? staff.find(({ id }) => id === me.value?.account.id) ?? staff[0];
  return { subprojectId: '', entry: blankEntry(), direction: 'UNDECIDED', livelihood: [], startsOn: today(), responsibleId: proposed?.id ?? '', deputyId: '', person: { birthDate: '', gender: '', municipalityCode: '' } };
}

/** What the referral does not tell: without a number neither birthday nor gender is known. */
export function leftOpen({ person }: Referral): { birthDate: boolean; gender: boolean; municipalityCode: boolean } {
  const numberTells = Boolean(person?.number) && person?.numberKind !== 'RESERVE';
  return { birthDate: !person?.birthDate && !numberTells, gender: !person?.gender && !numberTells, municipalityCode: !person?.municipalityCode };
}

/** In the same project the referral joins the case that runs; elsewhere known, the person is taken on as the one they are. */
export function knownAs({ known, projectId }: Referral) {
  const running = known.find((it) => it.projectId === projectId && it.status !== 'ENDED');
  return { running, elsewhere: running ? undefined : known[0] };
}

export function acceptanceBody(referral: Referral, { person, ...admission }: WrittenAcceptance): Acceptance {
  const { running, elsewhere } = knownAs(referral);
  if (running) return { participationId: running.participationId, responsibleId: admission.responsibleId || undefined };
  return { ...admissionBody(admission), person: emptied(person), participantId: elsewhere?.participantId ?? null } as Acceptance;
}
