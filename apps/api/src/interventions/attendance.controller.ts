import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { AttendanceDayQuery, AttendanceQuery, AttendanceService, CertifyMonth, GroupAttendance, LogAttendance, ParticipantCertifies, PersonAttendance, ReopenMonth } from '#interventions';
import { Made } from '#organisations';
import { Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller()
export class AttendanceController {
  constructor(private readonly attendance: AttendanceService) {}

  @Requires('attendance.read')
  @Get('participations/:id/attendance')
  ofPerson(@InScope() scope: Scope, @Id() participationId: string, @Query() span: AttendanceQuery): Promise<PersonAttendance> {
    return this.attendance.ofPerson(scope, participationId, span);
  }

  /** Everyone one carries, in whatever runs on the day. */
  @Requires('attendance.read')
  @Get('attendance')
  ofGroup(@InScope() scope: Scope, @Query() { on }: AttendanceDayQuery): Promise<GroupAttendance> {
    return this.attendance.ofGroup(scope, on);
  }

  @Requires('attendance.write')
  @Post('attendance')
  @HttpCode(204)
  log(@InScope() scope: Scope, @Body() asked: LogAttendance): Promise<void> {
    return this.attendance.log(scope, asked);
  }

  @Requires('attendance.certify')
  @Post('participations/:id/attendance-months')
  certify(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: CertifyMonth): Promise<Made> {
    return this.attendance.certify(scope, participationId, asked);
  }

  @Requires('attendance.certify')
  @Post('attendance-months/:id/participant')
  @HttpCode(204)
  mark(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() said: ParticipantCertifies): Promise<void> {
    return this.attendance.mark(scope, id, version, said);
  }

  @Requires('attendance.certify')
  @Post('attendance-months/:id/reopen')
  @HttpCode(204)
  reopen(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ReopenMonth): Promise<void> {
    return this.attendance.reopen(scope, id, version, asked);
  }
}
