/** The permissions the pages ask about. The server decides; these only keep dead ends out of sight. */
export type Permission =
  | 'organisation.create'
  | 'organisation.change'
  | 'membership.read'
  | 'membership.change'
  | 'invitation.send'
  | 'project.read'
  | 'project.import'
  | 'project.change'
  | 'outcome.read'
  | 'step.read'
  | 'step.write'
  | 'referral.read'
  | 'referral.send'
  | 'referral.decide'
  | 'referral.accept';
import type { Shape } from './api.js';

/** A permission as the server names it. The server decides; in the pages it only keeps dead ends out of sight. */
export type Permission = Shape<'Me'>['permissions'][number];
