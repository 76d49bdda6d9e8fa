import { ApiProperty } from '@nestjs/swagger';
import type { TargetKind, TargetPopulation, TargetStrength } from '../claims/claims.js';
import { factValues } from '../fact-value.js';
import type { Generation } from './codes.js';
import type { OwnerKind } from './record.js';

export class RecordTarget {
  kind: TargetKind;
  strength: TargetStrength;
  value: number;
  unit: 'persons' | 'percent';
  population: TargetPopulation | null;
  byGender: boolean;
  quote: string;
}

export class RecordDiscrepancy {
  field: string;
  @ApiProperty(factValues) values: (string | number)[];
  note: string;
}

/** What `import-project --json` prints for one file. */
export class RecordJson {
  registrationNo: string;
  aliases: string[];
  name: string | null;
  country: string | null;
  owner: { name: string | null; orgNo: string | null; kind: OwnerKind | null };
  postalCode: string | null;
  place: string | null;
  region: string | null;
  nuts2: { code: string | null; derived: boolean };
  period: { startsOn: string | null; endsOn: string | null };
  fund: string | null;
  cci: string | null;
  generation: Generation;
  priority: { code: string | null; derived: boolean };
  specificObjective: string | null;
  interventionField: string | null;
  unionRatePercent: number | null;
  budgetSek: number | null;
  grantedSek: number | null;
  grantedSharePercent: number | null;
  plannedParticipants: number | null;
  secondaryThemeChildPoverty: boolean | null;
  strategicImportance: boolean | null;
  targets: RecordTarget[];
  discrepancies: RecordDiscrepancy[];
  missing: string[];
}
