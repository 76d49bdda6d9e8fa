import type { PartyClaim, RecordClaims } from '../claims.js';
import type { FactValue } from '../project.entity.js';
import type { Fact, FactStatus, Provenance, RecordJson, RecordReading } from '../record.js';
import { asJson } from '../record-json.rules.js';

export class ReadFact {
  key: string;
  value: FactValue;
  status: FactStatus;
  provenance: Provenance | null;
  /** The words it was read from. */
  quote: string | null;
  line: number | null;
}

/** What a text would give, read and not kept. Contact persons are not told. */
export class ReadingView {
  json: RecordJson;
  facts: ReadFact[];
  claims: Omit<RecordClaims, 'parties'> & { parties: PartyClaim[] };
}

export class Preview {
  reading: ReadingView;
}

export class RecordImported {
  projectId: string;
  registrationNo: string;
  outcome: 'ADDED' | 'UPDATED';
}

export function shownReading(reading: RecordReading): ReadingView {
  const facts = Object.entries(reading.facts) as [string, Fact<FactValue>][];
  return {
    json: asJson(reading),
    facts: facts.map(([key, { value, status, provenance, quote, line }]) => ({ key, value, status, provenance: value === null ? null : provenance, quote, line })),
    claims: reading.claims,
  };
}
