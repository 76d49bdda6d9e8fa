import { Module, type DynamicModule } from '@nestjs/common';
import { numberCipher, type Keyring } from '#participants';
import { ADDRESS_SEAL, LETTERS, OwnAccessService } from './own-access.service.js';
import { OwnPagesService } from './own-pages.service.js';
import { OwnSignInService } from './own-sign-in.service.js';
import { OwnWordService } from './own-word.service.js';
import type { LetterDelivery } from './own.view.js';

const SERVICES = [OwnAccessService, OwnPagesService, OwnSignInService, OwnWordService];

@Module({})
export class OwnModule {
  static forRoot(keyring: Keyring, delivery: LetterDelivery): DynamicModule {
    const given = [{ provide: LETTERS, useValue: delivery }, { provide: ADDRESS_SEAL, useFactory: () => numberCipher(keyring) }];
    return { module: OwnModule, providers: [...given, ...SERVICES], exports: SERVICES };
  }
}
