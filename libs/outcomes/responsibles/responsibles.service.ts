import { Injectable } from '@nestjs/common';
import type { Language, Reading } from '#platform';
import { SMALL } from '#projects';
import { cellOf } from '../outcomes.rules.js';
import { denominatorWords, numeratorWords } from '../words.js';
import { RESPONSIBLES } from './responsibles.queries.js';
import { changesOf, personsIn } from './responsibles.rules.js';
import type { ChangesOutcome, ResponsibleChanges } from './responsibles.view.js';

const OUTCOMES = ['STEP_PROGRESS', 'WORK_OR_STUDIES'] as const satisfies ChangesOutcome['kind'][];

/** Whether it goes together: that one keeps the same who answers for one, and what comes of it. */
@Injectable()
export class ResponsiblesService {
  async changes(reading: Reading, projectId: string, language: Language): Promise<ResponsibleChanges> {
    const { name, asOf, counts, ...told } = await reading.one(RESPONSIBLES, projectId, null, 'gender');
    const definition = { ...told.definition, madeAt: new Date(told.definition.madeAt) };
    const outcomes = OUTCOMES.map((kind): ChangesOutcome => {
      const mine = counts.filter((count) => count.kind === kind);
      const cell = cellOf(mine.filter(({ completed }) => completed), { unit: 'percent', value: null, population: 'COMPLETED', planned: null });
      const words = denominatorWords(language, { population: 'COMPLETED', persons: false, cell, countsDeceased: definition.countsDeceased });
      return { kind, numeratorWords: numeratorWords(language, kind, definition), denominatorWords: words, rows: changesOf(mine) };
    });
    const staying = personsIn(counts.filter(({ kind, completed }) => kind === 'PARTICIPANTS' && !completed));
    return { projectId, projectName: name, asOf, outcomes, staying, least: SMALL };
  }
}
