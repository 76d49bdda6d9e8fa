import { Injectable } from '@nestjs/common';
import type { Asks, Language } from '#platform';
import { SMALL } from '#projects';
import { LIVELIHOODS } from './livelihoods.queries.js';
import { matrixOf } from './livelihoods.rules.js';
import type { LivelihoodMatrix } from './livelihoods.view.js';

const DENOMINATOR: Record<Language, string> = {
  sv: 'deltagare som avslutat projektet, var och en en gång: det de mest levde på vid första inskrivningen och vid sista avslutet',
  en: 'participants who have completed the project, each once: what they mainly lived on at the first entry and at the last exit',
};

/** From what people lived on to what they live on. */
@Injectable()
export class LivelihoodsService {
  async matrix(reading: Asks, projectId: string, language: Language): Promise<LivelihoodMatrix> {
    const { name, asOf, counts } = await reading.one(LIVELIHOODS, projectId);
    return { projectId, projectName: name, asOf, ...matrixOf(counts), denominatorWords: DENOMINATOR[language], least: SMALL };
  }
}
