import { Injectable } from '@nestjs/common';
import type { NumberCipher } from '#participants';
import type { PersonDraft } from './referral.input.js';

const PLACE = { table: 'referral_content', column: 'person' };

/** Seals the person on a referral, whole, to that referral's row. */
@Injectable()
export class ReferralSeal {
  constructor(private readonly cipher: NumberCipher) {}

  seal(referralId: string, person: PersonDraft | null): Buffer | null {
    return person && Object.values(person).some((value) => value !== null && value !== undefined && value !== false)
      ? this.cipher.seal(JSON.stringify(person), { ...PLACE, rowId: referralId })
      : null;
  }

  open(referralId: string, sealed: Buffer | null): PersonDraft | null {
    return sealed ? (JSON.parse(this.cipher.open(sealed, { ...PLACE, rowId: referralId })) as PersonDraft) : null;
  }
}
