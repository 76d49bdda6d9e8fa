import { ApiProperty } from '@nestjs/swagger';
import { factValue } from '../fact-value.js';
import type { FactValue } from '../project.entity.js';
import { PartyView } from '../structure/structure.view.js';
import { asJson } from '../record/record-json.rules.js';
import { RecordJson } from '../record/record-json.view.js';
import type { Fact, FactStatus, Provenance, RecordReading } from '../record/record.js';

export class ReadFact {
  key: string;
  @ApiProperty(factValue) value: FactValue;
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
  /** Whom the text names, and what it aims at. */
  parties: PartyView[];
  goals: string[];
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
    parties: reading.claims.parties,
    goals: reading.claims.goals.map((goal) => goal.value),
  };
}
