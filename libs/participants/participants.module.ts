import { Module, type DynamicModule } from '@nestjs/common';
import { numberCipher } from './number-cipher.js';
import type { Keyring } from './number-cipher-keys.js';
import { PersonSeal } from './sealed-person.js';

@Module({})
export class ParticipantsModule {
  static forRoot(keyring: Keyring): DynamicModule {
    return {
      module: ParticipantsModule,
      global: true,
      providers: [{ provide: PersonSeal, useFactory: () => new PersonSeal(numberCipher(keyring)) }],
      exports: [PersonSeal],
    };
  }
}
