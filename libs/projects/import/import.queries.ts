import { statement } from '#platform';

/** The project that one of the numbers names: $1 every number of the record. */
export const PROJECTS_NUMBERED = statement<[string[]], { id: string }>()('import.numbered',
  'select id from app.project where registration_no = any ($1) or aliases && $1');

/** The organisation with number $1; without a number on either side, the one called $2. */
export const ORGANISATION_CALLED = statement<[string | null, string], { id: string }>()('import.organisation', `
  select id from app.organisation where org_no = $1 or (lower(name) = lower($2) and (org_no is null or $1::text is null))
  order by org_no is null, id limit 1`);

export const SOURCE_KNOWN = statement<[string, string], { id: string }>()('import.source',
  'select id from app.project_source where project_id = $1 and sha256 = $2');
