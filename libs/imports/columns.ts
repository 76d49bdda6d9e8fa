import type { Choice } from './choices.js';

/** What a cell holds, and so how it is read. */
export type Reads = 'text' | 'day' | 'yes' | 'number' | 'colleague' | 'subproject' | 'livelihood' | { one: Choice } | { some: Choice };

/** A column of the file: its name in the template, what else it is called, and the field it fills as that field's faults name it. */
export interface Column {
  name: string;
  also?: readonly string[];
  field: string;
  reads: Reads;
  needed?: true;
}

export const COLUMNS: readonly Column[] = [
  { name: 'Nyckel', also: ['radnyckel', 'egen nyckel', 'ärendenummer', 'ärendenr', 'löpnummer', 'id'], field: 'rowKey', reads: 'text' },
  { name: 'Personnummer', also: ['nummer', 'identitetsnummer', 'samordningsnummer', 'pnr', 'person-/samordningsnummer'], field: 'person.number', reads: 'number' },
  { name: 'Slag av nummer', field: 'person.numberKind', reads: { one: 'numberKind' } },
  { name: 'Förnamn', also: ['tilltalsnamn'], field: 'person.givenName', reads: 'text', needed: true },
  { name: 'Efternamn', field: 'person.familyName', reads: 'text', needed: true },
  { name: 'Födelsedatum', also: ['född'], field: 'person.birthDate', reads: 'day' },
  { name: 'Kön', field: 'person.gender', reads: { one: 'gender' } },
  { name: 'Kommunkod', field: 'person.municipalityCode', reads: 'text' },
  { name: 'Skyddade personuppgifter', also: ['skyddade uppgifter', 'skydd', 'skyddad identitet', 'sekretessmarkering'], field: 'person.protected', reads: 'yes', needed: true },
  { name: 'Första dagen', also: ['startdatum', 'inskriven', 'inskrivningsdatum', 'inskriven den', 'från och med'], field: 'startsOn', reads: 'day', needed: true },
  { name: 'Ansvarig', also: ['ansvarig handläggare', 'handläggare', 'ansvarig (mejl)', 'ansvarigs mejladress'], field: 'responsibleId', reads: 'colleague', needed: true },
  { name: 'Ersättare', also: ['ersättare (mejl)'], field: 'deputyId', reads: 'colleague' },
  { name: 'Delprojekt', field: 'subprojectId', reads: 'subproject' },
  { name: 'Försörjning före', also: ['försörjning', 'försörjning vid inskrivning'], field: 'livelihood', reads: 'livelihood' },
  { name: 'Spår', field: 'entry.track', reads: { one: 'track' } },
  { name: 'Grunder för spåret', also: ['grunder'], field: 'entry.trackGrounds', reads: { some: 'ground' } },
  { name: 'Målgrupp', field: 'entry.targetGroup', reads: { one: 'targetGroup' } },
  { name: 'Varför skrivs personen in', also: ['skäl för inskrivning'], field: 'entry.entryGrounds', reads: 'text' },
  { name: 'Vårdnadshavare sa ja den', also: ['vårdnadshavares samtycke'], field: 'entry.guardianConsentOn', reads: 'day' },
  { name: 'Kommunala aktivitetsansvaret', also: ['aktivitetsansvar', 'kaa'], field: 'entry.activityResponsibility', reads: 'yes' },
  { name: 'Klarar sin egen försörjning', also: ['klarar personen sin egen försörjning', 'egen försörjning'], field: 'entry.supportsSelf', reads: 'yes' },
  { name: 'Bedömning av försörjningen', field: 'entry.livelihoodAssessment', reads: 'text' },
  { name: 'Försörjningen bedömd av', also: ['bedömd av'], field: 'entry.livelihoodAssessedBy', reads: 'text' },
  { name: 'Försörjningen bedömd den', also: ['bedömd den'], field: 'entry.livelihoodAssessedOn', reads: 'day' },
  { name: 'Ordinarie verksamhet som inte fanns', field: 'entry.unavailableActivity', reads: 'text' },
  { name: 'Vems verksamhet', field: 'entry.unavailableActor', reads: { one: 'actor' } },
  { name: 'Varför gick den inte att få', field: 'entry.unavailableReason', reads: { one: 'unavailable' } },
  { name: 'Behov av samordning', field: 'entry.coordinatedNeed', reads: 'text' },
  { name: 'Parter', field: 'entry.parties', reads: { some: 'actor' } },
  { name: 'Arbetsförmåga det syftar till', also: ['syfte'], field: 'entry.aim', reads: 'text' },
];

/** Small letters, and nothing but letters: nobody is turned away for a space, a hyphen or a question mark. */
const plain = (header: string): string => header.normalize('NFC').toLocaleLowerCase('sv').replace(/[^\p{L}]/gu, '');

const BY_HEADER = new Map(COLUMNS.flatMap((column) => [column.name, ...(column.also ?? [])].map((header) => [plain(header), column] as const)));

export const columnNamed = (header: string): Column | undefined => BY_HEADER.get(plain(header));
