import { Module, type DynamicModule } from '@nestjs/common';
import { ConsentService } from './consents/consent.service.js';
import { EmergencyService } from './emergencies/emergency.service.js';
import { numberCipher } from './number-cipher.js';
import type { Keyring } from './number-cipher-keys.js';
import { IdentityService } from './people/identity.service.js';
import { PersonService } from './people/person.service.js';
import { ProtectionService } from './protection/protection.service.js';
import { PersonSeal } from './sealed-person.js';

const SERVICES = [PersonService, IdentityService, ConsentService, ProtectionService, EmergencyService];

@Module({})
export class ParticipantsModule {
  static forRoot(keyring: Keyring): DynamicModule {
    return {
      module: ParticipantsModule,
      global: true,
      providers: [{ provide: PersonSeal, useFactory: () => new PersonSeal(numberCipher(keyring)) }, ...SERVICES],
      exports: [PersonSeal, ...SERVICES],
    };
  }
}
