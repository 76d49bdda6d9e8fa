import { Injectable } from '@nestjs/common';
import type { Language, Reading } from '#platform';
import { denominatorWords, numeratorWords } from '../words.js';
import { EQUITY } from './equity.queries.js';
import { accessOf, COMPARED, outcomeOf, placesOf } from './equity.rules.js';
import type { Equity, EquityOutcome } from './equity.view.js';

/** Whether it goes alike wherever one lives. */
@Injectable()
export class EquityService {
  async equity(reading: Reading, projectId: string, language: Language): Promise<Equity> {
    const { name, asOf, access, counts, ...told } = await reading.one(EQUITY, projectId, null, 'municipality');
    const definition = { ...told.definition, madeAt: new Date(told.definition.madeAt) };
    const outcomes = COMPARED.map((compared): EquityOutcome => {
      const outcome = outcomeOf(counts, compared);
      const { of, unknown } = outcome.total;
      const cell = { denominator: of, population: of + unknown, unknown };
      return { ...outcome, numeratorWords: numeratorWords(language, compared.kind, definition), denominatorWords: denominatorWords(language, { population: compared.population, persons: false, cell, countsDeceased: definition.countsDeceased }) };
    });
    return { projectId, projectName: name, asOf, total: accessOf(access, null, 'total'), women: accessOf(access, null, 'women'), men: accessOf(access, null, 'men'), places: placesOf(access), outcomes };
  }
}
