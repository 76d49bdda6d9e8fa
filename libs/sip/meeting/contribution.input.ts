import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '#platform';
import { APPROVAL_FORMS, KNOWLEDGE_TOPICS, SAYS, type ApprovalForm, type KnowledgeTopic, type Says } from './contribution.entity.js';

export class LogSipKnowledge {
  @IsIn(KNOWLEDGE_TOPICS) topic: KnowledgeTopic;
  @IsString() @Length(3, 4000) words: string;
  /** Today, unless another day is said. */
  @IsOptional() @IsDay() toldOn?: string;
}

export class ApproveSip {
  /** Empty for the person. */
  @IsOptional() @IsUUID() partyId?: string | null;
  @IsIn(SAYS) says: Says;
  /** How it was given; of a party here it follows from its being signed in. */
  @IsOptional() @IsIn(APPROVAL_FORMS) form?: ApprovalForm;
  /** Who said so, for a party outside. */
  @IsOptional() @IsString() @Length(2, 200) signedName?: string | null;
  @IsOptional() @IsDay() saidOn?: string;
  /** What one does not agree with. */
  @IsOptional() @IsString() @MaxLength(2000) words?: string;
}
