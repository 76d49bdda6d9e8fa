import type { Shape } from '../../app/api.js';

/** What the API takes and shows of SIPs, by the names these pages use. */
export type Sip = Shape<'SipView'>;
export type SipRow = Shape<'SipRow'>;
export type SipInHand = Shape<'SipInHand'>;
export type Party = Shape<'SipPartyView'>;
export type Commitment = Shape<'CommitmentView'>;
export type Inbox = Shape<'SipInbox'>;
export type Content = NonNullable<Sip['content']>;
export type Move = Sip['moves'][number];
export type Stage = Sip['status'];
export type CallAnswer = NonNullable<Party['answer']>;
export type Bridge = Shape<'BridgeView'>;
export type Goal = Content['goals'][number];
export type KnowledgeTopic = Sip['knowledge'][number]['topic'];
export const knowledgeTopics = ['BENEFIT', 'SUPPORT', 'REHABILITATION', 'LABOUR_MARKET', 'CARE', 'RULES', 'OTHER'] as const satisfies readonly KnowledgeTopic[];
export const followUpForms = ['MEETING', 'VIDEO', 'PHONE', 'VISIT'] as const satisfies readonly NonNullable<Sip['followUpForm']>[];

/** Where a SIP stands on its way: the five parts of the process. */
export const parts = ['prepare', 'call', 'meet', 'follow', 'closed'] as const;
export type Part = (typeof parts)[number];
const partOf: Record<Stage, Part> = {
  NEED_IDENTIFIED: 'prepare', CONSENT_PENDING: 'prepare', CONSENT_DECLINED: 'prepare', CONSENTED: 'prepare', PREPARING: 'prepare', CONSENT_WITHDRAWN: 'prepare',
  CALLED: 'call', MEETING_HELD: 'meet', ESTABLISHED: 'follow', FOLLOWED_UP: 'follow', FOLLOW_UP_DUE: 'follow', CLOSED: 'closed', REFUSED_BY_PRINCIPAL: 'closed', CANCELLED: 'closed',
};
export const part = (stage: Stage): Part => partOf[stage];

export const toneOf = (stage: Stage): 'good' | 'notice' | 'info' | 'empty' => {
  if (stage === 'FOLLOW_UP_DUE' || stage === 'CONSENT_WITHDRAWN' || stage === 'CONSENT_DECLINED') return 'notice';
  if (stage === 'ESTABLISHED' || stage === 'FOLLOWED_UP') return 'good';
  return part(stage) === 'closed' ? 'empty' : 'info';
};

/** Runs still: a person has one such plan at a time. */
export const isOpen = (stage: Stage): boolean => part(stage) !== 'closed' && stage !== 'CONSENT_DECLINED' && stage !== 'CONSENT_WITHDRAWN';
