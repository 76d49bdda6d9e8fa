import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ChangeNumber, CorrectIdentity, EarlierNumbers, IdentityService, LiftProtection, PersonService, ProtectionLifted, ProtectionService, ProtectPerson,
  RevealedIdentity, RevealIdentity,
} from '#participants';
import { AsksByPost, Id, InScope, Requires, SeenVersion, type Scope } from '#platform';

@Controller('participations/:id')
export class IdentitiesController {
  constructor(
    private readonly people: PersonService,
    private readonly identities: IdentityService,
    private readonly protection: ProtectionService,
  ) {}

  @Requires('identity.reveal')
  @AsksByPost()
  @Post('identity/reveal')
  reveal(@InScope() scope: Scope, @Id() id: string, @Body() asked: RevealIdentity): Promise<RevealedIdentity> {
    return this.people.reveal(scope, id, asked);
  }

  @Requires('identity.change')
  @Patch('identity')
  @HttpCode(204)
  correct(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: CorrectIdentity): Promise<void> {
    return this.identities.correct(scope, id, version, asked);
  }

  @Requires('identity.change')
  @Post('identity/number')
  @HttpCode(204)
  changeNumber(@InScope() scope: Scope, @Id() id: string, @SeenVersion() version: number, @Body() asked: ChangeNumber): Promise<void> {
    return this.identities.changeNumber(scope, id, version, asked);
  }

  @Requires('identity.change')
  @Get('identity/earlier-numbers')
  async earlierNumbers(@InScope() scope: Scope, @Id() id: string): Promise<EarlierNumbers> {
    return { items: await this.identities.earlierNumbers(scope, id) };
  }

  @Requires('protection.change')
  @Post('protection')
  @HttpCode(204)
  protect(@InScope() scope: Scope, @Id() id: string, @Body() asked: ProtectPerson): Promise<void> {
    return this.protection.protect(scope, id, asked);
  }

  @Requires('protection.change')
  @Post('protection/lift')
  @HttpCode(200)
  lift(@InScope() scope: Scope, @Id() id: string, @Body() asked: LiftProtection): Promise<ProtectionLifted> {
    return this.protection.lift(scope, id, asked);
  }
}
