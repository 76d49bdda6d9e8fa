import type { ReviewStatus } from './fidelity.entity.js';
import type { Measure } from './scale.js';

export class BandView {
  sv: string;
  en: string;
}

export class FigureView {
  /** Null where there was nothing to count. */
  value: number | null;
  part: number;
  whole: number;
}

export class FidelityItemView {
  key: string;
  section: string;
  sv: string;
  en: string;
  measure: Measure | null;
  figure: FigureView | null;
  /** The score the figure stands for. */
  proposed: number | null;
  score: number | null;
  words: string;
}

export class SectionView {
  key: string;
  sv: string;
  en: string;
}

export class BandFrom {
  from: number;
  sv: string;
  en: string;
}

export class FidelityReviewView {
  id: string;
  unitName: string;
  scaleSv: string;
  scaleEn: string;
  lowest: number;
  highest: number;
  sections: SectionView[];
  bands: BandFrom[];
  items: FidelityItemView[];
  startsOn: string;
  endsOn: string;
  reviewers: string;
  conclusions: string;
  status: ReviewStatus;
  /** How many items have a score, and their sum. */
  scored: number;
  total: number;
  /** Null as long as an item is without score. */
  band: BandView | null;
  /** The one before of the same unit by the same scale. */
  before: ReviewBefore | null;
  frozenAt: string | null;
  frozenByName: string | null;
  version: number;
}

export class ReviewBefore {
  id: string;
  endsOn: string;
  total: number;
}

export class FidelityReviewRow {
  id: string;
  unitName: string;
  scaleSv: string;
  scaleEn: string;
  startsOn: string;
  endsOn: string;
  status: ReviewStatus;
  total: number | null;
  /** The highest sum there is. */
  most: number;
  band: BandView | null;
}

export class ScaleChoice {
  id: string;
  code: string;
  edition: number;
  sv: string;
  en: string;
  /** How many items, and how many of them are counted from the logs. */
  items: number;
  counted: number;
  /** Loaded by the own branch; else it came with the program. */
  own: boolean;
}

export class ReviewedUnit {
  id: string;
  name: string;
}

export class FidelityOverview {
  today: string;
  reviews: FidelityReviewRow[];
  /** The newest edition of each. */
  scales: ScaleChoice[];
  /** Units of the own branch. */
  units: ReviewedUnit[];
}

export class ScaleItemFile {
  key: string;
  section: string;
  sv: string;
  en: string;
  measure?: Measure;
  limits?: number[];
}

/** A scale in the shape in which another is loaded. */
export class ScaleFile {
  code: string;
  sv: string;
  en: string;
  lowest: number;
  highest: number;
  bands: BandFrom[];
  sections: SectionView[];
  items: ScaleItemFile[];
}
