import { Injectable } from '@nestjs/common';
import type { Language, Reading } from '#platform';
import { SMALL } from '#projects';
import { numeratorWords } from '../words.js';
import { EFFECT } from './effect.queries.js';
import { effectOf } from './effect.rules.js';
import type { Effect } from './effect.view.js';

/** Interventions and methods beside what came of those who had them. */
@Injectable()
export class EffectService {
  async effect(reading: Reading, projectId: string, language: Language): Promise<Effect> {
    const { name, asOf, counts, ...told } = await reading.one(EFFECT, projectId, null, 'gender');
    const definition = { ...told.definition, madeAt: new Date(told.definition.madeAt) };
    const [stepWords, workWords] = [numeratorWords(language, 'STEP_PROGRESS', definition), numeratorWords(language, 'WORK_OR_STUDIES', definition)];
    return { projectId, projectName: name, asOf, stepWords, workWords, rows: effectOf(counts), least: SMALL };
  }
}
