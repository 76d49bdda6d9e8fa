import { Injectable } from '@nestjs/common';
import type { Asks, Language } from '#platform';
import { SMALL } from '#projects';
import { independenceWords } from './independence-words.js';
import { INDEPENDENCE } from './independence.queries.js';
import { groupOf } from './independence.rules.js';
import type { IndependenceFigures } from './independence.view.js';

/** Whether people come to manage on their own, and how soon (SBR-17). */
@Injectable()
export class IndependenceService {
  async figures(reading: Asks, projectId: string, language: Language): Promise<IndependenceFigures> {
    const { name, asOf, independentOwn, independentRating, edition, counts } = await reading.one(INDEPENDENCE, projectId);
    const total = groupOf(counts, 'total');
    return {
      projectId, projectName: name, asOf, independentOwn, independentRating, definitionEdition: edition, ...independenceWords(language, { independentOwn, independentRating }, total.became),
      total, women: groupOf(counts, 'women'), men: groupOf(counts, 'men'), least: SMALL,
    };
  }
}
