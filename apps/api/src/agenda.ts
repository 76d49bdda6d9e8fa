import { CONTINUITY_AGENDA } from '#continuity';
import { SIP_AGENDA, type AgendaFinder } from '#sip';

/** What the agenda of a SIP begins with, in order: each context adds here what it finds. */
export const AGENDA: readonly AgendaFinder[] = [...SIP_AGENDA, ...CONTINUITY_AGENDA];
