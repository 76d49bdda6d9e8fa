import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const KNOWLEDGE_TOPICS = ['BENEFIT', 'SUPPORT', 'REHABILITATION', 'LABOUR_MARKET', 'CARE', 'RULES', 'OTHER'] as const;
export type KnowledgeTopic = (typeof KNOWLEDGE_TOPICS)[number];
export const SAYS = ['APPROVES', 'DISAGREES'] as const;
export type Says = (typeof SAYS)[number];
export const APPROVAL_FORMS = ['HERE', 'ORAL', 'WRITTEN', 'EID'] as const;
export type ApprovalForm = (typeof APPROVAL_FORMS)[number];

/** One thing a party knew and told the others. Written by the law's function alone, in the party's own name. */
@Entity('sip_knowledge')
export class SipKnowledge {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sipId: string;
  @Column('uuid') partyId: string;
  @Column('text') topic: KnowledgeTopic;
  @Column('text') words: string;
  @Column('date') toldOn: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}

/** That a party, or the person, agrees with one edition of the plan, or why not. Written by the law's function alone, and never changed. */
@Entity('sip_approval')
export class SipApproval {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') sipId: string;
  @Column('uuid', { nullable: true }) partyId: string | null;
  @Column('int') edition: number;
  @Column('text') says: Says;
  @Column('text') form: ApprovalForm;
  @Column('text', { nullable: true }) signedName: string | null;
  @Column('date') saidOn: string;
  @Column('text', { default: '' }) words: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt: Date;
  @Column('uuid') writtenBy: string;
}
