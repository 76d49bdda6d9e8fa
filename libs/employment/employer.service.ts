import { Injectable } from '@nestjs/common';
import { ownFile } from '#plans';
import { Broken, Invalid, Unseen, type Reading, type Scope } from '#platform';
import { Disclosure, EmployerApproach, EmployerContact } from './employer.entity.js';
import type { ContactEmployer, GiveDisclosure, WithdrawDisclosure } from './employer.input.js';
import { EMPLOYER_CONTACTS } from './employment.queries.js';
import { consentFor, disclosureHolds, hasBeen } from './employment.rules.js';
import { workplaceKnown } from './employment.service.js';
import type { EmployerContactList } from './employment.view.js';

/** Contacts with employers: the branch's own, and those on a participant's behalf, which rest on that participant's consent. */
@Injectable()
export class EmployerService {
  async contacts(reading: Reading): Promise<EmployerContactList> {
    return { items: await reading.all(EMPLOYER_CONTACTS, []) };
  }

  async contact(scope: Scope, asked: ContactEmployer): Promise<{ id: string }> {
    if (!scope.branch) throw new Unseen();
    hasBeen('heldOn', asked.heldOn, scope.today);
    await workplaceKnown(scope, asked.workplaceId);
    const id = await scope.insert(EmployerContact, { ...asked, branchId: scope.branch, writtenBy: scope.account });
    await scope.record({ type: 'employer-contact.written', id, participationId: null });
    return { id };
  }

  async disclose(scope: Scope, participationId: string, asked: GiveDisclosure): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId);
    disclosureHolds(asked, scope.today);
    if (asked.workplaceId) await workplaceKnown(scope, asked.workplaceId);
    const id = await scope.insert(Disclosure, { ...asked, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'disclosure.written', id, participationId });
    return { id };
  }

  async withdraw(scope: Scope, id: string, version: number, { withdrawnOn }: WithdrawDisclosure): Promise<void> {
    const disclosure = await scope.get(Disclosure, id);
    if (disclosure.withdrawnOn) throw new Broken('se.withdrawn-already');
    hasBeen('withdrawnOn', withdrawnOn, scope.today);
    if (withdrawnOn < disclosure.givenOn) throw new Invalid([{ field: 'withdrawnOn', code: 'se.withdrawn-before-given' }]);
    await scope.change(Disclosure, id, version, { withdrawnOn });
    await scope.record({ type: 'disclosure.withdrawn', id, participationId: disclosure.participationId });
  }

  async approach(scope: Scope, participationId: string, asked: ContactEmployer): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId, { on: asked.heldOn, field: 'heldOn' });
    hasBeen('heldOn', asked.heldOn, scope.today);
    await workplaceKnown(scope, asked.workplaceId);
    const consent = consentFor(await scope.find(Disclosure, { where: { casefileId: file.id } }), asked);
    const id = await scope.insert(EmployerApproach, { ...asked, disclosureId: consent.id, casefileId: file.id, participationId, writtenBy: scope.account });
    await scope.record({ type: 'employer-approach.written', id, participationId });
    return { id };
  }
}
