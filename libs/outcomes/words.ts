import type { Language } from '#platform';
import type { TRACKS } from '#participation';
import type { Measure, Population, Reason, StepEvent } from './outcomes.js';
import type { Definition } from './outcomes.rules.js';

export type Track = keyof typeof TRACKS;

/** What stands in a figure's text, so that nobody has to guess of whom it is measured. `{n}` and the like are filled in. */
interface FigureWords {
  population: Record<Population, string>;
  denominator: Record<'PEOPLE' | 'PEOPLE_UNKNOWN' | 'PLAN' | 'NO_PLAN' | 'TARGET', string>;
  numerator: Record<Measure, string>;
  stepInstrument: string;
  stepEvents: string;
  stepConfirmed: string;
  event: Record<StepEvent, string>;
  livelihoodAny: string;
  livelihoodPoints: string;
  deceasedOut: string;
  reason: Record<Reason, string>;
  track: Record<Track, string>;
}

const sv: FigureWords = {
  population: {
    ALL_PARTICIPANTS: 'alla deltagare, pågående och avslutade', ALL_ENROLLED: 'alla som skrivits in, pågående och avslutade', COMPLETED: 'deltagare som avslutat projektet', PLANNED: 'planerat antal deltagare',
  },
  denominator: {
    PEOPLE: '{population}: {denominator} personer', PEOPLE_UNKNOWN: '{population}: {denominator} av {n} personer; om {unknown} är det inte känt, och de räknas varken som ja eller nej',
    PLAN: '{population}: {denominator}', NO_PLAN: '{population}: talet saknas eller är inte valt, därför visas ingen andel', TARGET: 'antal personer av målets {denominator}',
  },
  numerator: {
    PARTICIPANTS: 'personer som skrivits in i projektet', STEP_PROGRESS: 'minst {stepGain} steg högre än vid första bedömningen, som ska göras inom {baselineDays} dagar från start',
    INCREASED_LIVELIHOOD: 'större egen försörjning genom arbete eller studier vid avslut än vid start{livelihood}', WORK_OR_STUDIES: 'har börjat arbeta eller studera (arbetsträning räknas inte)',
    READY_FOR_ORDINARY: 'redo för ordinarie verksamhet hos Arbetsförmedlingen eller kommunen',
    LEFT_EXCLUSION: 'stod utanför vid start och har börjat arbeta eller studera, eller har större egen försörjning vid avslut',
    EXCLUSION_AVOIDED: 'riskerade att hamna utanför och har minst samma egna försörjning vid avslut som vid start',
    SUPPORT: 'har en handlingsplan som personen sagt ja till, och minst en insats som har startat och svarar mot ett behov i den (hur stödet passar i personens egna ögon räknas för sig, under Rätt stöd i rätt tid)',
    PARALLEL_AREAS: 'har någon gång haft insatser inom minst två områden samtidigt (samordning räknas inte som ett område)',
  },
  stepInstrument: 'minst {instrumentChange} bättre med {instrument} än vid första mätningen, som ska göras inom {baselineDays} dagar från start', stepEvents: 'något av detta har hänt: {events}',
  stepConfirmed: '; en senare bedömning räknas när någon annan har bekräftat den',
  event: {
    STARTED_WORK: 'börjat arbeta', STARTED_STUDIES: 'börjat studera', SUBSIDISED_WORK: 'börjat arbeta med stöd', READY_FOR_ORDINARY: 'redo för ordinarie verksamhet', WORK_TRAINING: 'börjat arbetsträna', SIP_ESTABLISHED: 'fått en SIP fastställd',
  },
  livelihoodAny: '; varje ökning räknas', livelihoodPoints: '; minst {livelihoodPoints} procentenheter', deceasedOut: ', utom avlidna',
  reason: {
    TAKEN_ON: 'inskriven', STEPS_FORWARD: 'steg framåt sedan första bedömningen', SAME_STEP: 'samma steg som vid första bedömningen', TOO_FEW_STEPS: 'steg framåt, men färre än målet räknar',
    STEPS_BACK: 'lägre steg än vid första bedömningen', ONLY_FIRST_ASSESSMENT: 'ingen ny bedömning ännu', NO_FIRST_ASSESSMENT: 'går inte att mäta: ingen första bedömning i tid', NOT_CONFIRMED: 'väntar på att någon bekräftar bedömningen',
    CHANGE_ENOUGH: 'tillräckligt stor förändring sedan första mätningen', CHANGE_TOO_SMALL: 'bättre än vid första mätningen, men mindre än målet räknar', SAME_SCORE: 'samma som vid första mätningen', SCORE_WORSE: 'sämre än vid första mätningen',
    ONLY_BASELINE: 'ingen ny mätning ännu', NO_BASELINE: 'går inte att mäta: ingen första mätning i tid', EVENT_HAPPENED: 'något av det som räknas har hänt', NO_EVENT_YET: 'inget av det som räknas har hänt ännu',
    LIVELIHOOD_INCREASED: 'större egen försörjning', LIVELIHOOD_KEPT: 'minst samma egna försörjning', LIVELIHOOD_SAME: 'samma egna försörjning', LIVELIHOOD_TOO_LITTLE: 'större egen försörjning, men mindre än målet räknar', LIVELIHOOD_LESS: 'mindre egen försörjning',
    NOT_COMPLETED: 'deltar fortfarande', LIVELIHOOD_BEFORE_UNKNOWN: 'försörjningen vid start är inte känd', LIVELIHOOD_AFTER_UNKNOWN: 'försörjningen vid avslut är inte känd',
    STARTED_WORK: 'har börjat arbeta', STARTED_STUDIES: 'har börjat studera', STARTED_BOTH: 'har börjat arbeta och studera', CLOSED_TO_WORK: 'avslutad till arbete', CLOSED_TO_STUDIES: 'avslutad till studier',
    NOT_STARTED_YET: 'inte ännu', ENDED_WITHOUT: 'avslutad utan arbete eller studier', ENDING_UNKNOWN: 'avslutad, men det är inte känt till vad',
    READY_AT_AF: 'redo, Arbetsförmedlingen tar emot', READY_AT_MUNICIPALITY: 'redo, kommunen tar emot', NOT_READY_YET: 'inte ännu',
    PLAN_AND_NEED: 'plan och insats mot ett eget behov', PLAN_WITHOUT_NEED: 'plan, men ingen insats mot ett behov i den', NO_AGREED_PLAN: 'ingen handlingsplan som personen sagt ja till',
    SEVERAL_AREAS: 'insatser inom minst två områden samtidigt', NEVER_AT_ONCE: 'insatser, men aldrig inom två områden samtidigt', NOTHING_RAN: 'ingen insats har startat',
  },
  track: { REACTIVE: 'reaktivt spår: stod utanför', PROACTIVE: 'proaktivt spår: riskerade att hamna utanför' },
};

const en: FigureWords = {
  population: { ALL_PARTICIPANTS: 'all participants, present and completed', ALL_ENROLLED: 'everyone enrolled, present and completed', COMPLETED: 'participants who have completed the project', PLANNED: 'planned number of participants' },
  denominator: {
    PEOPLE: '{population}: {denominator} persons', PEOPLE_UNKNOWN: '{population}: {denominator} of {n} persons; for {unknown} it is not known, and they count neither as yes nor as no',
    PLAN: '{population}: {denominator}', NO_PLAN: '{population}: the number is missing or not chosen, so no share is shown', TARGET: "persons, of the target's {denominator}",
  },
  numerator: {
    PARTICIPANTS: 'persons taken on by the project', STEP_PROGRESS: 'at least {stepGain} steps above the first assessment, which is to be made within {baselineDays} days of the entry',
    INCREASED_LIVELIHOOD: 'more own livelihood through work or studies at the exit than at the entry{livelihood}', WORK_OR_STUDIES: 'has started work or studies (work training does not count)',
    READY_FOR_ORDINARY: 'ready for what the employment service or the municipality does for everyone',
    LEFT_EXCLUSION: 'stood outside at the entry, and has started work or studies or has more own livelihood at the exit',
    EXCLUSION_AVOIDED: 'was at risk of ending up outside, and has at least the same own livelihood at the exit as at the entry',
    SUPPORT: "has an action plan the person has agreed to, and at least one intervention that has started and answers a need in it (how the support fits in the person's own eyes is counted apart, under The right support in time)",
    PARALLEL_AREAS: 'has at some time had interventions in at least two areas at once (coordination is no area)',
  },
  stepInstrument: 'at least {instrumentChange} better by {instrument} than the first time, which is to be within {baselineDays} days of the entry', stepEvents: 'any of this has happened: {events}',
  stepConfirmed: '; a later assessment counts once somebody else has confirmed it',
  event: {
    STARTED_WORK: 'work begun', STARTED_STUDIES: 'studies begun', SUBSIDISED_WORK: 'work with a subsidy begun', READY_FOR_ORDINARY: 'ready for what is done for everyone', WORK_TRAINING: 'work training begun', SIP_ESTABLISHED: 'a SIP established',
  },
  livelihoodAny: '; any increase counts', livelihoodPoints: '; at least {livelihoodPoints} percentage points', deceasedOut: ', without the deceased',
  reason: {
    TAKEN_ON: 'taken on', STEPS_FORWARD: 'steps forward since the first assessment', SAME_STEP: 'the same step as at the first assessment', TOO_FEW_STEPS: 'steps forward, but fewer than the target counts',
    STEPS_BACK: 'a lower step than at the first assessment', ONLY_FIRST_ASSESSMENT: 'no new assessment yet', NO_FIRST_ASSESSMENT: 'cannot be measured: no first assessment in time', NOT_CONFIRMED: 'waits for somebody to confirm the assessment',
    CHANGE_ENOUGH: 'a large enough change since the first measurement', CHANGE_TOO_SMALL: 'better than the first time, but less than the target counts', SAME_SCORE: 'the same as the first time', SCORE_WORSE: 'worse than the first time',
    ONLY_BASELINE: 'no new measurement yet', NO_BASELINE: 'cannot be measured: no first measurement in time', EVENT_HAPPENED: 'something of what counts has happened', NO_EVENT_YET: 'nothing of what counts has happened yet',
    LIVELIHOOD_INCREASED: 'more own livelihood', LIVELIHOOD_KEPT: 'at least the same own livelihood', LIVELIHOOD_SAME: 'the same own livelihood', LIVELIHOOD_TOO_LITTLE: 'more own livelihood, but less than the target counts', LIVELIHOOD_LESS: 'less own livelihood',
    NOT_COMPLETED: 'still takes part', LIVELIHOOD_BEFORE_UNKNOWN: 'livelihood at the entry not known', LIVELIHOOD_AFTER_UNKNOWN: 'livelihood at the exit not known',
    STARTED_WORK: 'has started work', STARTED_STUDIES: 'has started studies', STARTED_BOTH: 'has started work and studies', CLOSED_TO_WORK: 'completed to work', CLOSED_TO_STUDIES: 'completed to studies',
    NOT_STARTED_YET: 'not yet', ENDED_WITHOUT: 'completed without work or studies', ENDING_UNKNOWN: 'completed, but not known to what',
    READY_AT_AF: 'ready, received by the employment service', READY_AT_MUNICIPALITY: 'ready, received by the municipality', NOT_READY_YET: 'not yet',
    PLAN_AND_NEED: 'a plan, and an intervention for a need of their own', PLAN_WITHOUT_NEED: 'a plan, but no intervention for a need in it', NO_AGREED_PLAN: 'no action plan the person has agreed to',
    SEVERAL_AREAS: 'interventions in at least two areas at once', NEVER_AT_ONCE: 'interventions, but never in two areas at once', NOTHING_RAN: 'no intervention has started',
  },
  track: { REACTIVE: 'reactive track: stood outside', PROACTIVE: 'proactive track: at risk of ending up outside' },
};

const WORDS: Record<Language, FigureWords> = { sv, en };

const filled = (text: string, values: object): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name] ?? ''));

export const reasonWords = (language: Language, reason: Reason): string => WORDS[language].reason[reason];
export const trackWords = (language: Language, track: Track): string => WORDS[language].track[track];
export const populationWords = (language: Language, population: Population): string => WORDS[language].population[population];

/** What counts as a yes. */
export function numeratorWords(language: Language, kind: Measure, definition: Definition): string {
  const words = WORDS[language];
  const livelihood = filled(definition.livelihoodPoints > 0 ? words.livelihoodPoints : words.livelihoodAny, definition);
  return filled(kind === 'STEP_PROGRESS' ? stepWords(words, definition) : words.numerator[kind], {
    ...definition, livelihood, instrumentChange: String(definition.instrumentChange ?? '').replace('.', language === 'sv' ? ',' : '.'), instrument: definition.instrument?.[language] ?? definition.instrumentKey, events: definition.stepEvents.map((event) => words.event[event]).join(', '),
  });
}

const stepWords = ({ numerator, stepInstrument, stepEvents, stepConfirmed }: FigureWords, { stepWay, stepConfirmed: confirmed }: Definition): string =>
  ({ LADDER: numerator.STEP_PROGRESS + (confirmed ? stepConfirmed : ''), INSTRUMENT: stepInstrument, EVENTS: stepEvents })[stepWay];

/** Of whom: the population, how many they are, and of how many it is not known. */
export function denominatorWords(language: Language, of: { population: Population; persons: boolean; cell: { denominator: number | null; population: number; unknown: number }; countsDeceased: boolean }): string {
  const { denominator, population: words } = WORDS[language];
  const { population, persons, cell, countsDeceased } = of;
  const said = { denominator: cell.denominator, n: cell.population, unknown: cell.unknown, population: words[population] + (countsDeceased || persons || population === 'PLANNED' ? '' : WORDS[language].deceasedOut) };
  if (persons) return filled(denominator.TARGET, said);
  if (population === 'PLANNED') return filled(cell.denominator === null ? denominator.NO_PLAN : denominator.PLAN, said);
  return filled(cell.unknown > 0 ? denominator.PEOPLE_UNKNOWN : denominator.PEOPLE, said);
}
