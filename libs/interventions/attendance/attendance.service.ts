import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonSeal } from '#participants';
import { Participation } from '#participation';
import { ownFile } from '#plans';
import { Broken, Invalid, Unseen, type Scope } from '#platform';
import { Intervention } from '../intervention.entity.js';
import { Attendance, AttendanceMonth } from './attendance.entity.js';
import type { AttendanceQuery, AttendedDay, CertifyMonth, LogAttendance, ParticipantCertifies, ReopenMonth } from './attendance.input.js';
import { GROUP_DAYS, MONTHS, PERSON_DAYS, type GroupRow } from './attendance.queries.js';
import { certifiedByParticipant, eachOnce, faultOf, mayCertify, monthOf, reasonOf, spanIsReadable } from './attendance.rules.js';
import type { GroupAttendance, GroupAttendanceDay, PersonAttendance } from './attendance.view.js';

/** Who came, how long, and why not; month by month certified by the responsible and the participant. */
@Injectable()
export class AttendanceService {
  constructor(private readonly seal: PersonSeal) {}

  async ofPerson(scope: Scope, participationId: string, span: AttendanceQuery): Promise<PersonAttendance> {
    spanIsReadable(span);
    await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const days = await scope.read(PERSON_DAYS, span.from, span.to, scope.branch, participationId);
    return { today: scope.today, days, months: await scope.read(MONTHS, participationId, scope.branch) };
  }

  async ofGroup(scope: Scope, on: string): Promise<GroupAttendance> {
    const rows = await scope.read(GROUP_DAYS, on, on, scope.branch);
    return { today: scope.today, on, days: rows.map((row) => this.named(row)) };
  }

  /** All of it or nothing. A day that is written already is changed by who has seen it as it stands. */
  async log(scope: Scope, { items }: LogAttendance): Promise<void> {
    eachOnce(items);
    const interventions = await scope.find(Intervention, { where: { id: In(items.map(({ interventionId }) => interventionId)) } });
    const known = new Map(interventions.map((intervention) => [intervention.id, intervention]));
    if (items.some(({ interventionId }) => !known.has(interventionId))) throw new Unseen();
    const faults = items.flatMap((item, at) => {
      const fault = faultOf(item, { periods: known.get(item.interventionId)!.periods, today: scope.today });
      return fault ? [{ field: `items.${at}.${fault.field}`, code: fault.code }] : [];
    });
    if (faults.length > 0) throw new Invalid(faults);
    await this.monthsAreOpen(scope, interventions, items);
    const written = await scope.find(Attendance, { where: { interventionId: In([...known.keys()]), heldOn: In(items.map(({ on }) => on)) } });
    for (const item of items) await this.write(scope, item, { intervention: known.get(item.interventionId)!, before: written.find(isOf(item)) });
    for (const { id, participationId } of interventions) await scope.record({ type: 'attendance.written', id, participationId });
  }

  async certify(scope: Scope, participationId: string, { month, participantOn = null, participantHow = null }: CertifyMonth): Promise<{ id: string }> {
    const file = await ownFile(scope, participationId, 'AFTERWARDS');
    certifiedByParticipant({ participantOn, participantHow }, month, scope.today);
    const written = (await scope.read(MONTHS, participationId, scope.branch)).find((one) => one.month === month);
    mayCertify(month, written, scope.today);
    const { plannedHours, attendedHours } = written!;
    const marked = participantOn ? { participantOn, participantHow, participantMarkedBy: scope.account } : {};
    const id = await scope.insert(AttendanceMonth, { casefileId: file.id, participationId, month, plannedHours, attendedHours, ...marked, writtenBy: scope.account });
    await scope.record({ type: 'attendance.certified', id, participationId });
    return { id };
  }

  /** The participant's part, where the responsible was first. */
  async mark(scope: Scope, id: string, version: number, said: ParticipantCertifies): Promise<void> {
    const month = await scope.get(AttendanceMonth, id);
    if (month.reopenedAt) throw new Broken('attendance.opened-again');
    if (month.participantOn) throw new Broken('attendance.certified-already');
    certifiedByParticipant(said, month.month, scope.today);
    await scope.change(AttendanceMonth, id, version, { ...said, participantMarkedBy: scope.account });
    await scope.record({ type: 'attendance.certified', id, participationId: month.participationId });
  }

  async reopen(scope: Scope, id: string, version: number, { reason }: ReopenMonth): Promise<void> {
    const month = await scope.get(AttendanceMonth, id);
    if (month.reopenedAt) throw new Broken('attendance.opened-again');
    await scope.change(AttendanceMonth, id, version, { reopenedAt: scope.now, reopenedBy: scope.account, reopenReason: reason });
    await scope.record({ type: 'attendance.reopened', id, participationId: month.participationId });
  }

  private async write(scope: Scope, item: AttendedDay, { intervention, before }: { intervention: Intervention; before: Attendance | undefined }): Promise<void> {
    const { plannedHours, attendedHours } = item;
    const words = { plannedHours, attendedHours, absenceReason: reasonOf(item) };
    if (before) return scope.change(Attendance, before.id, item.version ?? 0, words);
    const { id: interventionId, casefileId, participationId } = intervention;
    await scope.insert(Attendance, { ...words, interventionId, casefileId, participationId, heldOn: item.on, writtenBy: scope.account });
  }

  private async monthsAreOpen(scope: Scope, interventions: readonly Intervention[], items: readonly AttendedDay[]): Promise<void> {
    const certified = await scope.find(AttendanceMonth, { where: { casefileId: In(interventions.map(({ casefileId }) => casefileId)), month: In(items.map(({ on }) => monthOf(on))) } });
    const shut = items.findIndex(({ interventionId, on }) => {
      const { casefileId } = interventions.find(({ id }) => id === interventionId)!;
      return certified.some((month) => !month.reopenedAt && month.casefileId === casefileId && month.month === monthOf(on));
    });
    if (shut >= 0) throw new Broken('attendance.month-certified', {}, `items.${shut}.on`);
  }

  private named({ participantId, nameCipher, ...row }: GroupRow): GroupAttendanceDay {
    return { ...row, ...this.seal.nameOf({ ...row, participantId, nameCipher }) };
  }
}

const isOf = ({ interventionId, on }: AttendedDay) => (row: Attendance): boolean => row.interventionId === interventionId && row.heldOn === on;
