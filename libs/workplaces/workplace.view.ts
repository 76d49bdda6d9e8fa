import type { Sector } from './workplace.entity.js';

export class WorkplaceView {
  id: string;
  name: string;
  orgNumber: string | null;
  sector: Sector;
  sectorWords: string | null;
  place: string | null;
  contactName: string | null;
  contactPhone: string | null;
  active: boolean;
  version: number;
}

export class WorkplaceList {
  items: WorkplaceView[];
}
