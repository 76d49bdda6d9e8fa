import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { AnswerVersions, CorrectMeasurement, MeasurementService, MeasurementsOfParticipant, WithdrawMeasurement, WriteMeasurement } from '#measuring';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class MeasurementsController {
  constructor(private readonly forms: MeasurementService) {}

  @Requires('measurement.read')
  @AsksOnce()
  @Get('participations/:id/measurements')
  measurements(@InReading() reading: Reading, @Id() participationId: string): Promise<MeasurementsOfParticipant> {
    return this.forms.measurements(reading, participationId);
  }

  @Requires('measurement.write')
  @Post('participations/:id/measurements')
  write(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: WriteMeasurement): Promise<Made> {
    return this.forms.write(scope, participationId, asked);
  }

  @Requires('measurement.write')
  @Patch('measurements/:id')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CorrectMeasurement): Promise<void> {
    return this.forms.correct(scope, id, version, asked);
  }

  @Requires('measurement.write')
  @Post('measurements/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WithdrawMeasurement): Promise<void> {
    return this.forms.withdraw(scope, id, version, asked);
  }

  /** Every version of what was answered. */
  @Requires('measurement.read')
  @Get('measurements/:id/answers')
  versions(@InScope() scope: Scope, @Id() id: string): Promise<AnswerVersions> {
    return this.forms.versions(scope, id);
  }
}
