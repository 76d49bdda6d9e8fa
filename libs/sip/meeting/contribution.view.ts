import type { PartyKind } from '../sip.entity.js';
import type { ApprovalForm, KnowledgeTopic, Says } from './contribution.entity.js';

export class SipKnowledgeView {
  id: string;
  partyId: string;
  partyName: string;
  topic: KnowledgeTopic;
  words: string;
  toldOn: string;
  writtenByName: string;
  /** One may take it away: it was told in one's own party's name. */
  own: boolean;
}

export class SipApprovalView {
  id: string;
  edition: number;
  /** Null for the person. */
  partyId: string | null;
  partyName: string | null;
  says: Says;
  form: ApprovalForm;
  signedName: string | null;
  saidOn: string;
  words: string;
  writtenByName: string;
}

/** What parties of one kind have told of one topic; about five persons or more. */
export class SipKnowledgeFigure {
  partyKind: PartyKind;
  topic: KnowledgeTopic;
  items: number;
  meetings: number;
}

export class SipKnowledgeFigures {
  items: SipKnowledgeFigure[];
  /** The fewest persons of whom is told. */
  least: number;
}
