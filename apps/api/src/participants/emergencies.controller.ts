import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { EmergencyList, EmergencyOpened, EmergencyService, OpenEmergency, ReviewEmergency } from '#participants';
import { Id, InScope, Requires, type Scope } from '#platform';

@Controller('emergencies')
export class EmergenciesController {
  constructor(private readonly emergencies: EmergencyService) {}

  @Requires('emergency.open')
  @Post()
  open(@InScope() scope: Scope, @Body() asked: OpenEmergency): Promise<EmergencyOpened> {
    return this.emergencies.open(scope, asked);
  }

  @Requires('emergency.review')
  @Get()
  list(@InScope() scope: Scope): Promise<EmergencyList> {
    return this.emergencies.list(scope);
  }

  @Requires('emergency.review')
  @Post(':id/review')
  @HttpCode(204)
  review(@InScope() scope: Scope, @Id() id: string, @Body() asked: ReviewEmergency): Promise<void> {
    return this.emergencies.review(scope, id, asked);
  }
}
