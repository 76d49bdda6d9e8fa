import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Records for the specs: the house's own five, the published ones where they lie beside the repository, and small ones put together by label.

export const sampleFiles = [
  '2018-00367-samordningsbron.txt', '2020-00094-forsteg.txt', '2020-00156-iris.txt', '22-005-S01-sia.txt', '24-006-S02-idis.txt',
] as const;
export type SampleFile = (typeof sampleFiles)[number];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const published = here('../../../../shared/records/');

export const ownSample = (file: SampleFile): string => readFileSync(here(`../records/${file}`), 'utf8');
export const publishedSamples: readonly SampleFile[] = sampleFiles.filter((file) => existsSync(`${published}${file}`));
export const publishedSample = (file: SampleFile): string => readFileSync(`${published}${file}`, 'utf8');

export type Labels = Readonly<Record<string, string>>;

export const OLD_LABELS: Labels = {
  Projektnummer: '2019/00411',
  Namn: 'Vägen in',
  Projektägare: 'Samordningsförbundet Provdalen, Samordningsförbundet Provdalen',
  Region: 'Västsverige',
  'Planerat antal deltagare': '210',
  Projektperiod: '2019-03-01 - 2022-02-28',
  'Total projektbudget': '18 000 000',
  'Beviljat ESF-stöd': '9 000 000',
  Kontaktperson: 'Test Kontaktsson',
  'E-post': 'test.kontaktsson@example.se',
  'Stödmottagare postnr': '41101',
  Programområde: '2',
  'Specifikt mål': '2.2',
  'Unionens medfinansieringsgrad': '50%',
  Interventionstyp: '102',
};

export const NEW_LABELS: Labels = {
  Diarienummer: '23-017-S05',
  Namn: 'Nya steg',
  Startdatum: '2023-09-01',
  Slutdatum: '2026-08-31',
  'Land som berörs': 'Sverige',
  'Berörd fond': 'ESF+',
  'Program CCI': '2021SE05SFPR',
  'Projektägare organisationsnummer': '2321000198',
  Projektägare: 'REGION GÄVLEBORG',
  'Unionens medfinansieringsgrad': '60%',
  Programområde: 'A',
  'Specifikt mål': 'A2B',
  'Sekundärtema - Motverka barnfattigdom': 'Ja',
  Region: 'Norra Mellansverige',
  'NUTS-2 kod': 'SE31',
  'Stödmottagare postnr': '82480',
  'Stödmottagare ort': 'HUDIKSVALL',
  Interventionstyp: '140',
  'Antal deltagare': '120',
  'Insats av strategisk betydelse': 'Nej',
};

export const TEXT = 'Projektet ger stöd. Målet är att 120 deltagare ska få ta del av projektets insatser.';

/** A record with these labels in their order, and this text. */
export const recordOf = (labels: Labels, text = TEXT): string =>
  [...Object.entries(labels).map(([label, value]) => (value === '' ? `${label}:` : `${label}:\n${value}`)), '', text].join('\n');

export function without(labels: Labels, ...names: string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([label]) => !names.includes(label)));
}
