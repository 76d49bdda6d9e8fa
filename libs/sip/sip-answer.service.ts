import { Injectable } from '@nestjs/common';
import type { CommitmentMove } from '#access';
import { Invalid, Unseen, type Reading, type Scope } from '#platform';
import { Commitment, Sip, SipParty, SipTerm } from './sip.entity.js';
import type { AnswerCall, ChangeSipTerm, SipContribution } from './sip.input.js';
import { FIGURES, INBOX, TERMS } from './sip.queries.js';
import { promise, type Seen } from './sip.service.js';
import type { SipFigures, SipInbox, SipTermView } from './sip.view.js';

/** What waits for an answer, and the answers; what all answers together tell the project. */
@Injectable()
export class SipAnswerService {
  async inbox(reading: Reading): Promise<SipInbox> {
    const rows = await reading.all(INBOX, []);
    const calls = rows.flatMap(({ call, sipId, personName, fromBranch }) => (call ? [{ sipId, personName, fromBranch, ...call }] : []));
    const commitments = rows.flatMap(({ promise: asked, sipId, personName, fromBranch }) => (asked ? [{ sipId, personName, fromBranch, ...promise(asked) }] : []));
    const counts = {
      calls: calls.filter(({ answer }) => answer === null).length,
      asked: commitments.filter(({ status }) => status === 'SENT').length,
      late: commitments.filter(({ late }) => late).length,
    };
    return { calls, commitments, counts };
  }

  async answerCall(scope: Scope, { id, version }: Seen, asked: AnswerCall): Promise<void> {
    if (asked.answer === 'NEW_TIME' && !asked.proposedAt) throw new Invalid([{ field: 'proposedAt', code: 'sip.needs-new-time' }]);
    if (asked.proposedAt && new Date(asked.proposedAt) < scope.now) throw new Invalid([{ field: 'proposedAt', code: 'sip.meeting-past' }]);
    const party = await scope.get(SipParty, id);
    if (party.calledTo === 'PLAN' && asked.answer === 'NEW_TIME') throw new Invalid([{ field: 'answer', code: 'sip.no-time-to-propose' }]);
    const proposedAt = asked.answer === 'NEW_TIME' ? asked.proposedAt : null;
    await scope.call('answer_call', id, version, JSON.stringify({ ...asked, proposedAt }));
    await scope.record({ type: `sip.answered.${asked.answer.toLowerCase().replace('_', '-')}`, id, participationId: await this.about(scope, party.sipId) });
  }

  async contribute(scope: Scope, { id, version }: Seen, { words }: SipContribution): Promise<void> {
    const party = await scope.get(SipParty, id);
    await scope.call('contribute_to_sip', id, version, words);
    await scope.record({ type: 'sip.contributed', id, participationId: await this.about(scope, party.sipId) });
  }

  async moveCommitment(scope: Scope, { id, version }: Seen, move: CommitmentMove, said: { reason?: string; doneOn?: string } = {}): Promise<void> {
    if (said.doneOn && said.doneOn > scope.today) throw new Invalid([{ field: 'doneOn', code: 'day.in-the-future' }]);
    const commitment = await scope.get(Commitment, id);
    await scope.call('move_commitment', id, version, move, JSON.stringify(said));
    await scope.record({ type: `commitment.${move}`, id, participationId: await this.about(scope, commitment.sipId) });
  }

  async figures(scope: Scope, projectId: string): Promise<SipFigures> {
    const [found] = await scope.read(FIGURES, projectId);
    if (!found) throw new Unseen();
    return found.figures;
  }

  async terms(scope: Scope): Promise<SipTermView[]> {
    return scope.read(TERMS);
  }

  async changeTerm(scope: Scope, { id, version }: Seen, asked: ChangeSipTerm): Promise<void> {
    await scope.change(SipTerm, id, version, { ...asked });
    await scope.record({ type: 'sip-term.changed', id, participationId: null });
  }

  private async about(scope: Scope, sipId: string): Promise<string> {
    return (await scope.get(Sip, sipId)).participationId;
  }
}
