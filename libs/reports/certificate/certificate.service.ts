import { Injectable, StreamableFile } from '@nestjs/common';
import { Typesetter, Unseen, type Language, type Scope } from '#platform';
import { CERTIFICATE_PAPER } from './certificate-paper.js';
import { CERTIFICATE_HEAD, CERTIFIED_MONTHS } from './certificate.queries.js';
import { certificateOf } from './certificate.rules.js';

/** What is certified of a person's attendance: to those who read it, and to the person. Neither the file's name nor what it tells of itself names anybody. */
@Injectable()
export class CertificateService {
  constructor(private readonly typesetter: Typesetter) {}

  /** At work of the own branch's file alone, as on the page of attendance; to the person of all that is hers. */
  async paper(scope: Scope, participationId: string, language: Language): Promise<StreamableFile> {
    const [head] = await scope.read(CERTIFICATE_HEAD, participationId);
    if (!head) throw new Unseen();
    const months = await scope.read(CERTIFIED_MONTHS, participationId, scope.branch);
    return new StreamableFile(await this.typesetter.set({ template: CERTIFICATE_PAPER, content: certificateOf(head, months, { language, today: scope.today }) }));
  }
}
