import { labelWritten, type Label } from './record-labels.js';
import { tidy, words } from './record-values.rules.js';
import type { RecordEntry } from './record.js';

const LARGEST = 1024 * 1024;

/** The file is no project record; the message is one line for the person who chose it. */
export class NotARecord extends Error {
  override readonly name = 'NotARecord';
}

export interface SourceLine {
  number: number;
  text: string;
}

export interface SourceEntry extends RecordEntry {
  /** Null for a label that no layout knows: it is kept, and printed back, but means nothing to us. */
  label: string;
  known: Label | null;
}

export interface RecordSource {
  title: SourceLine | null;
  entries: SourceEntry[];
  prose: SourceLine[];
  boilerplate: string[];
}

const BOILERPLATE = [
  /^information \(\d+\)$/iu,
  /^(?:om )?(?:cookies|kakor)$/iu,
  /^(?:den här|denna) (?:hemsidan?|webbplats(?:en)?) använder (?:cookies|kakor)/iu,
  /^vi använder (?:cookies|kakor)/iu,
  /^lär dig mer$/iu,
  /^(?:acceptera|godkänn|tillåt|neka|avvisa)(?: alla| endast nödvändiga)?(?: cookies| kakor)?$/iu,
  /^(?:till|hoppa till) (?:innehåll(?:et)?|huvudinnehåll(?:et)?)$/iu,
];

const TITLE = /^(\d[\p{L}\d/.-]*\d)\s+[-–—]\s+(\S.*)$/u;
const LABELLED = /^([^:]{1,80}?)\s*:(?:\s*)(.*)$/su;
const UNKNOWN_LABEL = /^\p{Lu}[^.:!?]{1,60}:/u;

/** The bytes of a file as text: UTF-8, at most 1 MB, no control characters of other formats. */
export function recordText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new NotARecord('Filen är större än 1 MB; en projektpost är några sidor text.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotARecord('Filen är inte text i UTF-8. Spara den som UTF-8 och försök igen.');
  }
}

function checkText(text: string): void {
  if (Buffer.byteLength(text) > LARGEST) throw new NotARecord('Texten är större än 1 MB; en projektpost är några sidor text.');
  if (text.includes('\0')) throw new NotARecord('Filen innehåller nolltecken och är ingen text.');
  if (text.includes('\ufffd')) throw new NotARecord('Filen innehåller tecken som inte gick att läsa. Spara den som UTF-8 och försök igen.');
  if (/Ã[\u0080-\u00bf„…–]/u.test(text)) throw new NotARecord('Filen är felkodad (”Ã¤” i stället för ”ä”). Spara den som UTF-8 och försök igen.');
}

const linesOf = (text: string): SourceLine[] =>
  text
    .replace(/^\ufeff/u, '')
    .normalize('NFC')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line, index) => ({ number: index + 1, text: line.trim() }));

export const titleParts = (title: string): { registrationNo: string; name: string } | null => {
  const found = TITLE.exec(title);
  return found ? { registrationNo: found[1]!, name: tidy(found[2]!) } : null;
};

const knownLabel = (line: string): Label | null => {
  const parts = LABELLED.exec(line);
  return parts ? labelWritten(parts[1]!) : null;
};

const isLabel = (line: string) => knownLabel(line) !== null || (UNKNOWN_LABEL.test(line) && line.endsWith(':'));
const isProse = (line: string) => line.length > 300 || (line.length > 60 && /[.!?]["”')]*$/u.test(line));

function nextWritten(lines: readonly SourceLine[], at: number): number {
  let next = at + 1;
  while (lines[next]?.text === '') next += 1;
  return next;
}

/** The index of the line that holds the value of the label on line `at`, or null when the label stands blank. */
function valueLine(lines: readonly SourceLine[], at: number, label: Label | null): number | null {
  const next = nextWritten(lines, at);
  const text = lines[next]?.text;
  if (text === undefined || isLabel(text) || isProse(text)) return null;
  if (next === at + 1) return next;
  // A blank line between label and value: believed only if the value fits the label or the next label follows.
  if (label && label.read !== words && label.read(text) !== null) return next;
  const after = lines[nextWritten(lines, next)];
  return after && knownLabel(after.text) ? next : null;
}

function entryAt(lines: readonly SourceLine[], at: number): { entry: SourceEntry; next: number } {
  const { text, number } = lines[at]!;
  const [, label = '', inline = ''] = LABELLED.exec(text)!;
  const known = labelWritten(label);
  if (inline !== '') return { entry: { label, value: inline, quote: text, line: number, known }, next: at + 1 };
  const start = valueLine(lines, at, known);
  if (start === null) return { entry: { label, value: '', quote: text, line: number, known }, next: at + 1 };
  let end = start + 1;
  while (lines[end - 1]!.text.endsWith(',') && lines[end] && lines[end]!.text !== '' && !isLabel(lines[end]!.text)) end += 1;
  const value = lines.slice(start, end).map((line) => line.text).join('\n');
  return { entry: { label, value, quote: `${text}\n${value}`, line: number, known }, next: end };
}

/** A label that no layout knows counts as one only right below another label's value. */
const isUnknownEntry = (lines: readonly SourceLine[], at: number, headerEndsAt: number) =>
  at > 0 && at === headerEndsAt && UNKNOWN_LABEL.test(lines[at]!.text) && !isProse(lines[at]!.text);

function trimBlank(lines: SourceLine[]): SourceLine[] {
  const first = lines.findIndex((line) => line.text !== '');
  const last = lines.findLastIndex((line) => line.text !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Parts a source into title, labels with values, free text, and the noise of the web page it was copied from. */
export function partSource(text: string): RecordSource {
  checkText(text);
  const lines = linesOf(text);
  const isNoise = (line: SourceLine) => BOILERPLATE.some((pattern) => pattern.test(line.text));
  const firstLabel = lines.findIndex((line) => knownLabel(line.text) !== null);
  const titleAt = lines.findIndex((line, index) => index < firstLabel && TITLE.test(line.text));
  const source: RecordSource = { title: lines[titleAt] ?? null, entries: [], prose: [], boilerplate: [] };
  for (let at = 0, headerEndsAt = -1; at < lines.length; ) {
    const line = lines[at]!;
    if (line.text !== '' && (isNoise(line) || at < titleAt)) {
      source.boilerplate.push(line.text);
    } else if (at !== titleAt && (knownLabel(line.text) || isUnknownEntry(lines, at, headerEndsAt))) {
      const { entry, next } = entryAt(lines, at);
      source.entries.push(entry);
      at = headerEndsAt = next;
      continue;
    } else if (at !== titleAt) {
      source.prose.push(line);
    }
    at += 1;
  }
  source.prose = trimBlank(source.prose);
  return source;
}
