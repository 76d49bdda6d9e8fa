import type { Language } from '#platform';
import type { Measure, Population } from '#outcomes';
import type { Column, Dimension } from './plan.js';

interface ReleaseWords {
  /** What the leaf of the workbook is called. */
  sheet: string;
  head: readonly string[];
  kind: Record<Measure, string>;
  population: Record<Population, string>;
  dimension: Record<Dimension, string>;
  column: Record<Column, string>;
  /** Groups that have a code and no name. */
  group: Record<string, string>;
  whole: string;
  none: string;
  hidden: string;
  /** Over the day and the reason, where the figures were taken back. */
  withdrawn: string;
}

const sv: ReleaseWords = {
  sheet: 'Frisläppta siffror',
  head: ['från och med', 'till och med', 'uppgift', 'gäller', 'delat på', 'grupp', 'kolumn', 'personer'],
  kind: {
    PARTICIPANTS: 'Deltagare', STEP_PROGRESS: 'Stegförflyttning', INCREASED_LIVELIHOOD: 'Ökad egen försörjning', WORK_OR_STUDIES: 'Arbete eller studier', READY_FOR_ORDINARY: 'Redo för ordinarie verksamhet',
    SUPPORT: 'Stöd efter egna behov', PARALLEL_AREAS: 'Parallella insatser', LEFT_EXCLUSION: 'Lämnat utanförskap', EXCLUSION_AVOIDED: 'Undvikit utanförskap',
  },
  population: { ALL_PARTICIPANTS: 'alla deltagare', ALL_ENROLLED: 'alla som skrivits in', COMPLETED: 'de som avslutat', PLANNED: 'planerat antal' },
  dimension: { gender: 'kön', subproject: 'delprojekt', municipality: 'kommun', track: 'spår' },
  column: { PERSONS: 'personer', COMPLETED: 'avslutade', RUNNING: 'pågående', YES: 'ja', NO: 'nej', UNKNOWN: 'inte känt' },
  group: { FEMALE: 'kvinnor', MALE: 'män', OTHER: 'övriga', REACTIVE: 'reaktivt', PROACTIVE: 'förebyggande' },
  whole: 'hela projektet', none: 'hör inte till någon', hidden: 'visas inte', withdrawn: 'tillbakatagna',
};

const en: ReleaseWords = {
  sheet: 'Released figures',
  head: ['from', 'to', 'figure', 'of', 'divided by', 'group', 'column', 'persons'],
  kind: {
    PARTICIPANTS: 'Participants', STEP_PROGRESS: 'Step progress', INCREASED_LIVELIHOOD: 'Increased own livelihood', WORK_OR_STUDIES: 'Work or studies', READY_FOR_ORDINARY: 'Ready for ordinary services',
    SUPPORT: 'Support by own needs', PARALLEL_AREAS: 'Parallel interventions', LEFT_EXCLUSION: 'Left exclusion', EXCLUSION_AVOIDED: 'Exclusion avoided',
  },
  population: { ALL_PARTICIPANTS: 'all participants', ALL_ENROLLED: 'all who were enrolled', COMPLETED: 'those who have finished', PLANNED: 'the planned number' },
  dimension: { gender: 'gender', subproject: 'subproject', municipality: 'municipality', track: 'track' },
  column: { PERSONS: 'persons', COMPLETED: 'finished', RUNNING: 'under way', YES: 'yes', NO: 'no', UNKNOWN: 'not known' },
  group: { FEMALE: 'women', MALE: 'men', OTHER: 'others', REACTIVE: 'reactive', PROACTIVE: 'proactive' },
  whole: 'the whole project', none: 'belongs to none', hidden: 'not shown', withdrawn: 'withdrawn',
};

export const RELEASE_WORDS: Record<Language, ReleaseWords> = { sv, en };
