import { t } from '../../app/words.js';
import sv from '../../words/sv/projects.json';
import type { Actor, Origin, Partner } from './projects.contract.js';

export const partnerRoles = Object.keys(sv.partnerRole) as Partner['role'][];
export const partnerRole = (role: Partner['role']): string => t(`projects.partnerRole.${role}`);

export const actorKinds = Object.keys(sv.actorKind) as Actor['kind'][];
export const actorKind = (actor: Pick<Actor, 'kind' | 'kindWords'>): string => actor.kindWords ?? t(`projects.actorKind.${actor.kind}`);

/** What a person may say of where a thing is known from. */
export const origins: readonly Origin[] = ['LOCAL', 'OUTSIDE', 'RECORD'];
export const originWords = (origin: Origin | 'DERIVED'): string => t(`projects.origin.${origin}`);
