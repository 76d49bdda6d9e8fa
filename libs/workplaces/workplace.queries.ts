import { question } from '#platform';
import type { WorkplaceView } from './workplace.view.js';

/** The register of the acting branch, those in use first. */
export const WORKPLACES = question<[], WorkplaceView>()('workplace.list', `
  select w.id, w.name, w.org_number as "orgNumber", w.sector, w.sector_words as "sectorWords", w.place, w.contact_name as "contactName", w.contact_phone as "contactPhone", w.active, w.version
  from app.workplace w order by not w.active, w.name collate "sv-x-icu", w.id`);
