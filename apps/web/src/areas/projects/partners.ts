import { t, type WordKey } from '../../app/words.js';

const roles: Partial<Record<string, WordKey>> = {
  OWNER: 'projects.partnerRole.OWNER',
  LEAD: 'projects.partnerRole.LEAD',
  MEMBER: 'projects.partnerRole.MEMBER',
  PARTY: 'projects.partnerRole.PARTY',
  PERFORMER: 'projects.partnerRole.PERFORMER',
  EVALUATOR: 'projects.partnerRole.EVALUATOR',
};

/** A partner's role in words; a role the words do not know yet is shown as its code. */
export function partnerRole(role: string): string {
  const word = roles[role];
  return word ? t(word) : role;
}
