import { Injectable } from '@nestjs/common';
import { REFERRAL_MOVES, ROLES, UNDECIDED, type ReferralMove } from '#access';
import { PersonSeal, readIdentityNumber } from '#participants';
import { Unseen, type Language, type Scope } from '#platform';
import { ReceivingUnit } from './referral.entity.js';
import type { AddReceivingUnit, ChangeReceivingUnit, PersonDraft, ReceivingUnitQuery, ReferralQuery } from './referral.input.js';
import { BOX_PAGES, CASE_STAFF, COUNTS, KNOWN, RECEIVERS, RECEIVING_UNITS, REASONS, REFERRAL, WAITING, type FoundReferral, type ReferralDetail } from './referral.queries.js';
import { ReferralSeal } from './referral-seal.js';
import type { KnownPerson, ReceivingUnitView, ReferralPage, ReferralReasonView, ReferralRow, ReferralView, StaffMember, WaitingReferrals } from './referral.view.js';

const PAGE = 25;
const CASE_ROLES = Object.entries(ROLES).flatMap(([role, seat]) => (seat === 'CASE' ? [role] : []));

/** The boxes, one referral as its sender or its receiver sees it, and where one may refer to. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly seal: ReferralSeal,
    private readonly people: PersonSeal,
  ) {}

  async page(scope: Scope, { box, state, after }: ReferralQuery): Promise<ReferralPage> {
    const found = await scope.read(BOX_PAGES[box], scope.today, after ?? null, state ?? (box === 'sent' ? 'all' : 'open'), PAGE + 1);
    const [counts] = await scope.read(COUNTS, scope.today);
    const items = found.slice(0, PAGE).map((row) => ({ ...this.row(row), feedback: row.feedback }));
    return { items, counts: counts!, next: found.length > PAGE ? items.at(-1)!.id : null };
  }

  /** What waits for oneself among them. */
  async waiting(scope: Scope): Promise<WaitingReferrals> {
    const found = await scope.read(WAITING, scope.today, scope.account);
    const panels = [...Map.groupBy(found, ({ panel }) => panel)];
    return { panels: panels.map(([key, rows]) => ({ key, count: rows[0]!.count, items: rows.map((row) => ({ ...this.row(row), feedback: null })) })) };
  }

  async one(scope: Scope, id: string): Promise<ReferralView> {
    const [found] = await scope.read(REFERRAL, scope.today, id);
    if (!found) throw new Unseen();
    const person = this.seal.open(id, found.person);
    const { isSender, handlerId, handlerName, participationId, ...shown } = found;
    const forReceiver = isSender ? { staff: [], known: [], participationId: null } : { ...(await this.forReceiver(scope, found, person)), participationId };
    return {
      ...shown,
      ...forReceiver,
      side: isSender ? 'SENDER' : 'RECEIVER',
      moves: movesOf(found),
      handler: handlerId ? { id: handlerId, name: handlerName! } : null,
      person: found.status === 'DRAFT' ? person : masked(person, scope.today),
    };
  }

  reasons(scope: Scope, language: Language): Promise<ReferralReasonView[]> {
    return scope.read(REASONS, language);
  }

  receivingUnits(scope: Scope, { project, municipality }: ReceivingUnitQuery): Promise<ReceivingUnitView[]> {
    return scope.read(RECEIVING_UNITS, project ?? null, municipality ?? null);
  }

  receivers(scope: Scope, unitId: string): Promise<StaffMember[]> {
    return scope.read(RECEIVERS, unitId);
  }

  async addReceivingUnit(scope: Scope, { projectId, unitId, municipalityCodes = [], answerWithinDays }: AddReceivingUnit): Promise<{ id: string }> {
    const id = await scope.insert(ReceivingUnit, { projectId, unitId, municipalityCodes, answerWithinDays, createdBy: scope.account });
    await scope.record({ type: 'receiving-unit.added', id, participationId: null });
    return { id };
  }

  async changeReceivingUnit(scope: Scope, id: string, version: number, changes: ChangeReceivingUnit): Promise<void> {
    await scope.change(ReceivingUnit, id, version, changes);
    await scope.record({ type: 'receiving-unit.changed', id, participationId: null });
  }

  private async forReceiver(scope: Scope, found: ReferralDetail, person: PersonDraft | null): Promise<{ staff: StaffMember[]; known: KnownPerson[] }> {
    if (!UNDECIDED.includes(found.status)) return { staff: [], known: [] };
    return { staff: await scope.read(CASE_STAFF, found.toUnitId!, scope.today, CASE_ROLES), known: await this.known(scope, person) };
  }

  /** Within the own branch alone is it told that a number is known. */
  private async known(scope: Scope, person: PersonDraft | null): Promise<KnownPerson[]> {
    const reading = person?.number ? readIdentityNumber(person.number, { today: scope.today, kind: person.numberKind }) : null;
    const digits = reading && 'number' in reading ? reading.number.digits12 : null;
    return digits ? scope.read(KNOWN, scope.branch!, this.people.hashInBranch(scope.branch!, digits)) : [];
  }

  private row(found: FoundReferral): Omit<ReferralRow, 'feedback'> {
    const { id, status, version, protected: hidden, projectName, toUnitName, sender, handlerName, sentAt, changedAt, dueOn, ageDays, overdue } = found;
    return { id, status, version, protected: hidden, personName: this.nameOn(found), projectName, toUnitName, sender, handlerName, sentAt, changedAt, dueOn, ageDays, overdue };
  }

  private nameOn({ id, person }: Pick<FoundReferral, 'id' | 'person'>): string | null {
    const opened = this.seal.open(id, person);
    return opened ? [opened.givenName, opened.familyName].filter(Boolean).join(' ') || null : null;
  }
}

function movesOf({ status, isSender }: ReferralDetail): ReferralMove[] {
  const side = isSender ? 'SENDER' : 'RECEIVER';
  return (Object.keys(REFERRAL_MOVES) as ReferralMove[])
    .filter((name) => REFERRAL_MOVES[name].side === side && (REFERRAL_MOVES[name].from as readonly string[]).includes(status));
}

/** A number is shown whole to nobody but the one who writes it: `19900101-XXXX`. */
function masked(person: PersonDraft | null, today: string): PersonDraft | null {
  if (!person?.number) return person;
  const reading = readIdentityNumber(person.number, { today, kind: person.numberKind });
  return { ...person, number: 'number' in reading ? reading.number.masked : null };
}
