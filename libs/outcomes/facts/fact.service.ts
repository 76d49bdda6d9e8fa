import { Injectable } from '@nestjs/common';
import { EntryService, Participation } from '#participation';
import { Stale, type Scope } from '#platform';
import { periodOf } from '#projects';
import { EntryBackground, EntryDisability, EntryFact, ExitObservation } from './fact.entity.js';
import type { EntryFactsInput, ObservationInput } from './fact.input.js';
import { ENTRY_FACTS, OBSERVATIONS, OWN_NUMBERS, PROJECT_DAYS, REPLACE_BACKGROUND, REPLACE_DISABILITY, REPLACE_FACT, REPLACE_OBSERVATION, WINDOWS } from './fact.queries.js';
import { daysOf, mayBeSo, mayObserve, stateOf, type Window } from './fact.rules.js';
import type { FactsView, FollowUpView } from './fact.view.js';
import { EDUCATION_LEVELS, type EducationAnswer } from './facts.js';

const NUMBER_OF = { LEAVING: 'leaving', SIX_MONTHS: 'six', TWELVE_MONTHS: 'twelve' } as const;

/** What the indicators rest on: how a person stood at entry, and what is seen of the person after the exit. */
@Injectable()
export class FactService {
  constructor(private readonly entries: EntryService) {}

  async show(scope: Scope, participationId: string): Promise<FactsView> {
    const participation = await scope.get(Participation, participationId);
    scope.notice({ participationId });
    const [told] = await scope.read(ENTRY_FACTS, participationId);
    const { windows, followUpUntil } = await this.termsOf(scope, participation.projectId);
    const observed = await scope.read(OBSERVATIONS, participationId);
    const { startsOn, endsOn } = participation;
    const followUps = windows.map((window): FollowUpView => {
      const { moment: _, own = null, ...observation } = observed.find(({ moment }) => moment === window.moment) ?? { moment: window.moment };
      const made = 'labour' in observation ? observation : null;
      const days = endsOn === null ? { opensOn: null, closesOn: null } : daysOf(window, endsOn);
      return { moment: window.moment, source: window.source, ...days, state: stateOf({ endsOn, window, followUpUntil, today: scope.today }, made !== null), observation: made, version: own ?? 0 };
    });
    if (!told) return { entry: null, version: 0, startsOn, endsOn, followUps };
    const { own, ...entry } = told;
    return { entry: { ...entry, isced: iscedOf(entry.education) }, version: own ?? 0, startsOn, endsOn, followUps };
  }

  /** What stood before stays, and gives way; 0 is the version of nothing. */
  async tell(scope: Scope, participationId: string, version: number, told: EntryFactsInput): Promise<void> {
    const { startsOn } = await scope.get(Participation, participationId);
    mayBeSo(told, startsOn);
    const place = await this.entries.placeOf(scope, participationId);
    const [numbers] = await scope.read(OWN_NUMBERS, place.casefileId);
    mustBeLatest(numbers!.entry, version);
    for (const replace of [REPLACE_FACT, REPLACE_BACKGROUND, REPLACE_DISABILITY]) {
      if (version > 0 && (await scope.read(replace, place.casefileId, scope.now, version)).length === 0) throw new Stale(null);
    }
    const { labour = 'NOT_ASKED', unemployedSince = null, inEducation = 'NOT_ASKED', education = 'NOT_ASKED', disability = 'NOT_ASKED' } = told;
    const { citizenship = 'NOT_ASKED', birthCountry = 'NOT_ASKED', parentsAbroad = 'NOT_ASKED', housing = 'NOT_ASKED', otherDisadvantage = 'NOT_ASKED' } = told;
    const row = { ...place, no: version + 1, writtenBy: scope.account };
    await scope.insert(EntryFact, { ...row, labour, unemployedSince, inEducation, education });
    await scope.insert(EntryBackground, { ...row, citizenship, birthCountry, parentsAbroad, housing, otherDisadvantage });
    await scope.insert(EntryDisability, { ...row, disability });
    await scope.record({ type: 'entry-fact.written', id: participationId, participationId });
  }

  async observe(scope: Scope, participationId: string, version: number, asked: ObservationInput): Promise<void> {
    const { endsOn, projectId } = await scope.get(Participation, participationId);
    const { windows, followUpUntil } = await this.termsOf(scope, projectId);
    const window = windows.find(({ moment }) => moment === asked.moment)!;
    mayObserve(asked, { endsOn, window, followUpUntil, today: scope.today });
    const place = await this.entries.placeOf(scope, participationId);
    const [numbers] = await scope.read(OWN_NUMBERS, place.casefileId);
    mustBeLatest(numbers![NUMBER_OF[asked.moment]], version);
    if (version > 0 && (await scope.read(REPLACE_OBSERVATION, place.casefileId, scope.now, version, asked.moment)).length === 0) throw new Stale(null);
    const { employment = null, qualified = 'NOT_ASKED', improved = 'NOT_ASKED', ...seen } = asked;
    await scope.insert(ExitObservation, { ...place, ...seen, employment, qualified, improved, no: version + 1, writtenBy: scope.account });
    await scope.record({ type: 'follow-up.recorded', id: participationId, participationId });
  }

  private async termsOf(scope: Scope, projectId: string): Promise<{ windows: Window[]; followUpUntil: string | null }> {
    const windows = await scope.read(WINDOWS, projectId);
    const [days] = await scope.read(PROJECT_DAYS, projectId);
    return { windows: [...windows].sort((a, b) => a.months - b.months), followUpUntil: periodOf(days!)?.followUpUntil ?? null };
  }
}

function mustBeLatest(standing: number, seen: number): void {
  if (standing !== seen) throw new Stale(standing);
}

const iscedOf = (education: EducationAnswer): number | null => (education in EDUCATION_LEVELS ? EDUCATION_LEVELS[education as keyof typeof EDUCATION_LEVELS] : null);
