import type { TargetClaim } from '../claims/claims.js';
import { claimsIn, provenanceOf } from '../claims/claims.rules.js';
import { sentencesOf } from '../claims/claims-sentences.rules.js';
import { targetsIn } from '../claims/claims-targets.rules.js';
import { discrepanciesOf } from './record-discrepancies.rules.js';
import { contactOf, entryOf, factsOf, generationOf, isBlank, numbersOf } from './record-facts.rules.js';
import { readOrgNo } from './record-owner.rules.js';
import { mended } from './record-slips.rules.js';
import { NotARecord, partSource, type RecordSource } from './record-source.rules.js';
import type { RecordEntry, RecordFacts, RecordReading } from './record.js';

/** A page with fewer labels than this is something else that happens to have a heading like ours. */
const FEWEST_LABELS = 3;

function checkIsRecord(parted: RecordSource): void {
  const labels = new Set(parted.entries.flatMap((entry) => (entry.known && !isBlank(entry) ? [entry.known.key] : [])));
  if (labels.size < FEWEST_LABELS) throw new NotARecord('Filen är ingen projektpost: den saknar postens etiketter (Diarienummer, Namn, Projektägare …).');
  if (numbersOf(parted).registrationNo.value === null) throw new NotARecord('Filen är ingen projektpost: den saknar diarienummer och projektnummer.');
}

/** The planned number of participants is a target claim too, beside those of the text. */
function plannedTarget(parted: RecordSource, { plannedParticipants: planned }: RecordFacts): TargetClaim[] {
  const entry = entryOf(parted, 'plannedParticipants');
  if (!entry || planned.value === null) return [];
  const { quote, line } = entry;
  const claim = { kind: 'PARTICIPANTS', strength: 'PLANNED', unit: 'persons', population: null, byGender: false, of: null } as const;
  return [{ ...claim, value: planned.value, quote, line, provenance: planned.provenance }];
}

const asEntry = ({ label, value, quote, line }: RecordEntry): RecordEntry => ({ label, value, quote, line });

/** Reads a project record of either layout. Throws `NotARecord` when the text is none. */
export function readRecord(source: string): RecordReading {
  const parted = partSource(source);
  checkIsRecord(parted);
  const sentences = sentencesOf(parted.prose);
  const facts = factsOf(parted);
  const text = parted.prose.map((line) => line.text).join('\n');
  const reading = {
    generation: generationOf(parted),
    facts,
    aliases: numbersOf(parted).aliases,
    contact: contactOf(parted),
    targets: [...plannedTarget(parted, facts), ...targetsIn(sentences, provenanceOf(sentences))],
    claims: claimsIn(sentences),
    title: parted.title?.text ?? null,
    entries: parted.entries.map(asEntry),
    text,
    displayText: mended(text),
    boilerplate: parted.boilerplate,
    source,
  };
  return { ...reading, discrepancies: discrepanciesOf({ ...reading, parted }) };
}

/** The reading as a record again: heading, labels with values, text. Reading it gives the same facts. */
export function printRecord({ title, entries, text }: RecordReading): string {
  const parts = [title, entries.map((entry) => entry.quote).join('\n'), text];
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`;
}

const isPersonal = (parted: RecordSource, label: string): boolean => {
  const entry = parted.entries.find((each) => each.label === label);
  if (entry?.known?.key === 'ownerOrgNo') {
    const reading = readOrgNo(entry.value);
    return 'problem' in reading && reading.problem === 'personal';
  }
  return entry?.known?.key.startsWith('contact') ?? false;
};

/** The reading without the contact person, and without the number of an owner who is a person; nothing of them is left in its source. */
export function withoutContact(reading: RecordReading): RecordReading {
  const parted = partSource(reading.source);
  const entries = reading.entries.filter((entry) => !isPersonal(parted, entry.label));
  return { ...reading, contact: null, entries, source: printRecord({ ...reading, entries }) };
}
