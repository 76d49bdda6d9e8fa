import type { Generation } from './codes.js';
import * as read from './record-values.rules.js';

/** What a label's value is read as. */
interface Values {
  diaryNo: string;
  projectNo: string;
  name: string;
  country: string;
  fund: string;
  cci: string;
  ownerOrgNo: string;
  owner: string;
  region: string;
  nuts2: string;
  postalCode: string;
  place: string;
  address: string;
  period: read.Period;
  startsOn: string;
  endsOn: string;
  budgetSek: number;
  grantedSek: number;
  unionRatePercent: number;
  priority: string;
  specificObjective: string;
  interventionField: string;
  plannedParticipants: number;
  secondaryThemeChildPoverty: boolean;
  strategicImportance: boolean;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}

export type LabelKey = keyof Values;
export type ValueOf<K extends LabelKey> = Values[K];

export interface Label<K extends LabelKey = LabelKey> {
  key: K;
  read: (text: string) => Values[K] | null;
  /** The layout that uses the label; null when both do. */
  generation: Generation | null;
  labels: readonly [string, ...string[]];
}

const label = <K extends LabelKey>(key: K, read: Label<K>['read'], generation: Generation | null, ...labels: Label['labels']): Label => ({
  key, read, generation, labels,
});

const OLD = '2014-2020';
const NEW = '2021-2027';

/** Every label of the two layouts: what it holds, how the value is read, which layout it belongs to, and how it is written. */
export const recordLabels: readonly Label[] = [
  label('diaryNo', read.registrationNo, null, 'Diarienummer', 'Dnr'),
  label('projectNo', read.registrationNo, null, 'Projektnummer'),
  label('name', read.words, null, 'Namn', 'Projektnamn'),
  label('owner', read.words, null, 'Projektägare'),
  label('region', read.words, null, 'Region'),
  label('unionRatePercent', read.percent, null, 'Unionens medfinansieringsgrad'),
  label('priority', read.priorityCode, null, 'Programområde'),
  label('specificObjective', read.objectiveCode, null, 'Specifikt mål'),
  label('interventionField', read.fieldCode, null, 'Interventionstyp'),
  label('postalCode', read.postalCode, null, 'Stödmottagare postnr', 'Stödmottagare postnummer'),
  label('budgetSek', read.wholeNumber, OLD, 'Total projektbudget'),
  label('grantedSek', read.wholeNumber, OLD, 'Beviljat ESF-stöd', 'Beviljat ESF+-stöd', 'Beviljat stöd'),
  label('period', read.period, OLD, 'Projektperiod'),
  label('plannedParticipants', read.wholeNumber, OLD, 'Planerat antal deltagare'),
  label('address', read.words, OLD, 'Stödmottagarens address', 'Stödmottagarens adress', 'Stödmottagare adress'),
  label('contactName', read.words, OLD, 'Kontaktperson'),
  label('contactEmail', read.email, OLD, 'E-post', 'E-postadress'),
  label('contactPhone', read.words, OLD, 'Telefon', 'Telefonnummer'),
  label('plannedParticipants', read.wholeNumber, NEW, 'Antal deltagare'),
  label('country', read.words, NEW, 'Land som berörs'),
  label('fund', read.words, NEW, 'Berörd fond'),
  label('cci', read.cciCode, NEW, 'Program CCI'),
  label('ownerOrgNo', read.words, NEW, 'Projektägare organisationsnummer', 'Projektägarens organisationsnummer'),
  label('startsOn', read.day, NEW, 'Startdatum'),
  label('endsOn', read.day, NEW, 'Slutdatum'),
  label('nuts2', read.nutsCode, NEW, 'NUTS-2 kod', 'NUTS-2-kod', 'NUTS2 kod'),
  label('place', read.words, NEW, 'Stödmottagare ort'),
  label('secondaryThemeChildPoverty', read.yesOrNo, NEW, 'Sekundärtema - Motverka barnfattigdom'),
  label('strategicImportance', read.yesOrNo, NEW, 'Insats av strategisk betydelse'),
];

const labelWords = (text: string) => read.tidy(text).toLocaleLowerCase('sv').replace(/[-–—\s]+/gu, ' ').trim();

const byWords = new Map(recordLabels.flatMap((each) => each.labels.map((written) => [labelWords(written), each] as const)));

/** The label of that wording; letters' case, spaces and dashes do not matter. */
export const labelWritten = (text: string): Label | null => byWords.get(labelWords(text)) ?? null;
