import type { Area, Family } from './intervention-type.entity.js';

export class InterventionTypeView {
  code: string;
  area: Area;
  /** One of the five groups of Samordningsbron, where it fits. */
  family: Family | null;
  /** The broader kind it is one of: green rehabilitation is work training. */
  within: string | null;
  sv: string;
  en: string;
}

export class InterventionTypeList {
  items: InterventionTypeView[];
}
