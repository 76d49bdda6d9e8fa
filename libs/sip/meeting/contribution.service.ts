import { Injectable } from '@nestjs/common';
import { Invalid, Unseen, type Scope } from '#platform';
import { Project, SMALL } from '#projects';
import { Sip, SipParty } from '../sip.entity.js';
import type { SipMade } from '../sip.view.js';
import { SipKnowledge } from './contribution.entity.js';
import type { ApproveSip, LogSipKnowledge } from './contribution.input.js';
import { KNOWLEDGE, KNOWLEDGE_FIGURES } from './contribution.queries.js';
import type { SipKnowledgeFigures } from './contribution.view.js';

/** What the parties bring to a SIP: what they know, thing by thing, and that they agree with the plan. */
@Injectable()
export class SipContributionService {
  async log(scope: Scope, partyId: string, asked: LogSipKnowledge): Promise<SipMade> {
    const party = await scope.get(SipParty, partyId);
    const sip = await scope.get(Sip, party.sipId);
    toldInTime('toldOn', asked.toldOn, sip, scope.today);
    const id = await scope.call<string>('log_sip_knowledge', partyId, JSON.stringify(asked));
    await scope.record({ type: 'sip.knowledge-told', id, participationId: sip.participationId });
    return { id };
  }

  async takeAway(scope: Scope, id: string): Promise<void> {
    const told = await scope.get(SipKnowledge, id);
    const sip = await scope.get(Sip, told.sipId);
    if (!(await scope.read(KNOWLEDGE, sip.id)).some((item) => item.id === id && item.own)) throw new Unseen();
    await scope.remove(SipKnowledge, { id });
    await scope.record({ type: 'sip.knowledge-removed', id, participationId: sip.participationId });
  }

  async approve(scope: Scope, sipId: string, asked: ApproveSip): Promise<SipMade> {
    const sip = await scope.get(Sip, sipId);
    const [party] = asked.partyId ? await scope.find(SipParty, { where: { id: asked.partyId, sipId } }) : [null];
    if (party === undefined) throw new Invalid([{ field: 'partyId', code: 'sip.unknown-party' }]);
    toldInTime('saidOn', asked.saidOn, sip, scope.today);
    if (asked.says === 'DISAGREES' && (asked.words ?? '').trim().length < 3) throw new Invalid([{ field: 'words', code: 'sip.disagreement-needs-words' }]);
    const elsewhere = party === null || party.unitId === null;
    if (elsewhere && (!asked.form || asked.form === 'HERE')) throw new Invalid([{ field: 'form', code: 'sip.approval-needs-form' }]);
    if (party !== null && party.unitId === null && !asked.signedName) throw new Invalid([{ field: 'signedName', code: 'sip.approval-needs-name' }]);
    const id = await scope.call<string>('approve_sip', sipId, asked.partyId ?? null, JSON.stringify(asked));
    await scope.record({ type: asked.says === 'APPROVES' ? 'sip.approved' : 'sip.disagreed', id, participationId: sip.participationId });
    return { id };
  }

  async figures(scope: Scope, projectId: string): Promise<SipKnowledgeFigures> {
    await scope.get(Project, projectId);
    return { items: await scope.read(KNOWLEDGE_FIGURES, projectId), least: SMALL };
  }
}

function toldInTime(field: string, day: string | undefined, sip: Sip, today: string): void {
  if (day && day > today) throw new Invalid([{ field, code: 'day.in-the-future' }]);
  if (day && day < sip.needOn) throw new Invalid([{ field, code: 'sip.held-before-need' }]);
}
