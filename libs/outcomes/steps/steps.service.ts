import { Injectable } from '@nestjs/common';
import { Broken, Invalid, type Language, type Reading, type Scope } from '#platform';
import { demandDay, demandDayBy } from '#progress';
import { OutcomeDefinition } from '../outcomes.entity.js';
import type { DefineOutcomes, OutcomesQuery } from '../outcomes.input.js';
import { DEFINITIONS, STEPS_BEFORE } from '../outcomes.queries.js';
import { cellOf, within, type Definition } from '../outcomes.rules.js';
import { courseOf } from '../outcomes.service.js';
import type { OutcomeMade, StepsBefore } from '../outcomes.view.js';
import { numeratorWords } from '../words.js';
import { INSTRUMENT_ASKED } from './steps.queries.js';
import { toldBy } from './steps.rules.js';

/** What counts in a project, edition by edition, and what step progress came to by the one before. */
@Injectable()
export class StepsService {
  async define(scope: Scope, projectId: string, { after, ...asked }: DefineOutcomes): Promise<OutcomeMade> {
    await courseOf(scope, projectId);
    const [before] = await scope.read(DEFINITIONS, projectId);
    const edition = before?.own ? before.edition : 0;
    if (after !== undefined && after !== edition) throw new Broken('outcome.defined-meanwhile', { edition });
    const told = toldBy(asked);
    if (told.instrumentKey && (await scope.read(INSTRUMENT_ASKED, projectId, told.instrumentKey)).length === 0) throw new Invalid([{ field: 'instrumentKey', code: 'outcome.instrument-not-in-use' }]);
    const id = await scope.insert(OutcomeDefinition, { projectId, edition: edition + 1, ...(before ? keptFrom(before) : {}), ...asked, ...told, madeBy: scope.account });
    await scope.record({ type: 'outcome.defined', id, participationId: null });
    return { id };
  }

  async before(reading: Reading, projectId: string, { asOf = undefined, population }: OutcomesQuery, language: Language): Promise<StepsBefore> {
    if (asOf) demandDay('asOf', asOf);
    const told = await reading.one(STEPS_BEFORE, projectId, asOf ?? null);
    demandDayBy('asOf', told.asOf, told.today);
    if (!told.definition) return { projectId, asOf: told.asOf, definition: null, numeratorWords: null, total: null, women: null, men: null };
    const definition = { ...told.definition, madeAt: new Date(told.definition.madeAt) };
    const of = population ?? 'ALL_PARTICIPANTS';
    const counts = within(told.counts, of);
    const cell = (genders: string[] | null) => cellOf(counts.filter(({ gender }) => !genders || genders.includes(gender)), { unit: 'percent', value: null, population: of, planned: null });
    return { projectId, asOf: told.asOf, definition, numeratorWords: numeratorWords(language, 'STEP_PROGRESS', definition), total: cell(null), women: cell(['FEMALE']), men: cell(['MALE']) };
  }
}

/** What a new edition leaves out stays as it was. */
const keptFrom = ({ fitAtLeast, independentOwn, independentRating }: Definition) => ({ fitAtLeast, independentOwn, independentRating });
