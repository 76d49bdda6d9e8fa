import { Injectable } from '@nestjs/common';
import type { Asks, Language } from '#platform';
import { SUPPORT } from './support.queries.js';
import { ratingsOf, supportOf, timingOf } from './support.rules.js';
import type { SupportFigures } from './support.view.js';
import { supportWords } from './support-words.js';

/** Whether the support answers what each person needs, how soon, and how it fits in their own eyes. */
@Injectable()
export class SupportService {
  async support(reading: Asks, projectId: string, language: Language): Promise<SupportFigures> {
    const { name, asOf, fitAtLeast, edition, counts } = await reading.one(SUPPORT, projectId);
    const total = supportOf(counts, fitAtLeast, 'total');
    return {
      projectId, projectName: name, asOf, fitAtLeast, definitionEdition: edition, ...supportWords(language, fitAtLeast, total),
      total, women: supportOf(counts, fitAtLeast, 'women'), men: supportOf(counts, fitAtLeast, 'men'), ratings: ratingsOf(counts),
      timing: [timingOf(counts, 'NEED_TO_INTERVENTION'), timingOf(counts, 'NEED_TO_CARE')],
    };
  }
}
