import type { Language } from '#platform';
import type { Column, Counted, Kind, TableDimension } from './plan.js';

interface ReleaseWords {
  /** What the leaf of the workbook is called. */
  sheet: string;
  head: readonly string[];
  kind: Record<Kind, string>;
  population: Record<Counted, string>;
  dimension: Record<TableDimension, string>;
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
    FIRST_INTERVENTION: 'Hur snart första insatsen började', BEGAN: 'Påbörjade insatser', ENDED: 'Avslutade insatser',
  },
  population: { ALL_PARTICIPANTS: 'alla deltagare', ALL_ENROLLED: 'alla som skrivits in', COMPLETED: 'de som avslutat', PLANNED: 'planerat antal', IN_PERIOD: 'perioden, en person en gång i varje slags insats, utan dem som har skyddade personuppgifter' },
  dimension: { gender: 'kön', subproject: 'delprojekt', municipality: 'kommun', track: 'spår', intervention: 'insats' },
  column: { PERSONS: 'personer', COMPLETED: 'avslutade', RUNNING: 'pågående', YES: 'ja', NO: 'nej', UNKNOWN: 'inte känt', SOON: 'inom 30 dagar', LATER: 'senare', NOT_YET: 'inte än', WOMEN: 'kvinnor', MEN: 'män', OTHERS: 'övriga' },
  group: { FEMALE: 'kvinnor', MALE: 'män', OTHER: 'övriga', REACTIVE: 'reaktivt', PROACTIVE: 'förebyggande' },
  whole: 'hela projektet', none: 'hör inte till någon', hidden: 'visas inte', withdrawn: 'tillbakatagna',
};

const en: ReleaseWords = {
  sheet: 'Released figures',
  head: ['from', 'to', 'figure', 'of', 'divided by', 'group', 'column', 'persons'],
  kind: {
    PARTICIPANTS: 'Participants', STEP_PROGRESS: 'Step progress', INCREASED_LIVELIHOOD: 'Increased own livelihood', WORK_OR_STUDIES: 'Work or studies', READY_FOR_ORDINARY: 'Ready for ordinary services',
    SUPPORT: 'Support by own needs', PARALLEL_AREAS: 'Parallel interventions', LEFT_EXCLUSION: 'Left exclusion', EXCLUSION_AVOIDED: 'Exclusion avoided',
    FIRST_INTERVENTION: 'How soon the first intervention began', BEGAN: 'Interventions that began', ENDED: 'Interventions that ended',
  },
  population: { ALL_PARTICIPANTS: 'all participants', ALL_ENROLLED: 'all who were enrolled', COMPLETED: 'those who have finished', PLANNED: 'the planned number', IN_PERIOD: 'the period, a person once in each kind of intervention, without those who are protected' },
  dimension: { gender: 'gender', subproject: 'subproject', municipality: 'municipality', track: 'track', intervention: 'intervention' },
  column: { PERSONS: 'persons', COMPLETED: 'finished', RUNNING: 'under way', YES: 'yes', NO: 'no', UNKNOWN: 'not known', SOON: 'within 30 days', LATER: 'later', NOT_YET: 'not yet', WOMEN: 'women', MEN: 'men', OTHERS: 'others' },
  group: { FEMALE: 'women', MALE: 'men', OTHER: 'others', REACTIVE: 'reactive', PROACTIVE: 'proactive' },
  whole: 'the whole project', none: 'belongs to none', hidden: 'not shown', withdrawn: 'withdrawn',
};

export const RELEASE_WORDS: Record<Language, ReleaseWords> = { sv, en };
