import { Module, type DynamicModule } from '@nestjs/common';
import { numberCipher, type Keyring } from '#participants';
import { ParticipationModule } from '#participation';
import { DraftService } from './drafts.service.js';
import { ReferralSeal } from './referral-seal.js';
import { ReferralStepsService } from './referral-steps.service.js';
import { ReferralsService } from './referrals.service.js';

@Module({})
export class ReferralsModule {
  static forRoot(keyring: Keyring): DynamicModule {
    const seal = { provide: ReferralSeal, useFactory: () => new ReferralSeal(numberCipher(keyring)) };
    const services = [DraftService, ReferralStepsService, ReferralsService];
    return { module: ReferralsModule, imports: [ParticipationModule], providers: [seal, ...services], exports: services };
  }
}
