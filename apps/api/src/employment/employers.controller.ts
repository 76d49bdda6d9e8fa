import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ContactEmployer, EmployerContactList, EmployerService, GiveDisclosure, WithdrawDisclosure } from '#employment';
import { Made } from '#organisations';
import { AsksOnce, Id, InReading, InScope, Requires, SeenVersion, type Reading, type Scope } from '#platform';

@Controller()
export class EmployersController {
  constructor(private readonly employers: EmployerService) {}

  @Requires('employer.read')
  @AsksOnce()
  @Get('employer-contacts')
  contacts(@InReading() reading: Reading): Promise<EmployerContactList> {
    return this.employers.contacts(reading);
  }

  @Requires('employer.contact')
  @Post('employer-contacts')
  contact(@InScope() scope: Scope, @Body() asked: ContactEmployer): Promise<Made> {
    return this.employers.contact(scope, asked);
  }

  @Requires('employment.disclose')
  @Post('participations/:id/disclosures')
  disclose(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: GiveDisclosure): Promise<Made> {
    return this.employers.disclose(scope, participationId, asked);
  }

  @Requires('employment.disclose')
  @Post('disclosures/:id/withdraw')
  @HttpCode(204)
  withdraw(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: WithdrawDisclosure): Promise<void> {
    return this.employers.withdraw(scope, id, version, asked);
  }

  /** On the participant's behalf: refused without a consent that reaches the employer and holds on the day. */
  @Requires('employment.write')
  @Post('participations/:id/employer-approaches')
  approach(@InScope() scope: Scope, @Id() participationId: string, @Body() asked: ContactEmployer): Promise<Made> {
    return this.employers.approach(scope, participationId, asked);
  }
}
