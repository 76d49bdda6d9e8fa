import type { OpenThing } from '#participation';
import { holds, reviewOn } from './plan.queries.js';

/** The plan stands as it was agreed; nobody is reminded of its review any more. */
export const REVIEWS_OPEN: readonly OpenThing[] = [{
  kind: 'REVIEW',
  open: `from app.plan l join app.participation p on p.id = l.participation_id and p.status <> 'ENDED' where l.casefile_id = file.id and ${holds('l')} and ${reviewOn('l')} is not null`,
}];
